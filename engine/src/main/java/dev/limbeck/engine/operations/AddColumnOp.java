package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.add_column}: the column, then what stands outside its definition. */
@PyType(value = "AddColumnOp", module = "alembic.operations.ops")
public record AddColumnOp(
        Identifier tableName,
        Column column,
        @Nullable Identifier schema,
        boolean ifNotExists,
        boolean inlineReferences,
        boolean inlinePrimaryKey,
        Map<String, Object> kw)
        implements MigrateOperation {
    @PyNew(
            "AddColumnOp(table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None, **kw)")
    public static AddColumnOp create(
            Object tableName,
            Column column,
            Object schema,
            Object ifNotExists,
            Object inlineReferences,
            Object inlinePrimaryKey,
            Map<String, Object> kw) {
        return new AddColumnOp(
                Identifier.of(tableName),
                column,
                Identifier.orNull(schema),
                Values.truth(ifNotExists),
                Values.truth(inlineReferences),
                Values.truth(inlinePrimaryKey),
                kw);
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        DefaultImpl impl = operations.impl();
        Column added = column.table() == null ? column : column.copy();
        Table table = operations.schemaObjects().table(tableName, schema, List.of(added), Map.of());
        impl.addColumn(
                new DdlElement.AddColumn(
                        new TableName(schema, tableName), added, ifNotExists, inlineReferences, inlinePrimaryKey),
                kw);
        for (Constraint constraint : table.sortedConstraints()) {
            boolean inline = inlineReferences
                    && constraint instanceof ForeignKeyConstraint
                    && added.foreignKeys().size() == 1
                    && constraint.columns().size() == 1;
            if (!(constraint instanceof PrimaryKeyConstraint) && !inline) {
                impl.addConstraint(constraint);
            }
        }
        for (Index index : table.indexes()) {
            impl.createIndex(index, false);
        }
        if (added.comment() != null && !added.comment().isEmpty() && impl.commentsColumns()) {
            impl.createColumnComment(added);
        }
        return null;
    }
}
