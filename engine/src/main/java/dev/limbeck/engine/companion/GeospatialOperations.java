package dev.limbeck.engine.companion;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directives of {@code geoalchemy2.alembic_helpers}. On PostgreSQL they are those of Alembic, but that an added column
 * gets no index.
 */
@PyType(value = "GeospatialOperations", module = "geoalchemy2.alembic_helpers", subclassable = false)
public final class GeospatialOperations {
    private GeospatialOperations() {}

    private static void call(
            Interpreter interpreter, Object operations, String directive, List<Object> args, Map<String, Object> kw) {
        interpreter.call(interpreter.getAttribute(operations, directive), Arguments.of(args, kw));
    }

    private static Map<String, Object> with(Map<String, Object> kw, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(kw);
        all.put(name, value);
        return all;
    }

    private static void requirePostgis(Operations operations, String directive) {
        String dialect = operations.dialect().name();
        if (dialect.equals("sqlite")) {
            throw SpatialType.needsSpatialite();
        }
        if (!dialect.equals(CompanionType.POSTGRESQL)) {
            throw Unavailable.feature("op." + directive + "() on " + dialect);
        }
    }

    @PyMethod("create_geospatial_table(operations, table_name, *columns, **kw)")
    public static void createTable(
            Interpreter interpreter,
            Operations operations,
            Object tableName,
            List<Object> columns,
            Map<String, Object> kw) {
        List<Object> args = new ArrayList<>();
        args.add(tableName);
        args.addAll(columns);
        call(interpreter, operations, "create_table", args, kw);
    }

    @PyMethod("drop_geospatial_table(operations, table_name, schema=None, **kw)")
    public static void dropTable(
            Interpreter interpreter, Operations operations, Object tableName, Object schema, Map<String, Object> kw) {
        requirePostgis(operations, "drop_geospatial_table");
        call(interpreter, operations, "drop_table", List.of(tableName), with(kw, "schema", schema));
    }

    @PyMethod("add_geospatial_column(operations, table_name, column, schema=None)")
    public static void addColumn(Operations operations, Object tableName, Column column, Object schema) {
        requirePostgis(operations, "add_geospatial_column");
        TableName table = new TableName(Identifier.orNull(schema), Identifier.of(tableName));
        operations.impl().addColumn(new DdlElement.AddColumn(table, column, false, false, false), Map.of());
    }

    @PyMethod("drop_geospatial_column(operations, table_name, column_name, schema=None, **kw)")
    public static void dropColumn(
            Interpreter interpreter,
            Operations operations,
            Object tableName,
            Object columnName,
            Object schema,
            Map<String, Object> kw) {
        requirePostgis(operations, "drop_geospatial_column");
        call(interpreter, operations, "drop_column", List.of(tableName, columnName), with(kw, "schema", schema));
    }

    @PyMethod("create_geospatial_index(operations, index_name, table_name, columns, schema=None, unique=False, **kw)")
    public static void createIndex(
            Interpreter interpreter,
            Operations operations,
            Object indexName,
            Object tableName,
            Object columns,
            Object schema,
            Object unique,
            Map<String, Object> kw) {
        requirePostgis(operations, "create_geospatial_index");
        Map<String, Object> options = with(with(kw, "schema", schema), "unique", unique);
        call(interpreter, operations, "create_index", List.of(indexName, tableName, columns), options);
    }

    @PyMethod("drop_geospatial_index(operations, index_name, table_name, column_name, schema=None, unique=False, **kw)")
    public static void dropIndex(
            Interpreter interpreter,
            Operations operations,
            Object indexName,
            Object tableName,
            Object columnName,
            Object schema,
            Object unique,
            Map<String, Object> kw) {
        requirePostgis(operations, "drop_geospatial_index");
        call(interpreter, operations, "drop_index", List.of(indexName, tableName), with(kw, "schema", schema));
    }

    /** PostGIS keeps what these are for in the column's type. */
    @PyMethod("create_geospatial_constraints(operations, table_name, column, schema=None)")
    public static void createConstraints(Operations operations, Object tableName, Object column, Object schema) {
        requirePostgis(operations, "create_geospatial_constraints");
    }

    @PyMethod("drop_geospatial_constraints(operations, table_name, column_name, schema=None)")
    public static void dropConstraints(Operations operations, Object tableName, Object columnName, Object schema) {
        requirePostgis(operations, "drop_geospatial_constraints");
    }

    // In a batch, which names the table ------------------------------------------------------------------------------

    @PyMethod("batch_add_geospatial_column(operations, column, insert_before=None, insert_after=None)")
    public static void batchAddColumn(
            Interpreter interpreter, Object operations, Object column, Object insertBefore, Object insertAfter) {
        Map<String, Object> position = new LinkedHashMap<>();
        if (insertBefore != None.NONE) {
            position.put("insert_before", insertBefore);
        }
        if (insertAfter != None.NONE) {
            position.put("insert_after", insertAfter);
        }
        call(interpreter, operations, "add_column", List.of(column), position);
    }

    @PyMethod("batch_drop_geospatial_column(operations, column_name, **kw)")
    public static void batchDropColumn(
            Interpreter interpreter, Object operations, Object columnName, Map<String, Object> kw) {
        call(interpreter, operations, "drop_column", List.of(columnName), kw);
    }

    @PyMethod("batch_create_geospatial_index(operations, index_name, columns, **kw)")
    public static void batchCreateIndex(
            Interpreter interpreter, Object operations, Object indexName, Object columns, Map<String, Object> kw) {
        call(interpreter, operations, "create_index", List.of(indexName, columns), kw);
    }

    @PyMethod("batch_drop_geospatial_index(operations, index_name, column_name=None, **kw)")
    public static void batchDropIndex(
            Interpreter interpreter, Object operations, Object indexName, Object columnName, Map<String, Object> kw) {
        call(interpreter, operations, "drop_index", List.of(indexName), kw);
    }
}
