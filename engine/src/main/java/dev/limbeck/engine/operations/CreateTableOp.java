package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.create_table}: the table, its indexes and its comments. */
@PyType(value = "CreateTableOp", module = "alembic.operations.ops")
public record CreateTableOp(
        Identifier tableName,
        List<Object> columns,
        @Nullable Identifier schema,
        boolean ifNotExists,
        List<String> prefixes,
        @Nullable String comment,
        @Nullable Object info,
        Map<String, Object> kw)
        implements MigrateOperation {
    @PyNew(
            "CreateTableOp(table_name, columns, *, schema=None, if_not_exists=None, _namespace_metadata=None, _constraints_included=False, **kw)")
    public static CreateTableOp create(
            Object tableName,
            Object columns,
            Object schema,
            Object ifNotExists,
            Object metadata,
            Object included,
            Map<String, Object> kw) {
        return Directives.createTableOp(tableName, Operators.list(columns), schema, ifNotExists, kw);
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = toTable(operations.schemaObjects());
        operations.impl().createTable(table, ifNotExists);
        return table;
    }

    /** The table in a metadata of its own. */
    public Table toTable(SchemaObjects objects) {
        Table table = objects.table(tableName, schema, columns, kw);
        table.setPrefixes(prefixes);
        table.setComment(comment);
        table.setInfo(info);
        return table;
    }
}
