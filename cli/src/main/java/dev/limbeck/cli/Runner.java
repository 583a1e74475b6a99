package dev.limbeck.cli;

import dev.limbeck.engine.command.Branches;
import dev.limbeck.engine.command.Check;
import dev.limbeck.engine.command.Current;
import dev.limbeck.engine.command.Downgrade;
import dev.limbeck.engine.command.Edit;
import dev.limbeck.engine.command.EnsureVersion;
import dev.limbeck.engine.command.Heads;
import dev.limbeck.engine.command.History;
import dev.limbeck.engine.command.Init;
import dev.limbeck.engine.command.ListTemplates;
import dev.limbeck.engine.command.Merge;
import dev.limbeck.engine.command.RevisionCommand;
import dev.limbeck.engine.command.Show;
import dev.limbeck.engine.command.Stamp;
import dev.limbeck.engine.command.Upgrade;
import dev.limbeck.engine.command.Validate;
import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands a command's arguments to the engine. */
final class Runner {
    private final Host host;
    private final AlembicConfig config;
    private final Map<String, @Nullable Object> values;

    Runner(Host host, AlembicConfig config, Map<String, @Nullable Object> values) {
        this.host = host;
        this.config = config;
        this.values = values;
    }

    /** Runs a command and gives its exit code. */
    int run(String command) {
        switch (command) {
            case "branches" -> new Branches(config, host).run(flag("verbose"));
            case "check" -> new Check(config, host).run();
            case "current" -> new Current(config, host).run(flag("check_heads"), flag("verbose"));
            case "downgrade" -> new Downgrade(config, host).run(argument("revision"), flag("sql"), text("tag"));
            case "edit" -> new Edit(config, host).run(argument("rev"));
            case "ensure_version" -> new EnsureVersion(config, host).run(flag("sql"));
            case "heads" -> {
                if (flag("check")) {
                    return new Heads(config, host).check() ? 0 : 1;
                }
                new Heads(config, host).run(flag("verbose"), flag("resolve_dependencies"));
            }
            case "history" ->
                new History(config, host)
                        .run(text("rev_range"), flag("verbose"), flag("indicate_current"), historyShape());
            case "init" ->
                new Init(config, host).run(argument("directory"), orElse("template", "generic"), flag("package"));
            case "list_templates" -> new ListTemplates(config).run();
            case "merge" ->
                new Merge(config, host)
                        .run(list("revisions"), text("message"), text("branch_label"), text("rev_id"), flag("splice"));
            case "revision" -> new RevisionCommand(config, host).run(revision());
            case "show" -> new Show(config, host).run(argument("rev"));
            case "stamp" -> new Stamp(config, host).run(list("revisions"), flag("sql"), text("tag"), flag("purge"));
            case "upgrade" -> new Upgrade(config, host).run(argument("revision"), flag("sql"), text("tag"));
            case "validate" -> {
                return validate();
            }
            default -> throw new IllegalStateException("the command '" + command + "' is listed and not known");
        }
        return 0;
    }

    private int validate() {
        List<Finding> findings = new Validate(config, host).run();
        FindingReport report = new FindingReport(config, findings);
        if (flag("json")) {
            report.json();
        } else if (flag("github")) {
            report.github();
        } else {
            report.lines();
        }
        for (Finding finding : findings) {
            if (finding.isError()) {
                return 1;
            }
        }
        return 0;
    }

    private History.Shape historyShape() {
        String format = text("format");
        if (format == null) {
            return flag("graph") ? History.Shape.GRAPH : History.Shape.LIST;
        }
        return switch (format) {
            case "dot" -> History.Shape.DOT;
            case "mermaid" -> History.Shape.MERMAID;
            case "svg" -> History.Shape.SVG;
            default -> throw new CommandError("Unknown format '" + format + "' for a history: dot, mermaid or svg");
        };
    }

    private RevisionCommand.Request revision() {
        return new RevisionCommand.Request(
                text("message"),
                flag("autogenerate"),
                flag("sql"),
                orElse("head", "head"),
                flag("splice"),
                text("branch_label"),
                text("version_path"),
                text("rev_id"),
                list("depends_on"));
    }

    private boolean flag(String dest) {
        return Boolean.TRUE.equals(values.get(dest));
    }

    private @Nullable String text(String dest) {
        return (String) values.get(dest);
    }

    private String orElse(String dest, String otherwise) {
        String text = text(dest);
        return text == null ? otherwise : text;
    }

    private String argument(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException("the argument '" + name + "' is required and not there");
        }
        return text;
    }

    private List<String> list(String dest) {
        List<String> texts = new ArrayList<>();
        if (values.get(dest) instanceof List<?> items) {
            for (Object item : items) {
                texts.add((String) item);
            }
        }
        return texts;
    }
}
