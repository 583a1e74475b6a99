package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can stand in FROM: a table, a join, a subquery with a name. */
@PyType(value = "FromClause", module = "sqlalchemy.sql.selectable")
public abstract class FromClause extends ClauseElement {
    @PyAttribute("c")
    public abstract ColumnCollection columns();

    @PyAttribute("columns")
    public ColumnCollection allColumns() {
        return columns();
    }

    /** The name that columns are written with, or null when they stand alone. */
    public @Nullable Identifier columnPrefix() {
        return null;
    }

    /** Pairs of columns, here and in {@code other}, that foreign keys of this one join; empty when there are none. */
    public List<ColumnClause[]> foreignKeyPairs(FromClause other) {
        return List.of();
    }

    @PyMethod("select()")
    public Select select() {
        return Select.of(List.of(this));
    }

    @PyMethod("alias(name=None, flat=False)")
    public Alias alias(@Nullable String name, boolean flat) {
        return new Alias(this, name, false);
    }

    @PyMethod("join(right, onclause=None, isouter=False, full=False)")
    public Join join(Object right, Object onclause, boolean outer, boolean full) {
        return Join.of(this, right, onclause, outer, full);
    }

    @PyMethod("outerjoin(right, onclause=None, full=False)")
    public Join outerjoin(Object right, Object onclause, boolean full) {
        return Join.of(this, right, onclause, true, full);
    }
}
