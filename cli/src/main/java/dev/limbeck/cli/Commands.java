package dev.limbeck.cli;

import static dev.limbeck.cli.Option.append;
import static dev.limbeck.cli.Option.flag;
import static dev.limbeck.cli.Option.stop;
import static dev.limbeck.cli.Option.value;
import static dev.limbeck.cli.Positional.one;
import static dev.limbeck.cli.Positional.oneOrMore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands there are, with their options. A command is described only when it is asked for. */
final class Commands {
    /** A heading of the overview and the commands below it. */
    record Group(String title, List<String> commands) {}

    private static final Option HELP = stop("help", "Show this help and exit", "-h", "--help");
    private static final String OFFLINE = "Print SQL instead of running it";

    private Commands() {}

    /** What can stand before the command. */
    static List<Option> globalOptions() {
        return List.of(
                HELP,
                stop("version", "Show the version and exit", "--version"),
                append(
                        "config",
                        "FILE",
                        "Configuration to use instead of alembic.ini: an ini file or a pyproject.toml, or one of each"
                                + " (environment: ALEMBIC_CONFIG)",
                        "-c",
                        "--config"),
                value("name", "SECTION", "Section of the ini file to read instead of [alembic]", "-n", "--name"),
                append("x", "KEY=VALUE", "Argument for env.py, which reads it with context.get_x_argument()", "-x"),
                value(
                                "url",
                                "URL",
                                "Database to use, whatever env.py says, e.g. postgresql://user@host/db or"
                                        + " sqlite:///app.db (environment: LIMBECK_URL)",
                                "--url")
                        .ours(),
                flag("raiseerr", "Show where an error came from", "--raiseerr"),
                flag("stacktrace", "The same as --raiseerr", "--stacktrace").ours(),
                flag("quiet", "Print nothing but SQL and log messages", "-q", "--quiet"));
    }

    static List<Group> groups() {
        return List.of(
                new Group("Migrate a database", List.of("upgrade", "downgrade", "stamp", "ensure_version")),
                new Group("Look at a database", List.of("current")),
                new Group("Look at the scripts", List.of("heads", "history", "branches", "show", "validate")),
                new Group("Write scripts", List.of("revision", "merge", "edit", "init", "list_templates")));
    }

    /** All names in alphabetical order. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Group group : groups()) {
            names.addAll(group.commands());
        }
        names.sort(null);
        return names;
    }

    /** The command of this name, or null. */
    static @Nullable Command find(String name) {
        return switch (name) {
            case "branches" -> branches();
            case "check" -> check();
            case "current" -> current();
            case "downgrade" -> downgrade();
            case "edit" -> edit();
            case "ensure_version" -> ensureVersion();
            case "heads" -> heads();
            case "history" -> history();
            case "init" -> init();
            case "list_templates" -> listTemplates();
            case "merge" -> merge();
            case "revision" -> revision();
            case "show" -> show();
            case "stamp" -> stamp();
            case "upgrade" -> upgrade();
            case "validate" -> validate();
            default -> null;
        };
    }

    private static Command upgrade() {
        return new Command(
                "upgrade",
                "Upgrade to a later version",
                "Runs the upgrade() of every script between what is applied and the target.",
                List.of(HELP, flag("sql", OFFLINE + "; REVISION may be FROM:TO", "--sql"), tag()),
                List.of(one("revision", "A revision, a label, head, heads, or a number of steps such as +1")),
                List.of(
                        "limbeck upgrade head  # everything there is",
                        "limbeck upgrade +1  # the next script only",
                        "limbeck upgrade 1a2b:head --sql > up.sql  # what would bring a database at 1a2b up to date"));
    }

    private static Command downgrade() {
        return new Command(
                "downgrade",
                "Revert to an earlier version",
                "Runs the downgrade() of every applied script above the target.",
                List.of(HELP, flag("sql", OFFLINE + "; REVISION must be FROM:TO", "--sql"), tag()),
                List.of(one("revision", "A revision, base, or a number of steps such as -1")),
                List.of("limbeck downgrade -1  # undo the last script", "limbeck downgrade base  # undo everything"));
    }

    private static Command stamp() {
        return new Command(
                "stamp",
                "Record a version without running any script",
                "",
                List.of(
                        HELP,
                        flag("sql", OFFLINE, "--sql"),
                        tag(),
                        flag("purge", "Empty the version table first, whatever it holds", "--purge")),
                List.of(oneOrMore("revisions", "One or more revisions, or heads for all of them")),
                List.of("limbeck stamp head  # the schema is there already: say so"));
    }

    private static Command ensureVersion() {
        return new Command(
                "ensure_version",
                "Create the version table if there is none",
                "",
                List.of(HELP, flag("sql", OFFLINE, "--sql")),
                List.of(),
                List.of());
    }

    private static Command current() {
        return new Command(
                "current",
                "Show the revisions that a database is at",
                "",
                List.of(
                        HELP,
                        flag("check_heads", "Fail unless the database is at all heads", "-c", "--check-heads"),
                        verbose()),
                List.of(),
                List.of());
    }

    private static Command check() {
        return new Command(
                "check", "Fail if the models differ from the database", "", List.of(HELP), List.of(), List.of());
    }

    private static Command heads() {
        return new Command(
                "heads",
                "Show the newest revision of each branch",
                "",
                List.of(
                        HELP,
                        verbose(),
                        flag("resolve_dependencies", "Leave out heads that others depend on", "--resolve-dependencies"),
                        flag("check", "Fail if there is more than one, and name the files; for CI", "--check")
                                .ours()),
                List.of(),
                List.of("limbeck heads --check  # exit code 1 if two people added a script to the same parent"));
    }

    private static Command history() {
        return new Command(
                "history",
                "List revisions, newest first",
                "",
                List.of(
                        HELP,
                        value("rev_range", "FROM:TO", "Only these, both ends included", "-r", "--rev-range"),
                        verbose(),
                        flag("indicate_current", "Mark what the database is at", "-i", "--indicate-current"),
                        flag("graph", "Draw the branches beside it", "--graph").ours(),
                        value("format", "FORMAT", "Print a picture instead: dot, mermaid or svg", "--format")
                                .ours()),
                List.of(),
                List.of(
                        "limbeck history -r 1a2b:  # 1a2b and everything after it",
                        "limbeck history -r-3:current  # the last four that were applied",
                        "limbeck history --graph  # where branches part and meet"));
    }

    private static Command branches() {
        return new Command("branches", "Show where branches part", "", List.of(HELP, verbose()), List.of(), List.of());
    }

    private static Command show() {
        return new Command(
                "show",
                "Show a revision in full",
                "",
                List.of(HELP),
                List.of(one("rev", "A revision, head, heads, or current")),
                List.of());
    }

    private static Command revision() {
        return new Command(
                "revision",
                "Write a new script",
                "",
                List.of(
                        HELP,
                        message(),
                        flag("autogenerate", "Fill it with what differs between models and database", "--autogenerate"),
                        flag("sql", "Run env.py offline (with revision_environment only)", "--sql"),
                        value(
                                "head",
                                "REV",
                                "The revision to build upon; head by default, base for a new root",
                                "--head"),
                        flag("splice", "Allow a revision that is no head", "--splice"),
                        branchLabel(),
                        value("version_path", "DIR", "Which of the version locations to write to", "--version-path"),
                        revId(),
                        append(
                                "depends_on",
                                "REV",
                                "A revision that has to be applied before; repeatable",
                                "--depends-on")),
                List.of(),
                List.of("limbeck revision -m 'add orders'  # versions/<id>_add_orders.py"));
    }

    private static Command merge() {
        return new Command(
                "merge",
                "Write a script that joins several heads",
                "",
                List.of(
                        HELP,
                        message(),
                        branchLabel(),
                        revId(),
                        flag("splice", "Allow revisions that are no heads", "--splice")),
                List.of(oneOrMore("revisions", "One or more revisions, or heads for all of them")),
                List.of("limbeck merge -m 'join' heads  # one head again"));
    }

    private static Command edit() {
        return new Command(
                "edit",
                "Open a script in $EDITOR",
                "",
                List.of(HELP),
                List.of(one("rev", "A revision, head, heads, or current")),
                List.of());
    }

    private static Command init() {
        return new Command(
                "init",
                "Start a new script directory",
                "",
                List.of(
                        HELP,
                        value("template", "NAME", "Template to use; generic by default", "-t", "--template"),
                        flag("package", "Make the directories Python packages", "--package")),
                List.of(one("directory", "Where to put it")),
                List.of("limbeck init migrations  # migrations/ and alembic.ini"));
    }

    private static Command listTemplates() {
        return new Command("list_templates", "List the templates for init", "", List.of(HELP), List.of(), List.of());
    }

    private static Command validate() {
        return new Command(
                "validate",
                "Look for everything that is wrong with the scripts",
                "Reads every script and the graph they make: syntax errors, missing or repeated revisions, broken links,"
                        + " cycles, identifiers and labels that can't work. Needs neither a database nor env.py. The exit"
                        + " code is 1 if there are errors.",
                List.of(
                        HELP,
                        flag("json", "Print the findings as JSON", "--json").ours(),
                        flag("github", "Print them as annotations for GitHub Actions", "--github")
                                .ours()),
                List.of(),
                List.of(
                        "limbeck validate --github  # in a workflow: errors appear beside the lines of a pull request"));
    }

    private static Option verbose() {
        return flag("verbose", "Say more", "-v", "--verbose");
    }

    private static Option tag() {
        return value("tag", "TAG", "Any text, for env.py to read with context.get_tag_argument()", "--tag");
    }

    private static Option message() {
        return value("message", "TEXT", "What the script is for", "-m", "--message");
    }

    private static Option branchLabel() {
        return value("branch_label", "LABEL", "A label for the branch that begins here", "--branch-label");
    }

    private static Option revId() {
        return value("rev_id", "ID", "The identifier, instead of a random one", "--rev-id");
    }
}
