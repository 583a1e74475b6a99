package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What migrations of OpenStack's services use of the {@code oslo} packages: options by their defaults, whether an index is
 * there, loggers, the time, and new ids. Configuration files are not read.
 */
final class OsloModules {
    private static final PyClass ERROR = PyClass.exception("oslo_config.cfg", "Error", Exceptions.EXCEPTION);
    private static final PyClass NO_SUCH_OPT_ERROR =
            PyClass.exception("oslo_config.cfg", "NoSuchOptError", ERROR, Exceptions.ATTRIBUTE_ERROR);
    private static final PyClass DUPLICATE_OPT_ERROR = PyClass.exception("oslo_config.cfg", "DuplicateOptError", ERROR);

    private OsloModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case "oslo_config" -> NativeModule.named(name).submodules("cfg").absent("types", "fixture", "generator");
            case "oslo_config.cfg" -> configuration(NativeModule.named(name));
            case "oslo_db" ->
                NativeModule.named(name).submodules("sqlalchemy").absent("exception", "api", "options", "concurrency");
            case "oslo_db.sqlalchemy" ->
                NativeModule.named(name)
                        .submodules("utils")
                        .absent("types", "models", "enginefacade", "session", "orm", "exc_filters", "test_migrations");
            case "oslo_db.sqlalchemy.utils" -> NativeModule.named(name).functions(Indexes.class);
            case "oslo_log" ->
                NativeModule.named(name).submodules("log").absent("versionutils", "helpers", "formatters");
            case "oslo_log.log" -> NativeModule.named(name).functions(Logs.class);
            case "oslo_utils" ->
                NativeModule.named(name)
                        .submodules("timeutils", "uuidutils")
                        .absent(
                                "importutils",
                                "strutils",
                                "encodeutils",
                                "excutils",
                                "netutils",
                                "units",
                                "versionutils");
            case "oslo_utils.timeutils" -> NativeModule.named(name).functions(Times.class);
            case "oslo_utils.uuidutils" -> NativeModule.named(name).functions(Ids.class);
            default -> null;
        };
    }

    private static NativeModule configuration(NativeModule module) {
        String[] options = {
            "Opt",
            "StrOpt",
            "BoolOpt",
            "IntOpt",
            "FloatOpt",
            "ListOpt",
            "DictOpt",
            "MultiOpt",
            "MultiStrOpt",
            "PortOpt",
            "HostAddressOpt",
            "HostnameOpt",
            "HostDomainOpt",
            "IPOpt",
            "URIOpt"
        };
        for (String option : options) {
            module.type(option, Opt.class);
        }
        return module.type("OptGroup", OptGroup.class)
                .type("ConfigOpts", ConfigOpts.class)
                .value("Error", ERROR)
                .value("NoSuchOptError", NO_SUCH_OPT_ERROR)
                .value("DuplicateOptError", DUPLICATE_OPT_ERROR)
                .lazy("CONF", interpreter -> interpreter.state(ConfigOpts.class, ConfigOpts::new));
    }

    /** An option of any type; values are taken as they are. */
    @PyType(value = "Opt", module = "oslo_config.cfg")
    public static final class Opt extends PyObject {
        private final String name;
        private final String dest;
        private Object value;

        private Opt(String name, String dest, Object value) {
            this.name = name;
            this.dest = dest;
            this.value = value;
        }

        @PyNew("Opt(name, *args, **kwargs)")
        public static Opt create(String name, List<Object> args, Map<String, Object> kwargs) {
            Object dest = kwargs.getOrDefault("dest", None.NONE);
            return new Opt(
                    name,
                    dest == None.NONE ? name.replace('-', '_') : Operators.str(dest),
                    kwargs.getOrDefault("default", None.NONE));
        }

        @PyAttribute("name")
        public String name() {
            return name;
        }

        @PyAttribute("dest")
        public String dest() {
            return dest;
        }

        @PyAttribute("default")
        public Object value() {
            return value;
        }
    }

    /** A named group of options. */
    @PyType(value = "OptGroup", module = "oslo_config.cfg", subclassable = false)
    public record OptGroup(@PyAttribute("name") String name) {
        @PyNew("OptGroup(name, title=None, help=None, dynamic_group_owner='', driver_option='')")
        public static OptGroup create(String name, Object title, Object help, Object owner, Object driver) {
            return new OptGroup(name);
        }
    }

    /** {@code cfg.CONF}, and each group of it. */
    @PyType(value = "ConfigOpts", module = "oslo_config.cfg")
    public static final class ConfigOpts extends PyObject {
        private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)\\})");

        private final String group;
        private final Map<String, Opt> options = new LinkedHashMap<>();
        private final Map<String, ConfigOpts> groups = new LinkedHashMap<>();

        ConfigOpts() {
            this("DEFAULT");
        }

        private ConfigOpts(String group) {
            this.group = group;
        }

        @PyNew("ConfigOpts()")
        public static ConfigOpts create() {
            return new ConfigOpts();
        }

        private ConfigOpts group(Object given) {
            if (given == None.NONE) {
                return this;
            }
            String name = given instanceof OptGroup known ? known.name() : Operators.str(given);
            return name.equals("DEFAULT") ? this : groups.computeIfAbsent(name, key -> new ConfigOpts(key));
        }

        @PyMethod("register_opt(opt, group=None, cli=False)")
        public boolean registerOpt(Opt opt, Object group, Object cli) {
            Opt known = group(group).options.putIfAbsent(opt.dest, opt);
            if (known != null && known != opt && !Operators.equal(known.value, opt.value)) {
                throw PyException.of(DUPLICATE_OPT_ERROR, "duplicate option: " + opt.name);
            }
            return known == null;
        }

        @PyMethod("register_opts(opts, group=None)")
        public void registerOpts(Object opts, Object group) {
            for (Object opt : Operators.list(opts)) {
                registerOpt((Opt) opt, group, false);
            }
        }

        @PyMethod("register_cli_opt(opt, group=None)")
        public boolean registerCliOpt(Opt opt, Object group) {
            return registerOpt(opt, group, true);
        }

        @PyMethod("register_cli_opts(opts, group=None)")
        public void registerCliOpts(Object opts, Object group) {
            registerOpts(opts, group);
        }

        @PyMethod("register_group(group)")
        public void registerGroup(Object group) {
            group(group);
        }

        /** Imports the module that registers the option. */
        @PyMethod("import_opt(name, module_str, group=None)")
        public void importOpt(Interpreter interpreter, String name, String module, Object group) {
            interpreter.importModule(module);
            group(group).option(name);
        }

        @PyMethod("import_group(group, module_str)")
        public void importGroup(Interpreter interpreter, Object group, String module) {
            interpreter.importModule(module);
            group(group);
        }

        @PyMethod("set_default(name, default, group=None)")
        public void setDefault(String name, Object value, Object group) {
            group(group).option(name).value = value;
        }

        @PyMethod("set_override(name, override, group=None)")
        public void setOverride(String name, Object value, Object group) {
            group(group).option(name).value = value;
        }

        /** Would read configuration files, whose values decide what scripts do. */
        @PyMethod("__call__(*args, **kwargs)")
        public void read(List<Object> args, Map<String, Object> kwargs) {
            throw PyException.notImplementedError(
                    "configuration files of oslo_config aren't read here; options have their"
                            + " defaults, and set_override() changes them");
        }

        private Opt option(String name) {
            Opt option = options.get(name);
            if (option == null) {
                throw PyException.of(NO_SUCH_OPT_ERROR, "no such option " + name + " in group [" + group + "]");
            }
            return option;
        }

        @PyMethod("__getattr__(name)")
        public Object get(String name) {
            ConfigOpts inner = groups.get(name);
            return inner != null && !options.containsKey(name) ? inner : resolved(option(name).value);
        }

        @PyMethod("__getitem__(key)")
        public Object item(String key) {
            return get(key);
        }

        @PyMethod("__contains__(key)")
        public boolean contains(Object key) {
            return options.containsKey(key) || groups.containsKey(key);
        }

        /** A text with the options that it refers to by {@code $name}. */
        private Object resolved(Object value) {
            if (!(value instanceof String text) || text.indexOf('$') < 0) {
                return value;
            }
            Matcher whole = REFERENCE.matcher(text);
            if (whole.matches()) {
                return get(whole.group(1) == null ? whole.group(2) : whole.group(1));
            }
            return REFERENCE
                    .matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            Operators.str(get(match.group(1) == null ? match.group(2) : match.group(1)))));
        }
    }

    /** {@code oslo_utils.timeutils}. */
    static final class Times {
        private Times() {}

        @PyMethod("utcnow(with_timezone=False)")
        public static Object utcnow(Interpreter interpreter, Object withTimezone) {
            Object module = interpreter.importModule("datetime");
            Object type = interpreter.getAttribute(module, "datetime");
            if (!Operators.truth(withTimezone)) {
                return interpreter.callMethod(type, "utcnow");
            }
            Object zone = interpreter.getAttribute(interpreter.getAttribute(module, "timezone"), "utc");
            return interpreter.callMethod(type, "now", zone);
        }
    }

    /** {@code oslo_utils.uuidutils}. */
    static final class Ids {
        private Ids() {}

        @PyMethod("generate_uuid(dashed=True)")
        public static String generateUuid(Interpreter interpreter, Object dashed) {
            Object id = interpreter.callMethod(interpreter.importModule("uuid"), "uuid4");
            return Operators.truth(dashed) ? Operators.str(id) : Operators.str(interpreter.getAttribute(id, "hex"));
        }

        @PyMethod("is_uuid_like(val)")
        public static boolean isUuidLike(Object value) {
            return Operators.str(value).replaceAll("[{}-]|^urn:uuid:", "").matches("[0-9a-fA-F]{32}");
        }
    }

    /** {@code oslo_log.log}. */
    static final class Logs {
        private Logs() {}

        @PyMethod("getLogger(name=None, project='unknown', version='unknown')")
        public static Object getLogger(Interpreter interpreter, Object name, Object project, Object version) {
            return interpreter.callMethod(interpreter.importModule("logging"), "getLogger", name);
        }
    }

    /** {@code oslo_db.sqlalchemy.utils}: what the database has. */
    static final class Indexes {
        private Indexes() {}

        @PyMethod("get_indexes(engine, table_name)")
        public static Object getIndexes(Interpreter interpreter, Object engine, String table) {
            return interpreter.callMethod(inspector(interpreter, engine), "get_indexes", table);
        }

        @PyMethod("index_exists(engine, table_name, index_name)")
        public static boolean indexExists(Interpreter interpreter, Object engine, String table, Object index) {
            return Operators.list(getIndexes(interpreter, engine, table)).stream()
                    .anyMatch(known -> Operators.equal(Operators.getItem(known, "name"), index));
        }

        @PyMethod("index_exists_on_columns(engine, table_name, columns)")
        public static boolean indexExistsOnColumns(
                Interpreter interpreter, Object engine, String table, Object columns) {
            PyList wanted = new PyList(Operators.list(columns));
            return Operators.list(getIndexes(interpreter, engine, table)).stream()
                    .anyMatch(known -> Operators.equal(Operators.getItem(known, "column_names"), wanted));
        }

        @PyMethod("column_exists(engine, table_name, column)")
        public static boolean columnExists(Interpreter interpreter, Object engine, String table, Object column) {
            Object columns = interpreter.callMethod(inspector(interpreter, engine), "get_columns", table);
            return Operators.list(columns).stream()
                    .anyMatch(known -> Operators.equal(Operators.getItem(known, "name"), column));
        }

        private static Object inspector(Interpreter interpreter, Object engine) {
            return interpreter.callMethod(interpreter.importModule("sqlalchemy"), "inspect", engine);
        }
    }
}
