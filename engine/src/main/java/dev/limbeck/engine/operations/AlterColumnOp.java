package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.alter_column}: the checks of the old type, the column, the checks of the new type. */
@PyType(value = "AlterColumnOp", module = "alembic.operations.ops")
public record AlterColumnOp(DefaultImpl.Alteration change) implements MigrateOperation {
    @PyNew("AlterColumnOp(table_name, column_name, *, schema=None, existing_type=None, existing_server_default=False, "
            + "existing_nullable=None, existing_comment=None, modify_nullable=None, modify_comment=False, "
            + "modify_server_default=False, modify_name=None, modify_type=None, **kw)")
    public static AlterColumnOp create(
            Interpreter interpreter,
            Object tableName,
            Object columnName,
            Object schema,
            Object existingType,
            Object existingServerDefault,
            Object existingNullable,
            Object existingComment,
            Object modifyNullable,
            Object modifyComment,
            Object modifyServerDefault,
            Object modifyName,
            Object modifyType,
            Map<String, Object> kw) {
        return new AlterColumnOp(Directives.alteration(
                interpreter,
                new TableName(Identifier.orNull(schema), Identifier.of(tableName)),
                columnName,
                modifyNullable,
                modifyComment,
                modifyServerDefault,
                modifyName,
                modifyType,
                existingType,
                existingServerDefault,
                existingNullable,
                existingComment,
                kw));
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        DefaultImpl impl = operations.impl();
        if (change.existingType() != null && change.type() != null) {
            for (Constraint constraint : checksOf(operations, change.existingType())) {
                impl.dropConstraint(constraint, false);
            }
        }
        impl.alterColumn(change);
        if (change.type() != null) {
            for (Constraint constraint : checksOf(operations, change.type())) {
                impl.addConstraint(constraint);
            }
        }
        return null;
    }

    /** The constraints that a column has because of its type. */
    private List<Constraint> checksOf(Operations operations, TypeEngine type) {
        Column column = Column.of(change.column(), type);
        Table table = operations
                .schemaObjects()
                .table(change.table().name(), change.table().schema(), List.of(column), Map.of());
        List<Constraint> checks = new ArrayList<>();
        for (Constraint constraint : table.sortedConstraints()) {
            if (!(constraint instanceof PrimaryKeyConstraint)
                    && operations.dialect().ddlCompiler().shouldCreate(constraint)) {
                checks.add(constraint);
            }
        }
        return checks;
    }
}
