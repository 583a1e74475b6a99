package dev.limbeck.engine.dialect;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement that changes a schema, without a dialect: {@link DdlCompiler} writes it for one database. */
public interface DdlElement extends Executable {
    <R> R accept(Visitor<R> visitor);

    /** What is known of a column that is altered. The default is a default as scripts give it, or null. */
    record Existing(
            @Nullable TypeEngine type,
            @Nullable Boolean nullable,
            @Nullable Object serverDefault,
            @Nullable String comment) {
        public static final Existing NOTHING = new Existing(null, null, null, null);
    }

    record CreateTable(Table table, boolean ifNotExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    record DropTable(Table table, boolean ifExists) implements DdlElement {
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

    record CreateIndex(Index index, boolean ifNotExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    record DropIndex(Index index, boolean ifExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    record AddConstraint(Constraint constraint) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    record DropConstraint(Constraint constraint, boolean cascade, boolean ifExists) implements DdlElement {
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

    record SetTableComment(Table table) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableComment(this);
        }
    }

    record DropTableComment(Table table) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTableComment(this);
        }
    }

    record SetColumnComment(Column column) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setColumnComment(this);
        }
    }

    record DropColumnComment(Column column) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumnComment(this);
        }
    }

    record CreateSequence(Sequence sequence, boolean ifNotExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    record DropSequence(Sequence sequence, boolean ifExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    record CreateSchema(Identifier name, boolean ifNotExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSchema(this);
        }
    }

    record DropSchema(Identifier name, boolean cascade, boolean ifExists) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSchema(this);
        }
    }

    record CreateEnumType(EnumType type) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnumType(this);
        }
    }

    record DropEnumType(EnumType type) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    record CreateDomainType(PostgresqlTypes.DOMAIN type) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createDomainType(this);
        }
    }

    record DropDomainType(PostgresqlTypes.DOMAIN type) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDomainType(this);
        }
    }

    /**
     * {@code sa.DDL("…")}: a text of the script's own, with {@code %(name)s} filled from {@code context}.
     *
     * @param target the table that triggered it, or null
     */
    record Ddl(
            String statement,
            Map<String, Object> context,
            @Nullable Table target) implements DdlElement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ddl(this);
        }
    }

    /** One method per kind: a compiler that forgets a kind does not compile. */
    interface Visitor<R> {
        R createTable(CreateTable element);

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
