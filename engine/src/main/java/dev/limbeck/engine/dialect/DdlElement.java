package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.Executable;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement that changes a schema, without a dialect: {@link DdlCompiler} writes it for one database. */
public interface DdlElement extends Executable {
    <R> R accept(Visitor<R> visitor);

    /**
     * What is known of a column that is altered.
     *
     * @param serverDefault the default as scripts give it, null for none, Ellipsis when nothing was said of it
     */
    record Existing(
            @Nullable TypeEngine type,
            @Nullable Boolean nullable,
            @Nullable Object serverDefault,
            @Nullable String comment) {
        public static final Existing NOTHING = new Existing(null, null, null, null);
    }

    /** @param inlineKeys the foreign keys that it defines, null for all */
    @PyType(value = "CreateTable", module = "sqlalchemy.sql.ddl")
    record CreateTable(
            Table table, boolean ifNotExists, @Nullable List<?> inlineKeys) implements DdlElement {
        public CreateTable(Table table, boolean ifNotExists) {
            this(table, ifNotExists, null);
        }

        @PyNew("CreateTable(element, include_foreign_key_constraints=None, if_not_exists=False)")
        public static CreateTable of(Table element, Object keys, Object ifNotExists) {
            return new CreateTable(
                    element,
                    Values.truth(ifNotExists),
                    Values.orNull(keys) == null ? null : List.copyOf(Operators.list(keys)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** A column's definition inside CREATE TABLE: no statement, but something that scripts may write otherwise. */
    @PyType(value = "CreateColumn", module = "sqlalchemy.sql.ddl")
    record CreateColumn(@PyAttribute("element") Column column) implements DdlElement {
        @PyNew("CreateColumn(element)")
        public static CreateColumn of(Column element) {
            return new CreateColumn(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createColumn(this);
        }
    }

    @PyType(value = "DropTable", module = "sqlalchemy.sql.ddl")
    record DropTable(Table table, boolean ifExists) implements DdlElement {
        @PyNew("DropTable(element, if_exists=False)")
        public static DropTable of(Table element, Object ifExists) {
            return new DropTable(element, Values.truth(ifExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    record RenameTable(TableName table, Identifier newName) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    @PyType(value = "CreateIndex", module = "sqlalchemy.sql.ddl")
    record CreateIndex(Index index, boolean ifNotExists) implements DdlElement {
        @PyNew("CreateIndex(element, if_not_exists=False)")
        public static CreateIndex of(Index element, Object ifNotExists) {
            return new CreateIndex(element, Values.truth(ifNotExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    @PyType(value = "DropIndex", module = "sqlalchemy.sql.ddl")
    record DropIndex(Index index, boolean ifExists) implements DdlElement {
        @PyNew("DropIndex(element, if_exists=False)")
        public static DropIndex of(Index element, Object ifExists) {
            return new DropIndex(element, Values.truth(ifExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    @PyType(value = "AddConstraint", module = "sqlalchemy.sql.ddl")
    record AddConstraint(Constraint constraint) implements DdlElement {
        @PyNew("AddConstraint(element, *, isolate_from_table=True)")
        public static AddConstraint of(Constraint element, Object isolate) {
            if (Values.truth(isolate)) {
                element.isolateFromTable();
            }
            return new AddConstraint(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    @PyType(value = "DropConstraint", module = "sqlalchemy.sql.ddl")
    record DropConstraint(Constraint constraint, boolean cascade, boolean ifExists) implements DdlElement {
        @PyNew("DropConstraint(element, *, cascade=False, if_exists=False, isolate_from_table=True, **kw)")
        public static DropConstraint of(
                Constraint element, Object cascade, Object ifExists, Object isolate, Map<String, Object> kw) {
            if (Values.truth(isolate)) {
                element.isolateFromTable();
            }
            return new DropConstraint(element, Values.truth(cascade), Values.truth(ifExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    record AddColumn(
            TableName table, Column column, boolean ifNotExists, boolean inlineReferences, boolean inlinePrimaryKey)
            implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    record DropColumn(TableName table, Identifier column, boolean ifExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    record ColumnNullable(TableName table, Identifier column, boolean nullable, Existing existing)
            implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnNullable(this);
        }
    }

    /** @param using the expression that converts the old values, which PostgreSQL takes */
    record ColumnType(
            TableName table,
            Identifier column,
            TypeEngine type,
            @Nullable String using,
            Existing existing) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnType(this);
        }
    }

    record ColumnName(TableName table, Identifier column, Identifier newName, Existing existing) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnName(this);
        }
    }

    /** @param value a String, an SQL element or a FetchedValue; null drops the default */
    record ColumnDefault(
            TableName table, Identifier column, @Nullable Object value, Existing existing) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnDefault(this);
        }
    }

    record ComputedColumnDefault(
            TableName table, Identifier column, @Nullable Computed value) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.computedColumnDefault(this);
        }
    }

    record IdentityColumnDefault(
            TableName table, Identifier column, @Nullable Identity value, Existing existing) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identityColumnDefault(this);
        }
    }

    record ColumnComment(
            TableName table, Identifier column, @Nullable String comment, Existing existing) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnComment(this);
        }
    }

    /**
     * MySQL's CHANGE, or MODIFY when the name stays: all of the column anew.
     *
     * @param value the default as scripts give it; null for none
     */
    record MysqlChangeColumn(
            TableName table,
            Identifier column,
            @Nullable Identifier newName,
            TypeEngine type,
            boolean nullable,
            @Nullable Object value,
            boolean autoincrement,
            @Nullable String comment)
            implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mysqlChangeColumn(this);
        }
    }

    record MysqlAlterDefault(
            TableName table, Identifier column, @Nullable Object value) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mysqlAlterDefault(this);
        }
    }

    /** SQL Server: looks up the constraint of a column in a system view, and drops it. */
    record MssqlDropColumnConstraint(TableName table, String column, String systemView) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mssqlDropColumnConstraint(this);
        }
    }

    record MssqlDropColumnForeignKey(TableName table, String column) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mssqlDropColumnForeignKey(this);
        }
    }

    @PyType(value = "SetTableComment", module = "sqlalchemy.sql.ddl")
    record SetTableComment(Table table) implements DdlElement {
        @PyNew("SetTableComment(element)")
        public static SetTableComment of(Table element) {
            return new SetTableComment(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableComment(this);
        }
    }

    @PyType(value = "DropTableComment", module = "sqlalchemy.sql.ddl")
    record DropTableComment(Table table) implements DdlElement {
        @PyNew("DropTableComment(element)")
        public static DropTableComment of(Table element) {
            return new DropTableComment(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTableComment(this);
        }
    }

    @PyType(value = "SetColumnComment", module = "sqlalchemy.sql.ddl")
    record SetColumnComment(Column column) implements DdlElement {
        @PyNew("SetColumnComment(element)")
        public static SetColumnComment of(Column element) {
            return new SetColumnComment(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setColumnComment(this);
        }
    }

    @PyType(value = "DropColumnComment", module = "sqlalchemy.sql.ddl")
    record DropColumnComment(Column column) implements DdlElement {
        @PyNew("DropColumnComment(element)")
        public static DropColumnComment of(Column element) {
            return new DropColumnComment(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumnComment(this);
        }
    }

    @PyType(value = "CreateSequence", module = "sqlalchemy.sql.ddl")
    record CreateSequence(Sequence sequence, boolean ifNotExists) implements DdlElement {
        @PyNew("CreateSequence(element, if_not_exists=False)")
        public static CreateSequence of(Sequence element, Object ifNotExists) {
            return new CreateSequence(element, Values.truth(ifNotExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    @PyType(value = "DropSequence", module = "sqlalchemy.sql.ddl")
    record DropSequence(Sequence sequence, boolean ifExists) implements DdlElement {
        @PyNew("DropSequence(element, if_exists=False)")
        public static DropSequence of(Sequence element, Object ifExists) {
            return new DropSequence(element, Values.truth(ifExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    @PyType(value = "CreateSchema", module = "sqlalchemy.sql.ddl")
    record CreateSchema(Identifier name, boolean ifNotExists) implements DdlElement {
        @PyNew("CreateSchema(name, if_not_exists=False)")
        public static CreateSchema of(Object name, Object ifNotExists) {
            return new CreateSchema(Identifier.of(name), Values.truth(ifNotExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSchema(this);
        }
    }

    @PyType(value = "DropSchema", module = "sqlalchemy.sql.ddl")
    record DropSchema(Identifier name, boolean cascade, boolean ifExists) implements DdlElement {
        @PyNew("DropSchema(name, cascade=False, if_exists=False)")
        public static DropSchema of(Object name, Object cascade, Object ifExists) {
            return new DropSchema(Identifier.of(name), Values.truth(cascade), Values.truth(ifExists));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSchema(this);
        }
    }

    @PyType(value = "CreateEnumType", module = "sqlalchemy.sql.ddl")
    record CreateEnumType(EnumType type) implements DdlElement {
        @PyNew("CreateEnumType(element)")
        public static CreateEnumType of(EnumType element) {
            return new CreateEnumType(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnumType(this);
        }
    }

    @PyType(value = "DropEnumType", module = "sqlalchemy.sql.ddl")
    record DropEnumType(EnumType type) implements DdlElement {
        @PyNew("DropEnumType(element)")
        public static DropEnumType of(EnumType element) {
            return new DropEnumType(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    @PyType(value = "CreateDomainType", module = "sqlalchemy.sql.ddl")
    record CreateDomainType(PostgresqlTypes.DOMAIN type) implements DdlElement {
        @PyNew("CreateDomainType(element)")
        public static CreateDomainType of(PostgresqlTypes.DOMAIN element) {
            return new CreateDomainType(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createDomainType(this);
        }
    }

    @PyType(value = "DropDomainType", module = "sqlalchemy.sql.ddl")
    record DropDomainType(PostgresqlTypes.DOMAIN type) implements DdlElement {
        @PyNew("DropDomainType(element)")
        public static DropDomainType of(PostgresqlTypes.DOMAIN element) {
            return new DropDomainType(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDomainType(this);
        }
    }

    /**
     * {@code sa.DDL("…")}: a text of the script's own, with {@code %(name)s} filled from its context and from the table
     * whose creation or removal it goes with.
     */
    @PyType(value = "DDL", module = "sqlalchemy.sql.ddl")
    final class Ddl implements DdlElement {
        private final String statement;
        private final Map<String, Object> context;
        private final @Nullable Table target;
        private @Nullable Condition condition;

        /** When it takes part, by {@code execute_if()}. */
        private record Condition(
                @Nullable Object dialect, @Nullable Object callable, Object state) {}

        private Ddl(String statement, Map<String, Object> context, @Nullable Table target) {
            this.statement = statement;
            this.context = context;
            this.target = target;
        }

        @PyNew("DDL(statement, context=None)")
        public static Ddl of(String statement, Object context) {
            return new Ddl(statement, context instanceof PyDict given ? given.toStringMap() : Map.of(), null);
        }

        @PyAttribute("statement")
        public String statement() {
            return statement;
        }

        public Map<String, Object> context() {
            return context;
        }

        /** The table that it goes with, or null. */
        public @Nullable Table target() {
            return target;
        }

        /** The same for one table. */
        public Ddl against(@Nullable Table table) {
            return new Ddl(statement, context, table);
        }

        @PyMethod("execute_if(dialect=None, callable_=None, state=None)")
        public Ddl executeIf(Object dialect, Object callable, Object state) {
            condition = new Condition(Values.orNull(dialect), Values.orNull(callable), state);
            return this;
        }

        /** Whether {@code execute_if()} lets it take part in what {@code executor} does to {@code about}. */
        boolean shouldExecute(Interpreter interpreter, DdlExecutor executor, Object about, Map<String, Object> kw) {
            if (condition == null) {
                return true;
            }
            String name = executor.dialect().name();
            Object wanted = condition.dialect();
            boolean here = wanted == null
                    || (wanted instanceof String one
                            ? one.equals(name)
                            : Operators.list(wanted).contains(name));
            if (!here || condition.callable() == null) {
                return here;
            }
            Map<String, Object> all = new LinkedHashMap<>(kw);
            all.put("state", condition.state());
            all.put("dialect", new DialectForScripts(executor.dialect()));
            all.put("compiler", None.NONE);
            return Operators.truth(
                    interpreter.call(condition.callable(), Arguments.of(List.of(this, about, executor.bind()), all)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ddl(this);
        }
    }

    /** One method per kind: a compiler that forgets a kind does not compile. */
    interface Visitor<R> {
        R createTable(CreateTable element);

        R createColumn(CreateColumn element);

        R dropTable(DropTable element);

        R renameTable(RenameTable element);

        R createIndex(CreateIndex element);

        R dropIndex(DropIndex element);

        R addConstraint(AddConstraint element);

        R dropConstraint(DropConstraint element);

        R addColumn(AddColumn element);

        R dropColumn(DropColumn element);

        R columnNullable(ColumnNullable element);

        R columnType(ColumnType element);

        R columnName(ColumnName element);

        R columnDefault(ColumnDefault element);

        R computedColumnDefault(ComputedColumnDefault element);

        R identityColumnDefault(IdentityColumnDefault element);

        R columnComment(ColumnComment element);

        R mysqlChangeColumn(MysqlChangeColumn element);

        R mysqlAlterDefault(MysqlAlterDefault element);

        R mssqlDropColumnConstraint(MssqlDropColumnConstraint element);

        R mssqlDropColumnForeignKey(MssqlDropColumnForeignKey element);

        R setTableComment(SetTableComment element);

        R dropTableComment(DropTableComment element);

        R setColumnComment(SetColumnComment element);

        R dropColumnComment(DropColumnComment element);

        R createSequence(CreateSequence element);

        R dropSequence(DropSequence element);

        R createSchema(CreateSchema element);

        R dropSchema(DropSchema element);

        R createEnumType(CreateEnumType element);

        R dropEnumType(DropEnumType element);

        R createDomainType(CreateDomainType element);

        R dropDomainType(DropDomainType element);

        R ddl(Ddl element);
    }
}
