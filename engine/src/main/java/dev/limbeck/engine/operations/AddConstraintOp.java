package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.create_unique_constraint} and its kin; the constraint is made for a table that has only its columns. */
@PyType(value = "AddConstraintOp", module = "alembic.operations.ops")
public abstract class AddConstraintOp implements MigrateOperation {
    /** Builds the constraint, whose name may come from the convention. */
    abstract Constraint make(SchemaObjects objects);

    @Override
    public final @Nullable Object apply(Operations operations) {
        operations.impl().addConstraint(make(operations.schemaObjects()));
        return null;
    }

    /** {@code op.create_primary_key}. */
    @PyType(value = "CreatePrimaryKeyOp", module = "alembic.operations.ops")
    public static final class PrimaryKey extends AddConstraintOp {
        private final @Nullable Identifier name;
        private final Identifier table;
        private final @Nullable Identifier schema;
        private final List<Object> columns;

        PrimaryKey(@Nullable Identifier name, Identifier table, @Nullable Identifier schema, List<Object> columns) {
            this.name = name;
            this.table = table;
            this.schema = schema;
            this.columns = columns;
        }

        @PyNew("CreatePrimaryKeyOp(constraint_name, table_name, columns, *, schema=None)")
        public static PrimaryKey create(Object constraintName, Object tableName, Object columns, Object schema) {
            return new PrimaryKey(
                    Identifier.orNull(constraintName),
                    Identifier.of(tableName),
                    Identifier.orNull(schema),
                    Operators.list(columns));
        }

        @Override
        Constraint make(SchemaObjects objects) {
            return objects.primaryKey(name, table, schema, columns);
        }
    }

    /** {@code op.create_unique_constraint}. */
    @PyType(value = "CreateUniqueConstraintOp", module = "alembic.operations.ops")
    public static final class Unique extends AddConstraintOp {
        private final @Nullable Identifier name;
        private final Identifier table;
        private final @Nullable Identifier schema;
        private final List<Object> columns;
        private final Map<String, Object> kw;

        Unique(
                @Nullable Identifier name,
                Identifier table,
                @Nullable Identifier schema,
                List<Object> columns,
                Map<String, Object> kw) {
            this.name = name;
            this.table = table;
            this.schema = schema;
            this.columns = columns;
            this.kw = kw;
        }

        @PyNew("CreateUniqueConstraintOp(constraint_name, table_name, columns, *, schema=None, **kw)")
        public static Unique create(
                Object constraintName, Object tableName, Object columns, Object schema, Map<String, Object> kw) {
            return new Unique(
                    Identifier.orNull(constraintName),
                    Identifier.of(tableName),
                    Identifier.orNull(schema),
                    Operators.list(columns),
                    kw);
        }

        @Override
        Constraint make(SchemaObjects objects) {
            return objects.unique(name, table, schema, columns, kw);
        }
    }

    /** {@code op.create_foreign_key}. */
    @PyType(value = "CreateForeignKeyOp", module = "alembic.operations.ops")
    public static final class ForeignKey extends AddConstraintOp {
        private final @Nullable Identifier name;
        private final Identifier source;
        private final @Nullable Identifier sourceSchema;
        private final Identifier referent;
        private final @Nullable Identifier referentSchema;
        private final List<Object> localColumns;
        private final List<Object> remoteColumns;
        private final Map<String, Object> kw;

        ForeignKey(
                @Nullable Identifier name,
                Identifier source,
                @Nullable Identifier sourceSchema,
                Identifier referent,
                @Nullable Identifier referentSchema,
                List<Object> localColumns,
                List<Object> remoteColumns,
                Map<String, Object> kw) {
            this.name = name;
            this.source = source;
            this.sourceSchema = sourceSchema;
            this.referent = referent;
            this.referentSchema = referentSchema;
            this.localColumns = localColumns;
            this.remoteColumns = remoteColumns;
            this.kw = kw;
        }

        @PyNew("CreateForeignKeyOp(constraint_name, source_table, referent_table, local_cols, remote_cols, **kw)")
        public static ForeignKey create(
                Object constraintName,
                Object sourceTable,
                Object referentTable,
                Object localCols,
                Object remoteCols,
                Map<String, Object> kw) {
            Map<String, Object> rest = new LinkedHashMap<>(kw);
            Identifier sourceSchema = Identifier.orNull(rest.remove("source_schema"));
            Identifier referentSchema = Identifier.orNull(rest.remove("referent_schema"));
            return new ForeignKey(
                    Identifier.orNull(constraintName),
                    Identifier.of(sourceTable),
                    sourceSchema,
                    Identifier.of(referentTable),
                    referentSchema,
                    Operators.list(localCols),
                    Operators.list(remoteCols),
                    rest);
        }

        @Override
        Constraint make(SchemaObjects objects) {
            return objects.foreignKey(
                    name, source, sourceSchema, referent, referentSchema, localColumns, remoteColumns, kw);
        }
    }

    /** {@code op.create_check_constraint}. */
    @PyType(value = "CreateCheckConstraintOp", module = "alembic.operations.ops")
    public static final class Check extends AddConstraintOp {
        private final @Nullable Identifier name;
        private final Identifier table;
        private final @Nullable Identifier schema;
        private final Object condition;
        private final Map<String, Object> kw;

        Check(
                @Nullable Identifier name,
                Identifier table,
                @Nullable Identifier schema,
                Object condition,
                Map<String, Object> kw) {
            this.name = name;
            this.table = table;
            this.schema = schema;
            this.condition = condition;
            this.kw = kw;
        }

        @PyNew("CreateCheckConstraintOp(constraint_name, table_name, condition, *, schema=None, **kw)")
        public static Check create(
                Object constraintName, Object tableName, Object condition, Object schema, Map<String, Object> kw) {
            return new Check(
                    Identifier.orNull(constraintName),
                    Identifier.of(tableName),
                    Identifier.orNull(schema),
                    condition,
                    kw);
        }

        @Override
        Constraint make(SchemaObjects objects) {
            return objects.check(name, table, schema, condition, kw);
        }
    }

    /** {@code op.create_exclude_constraint}. */
    @PyType(value = "CreateExcludeConstraintOp", module = "alembic.ddl.postgresql")
    static final class Exclude extends AddConstraintOp {
        private final Identifier table;
        private final @Nullable Identifier schema;
        private final List<Object> elements;
        private final Map<String, Object> kw;

        Exclude(Identifier table, @Nullable Identifier schema, List<Object> elements, Map<String, Object> kw) {
            this.table = table;
            this.schema = schema;
            this.elements = elements;
            this.kw = kw;
        }

        @Override
        Constraint make(SchemaObjects objects) {
            return objects.exclude(dev.limbeck.engine.sqlalchemy.ExcludeConstraint.create(elements, kw), table, schema);
        }
    }
}
