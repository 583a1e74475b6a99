package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code batch_op}: the directives that change one table, which they don't name. */
@PyType(value = "BatchOperations", module = "alembic.operations.base", subclassable = false, qualifies = false)
public final class BatchOperations extends PyObject {
    private final Operations operations;
    private final TableName table;

    BatchOperations(BatchOperationsImpl impl) {
        this.operations = new Operations(impl.operations().context(), impl);
        this.table = impl.table();
    }

    private @Nullable Object invoke(MigrateOperation operation) {
        return operations.invoke(operation);
    }

    @PyMethod("add_column(column, *, insert_before=None, insert_after=None, if_not_exists=None, "
            + "inline_references=None, inline_primary_key=None)")
    public @Nullable Object addColumn(
            Object column,
            Object insertBefore,
            Object insertAfter,
            Object ifNotExists,
            Object inlineReferences,
            Object inlinePrimaryKey) {
        Map<String, Object> position = new LinkedHashMap<>();
        if (Values.truth(insertBefore)) {
            position.put("insert_before", Operators.str(insertBefore));
        }
        if (Values.truth(insertAfter)) {
            position.put("insert_after", Operators.str(insertAfter));
        }
        return invoke(new AddColumnOp(
                table.name(),
                Directives.column(column),
                table.schema(),
                Values.truth(ifNotExists),
                Values.truth(inlineReferences),
                Values.truth(inlinePrimaryKey),
                position));
    }

    @PyMethod("drop_column(column_name, **kw)")
    public @Nullable Object dropColumn(Object columnName, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        boolean ifExists = Values.truth(rest.remove("if_exists"));
        return invoke(new DropColumnOp(table.name(), Identifier.of(columnName), table.schema(), ifExists, rest));
    }

    @PyMethod("alter_column(column_name, *, nullable=None, comment=False, server_default=False, "
            + "new_column_name=None, type_=None, existing_type=None, existing_server_default=False, "
            + "existing_nullable=None, existing_comment=None, insert_before=None, insert_after=None, **kw)")
    public @Nullable Object alterColumn(
            Interpreter interpreter,
            Object columnName,
            Object nullable,
            Object comment,
            Object serverDefault,
            Object newColumnName,
            Object type,
            Object existingType,
            Object existingServerDefault,
            Object existingNullable,
            Object existingComment,
            Object insertBefore,
            Object insertAfter,
            Map<String, Object> kw) {
        Map<String, Object> all = new LinkedHashMap<>(kw);
        if (Values.orNull(insertBefore) != null) {
            all.put("insert_before", Operators.str(insertBefore));
        }
        if (Values.orNull(insertAfter) != null) {
            all.put("insert_after", Operators.str(insertAfter));
        }
        return invoke(new AlterColumnOp(Directives.alteration(
                interpreter,
                table,
                columnName,
                nullable,
                comment,
                serverDefault,
                newColumnName,
                type,
                existingType,
                existingServerDefault,
                existingNullable,
                existingComment,
                all)));
    }

    @PyMethod("create_index(index_name, columns, **kw)")
    public @Nullable Object createIndex(Object indexName, Object columns, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        boolean unique = Values.truth(rest.remove("unique"));
        boolean ifNotExists = Values.truth(rest.remove("if_not_exists"));
        return invoke(new CreateIndexOp(
                Identifier.orNull(indexName),
                table.name(),
                Operators.list(columns),
                table.schema(),
                unique,
                ifNotExists,
                rest));
    }

    @PyMethod("drop_index(index_name, **kw)")
    public @Nullable Object dropIndex(Object indexName, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        boolean ifExists = Values.truth(rest.remove("if_exists"));
        return invoke(new DropIndexOp(Identifier.orNull(indexName), table.name(), table.schema(), ifExists, rest));
    }

    @PyMethod("create_primary_key(constraint_name, columns)")
    public @Nullable Object createPrimaryKey(Object constraintName, Object columns) {
        return operations.primaryKey(
                Identifier.orNull(constraintName), table.name(), table.schema(), Operators.list(columns));
    }

    @PyMethod("create_unique_constraint(constraint_name, columns, **kw)")
    public @Nullable Object createUniqueConstraint(Object constraintName, Object columns, Map<String, Object> kw) {
        return operations.unique(
                Identifier.orNull(constraintName), table.name(), table.schema(), Operators.list(columns), kw);
    }

    @PyMethod("create_foreign_key(constraint_name, referent_table, local_cols, remote_cols, *, "
            + "referent_schema=None, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, "
            + "**dialect_kw)")
    public @Nullable Object createForeignKey(
            Object constraintName,
            Object referentTable,
            Object localCols,
            Object remoteCols,
            Object referentSchema,
            Object onupdate,
            Object ondelete,
            Object deferrable,
            Object initially,
            Object match,
            Map<String, Object> dialectKw) {
        Map<String, Object> kw = SchemaObjects.arguments(
                dialectKw,
                "onupdate",
                onupdate,
                "ondelete",
                ondelete,
                "deferrable",
                deferrable,
                "initially",
                initially,
                "match",
                match);
        return operations.foreignKey(
                Identifier.orNull(constraintName),
                table.name(),
                table.schema(),
                Identifier.of(referentTable),
                Identifier.orNull(referentSchema),
                Operators.list(localCols),
                Operators.list(remoteCols),
                kw);
    }

    @PyMethod("create_check_constraint(constraint_name, condition, **kw)")
    public @Nullable Object createCheckConstraint(Object constraintName, Object condition, Map<String, Object> kw) {
        return operations.check(Identifier.orNull(constraintName), table.name(), table.schema(), condition, kw);
    }

    @PyMethod("create_exclude_constraint(constraint_name, *elements, **kw)")
    public @Nullable Object createExcludeConstraint(
            Object constraintName, List<Object> elements, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        rest.put("name", constraintName);
        return operations.exclude(table.name(), table.schema(), elements, rest);
    }

    @PyMethod("drop_constraint(constraint_name, type_=None)")
    public @Nullable Object dropConstraint(Object constraintName, @Nullable String type) {
        return invoke(
                new DropConstraintOp(Identifier.orNull(constraintName), table.name(), type, table.schema(), false));
    }

    @PyMethod("create_table_comment(comment, *, existing_comment=None)")
    public @Nullable Object createTableComment(@Nullable String comment, Object existingComment) {
        return invoke(new CreateTableCommentOp(table.name(), comment, table.schema()));
    }

    @PyMethod("drop_table_comment(*, existing_comment=None)")
    public @Nullable Object dropTableComment(Object existingComment) {
        return invoke(new DropTableCommentOp(table.name(), table.schema()));
    }

    @PyMethod("execute(sqltext, *, execution_options=None)")
    public @Nullable Object execute(Object sqltext, Object executionOptions) {
        Map<String, Object> options =
                Values.orNull(executionOptions) instanceof PyDict dict ? dict.toStringMap() : Map.of();
        return invoke(new ExecuteSQLOp(sqltext, options));
    }

    @PyMethod("inline_literal(value, type_=None)")
    public Object inlineLiteral(Interpreter interpreter, Object value, Object type) {
        return operations.inlineLiteral(interpreter, value, type);
    }

    @PyMethod("get_bind()")
    public Object getBind() {
        return operations.getBind();
    }

    @PyMethod("get_context()")
    public Object getContext() {
        return operations.getContext();
    }

    @PyMethod("f(name)")
    public Object f(Object name) {
        return operations.f(name);
    }

    @PyMethod("invoke(operation)")
    public @Nullable Object invokeOperation(MigrateOperation operation) {
        return invoke(operation);
    }

    @PyMethod("register_operation(name, sourcename=None)")
    public static Object registerOperation(PyClass owner, String name, @Nullable String sourcename) {
        return OperationRegistry.current().registrar(owner, name, sourcename == null ? name : sourcename);
    }

    @PyMethod("implementation_for(op_cls, replace=False)")
    public static Object implementationFor(PyClass owner, PyClass operation, boolean replace) {
        return OperationRegistry.current().implementer(operation, replace);
    }

    /** A script's own operation. */
    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        if (name.equals("impl") || name.equals("migration_context")) {
            return name.equals("impl") ? None.NONE : operations.getContext();
        }
        Object directive = OperationRegistry.current().directive(name, this, true);
        if (directive == null) {
            throw PyException.attributeError("'BatchOperations' object has no attribute '" + name + "'");
        }
        return directive;
    }
}
