package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.DefaultImpl.Alteration;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alembic's directives with Alembic's signatures, for {@code alembic.op} and for {@link Operations}. */
abstract class Directives extends PyObject {
    /** The operations that the directives run on. */
    abstract Operations operations();

    private @Nullable Object invoke(MigrateOperation operation) {
        return operations().invoke(operation);
    }

    // Tables ------------------------------------------------------------------------------------------------------

    @PyMethod("create_table(table_name, *columns, if_not_exists=None, **kw)")
    public @Nullable Object createTable(
            Object tableName, List<Object> columns, Object ifNotExists, Map<String, Object> kw) {
        return invoke(createTableOp(tableName, columns, kw.get("schema"), ifNotExists, kw));
    }

    static CreateTableOp createTableOp(
            Object tableName,
            List<Object> columns,
            @Nullable Object schemaName,
            Object ifNotExists,
            Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        rest.remove("schema");
        Identifier schema = Identifier.orNull(schemaName);
        Object info = Values.orNull(rest.remove("info"));
        String comment = Values.textOrNull(rest.remove("comment"));
        List<String> prefixes = new ArrayList<>();
        Object given = Values.orNull(rest.remove("prefixes"));
        if (given != null) {
            for (Object prefix : Operators.list(given)) {
                prefixes.add(Operators.str(prefix));
            }
        }
        return new CreateTableOp(
                Identifier.of(tableName), columns, schema, Values.truth(ifNotExists), prefixes, comment, info, rest);
    }

    @PyMethod("drop_table(table_name, *, schema=None, if_exists=None, **kw)")
    public @Nullable Object dropTable(Object tableName, Object schema, Object ifExists, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        rest.remove("comment");
        rest.remove("info");
        rest.remove("prefixes");
        return invoke(
                new DropTableOp(Identifier.of(tableName), Identifier.orNull(schema), Values.truth(ifExists), rest));
    }

    @PyMethod("rename_table(old_table_name, new_table_name, *, schema=None)")
    public @Nullable Object renameTable(Object oldTableName, Object newTableName, Object schema) {
        return invoke(
                new RenameTableOp(Identifier.of(oldTableName), Identifier.of(newTableName), Identifier.orNull(schema)));
    }

    @PyMethod("create_table_comment(table_name, comment, *, existing_comment=None, schema=None)")
    public @Nullable Object createTableComment(
            Object tableName, @Nullable String comment, Object existingComment, Object schema) {
        return invoke(new CreateTableCommentOp(Identifier.of(tableName), comment, Identifier.orNull(schema)));
    }

    @PyMethod("drop_table_comment(table_name, *, existing_comment=None, schema=None)")
    public @Nullable Object dropTableComment(Object tableName, Object existingComment, Object schema) {
        return invoke(new DropTableCommentOp(Identifier.of(tableName), Identifier.orNull(schema)));
    }

    // Columns -----------------------------------------------------------------------------------------------------

    @PyMethod("add_column(table_name, column, *, schema=None, if_not_exists=None, inline_references=None, "
            + "inline_primary_key=None)")
    public @Nullable Object addColumn(
            Object tableName,
            Object column,
            Object schema,
            Object ifNotExists,
            Object inlineReferences,
            Object inlinePrimaryKey) {
        return invoke(new AddColumnOp(
                Identifier.of(tableName),
                column(column),
                Identifier.orNull(schema),
                Values.truth(ifNotExists),
                Values.truth(inlineReferences),
                Values.truth(inlinePrimaryKey),
                Map.of()));
    }

    static Column column(Object value) {
        if (value instanceof Column column) {
            return column;
        }
        throw PyException.attributeError("'" + Operators.typeName(value) + "' object has no attribute 'table'");
    }

    @PyMethod("drop_column(table_name, column_name, *, schema=None, **kw)")
    public @Nullable Object dropColumn(Object tableName, Object columnName, Object schema, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        boolean ifExists = Values.truth(rest.remove("if_exists"));
        return invoke(new DropColumnOp(
                Identifier.of(tableName), Identifier.of(columnName), Identifier.orNull(schema), ifExists, rest));
    }

    @PyMethod("alter_column(table_name, column_name, *, nullable=None, comment=False, server_default=False, "
            + "new_column_name=None, type_=None, existing_type=None, existing_server_default=False, "
            + "existing_nullable=None, existing_comment=None, schema=None, **kw)")
    public @Nullable Object alterColumn(
            Interpreter interpreter,
            Object tableName,
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
            Object schema,
            Map<String, Object> kw) {
        TableName table = new TableName(Identifier.orNull(schema), Identifier.of(tableName));
        return invoke(new AlterColumnOp(alteration(
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
                kw)));
    }

    static Alteration alteration(
            Interpreter interpreter,
            TableName table,
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
            Map<String, Object> kw) {
        if (kw.containsKey("name")) {
            throw PyException.typeError(
                    "alter_column() got an unexpected keyword argument 'name'; a new name is new_column_name");
        }
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        Boolean autoincrement = Values.flag(rest.remove("autoincrement"));
        Boolean existingAutoincrement = Values.flag(rest.remove("existing_autoincrement"));
        return new Alteration(
                table,
                Identifier.of(columnName),
                Values.flag(nullable),
                falseIsNotGiven(serverDefault),
                Identifier.orNull(newColumnName),
                type(interpreter, type),
                autoincrement,
                falseIsNotGiven(comment),
                Values.textOrNull(existingComment),
                type(interpreter, existingType),
                falseIsNotGiven(existingServerDefault),
                Values.flag(existingNullable),
                existingAutoincrement,
                rest,
                (type == None.NONE ? existingType : type) instanceof PyClass);
    }

    private static Object falseIsNotGiven(Object value) {
        return Boolean.FALSE.equals(value) ? Ellipsis.ELLIPSIS : value;
    }

    private static @Nullable TypeEngine type(Interpreter interpreter, Object value) {
        Object given = Values.orNull(value);
        if (given == null) {
            return null;
        }
        Object type = TypeEngine.toInstance(interpreter, given);
        if (type instanceof TypeEngine known) {
            return known;
        }
        throw PyException.attributeError(
                "'" + Operators.typeName(type) + "' object has no attribute '_variant_mapping'");
    }

    // Indexes -----------------------------------------------------------------------------------------------------

    @PyMethod("create_index(index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw)")
    public @Nullable Object createIndex(
            Object indexName,
            Object tableName,
            Object columns,
            Object schema,
            Object unique,
            Object ifNotExists,
            Map<String, Object> kw) {
        return invoke(new CreateIndexOp(
                Identifier.orNull(indexName),
                Identifier.of(tableName),
                Operators.list(columns),
                Identifier.orNull(schema),
                Values.truth(unique),
                Values.truth(ifNotExists),
                kw));
    }

    @PyMethod("drop_index(index_name, table_name=None, *, schema=None, if_exists=None, **kw)")
    public @Nullable Object dropIndex(
            Object indexName, Object tableName, Object schema, Object ifExists, Map<String, Object> kw) {
        return invoke(new DropIndexOp(
                Identifier.orNull(indexName),
                Identifier.orNull(tableName),
                Identifier.orNull(schema),
                Values.truth(ifExists),
                kw));
    }

    // Constraints -------------------------------------------------------------------------------------------------

    @PyMethod("create_primary_key(constraint_name, table_name, columns, *, schema=None)")
    public @Nullable Object createPrimaryKey(Object constraintName, Object tableName, Object columns, Object schema) {
        return primaryKey(
                Identifier.orNull(constraintName),
                Identifier.of(tableName),
                Identifier.orNull(schema),
                Operators.list(columns));
    }

    final @Nullable Object primaryKey(
            @Nullable Identifier name, Identifier table, @Nullable Identifier schema, List<Object> columns) {
        return invoke(new AddConstraintOp.PrimaryKey(name, table, schema, columns));
    }

    @PyMethod("create_unique_constraint(constraint_name, table_name, columns, *, schema=None, **kw)")
    public @Nullable Object createUniqueConstraint(
            Object constraintName, Object tableName, Object columns, Object schema, Map<String, Object> kw) {
        return unique(
                Identifier.orNull(constraintName),
                Identifier.of(tableName),
                Identifier.orNull(schema),
                Operators.list(columns),
                kw);
    }

    final @Nullable Object unique(
            @Nullable Identifier name,
            Identifier table,
            @Nullable Identifier schema,
            List<Object> columns,
            Map<String, Object> kw) {
        return invoke(new AddConstraintOp.Unique(name, table, schema, columns, kw));
    }

    @PyMethod("create_foreign_key(constraint_name, source_table, referent_table, local_cols, remote_cols, *, "
            + "onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, source_schema=None, "
            + "referent_schema=None, **dialect_kw)")
    public @Nullable Object createForeignKey(
            Object constraintName,
            Object sourceTable,
            Object referentTable,
            Object localCols,
            Object remoteCols,
            Object onupdate,
            Object ondelete,
            Object deferrable,
            Object initially,
            Object match,
            Object sourceSchema,
            Object referentSchema,
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
        return foreignKey(
                Identifier.orNull(constraintName),
                Identifier.of(sourceTable),
                Identifier.orNull(sourceSchema),
                Identifier.of(referentTable),
                Identifier.orNull(referentSchema),
                Operators.list(localCols),
                Operators.list(remoteCols),
                kw);
    }

    final @Nullable Object foreignKey(
            @Nullable Identifier name,
            Identifier source,
            @Nullable Identifier sourceSchema,
            Identifier referent,
            @Nullable Identifier referentSchema,
            List<Object> localCols,
            List<Object> remoteCols,
            Map<String, Object> kw) {
        return invoke(new AddConstraintOp.ForeignKey(
                name, source, sourceSchema, referent, referentSchema, localCols, remoteCols, kw));
    }

    @PyMethod("create_check_constraint(constraint_name, table_name, condition, *, schema=None, **kw)")
    public @Nullable Object createCheckConstraint(
            Object constraintName, Object tableName, Object condition, Object schema, Map<String, Object> kw) {
        return check(
                Identifier.orNull(constraintName), Identifier.of(tableName), Identifier.orNull(schema), condition, kw);
    }

    final @Nullable Object check(
            @Nullable Identifier name,
            Identifier table,
            @Nullable Identifier schema,
            Object condition,
            Map<String, Object> kw) {
        return invoke(new AddConstraintOp.Check(name, table, schema, condition, kw));
    }

    @PyMethod("create_exclude_constraint(constraint_name, table_name, *elements, **kw)")
    public @Nullable Object createExcludeConstraint(
            Object constraintName, Object tableName, List<Object> elements, Map<String, Object> kw) {
        Map<String, Object> rest = new LinkedHashMap<>(kw);
        Identifier schema = Identifier.orNull(rest.remove("schema"));
        rest.put("name", constraintName);
        return exclude(Identifier.of(tableName), schema, elements, rest);
    }

    final @Nullable Object exclude(
            Identifier table, @Nullable Identifier schema, List<Object> elements, Map<String, Object> kw) {
        return invoke(new AddConstraintOp.Exclude(table, schema, elements, kw));
    }

    @PyMethod("drop_constraint(constraint_name, table_name, type_=None, *, schema=None, if_exists=None)")
    public @Nullable Object dropConstraint(
            Object constraintName, Object tableName, @Nullable String type, Object schema, Object ifExists) {
        return invoke(new DropConstraintOp(
                Identifier.orNull(constraintName),
                Identifier.of(tableName),
                type,
                Identifier.orNull(schema),
                Values.truth(ifExists)));
    }

    // Data and SQL ------------------------------------------------------------------------------------------------

    @PyMethod("bulk_insert(table, rows, *, multiinsert=True)")
    public @Nullable Object bulkInsert(Object table, Object rows, Object multiinsert) {
        return invoke(new BulkInsertOp(table, rows, Values.truth(multiinsert)));
    }

    @PyMethod("execute(sqltext, *, execution_options=None)")
    public @Nullable Object execute(Object sqltext, Object executionOptions) {
        Map<String, Object> options =
                Values.orNull(executionOptions) instanceof PyDict dict ? dict.toStringMap() : Map.of();
        return invoke(new ExecuteSQLOp(sqltext, options));
    }

    @PyMethod("inline_literal(value, type_=None)")
    public Object inlineLiteral(Interpreter interpreter, Object value, Object type) {
        Object given = Values.orNull(type);
        TypeEngine known = given == null
                ? BindParameter.of(value).sqlType()
                : (TypeEngine) TypeEngine.toInstance(interpreter, given);
        String text = value == None.NONE ? "NULL" : operations().dialect().literal(value, known);
        return new ColumnClause(text, known, null, true);
    }

    // What is around a migration ----------------------------------------------------------------------------------

    @PyMethod("get_bind()")
    public Object getBind() {
        return operations().context().bind();
    }

    @PyMethod("get_context()")
    public Object getContext() {
        return operations().context().contextForScripts();
    }

    /** A name that no naming convention changes any more. */
    @PyMethod("f(name)")
    public Object f(Object name) {
        Object given = Values.orNull(name);
        return given == null
                ? None.NONE
                : Identifier.convention(Operators.str(given)).toPython();
    }

    @PyMethod("invoke(operation)")
    public @Nullable Object invokeOperation(MigrateOperation operation) {
        return invoke(operation);
    }

    @PyMethod("run_async(async_function, *args, **kw_args)")
    public Object runAsync(Object function, List<Object> args, Map<String, Object> kwArgs) {
        throw PyException.notImplementedError(
                "op.run_async() needs an asynchronous engine; there is none here: call the function on op.get_bind()");
    }

    @PyMethod("batch_alter_table(table_name, schema=None, recreate='auto', partial_reordering=None, copy_from=None, "
            + "table_args=(), table_kwargs=None, reflect_args=(), reflect_kwargs=None, naming_convention=None)")
    public BatchAlterTable batchAlterTable(
            Object tableName,
            Object schema,
            Object recreate,
            Object partialReordering,
            Object copyFrom,
            Object tableArgs,
            Object tableKwargs,
            Object reflectArgs,
            Object reflectKwargs,
            Object namingConvention) {
        BatchOperationsImpl impl = new BatchOperationsImpl(
                operations(),
                new TableName(Identifier.orNull(schema), Identifier.of(tableName)),
                Operators.str(recreate),
                partialReordering,
                copyFrom,
                tableArgs,
                tableKwargs,
                reflectArgs,
                reflectKwargs,
                namingConvention);
        return new BatchAlterTable(impl);
    }
}
