package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code a UNION b} and its kin. */
@PyType(value = "CompoundSelect", module = "sqlalchemy.sql.selectable")
public final class CompoundSelect extends SelectBase {
    private final String keyword;
    private final List<ClauseElement> selects;

    private CompoundSelect(String keyword, List<ClauseElement> selects) {
        this.keyword = keyword;
        this.selects = selects;
    }

    static CompoundSelect of(String keyword, List<?> parts) {
        List<ClauseElement> selects = new ArrayList<>();
        for (Object part : parts) {
            ClauseElement element = Coercions.element(part);
            if (element == null) {
                throw SqlalchemyErrors.argument(
                        "Executable SQL or text() construct expected, got " + Operators.repr(part) + ".");
            }
            // a part with limits or an order of its own, or another compound, needs parentheses
            boolean nested = element instanceof CompoundSelect
                    || element instanceof SelectBase base
                            && (base.limit != null
                                    || base.offset != null
                                    || base.fetch != null
                                    || !base.orderBy.isEmpty());
            selects.add(nested ? new Grouping(element) : element);
        }
        return new CompoundSelect(keyword, selects);
    }

    @Override
    CompoundSelect copy() {
        CompoundSelect copy = new CompoundSelect(keyword, selects);
        copy.inherit(this);
        return copy;
    }

    /** {@code UNION ALL} and so on. */
    public String keyword() {
        return keyword;
    }

    public List<ClauseElement> selects() {
        return selects;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return against == null ? this : new Grouping(this);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.compoundSelect(this);
    }
}
