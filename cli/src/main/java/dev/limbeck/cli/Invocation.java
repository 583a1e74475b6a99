package dev.limbeck.cli;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.config.CommandOptions;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One command from its arguments to its exit code. */
final class Invocation {
    static final String PROGRAM = "limbeck";

    private static final int OK = 0;
    private static final int USAGE = 2;

    private final Host host;

    Invocation(Host host) {
        this.host = host;
    }

    int run(List<String> arguments) {
        try {
            return parseAndRun(arguments);
        } catch (UsageError e) {
            PrintWriter stderr = host.stderr();
            stderr.print(e.usage());
            stderr.println(e.getMessage());
            return USAGE;
        } finally {
            host.stdout().flush();
            host.stderr().flush();
        }
    }

    private int parseAndRun(List<String> arguments) throws UsageError {
        Request request = Request.parse(arguments);
        Command command = request.command();
        if (request.wants("version")) {
            host.stdout().println(PROGRAM + " " + Version.current());
            return OK;
        }
        if (command == null || request.wants("help")) {
            Help.show(host, command);
            return OK;
        }
        Map<String, @Nullable Object> values = request.values();
        return new Failures(host, values).guard(() -> new Runner(host, config(values), values).run(command.name()));
    }

    private AlembicConfig config(Map<String, @Nullable Object> values) {
        ConfigFiles files = ConfigFiles.of(values.get("config"), host.environ().get("ALEMBIC_CONFIG"));
        String url = (String) values.get("url");
        return AlembicConfig.in(host.workingDirectory(), host.stdout())
                .iniFile(files.ini())
                .tomlFile(files.toml())
                .section(String.valueOf(values.get("name")))
                .quiet(Boolean.TRUE.equals(values.get("quiet")))
                .url(url == null ? host.environ().get("LIMBECK_URL") : url)
                .cmdOpts(new CommandOptions(scriptOptions(values)))
                .build();
    }

    /** The options as argparse would hand them to scripts. */
    private static Map<String, @Nullable Object> scriptOptions(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>(values);
        options.remove("help");
        options.remove("version");
        return options;
    }

    /** Which ini and which TOML file are meant; they need not exist. */
    record ConfigFiles(String ini, String toml) {
        private static final String INI = "alembic.ini";
        private static final String TOML = "pyproject.toml";

        static ConfigFiles of(@Nullable Object given, @Nullable String environment) {
            String ini = null;
            String toml = null;
            if (given instanceof List<?> names) {
                for (Object item : names) {
                    String name = (String) item;
                    if (isToml(name)) {
                        if (toml != null) {
                            throw new UnusableConfiguration("pyproject.toml indicated more than once");
                        }
                        toml = name;
                    } else {
                        if (ini != null) {
                            throw new UnusableConfiguration("only one ini file may be indicated");
                        }
                        ini = name;
                    }
                }
            }
            if (environment != null && !environment.isEmpty()) {
                if (isToml(environment)) {
                    toml = toml == null ? environment : toml;
                } else {
                    ini = ini == null ? environment : ini;
                }
            }
            return new ConfigFiles(ini == null ? INI : ini, toml == null ? TOML : toml);
        }

        private static boolean isToml(String name) {
            return name.substring(name.lastIndexOf('/') + 1).equals(TOML);
        }
    }

    /** Options that contradict each other before any command has begun: no FAILED line, exit code 1. */
    static final class UnusableConfiguration extends CommandError {
        private static final long serialVersionUID = 1;

        UnusableConfiguration(String message) {
            super(message);
        }
    }
}
