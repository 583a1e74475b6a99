package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's {@code EXCLUDE USING gist (…)}. */
@PyType(value = "ExcludeConstraint", module = "sqlalchemy.dialects.postgresql.ext")
public final class ExcludeConstraint extends ColumnCollectionConstraint {
    private final List<Element> elements;
    private final String using;
    private final @Nullable ClauseElement where;
    private final Map<String, Object> ops;

    /**
     * One expression and the operator that must not hold between two rows.
     *
     * @param expression a column's name or an element
     */
    public record Element(Object expression, String operator) {}

    private ExcludeConstraint(
            List<Element> elements,
            @Nullable Object name,
            String using,
            @Nullable ClauseElement where,
            Map<String, Object> ops,
            Keywords kw) {
        super(name, columnsOf(elements), kw, DialectOptions.Kind.CONSTRAINT);
        this.elements = elements;
        this.using = using;
        this.where = where;
        this.ops = ops;
    }

    private static List<Object> columnsOf(List<Element> elements) {
        List<Object> columns = new ArrayList<>();
        for (Element element : elements) {
            if (element.expression() instanceof ColumnClause column) {
                columns.add(column);
            }
        }
        return columns;
    }

    @PyNew("ExcludeConstraint(*elements, **kw)")
    public static ExcludeConstraint create(List<Object> elements, Map<String, Object> kw) {
        List<Element> pairs = new ArrayList<>();
        for (Object element : elements) {
            List<Object> pair = Operators.list(element);
            Object expression = SchemaCoercions.ddlConstraintColumn(pair.get(0));
            pairs.add(new Element(expression, Operators.str(pair.get(1))));
        }
        Keywords keywords = new Keywords(kw);
        Object using = keywords.take("using");
        Object where = keywords.take("where");
        Object ops = keywords.take("ops");
        Object name = keywords.take("name");
        Map<String, Object> opsByKey =
                ops instanceof dev.limbeck.engine.python.PyDict dict ? dict.toStringMap() : Map.of();
        return new ExcludeConstraint(
                pairs,
                name,
                using == null ? "gist" : Operators.str(using),
                where == null ? null : SchemaCoercions.ddlExpression(where),
                opsByKey,
                keywords);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exclude(this);
    }

    public List<Element> elements() {
        return elements;
    }

    public String using() {
        return using;
    }

    public @Nullable ClauseElement where() {
        return where;
    }

    /** The operator class of each column that has one, by key. */
    public Map<String, Object> ops() {
        return ops;
    }

    @Override
    public ExcludeConstraint copyFor(@Nullable Table target) {
        return new ExcludeConstraint(elements, name(), using, where, ops, copiedKeywords());
    }
}
