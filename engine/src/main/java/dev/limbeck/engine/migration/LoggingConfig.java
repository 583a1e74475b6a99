package dev.limbeck.engine.migration;

import dev.limbeck.engine.config.ConfigParser;
import dev.limbeck.engine.logging.Formatter;
import dev.limbeck.engine.logging.Handler;
import dev.limbeck.engine.logging.Level;
import dev.limbeck.engine.logging.Logger;
import dev.limbeck.engine.logging.Logging;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRole;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code logging.config}: sets up loggers, handlers and formatters from the sections of an ini file. */
public final class LoggingConfig {
    private final Interpreter interpreter;
    private final ConfigParser ini;
    private final Logging logging;

    private LoggingConfig(Interpreter interpreter, ConfigParser ini) {
        this.interpreter = interpreter;
        this.ini = ini;
        this.logging = Logging.of(interpreter);
    }

    /**
     * {@code logging.config.fileConfig}.
     *
     * @param fname the file's name, or a parser that has read it
     */
    @PyMethod("fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None)")
    public static void fileConfig(
            Interpreter interpreter, Object fname, Object defaults, Object disableExistingLoggers, Object encoding) {
        ConfigParser ini = fname instanceof ConfigParser parser ? parser : read(interpreter, Operators.str(fname));
        new LoggingConfig(interpreter, ini).apply(Operators.truth(disableExistingLoggers));
    }

    @PyMethod("dictConfig(config)")
    public static void dictConfig(Object config) {
        throw PyException.notImplementedError(
                "logging.config.dictConfig isn't supported; use logging.config.fileConfig or logging.basicConfig");
    }

    private static ConfigParser read(Interpreter interpreter, String name) {
        Path path = interpreter.host().workingDirectory().resolve(name);
        ConfigParser parser = new ConfigParser();
        if (Files.exists(path)) { // a missing file reads as an empty one, whose sections are then missed
            try {
                parser.read(Files.readString(path, StandardCharsets.UTF_8), name);
            } catch (IOException e) {
                throw PyException.runtimeError("can't read the logging configuration " + name + ": " + e.getMessage());
            }
        }
        return parser;
    }

    private void apply(boolean disableExisting) {
        Map<String, Formatter> formatters = formatters();
        Map<String, Handler> handlers = handlers(formatters);
        loggers(handlers, disableExisting);
    }

    private Map<String, Formatter> formatters() {
        Map<String, Formatter> formatters = new HashMap<>();
        for (String name : names("formatters")) {
            String section = "formatter_" + name;
            formatters.put(
                    name,
                    new Formatter(
                            raw(section, "format"),
                            raw(section, "datefmt"),
                            interpreter.host().clock()));
        }
        return formatters;
    }

    private Map<String, Handler> handlers(Map<String, Formatter> formatters) {
        Map<String, Handler> handlers = new HashMap<>();
        for (String name : names("handlers")) {
            String section = "handler_" + name;
            Handler handler = handler(name, required(section, "class"), raw(section, "args"));
            String level = raw(section, "level");
            if (level != null && !level.isEmpty()) {
                handler.setLevel(level);
            }
            String formatter = raw(section, "formatter");
            if (formatter != null && !formatter.isEmpty()) {
                handler.setFormatter(found(formatters, formatter));
            }
            handlers.put(name, handler);
        }
        return handlers;
    }

    /** {@code class} and {@code args} are Python expressions with the names of the module {@code logging}. */
    private Handler handler(String name, String className, @Nullable String args) {
        boolean console = args == null || args.isEmpty() || args.equals("()") || args.equals("(sys.stderr,)");
        if (className.equals("StreamHandler") && console) {
            return new Handler.Stream(); // the usual one, without starting the parser for it
        }
        PyModule scope = interpreter.runModule(
                new SourceFile(
                        "<" + name + ">",
                        "import sys, os\nimport logging\nimport logging.handlers\nfrom logging import *\n"),
                "logging.config.handler",
                ModuleRole.ENVIRONMENT);
        Object type = interpreter.evaluate(new SourceFile("<handler_" + name + " class>", className), scope);
        if (!(type instanceof PyClass)) {
            throw PyException.notImplementedError("the log handler '" + className + "' of section [handler_" + name
                    + "] isn't supported; use StreamHandler with (sys.stderr,) or (sys.stdout,)");
        }
        Object arguments = args == null || args.isEmpty()
                ? None.NONE
                : interpreter.evaluate(new SourceFile("<handler_" + name + " args>", args), scope);
        Object[] positional = arguments == None.NONE
                ? new Object[0]
                : Operators.list(arguments).toArray();
        if (interpreter.call(type, positional) instanceof Handler handler) {
            return handler;
        }
        throw PyException.typeError("'" + className + "' of section [handler_" + name + "] is no log handler");
    }

    private void loggers(Map<String, Handler> handlers, boolean disableExisting) {
        List<String> names = names("loggers");
        if (!names.contains("root")) {
            throw PyException.keyError("logger_root");
        }
        List<Logger> existing = logging.loggers();
        Set<Logger> configured = new HashSet<>();
        configure(logging.root(), "logger_root", handlers);
        for (String name : names) {
            if (!name.equals("root")) {
                String section = "logger_" + name;
                Logger logger = logging.logger(required(section, "qualname"));
                String propagate = raw(section, "propagate");
                logger.setPropagate(propagate == null || !propagate.strip().equals("0"));
                logger.setDisabled(false);
                configure(logger, section, handlers);
                configured.add(logger);
            }
        }
        for (Logger logger : existing) {
            if (!configured.contains(logger) && !isBelow(logger, configured)) {
                logger.setDisabled(disableExisting);
            }
        }
    }

    /** A child of a configured logger has its level and handlers from there, and stays alive. */
    private static boolean isBelow(Logger logger, Set<Logger> configured) {
        for (Logger parent = logger.parent(); parent != null; parent = parent.parent()) {
            if (configured.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    private void configure(Logger logger, String section, Map<String, Handler> handlers) {
        String level = raw(section, "level");
        if (level != null) {
            logger.setLevel(level);
        } else if (!section.equals("logger_root")) {
            logger.setLevel((long) Level.NOTSET);
        }
        logger.handlers().items().clear();
        for (String name : split(raw(section, "handlers"))) {
            logger.addHandler(found(handlers, name));
        }
    }

    /** The names under {@code keys}; a KeyError about the section as Python's, which names the first that is missing. */
    private List<String> names(String section) {
        if (!ini.hasSection(section)) {
            throw PyException.keyError(section);
        }
        return split(required(section, "keys"));
    }

    private static List<String> split(@Nullable String list) {
        List<String> names = new ArrayList<>();
        if (list != null) {
            for (String name : list.split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private String required(String section, String option) {
        String value = raw(section, option);
        if (value == null) {
            throw PyException.keyError(ini.hasSection(section) ? option : section);
        }
        return value;
    }

    /** As written, without interpolation: the values are format strings themselves. */
    private @Nullable String raw(String section, String option) {
        if (!ini.hasSection(section) || !ini.hasOption(section, option)) {
            return null;
        }
        return Operators.str(ini.get(section, option, true, None.NONE, None.NONE));
    }

    private static <T> T found(Map<String, T> byName, String name) {
        T value = byName.get(name);
        if (value == null) {
            throw PyException.keyError(name);
        }
        return value;
    }
}
