package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code text(…).columns(…)}: text whose result columns are known. */
@PyType(value = "TextualSelect", module = "sqlalchemy.sql.selectable")
public final class TextualSelect extends ClauseElement implements Executable {
    private final TextClause text;
    private final List<ColumnElement> columns;

    TextualSelect(TextClause text, List<ColumnElement> columns) {
        this.text = text;
        this.columns = List.copyOf(columns);
    }

    public TextClause text() {
        return text;
    }

    public List<ColumnElement> columns() {
        return columns;
    }

    @PyMethod("subquery(name=None)")
    public Alias subquery(@Nullable String name) {
        return new Alias(this, name, false);
    }

    @PyMethod("alias(name=None, flat=False)")
    public Alias alias(@Nullable String name, boolean flat) {
        return new Alias(this, name, false);
    }

    @PyMethod("cte(name=None, recursive=False, nesting=False)")
    public Cte cte(@Nullable String name, boolean recursive, boolean nesting) {
        return new Cte(this, name, recursive, null);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.textualSelect(this);
    }
}
