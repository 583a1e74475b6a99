package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Computed("a + b")}: {@code GENERATED ALWAYS AS (…)}. */
@PyType(value = "Computed", module = "sqlalchemy.sql.schema")
public final class Computed extends FetchedValue {
    private final ClauseElement sqltext;
    private final @Nullable Boolean persisted;

    /** @param persisted whether the value is stored; null leaves that to the database */
    public Computed(ClauseElement sqltext, @Nullable Boolean persisted) {
        this.sqltext = sqltext;
        this.persisted = persisted;
    }

    @PyNew("Computed(sqltext, persisted=None)")
    public static Computed create(Object sqltext, Object persisted) {
        return new Computed(SchemaCoercions.ddlExpression(sqltext), Values.flag(persisted));
    }

    @PyAttribute("sqltext")
    public ClauseElement sqltext() {
        return sqltext;
    }

    @PyAttribute("persisted")
    public @Nullable Boolean persisted() {
        return persisted;
    }

    @Override
    public void attachTo(Column column) {
        if (!(column.serverDefault() == null || column.serverDefault() instanceof Computed)
                || column.serverOnupdate() != null && !(column.serverOnupdate() instanceof Computed)) {
            throw SqlalchemyErrors.argument(
                    "A generated column cannot specify a server_default or a server_onupdate argument");
        }
        column.setComputed(this);
    }

    @Override
    public Computed copy() {
        return new Computed(sqltext, persisted);
    }

    @Override
    public String repr() {
        return new Repr("Computed").value(sqltext).named("persisted", persisted).toString();
    }
}
