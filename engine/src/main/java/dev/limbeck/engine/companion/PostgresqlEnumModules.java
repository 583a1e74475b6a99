package dev.limbeck.engine.companion;

import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Values;
import org.jspecify.annotations.Nullable;

/** {@code alembic_postgresql_enum}: {@code op.sync_enum_values}, and what its arguments are made of. */
final class PostgresqlEnumModules {
    private static final String PACKAGE = "alembic_postgresql_enum";

    private PostgresqlEnumModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case PACKAGE, PACKAGE + ".get_enum_data", PACKAGE + ".configuration" ->
                NativeModule.named(name)
                        .type("TableReference", TableReference.class)
                        .lazy("ColumnType", interpreter -> new ColumnTypes())
                        .type("Config", Config.class)
                        .functions(PostgresqlEnumModules.class)
                        .whenImported(PostgresqlEnumModules::register);
            default -> null;
        };
    }

    /** Makes {@code op.sync_enum_values}. */
    private static void register(Interpreter interpreter) {
        Object registrar = Operations.registerOperation(PyClass.of(Operations.class), "sync_enum_values", null);
        interpreter.call(registrar, PyClass.of(SyncEnumValuesOp.class));
    }

    @PyMethod("set_configuration(config)")
    public static void setConfiguration(Interpreter interpreter, Config config) {
        interpreter.state(Config.InForce.class, Config.InForce::new).config = config;
    }

    @PyMethod("get_configuration()")
    public static Config getConfiguration(Interpreter interpreter) {
        return interpreter.state(Config.InForce.class, Config.InForce::new).config;
    }

    /** {@code Config}: all but {@code force_dialect_support} is for autogenerate. */
    @PyType(value = "Config", module = "alembic_postgresql_enum.configuration", subclassable = false)
    public static final class Config extends PyObject {
        /** The configuration of one run. */
        static final class InForce {
            Config config = new Config(false);
        }

        private final boolean forceDialectSupport;

        Config(boolean forceDialectSupport) {
            this.forceDialectSupport = forceDialectSupport;
        }

        @PyNew("Config(add_type_ignore=False, include_name=None, drop_unused_enums=True, "
                + "detect_enum_values_changes=True, force_dialect_support=False, ignore_enum_values_order=False)")
        public static Config create(
                Object addTypeIgnore,
                Object includeName,
                Object dropUnusedEnums,
                Object detectEnumValuesChanges,
                Object forceDialectSupport,
                Object ignoreEnumValuesOrder) {
            return new Config(Values.truth(forceDialectSupport));
        }

        @PyAttribute("force_dialect_support")
        public boolean forceDialectSupport() {
            return forceDialectSupport;
        }
    }

    /** {@code ColumnType}: the two kinds of columns that an enum stands in. */
    @PyType(value = "ColumnTypes", module = "alembic_postgresql_enum.get_enum_data.types", subclassable = false)
    public static final class ColumnTypes extends PyObject {
        @PyAttribute("COMMON")
        public ColumnType common() {
            return ColumnType.COMMON;
        }

        @PyAttribute("ARRAY")
        public ColumnType array() {
            return ColumnType.ARRAY;
        }
    }

    /** Whether a column holds a value of the enum or an array of them. */
    @PyType(value = "ColumnType", module = "alembic_postgresql_enum.get_enum_data.types", subclassable = false)
    public enum ColumnType {
        COMMON,
        ARRAY;

        @PyAttribute("name")
        public String pythonName() {
            return name();
        }

        @PyMethod("__repr__()")
        public String repr() {
            return "ColumnType." + name();
        }
    }

    /**
     * {@code TableReference}: a column whose type is the enum.
     *
     * @param tableSchema null for none in the text
     * @param schemaGiven whether it was given; else it is the enum's
     */
    @PyType(value = "TableReference", module = "alembic_postgresql_enum.get_enum_data.types", subclassable = false)
    public record TableReference(
            String tableName,
            String columnName,
            @Nullable String tableSchema,
            boolean schemaGiven,
            ColumnType columnType,
            @Nullable String existingServerDefault) {
        @PyNew(
                "TableReference(table_name, column_name, table_schema=..., column_type=None, existing_server_default=None)")
        public static TableReference create(
                Object tableName,
                Object columnName,
                Object tableSchema,
                Object columnType,
                Object existingServerDefault) {
            return new TableReference(
                    Operators.str(tableName),
                    Operators.str(columnName),
                    Values.textOrNull(tableSchema),
                    Values.given(tableSchema),
                    columnType == None.NONE ? ColumnType.COMMON : (ColumnType) columnType,
                    Values.textOrNull(existingServerDefault));
        }

        TableReference in(String schema) {
            return new TableReference(tableName, columnName, schema, true, columnType, existingServerDefault);
        }

        String table() {
            return tableSchema == null || tableSchema.isEmpty()
                    ? "\"" + tableName + "\""
                    : "\"" + tableSchema + "\".\"" + tableName + "\"";
        }

        String column() {
            return "\"" + columnName + "\"";
        }

        @PyAttribute("table_name")
        public String name() {
            return tableName;
        }

        @PyAttribute("column_name")
        public String nameOfColumn() {
            return columnName;
        }
    }
}
