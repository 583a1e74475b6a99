package dev.limbeck.engine.companion;

import dev.limbeck.engine.companion.PostgresqlEnumModules.ColumnType;
import dev.limbeck.engine.companion.PostgresqlEnumModules.TableReference;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * {@code op.sync_enum_values}: gives an enum of PostgreSQL other values. The type is made anew beside the old one,
 * columns are moved to it, and while they are, operators compare the two, for indexes and constraints.
 */
@PyType(value = "SyncEnumValuesOp", module = "alembic_postgresql_enum.operations.sync_enum_values")
public final class SyncEnumValuesOp extends PyObject {
    private static final String LOGGER = "alembic.alembic_postgresql_enum.operations.sync_enum_values";

    /** {@code =} and its opposite, with the names of the functions behind them while there are two types. */
    private static final String[][] OPERATORS = {{"!=", "new_old_not_equals"}, {"=", "new_old_equals"}};

    private final Object bind;
    private final String schema;
    private final String name;
    private final List<Renaming> renamed;

    /** One value by its old and its new name. */
    private record Renaming(String from, String to) {
        static List<Renaming> of(Object pairs) {
            List<Renaming> all = new ArrayList<>();
            for (Object pair : Operators.list(pairs)) {
                List<Object> names = Operators.list(pair);
                if (names.size() != 2) {
                    throw PyException.valueError(
                            names.size() < 2
                                    ? "not enough values to unpack (expected 2, got " + names.size() + ")"
                                    : "too many values to unpack (expected 2)");
                }
                all.add(new Renaming(Operators.str(names.get(0)), Operators.str(names.get(1))));
            }
            return all;
        }
    }

    private SyncEnumValuesOp(Object bind, String schema, String name, List<Renaming> renamed) {
        this.bind = bind;
        this.schema = schema;
        this.name = name;
        this.renamed = renamed;
    }

    @PyMethod("sync_enum_values(operations, enum_schema, enum_name, new_values, affected_columns, "
            + "enum_values_to_rename=())")
    public static void syncEnumValues(
            Interpreter interpreter,
            Operations operations,
            Object enumSchema,
            Object enumName,
            Object newValues,
            Object affectedColumns,
            Object enumValuesToRename) {
        String dialect = operations.dialect().name();
        if (!dialect.equals(CompanionType.POSTGRESQL)
                && !PostgresqlEnumModules.getConfiguration(interpreter).forceDialectSupport()) {
            Object logger = interpreter.callMethod(interpreter.importModule("logging"), "getLogger", LOGGER);
            String message = "This library only supports postgresql, but you are using " + dialect + ", skipping";
            interpreter.callMethod(logger, "warning", message);
            return;
        }
        Object bind = interpreter.callMethod(operations, "get_bind");
        SyncEnumValuesOp sync = new SyncEnumValuesOp(
                bind, Operators.str(enumSchema), Operators.str(enumName), Renaming.of(enumValuesToRename));
        List<TableReference> columns = new ArrayList<>();
        for (Object column : Operators.list(affectedColumns)) {
            columns.add(sync.reference(column));
        }
        sync.run(Operators.list(newValues), columns);
    }

    private TableReference reference(Object column) {
        if (column instanceof TableReference given) {
            return given.schemaGiven() ? given : given.in(schema);
        }
        if (!(column instanceof PyTuple tuple)) {
            throw PyException.valueError("Affected columns must contain tuples or TableReferences");
        }
        String table = Operators.str(Operators.getItem(tuple, 0L));
        String columnName = Operators.str(Operators.getItem(tuple, 1L));
        ColumnType type = tuple.size() > 2 ? (ColumnType) tuple.get(2) : ColumnType.COMMON;
        return new TableReference(table, columnName, schema, true, type, defaultOf(table, columnName));
    }

    private @Nullable String defaultOf(String table, String column) {
        Object result = execute("\n        SELECT column_default\n        FROM information_schema.columns\n"
                + "        WHERE \n            table_schema = '" + schema + "' AND \n            table_name = '" + table
                + "' AND \n            column_name = '" + column + "'\n    ");
        return Values.textOrNull(Operators.callMethod(result, "scalar"));
    }

    private Object execute(String sql) {
        return Operators.callMethod(bind, "execute", new TextClause(sql));
    }

    private void run(List<Object> values, List<TableReference> columns) {
        String type = "\"" + schema + "\".\"" + name + "\"";
        String old = name + "_old";
        String oldType = "\"" + schema + "\".\"" + old + "\"";
        execute("ALTER TYPE " + type + " RENAME TO " + old);
        List<String> words = new ArrayList<>();
        for (Object value : values) {
            words.add("'" + Operators.str(value) + "'");
        }
        execute("CREATE TYPE " + type + " AS ENUM(" + String.join(", ", words) + ")");
        for (String[] operator : OPERATORS) {
            createOperator(operator[0], operator[1], type, oldType);
        }
        for (TableReference column : columns) {
            move(column, type);
        }
        for (String[] operator : OPERATORS) {
            execute("\n        DROP FUNCTION " + operator[1] + "(\n            new_enum_val " + type + ", old_enum_val "
                    + oldType + "\n        ) CASCADE\n    ");
        }
        execute("DROP TYPE " + oldType);
    }

    private void createOperator(String operator, String function, String type, String oldType) {
        StringBuilder old = new StringBuilder();
        if (renamed.isEmpty()) {
            old.append("old_enum_val::text");
        } else {
            List<String> cases = new ArrayList<>();
            for (Renaming each : renamed) {
                cases.add("WHEN old_enum_val::text = '" + each.from + "' THEN '" + each.to + "'");
            }
            old.append("CASE\n                    ")
                    .append(String.join(" ", cases))
                    .append("\n\n                    ELSE old_enum_val::text\n                END");
        }
        execute("\n            CREATE FUNCTION " + function + "(\n                new_enum_val " + type
                + ", old_enum_val " + oldType + "\n            )\n            RETURNS boolean AS $$\n"
                + "                SELECT new_enum_val::text " + operator + " " + old
                + ";\n            $$ LANGUAGE SQL IMMUTABLE\n        ");
        execute("\n        CREATE OPERATOR " + operator + " (\n            leftarg = " + type
                + ",\n            rightarg = " + oldType + ",\n            procedure = " + function
                + "\n        )\n    ");
    }

    /** Moves a column to the new type, its default with it. */
    private void move(TableReference column, String type) {
        String before = column.existingServerDefault();
        if (before != null) {
            execute("ALTER TABLE " + column.table() + "\n             ALTER COLUMN " + column.column()
                    + " DROP DEFAULT");
        }
        try {
            execute(conversion(column, type));
        } catch (PyException e) {
            throw e.value().type().name().equals("DataError") ? stillUsed(e) : e;
        }
        if (before != null) {
            execute("ALTER TABLE " + column.table() + "\n            ALTER COLUMN " + column.column() + " SET DEFAULT "
                    + defaultOfNewType(before));
        }
    }

    private PyException stillUsed(PyException cause) {
        PyException error = PyException.valueError("New values of the enum '" + name + "' can not be set, because a row"
                + " has a value that is not among them: " + cause.getMessage()
                + "\nConsider using enum_values_to_rename,"
                + " or update or delete these rows before sync_enum_values.");
        error.value().setCause(cause.value());
        return error;
    }

    private String conversion(TableReference column, String type) {
        String name = column.column();
        if (column.columnType() == ColumnType.ARRAY) {
            String cast = name + "::text[]";
            for (Renaming each : renamed) {
                cast = "array_replace(" + cast + ", '" + each.from + "', '" + each.to + "')";
            }
            return "ALTER TABLE " + column.table() + " \n            ALTER COLUMN " + name + " TYPE " + type
                    + "[]\n            USING " + cast + "::" + type + "[]\n            ";
        }
        String alter = "ALTER TABLE " + column.table() + " \n                ALTER COLUMN " + name + " TYPE " + type
                + " \n                USING ";
        if (renamed.isEmpty()) {
            return alter + name + "::text::" + type + "\n                ";
        }
        List<String> cases = new ArrayList<>();
        for (Renaming each : renamed) {
            cases.add("WHEN " + name + "::text = '" + each.from + "' THEN '" + each.to + "'::" + type);
        }
        return alter + "CASE \n                " + String.join(" ", cases) + "\n\n                ELSE " + name
                + "::text::" + type + "\n                END\n                ";
    }

    /** The text of a default, with the new type's name and the new values in it. */
    private String defaultOfNewType(String before) {
        String type = schema.isEmpty() ? name : schema + "." + name;
        if (before.startsWith("ARRAY[")) {
            return renamedIn(before).replaceAll("::[.\\w]+", Matcher.quoteReplacement("::" + type));
        }
        int cast = before.indexOf("::");
        String value = before.substring(0, cast < 0 ? before.length() - 1 : cast);
        return renamedIn(value) + "::" + type + (before.endsWith("[]") ? "[]" : "");
    }

    private String renamedIn(String text) {
        String result = text;
        for (Renaming each : renamed) {
            result = result.replace("'" + each.from + "'", "'" + each.to + "'")
                    .replace("\"" + each.from + "\"", "\"" + each.to + "\"");
        }
        return result;
    }
}
