package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code WITH name AS (…)}. */
@PyType(value = "CTE", module = "sqlalchemy.sql.selectable")
public final class Cte extends FromClause {
    private final ClauseElement element;
    private final @Nullable String name;
    private final boolean recursive;
    private final @Nullable Cte restates;
    private @Nullable ColumnCollection columns;

    /** @param restates the first half of a recursive CTE, which this one completes */
    Cte(ClauseElement element, @Nullable String name, boolean recursive, @Nullable Cte restates) {
        this.element = element;
        this.name = name;
        this.recursive = recursive;
        this.restates = restates;
    }

    public ClauseElement element() {
        return element;
    }

    @PyAttribute("name")
    public @Nullable String name() {
        return name;
    }

    public boolean recursive() {
        return recursive;
    }

    public @Nullable Cte restates() {
        return restates;
    }

    @PyMethod("union_all(*other)")
    public Cte unionAll(List<Object> other) {
        return restated("UNION ALL", other);
    }

    @PyMethod("union(*other)")
    public Cte union(List<Object> other) {
        return restated("UNION", other);
    }

    private Cte restated(String keyword, List<Object> other) {
        List<Object> selects = new ArrayList<>();
        selects.add(element);
        selects.addAll(other);
        return new Cte(CompoundSelect.of(keyword, selects), name, recursive, this);
    }

    @Override
    public ColumnCollection columns() {
        ColumnCollection known = columns;
        if (known == null) {
            known = new ColumnCollection();
            for (ColumnClause column : Proxies.of(element, this)) {
                known.add(column);
            }
            columns = known;
        }
        return known;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.cte(this);
    }
}
