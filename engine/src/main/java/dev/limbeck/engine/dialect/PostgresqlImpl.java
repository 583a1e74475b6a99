package dev.limbeck.engine.dialect;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PostgreSQL: types are created before the table that uses them, and altered before anything else of a column. */
final class PostgresqlImpl extends DefaultImpl {
    private final Set<String> createdTypes = new HashSet<>();

    PostgresqlImpl(DdlExecutor executor) {
        super(executor);
    }

    @Override
    protected void beforeCreate(Table table) {
        for (TypeEngine type : NamedTypes.of(table)) {
            if (NamedTypes.metadata(type) == null && createdTypes.add(NamedTypes.key(type))) {
                exec(NamedTypes.create(type));
            }
        }
    }

    @Override
    public void createIndex(Index index, boolean ifNotExists) {
        includeColumns(index, "postgresql");
        super.createIndex(index, ifNotExists);
    }

    /** Makes columns of the table of those that an index only includes. */
    static void includeColumns(Index index, String dialect) {
        Object include = index.options().get(dialect, "include");
        Table table = index.table();
        if (table == null || !Values.truth(include)) {
            return;
        }
        for (Object column : Operators.list(java.util.Objects.requireNonNull(include))) {
            if (PyDerived.unwrap(column) instanceof String name
                    && table.columns().find(name) == null) {
                table.append(new Column(name, new NullType()), false);
            }
        }
    }

    @Override
    public void alterColumn(Alteration change) {
        Object using = Values.orNull(change.options().get("postgresql_using"));
        if (using != null && change.type() == null) {
            throw new CommandError("postgresql_using must be used with the type_ parameter");
        }
        if (change.type() != null) {
            exec(new DdlElement.ColumnType(
                    change.table(),
                    change.column(),
                    change.type(),
                    using == null ? null : Operators.str(using),
                    change.existing()));
        }
        super.alterColumn(change.withTypes(null, change.existingType(), change.nullable()));
    }

    /** The new table's column is numbered by a sequence of its own. */
    @Override
    public void keepDetails(Table table, ReflectedTable reflected) {
        for (ReflectedTable.Column column : reflected.columns()) {
            if (column.options().containsKey("serial") && table.columns().find(column.name()) instanceof Column known) {
                known.setServerDefault(null);
            }
        }
    }

    /** Names of constraints are those of indexes here, which can't be there twice. */
    @Override
    public void prepareForBatch(Table table, Set<String> kept) {
        for (Constraint constraint : List.copyOf(table.constraints())) {
            Identifier name = constraint.name();
            if (name != null && kept.contains(name.text())) {
                dropConstraint(constraint, false);
            }
        }
    }
}
