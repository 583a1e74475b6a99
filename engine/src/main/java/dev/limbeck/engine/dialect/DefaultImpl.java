package dev.limbeck.engine.dialect;

import dev.limbeck.engine.dialect.DdlElement.Existing;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements one operation takes: on most databases one for each thing that changes. A dialect with other habits
 * overrides. Alembic's word for it is {@code impl}.
 */
@PyType(value = "DefaultImpl", module = "alembic.ddl.impl", subclassable = false)
public class DefaultImpl {
    protected final DdlExecutor executor;
    protected final Dialect dialect;

    protected DefaultImpl(DdlExecutor executor) {
        this.executor = executor;
        this.dialect = executor.dialect();
    }

    /**
     * What {@code alter_column} was asked to change; null and {@link Ellipsis} stand for what stays as it is.
     *
     * @param serverDefault a default as scripts give it, None to drop it, Ellipsis to leave it
     * @param comment a String, None to drop it, Ellipsis to leave it
     * @param existingServerDefault a default, None, or Ellipsis when the script said that it is not known
     * @param options arguments that only some dialects take, such as {@code postgresql_using}
     * @param typeIsClass whether the new type, or else the existing one, was given as a class, which Alembic does not
     *     look into
     */
    public record Alteration(
            TableName table,
            Identifier column,
            @Nullable Boolean nullable,
            Object serverDefault,
            @Nullable Identifier newName,
            @Nullable TypeEngine type,
            @Nullable Boolean autoincrement,
            Object comment,
            @Nullable String existingComment,
            @Nullable TypeEngine existingType,
            Object existingServerDefault,
            @Nullable Boolean existingNullable,
            @Nullable Boolean existingAutoincrement,
            Map<String, Object> options,
            boolean typeIsClass) {
        public boolean changesDefault() {
            return serverDefault != Ellipsis.ELLIPSIS;
        }

        public boolean changesComment() {
            return comment != Ellipsis.ELLIPSIS;
        }

        /** The new default, null to drop it. */
        @Nullable
        Object newDefault() {
            return serverDefault == None.NONE ? null : serverDefault;
        }

        @Nullable
        Object oldDefault() {
            return existingServerDefault == None.NONE || existingServerDefault == Ellipsis.ELLIPSIS
                    ? null
                    : existingServerDefault;
        }

        @Nullable
        String newComment() {
            return comment == None.NONE ? null : Operators.str(comment);
        }

        Existing existing() {
            return new Existing(
                    existingType,
                    existingNullable,
                    existingServerDefault == None.NONE ? null : existingServerDefault,
                    existingComment);
        }

        /** Whether the default is, or was, a computed one. */
        boolean concernsComputed() {
            return serverDefault instanceof Computed || existingServerDefault instanceof Computed;
        }

        /** Whether the default is, or was, an identity. */
        boolean concernsIdentity() {
            return serverDefault instanceof Identity || existingServerDefault instanceof Identity;
        }

        /** The same with another type to change to and another type known before. */
        Alteration withTypes(@Nullable TypeEngine type, @Nullable TypeEngine existingType, @Nullable Boolean nullable) {
            return new Alteration(
                    table,
                    column,
                    nullable,
                    serverDefault,
                    newName,
                    type,
                    autoincrement,
                    comment,
                    existingComment,
                    existingType,
                    existingServerDefault,
                    existingNullable,
                    existingAutoincrement,
                    options,
                    typeIsClass);
        }

        /** The same without any change but those given. */
        Alteration only(Object serverDefault, @Nullable Identifier newName) {
            return new Alteration(
                    table,
                    column,
                    null,
                    serverDefault,
                    newName,
                    null,
                    null,
                    Ellipsis.ELLIPSIS,
                    null,
                    null,
                    None.NONE,
                    null,
                    null,
                    Map.of(),
                    false);
        }
    }

    /** Whether comments of columns are statements of their own. */
    public final boolean commentsColumns() {
        return dialect.supportsComments() && !dialect.inlineComments();
    }

    public final Dialect dialect() {
        return dialect;
    }

    @PyAttribute("dialect")
    public final DialectForScripts dialectForScripts() {
        return new DialectForScripts(dialect);
    }

    @PyAttribute("__dialect__")
    public final String dialectName() {
        return dialect.name();
    }

    @PyAttribute("as_sql")
    public final boolean isOffline() {
        return executor.isOffline();
    }

    @PyAttribute("transactional_ddl")
    public final boolean transactionalDdl() {
        return dialect.transactionalDdl();
    }

    @PyMethod("execute(sql, execution_options=None)")
    public final void executeForScripts(Object sql, Object executionOptions) {
        execute(sql, executionOptions instanceof PyDict options ? options.toStringMap() : Map.of());
    }

    public final DdlExecutor executor() {
        return executor;
    }

    protected final void exec(DdlElement element) {
        executor.execute(element);
    }

    public void createTable(Table table, boolean ifNotExists) {
        SchemaEvents events = new SchemaEvents(executor);
        events.table(table, "before_create", false);
        beforeCreate(table);
        exec(new DdlElement.CreateTable(table, ifNotExists));
        events.table(table, "after_create", false);
        for (Index index : table.indexes()) {
            exec(new DdlElement.CreateIndex(index, false));
        }
        if (commentsColumns()) {
            if (table.comment() != null && !table.comment().isEmpty()) {
                createTableComment(table);
            }
            for (Column column : table.columnList()) {
                if (column.comment() != null && !column.comment().isEmpty()) {
                    createColumnComment(column);
                }
            }
        }
    }

    /**
     * Makes room for the table that a batch makes anew beside the old one.
     *
     * @param kept names of the constraints that the new table will have
     */
    public void prepareForBatch(Table table, Set<String> kept) {}

    /** Hangs to a table that was read for a batch what a rebuild has to write again beyond what SQLAlchemy reads. */
    public void keepDetails(Table table, ReflectedTable reflected) {}

    /** What stands around a table that a batch is about to make anew. */
    public Surroundings surroundings(TableName table) {
        return new Surroundings();
    }

    /** What must be there before the table is: PostgreSQL's own types, which other databases then refuse. */
    protected void beforeCreate(Table table) {
        for (Column column : table.columnList()) {
            TypeEngine type = column.sqlType().variantFor(dialect.name());
            boolean own = type instanceof PostgresqlTypes.DOMAIN
                    || (type instanceof PostgresqlTypes.ENUM && dialect.supportsNativeEnum());
            if (own && NamedTypes.createsType(type)) {
                exec(NamedTypes.create(type));
            }
        }
    }

    public void dropTable(Table table, boolean ifExists) {
        SchemaEvents events = new SchemaEvents(executor);
        events.table(table, "before_drop", false);
        exec(new DdlElement.DropTable(table, ifExists));
        events.table(table, "after_drop", false);
    }

    public void renameTable(TableName table, Identifier newName) {
        exec(new DdlElement.RenameTable(table, newName));
    }

    /** @param options {@code insert_before} and {@code insert_after}, which only a batch knows what to do with */
    public void addColumn(DdlElement.AddColumn column, Map<String, Object> options) {
        exec(column);
    }

    /** @param options {@code mssql_drop_default} and its kin */
    public void dropColumn(TableName table, Column column, boolean ifExists, Map<String, Object> options) {
        exec(new DdlElement.DropColumn(table, column.identifier(), ifExists));
    }

    public void alterColumn(Alteration change) {
        if (change.autoincrement() != null || change.existingAutoincrement() != null) {
            Interpreter.current()
                    .warn(
                            Exceptions.USER_WARNING,
                            "autoincrement and existing_autoincrement only make sense for MySQL");
        }
        if (change.nullable() != null) {
            exec(new DdlElement.ColumnNullable(change.table(), change.column(), change.nullable(), change.existing()));
        }
        if (change.changesDefault()) {
            alterDefault(change);
        }
        if (change.type() != null) {
            exec(new DdlElement.ColumnType(change.table(), change.column(), change.type(), null, change.existing()));
        }
        if (change.changesComment()) {
            exec(new DdlElement.ColumnComment(change.table(), change.column(), change.newComment(), change.existing()));
        }
        if (change.newName() != null) {
            exec(new DdlElement.ColumnName(change.table(), change.column(), change.newName(), change.existing()));
        }
    }

    private void alterDefault(Alteration change) {
        Object value = change.newDefault();
        if (change.concernsComputed()) {
            exec(new DdlElement.ComputedColumnDefault(
                    change.table(), change.column(), value instanceof Computed computed ? computed : null));
        } else if (change.concernsIdentity()) {
            exec(new DdlElement.IdentityColumnDefault(
                    change.table(),
                    change.column(),
                    value instanceof Identity identity ? identity : null,
                    change.existing()));
        } else {
            exec(new DdlElement.ColumnDefault(change.table(), change.column(), value, change.existing()));
        }
    }

    public void addConstraint(Constraint constraint) {
        if (dialect.ddlCompiler().shouldCreate(constraint)) {
            exec(new DdlElement.AddConstraint(constraint));
        }
    }

    public void dropConstraint(Constraint constraint, boolean ifExists) {
        exec(new DdlElement.DropConstraint(constraint, false, ifExists));
    }

    public void createIndex(Index index, boolean ifNotExists) {
        exec(new DdlElement.CreateIndex(index, ifNotExists));
    }

    public void dropIndex(Index index, boolean ifExists) {
        exec(new DdlElement.DropIndex(index, ifExists));
    }

    public void createTableComment(Table table) {
        exec(new DdlElement.SetTableComment(table));
    }

    public void dropTableComment(Table table) {
        exec(new DdlElement.DropTableComment(table));
    }

    public void createColumnComment(Column column) {
        exec(new DdlElement.SetColumnComment(column));
    }

    /** A column's default as a batch writes it again, from what the database says. */
    public String reflectedDefault(String value) {
        return value;
    }

    /** Whether a batch has to make the table anew for a step of this kind. */
    public boolean requiresRecreate(BatchQuestion question) {
        return false;
    }

    /** What a step of a batch is, as far as that decides how it is done. */
    public enum BatchQuestion {
        /** A column whose default is a literal, or that has none. */
        ADD_PLAIN_COLUMN,
        /** A column whose default is an expression, or that is computed and stored. */
        ADD_COMPUTED_COLUMN,
        /** CREATE INDEX or DROP INDEX. */
        INDEX,
        /** Anything else. */
        OTHER
    }

    /** Inserts dictionaries; as one batch with the first one's keys unless {@code multiinsert} is off. */
    public void bulkInsert(TableClause table, Object rows, boolean multiinsert) {
        List<PyDict> list = rowsOf(rows);
        if (executor.isOffline()) {
            for (PyDict row : list) {
                executor.execute(table.insert().inline().withRow(literals(table, row)), List.of(), Map.of());
            }
        } else if (multiinsert) {
            if (!list.isEmpty()) {
                List<Map<String, Object>> parameters = new ArrayList<>(list.size());
                for (PyDict row : list) {
                    parameters.add(row.toStringMap());
                }
                executor.execute(table.insert().inline(), parameters, Map.of());
            }
        } else {
            for (PyDict row : list) {
                executor.execute(table.insert().inline().withRow(row.toStringMap()), List.of(), Map.of());
            }
        }
    }

    private static List<PyDict> rowsOf(Object rows) {
        if (!(rows instanceof PyList list)) {
            throw PyException.typeError("List expected");
        }
        List<PyDict> dicts = new ArrayList<>(list.size());
        for (Object row : list.items()) {
            if (!(row instanceof PyDict dict)) {
                throw PyException.typeError("List of dictionaries expected");
            }
            dicts.add(dict);
        }
        return dicts;
    }

    private static Map<String, Object> literals(TableClause table, PyDict row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : row.toStringMap().entrySet()) {
            ColumnClause column = table.columns().find(entry.getKey());
            if (column == null) {
                throw PyException.keyError(entry.getKey());
            }
            boolean inline = entry.getValue() instanceof BindParameter
                    || (entry.getValue() instanceof ColumnClause literal && literal.isLiteral());
            if (!inline && entry.getValue() instanceof ClauseElement element) {
                throw SqlalchemyErrors.compile("Could not render literal value \"" + Operators.repr(element)
                        + "\" with datatype " + column.sqlType() + "; see parent stack trace for more detail.");
            }
            values.put(entry.getKey(), entry.getValue());
        }
        return values;
    }

    /** Runs SQL that a script wrote. */
    public void execute(Object sql, Map<String, Object> options) {
        if (sql instanceof DdlElement element) {
            executor.execute(element);
        } else if (sql instanceof dev.limbeck.engine.sqlalchemy.ClauseElement statement) {
            executor.execute(statement, List.of(), options);
        } else if (PyDerived.unwrap(sql) instanceof String text) {
            executor.execute(new TextClause(text), List.of(), options);
        } else if (executor.isOffline()) {
            throw PyException.attributeError("'" + Operators.typeName(sql) + "' object has no attribute 'compile'");
        } else {
            throw PyException.of(
                    SqlalchemyErrors.OBJECT_NOT_EXECUTABLE_ERROR, "Not an executable object: " + Operators.repr(sql));
        }
    }
}
