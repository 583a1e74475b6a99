package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.limbeck.cli.Main;
import dev.limbeck.engine.command.Downgrade;
import dev.limbeck.engine.command.Upgrade;
import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.migration.StatementListener;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRegistry;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.script.Script;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.script.Scripts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Limbeck as the cases ask it: in this process, with streams, variables and directory of their own. */
final class InProcess {
    private InProcess() {}

    /** {@code limbeck ARGUMENTS}. */
    static CommandLine.Outcome commandLine(List<String> argv, Map<String, String> environ, Path workingDirectory) {
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();
        int exit = Main.run(argv.toArray(String[]::new), host(stdout, stderr, environ, workingDirectory));
        return new CommandLine.Outcome(exit, stdout.toString(), stderr.toString());
    }

    static Host host(StringWriter stdout, StringWriter stderr, Map<String, String> environ, Path workingDirectory) {
        return new Host(
                new PrintWriter(stdout, true),
                new PrintWriter(stderr, true),
                environ,
                workingDirectory,
                List.of(workingDirectory),
                Clock.systemUTC(),
                List.of(),
                false,
                80);
    }

    /** {@code limbeck NAME REVISION [--sql]}, with the statements that went to the database. */
    static JsonObject migration(
            Path ini, String name, String revision, boolean isOffline, Map<String, String> environ) {
        StringWriter stdout = new StringWriter();
        Host host = host(stdout, new StringWriter(), environ, ini.getParent());
        RecordedStatements statements = new RecordedStatements();
        AlembicConfig config = AlembicConfig.in(ini.getParent(), host.stdout())
                .iniFile(ini.toString())
                .attribute(StatementListener.ATTRIBUTE, statements)
                .build();
        JsonObject answer = new JsonObject();
        try {
            if (name.equals("upgrade")) {
                new Upgrade(config, host).run(revision, isOffline, null);
            } else {
                new Downgrade(config, host).run(revision, isOffline, null);
            }
        } catch (RuntimeException | Error e) {
            answer.add("error", Errors.describe(e));
        }
        host.stdout().flush();
        answer.addProperty(isOffline ? "sql" : "stdout", stdout.toString());
        if (!isOffline) {
            answer.add("statements", statements.statements());
        }
        return answer;
    }

    /** Loads a directory's scripts; {@link ScriptReader} says what it tells of them. */
    static JsonObject scripts(Path ini, boolean isDirectory) {
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();
        Host host = host(stdout, stderr, Map.of(), ini.getParent());
        JsonObject answer = new JsonObject();
        try {
            AlembicConfig config = AlembicConfig.in(ini.getParent(), host.stdout())
                    .iniFile(ini.toString())
                    .build();
            Interpreter interpreter = new Interpreter(host, new ModuleRegistry());
            ScriptDirectory directory = ScriptDirectory.fromConfig(config, host, new Scripts(() -> interpreter));
            directory.deprecations().forEach(stderr::append);
            // a script alone has no parents, so that its graph can't be made
            answer.add("expected", isDirectory ? directory(directory, ini.getParent()) : script(directory));
            if (!isDirectory) {
                answer.add("values", values(directory.loadRevisions().get(0).module(interpreter)));
            }
        } catch (RuntimeException | Error e) {
            answer.add("error", Errors.describe(e));
        }
        answer.addProperty("stderr", stderr.toString());
        return answer;
    }

    private static JsonObject directory(ScriptDirectory directory, Path root) {
        JsonArray loaded = new JsonArray();
        for (Script script : directory.loadRevisions()) {
            JsonObject one = new JsonObject();
            one.addProperty(
                    "path", root.relativize(Path.of(script.path())).toString().replace('\\', '/'));
            one.addProperty("revision", script.revision());
            one.add("down_revision", oneOrMore(script.downRevisions()));
            loaded.add(one);
        }
        JsonObject answer = new JsonObject();
        answer.add("loaded", loaded);
        answer.add("heads", Json.array(directory.revisionMap().heads()));
        answer.add("bases", Json.array(directory.revisionMap().bases()));
        return answer;
    }

    private static JsonObject script(ScriptDirectory directory) {
        Script script = directory.loadRevisions().get(0);
        JsonObject answer = new JsonObject();
        answer.addProperty("revision", script.revision());
        answer.add("down_revision", oneOrMore(script.downRevisions()));
        answer.add("depends_on", oneOrMore(script.dependencies()));
        answer.add("branch_labels", Json.array(((Revision) script).branchLabels()));
        answer.addProperty("doc", script.doc());
        answer.addProperty("longdoc", script.longdoc());
        PyModule module = script.module(directory.scripts().interpreter());
        JsonArray functions = new JsonArray();
        for (String name : List.of("upgrade", "downgrade")) {
            if (module.get(name) != null) {
                functions.add(name);
            }
        }
        answer.add("functions", functions);
        return answer;
    }

    /** Null, a text, or a list where there are several. */
    private static JsonElement oneOrMore(List<String> ids) {
        if (ids.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        return ids.size() == 1 ? new JsonPrimitive(ids.get(0)) : Json.array(ids);
    }

    private static JsonObject values(PyModule module) {
        JsonObject values = new JsonObject();
        for (String name : List.of("revision", "down_revision", "branch_labels", "depends_on")) {
            Object value = module.get(name);
            if (value != null) {
                JsonObject described = new JsonObject();
                described.addProperty("type", Operators.typeName(value));
                described.add("value", json(value));
                values.add(name, described);
            }
        }
        return values;
    }

    private static JsonElement json(Object value) {
        if (value == None.NONE) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof String text) {
            return new JsonPrimitive(text);
        }
        String type = Operators.typeName(value);
        if (type.equals("bytes")) {
            return new JsonPrimitive((String) Operators.callMethod(value, "decode", "latin-1"));
        }
        JsonArray items = new JsonArray();
        Consumer<Object> add = item -> items.add(json(item));
        List<Object> list = Operators.list(value);
        if (type.equals("set")) {
            list.stream().map(Operators::str).sorted().forEach(add);
        } else {
            list.forEach(add);
        }
        return items;
    }
}
