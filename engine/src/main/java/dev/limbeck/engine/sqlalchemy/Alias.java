package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** A table, SELECT or function under another name: {@code table.alias()}, {@code select().subquery()}. */
@PyType(value = "Alias", module = "sqlalchemy.sql.selectable")
public final class Alias extends FromClause {
    private final ClauseElement element;
    private final @Nullable String name;
    private final boolean lateral;
    private @Nullable ColumnCollection columns;

    /** @param name null when a compiler shall make one up */
    public Alias(ClauseElement element, @Nullable String name, boolean lateral) {
        this.element = element;
        this.name = name;
        this.lateral = lateral;
    }

    @PyAttribute("element")
    public ClauseElement element() {
        return element;
    }

    @PyAttribute("name")
    public @Nullable String name() {
        return name;
    }

    /** What a made-up name begins with: a table's own name, or {@code anon}. */
    public String hint() {
        return element instanceof TableClause table ? table.name() : "anon";
    }

    public boolean lateral() {
        return lateral;
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
        return visitor.alias(this);
    }
}
