package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code function() OVER (PARTITION BY … ORDER BY …)}. */
@PyType(value = "Over", module = "sqlalchemy.sql.elements")
public final class Over extends ColumnElement {
    /**
     * {@code ROWS BETWEEN … AND …}.
     *
     * @param from rows before (negative) or behind the current one; null is unbounded
     */
    public record Frame(
            String kind, @Nullable Long from, @Nullable Long to) {}

    private final ColumnElement element;
    private final List<ClauseElement> partitionBy;
    private final List<ClauseElement> orderBy;
    private final @Nullable Frame frame;

    private Over(
            ColumnElement element,
            List<ClauseElement> partitionBy,
            List<ClauseElement> orderBy,
            @Nullable Frame frame) {
        this.element = element;
        this.partitionBy = partitionBy;
        this.orderBy = orderBy;
        this.frame = frame;
    }

    static Over of(
            ColumnElement element, Object partitionBy, Object orderBy, Object rows, Object range, Object groups) {
        Frame frame = frame("ROWS", rows);
        if (frame == null) {
            frame = frame("RANGE", range);
        }
        if (frame == null) {
            frame = frame("GROUPS", groups);
        }
        return new Over(element, items(partitionBy), items(orderBy), frame);
    }

    private static @Nullable Frame frame(String kind, Object bounds) {
        if (bounds == None.NONE) {
            return null;
        }
        List<Object> both = Operators.list(bounds);
        return new Frame(kind, bound(both.get(0)), bound(both.get(1)));
    }

    private static @Nullable Long bound(Object value) {
        return value == None.NONE ? null : (Long) value;
    }

    /** One item, or a list of them. */
    static List<ClauseElement> items(Object given) {
        List<ClauseElement> items = new ArrayList<>();
        if (given == None.NONE) {
            return items;
        }
        if (given instanceof PyList || given instanceof PyTuple) {
            for (Object item : Operators.list(given)) {
                items.add(Coercions.orderBy(item));
            }
        } else {
            items.add(Coercions.orderBy(given));
        }
        return items;
    }

    public ColumnElement element() {
        return element;
    }

    public List<ClauseElement> partitionBy() {
        return partitionBy;
    }

    public List<ClauseElement> orderBy() {
        return orderBy;
    }

    public @Nullable Frame frame() {
        return frame;
    }

    @Override
    public TypeEngine sqlType() {
        return element.sqlType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.over(this);
    }
}
