package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SELECT and UNION have in common: order, limits, and being used inside other statements. */
@PyType(value = "GenerativeSelect", module = "sqlalchemy.sql.selectable")
public abstract class SelectBase extends ClauseElement implements Executable {
    List<ClauseElement> orderBy = List.of();
    List<ClauseElement> groupBy = List.of();

    @Nullable
    ClauseElement limit;

    @Nullable
    ClauseElement offset;

    @Nullable
    ClauseElement fetch;

    boolean fetchWithTies;
    boolean fetchPercent;

    Map<String, Object> parameters = Map.of();

    SelectBase() {}

    abstract SelectBase copy();

    /** Takes over the order and limits of {@code other}. */
    void inherit(SelectBase other) {
        orderBy = other.orderBy;
        groupBy = other.groupBy;
        limit = other.limit;
        offset = other.offset;
        fetch = other.fetch;
        fetchWithTies = other.fetchWithTies;
        fetchPercent = other.fetchPercent;
        parameters = other.parameters;
    }

    /** Values for parameters, by name. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    @PyMethod("params(*optionaldict, **kwargs)")
    public SelectBase params(List<Object> dictionaries, Map<String, Object> named) {
        SelectBase copy = copy();
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        for (Object dictionary : dictionaries) {
            all.putAll(((PyDict) dictionary).toStringMap());
        }
        all.putAll(named);
        copy.parameters = all;
        return copy;
    }

    public List<ClauseElement> orderBy() {
        return orderBy;
    }

    public List<ClauseElement> groupBy() {
        return groupBy;
    }

    public @Nullable ClauseElement limit() {
        return limit;
    }

    public @Nullable ClauseElement offset() {
        return offset;
    }

    /** {@code FETCH FIRST n ROWS}; not together with {@link #limit}. */
    public @Nullable ClauseElement fetch() {
        return fetch;
    }

    public boolean fetchWithTies() {
        return fetchWithTies;
    }

    public boolean fetchPercent() {
        return fetchPercent;
    }

    @PyMethod("order_by(*clauses)")
    public SelectBase orderBy(List<Object> clauses) {
        SelectBase copy = copy();
        copy.orderBy = extended(orderBy, clauses);
        return copy;
    }

    @PyMethod("group_by(*clauses)")
    public SelectBase groupBy(List<Object> clauses) {
        SelectBase copy = copy();
        copy.groupBy = extended(groupBy, clauses);
        return copy;
    }

    private static List<ClauseElement> extended(List<ClauseElement> before, List<Object> clauses) {
        if (clauses.size() == 1 && clauses.get(0) == None.NONE) {
            return List.of();
        }
        List<ClauseElement> all = new ArrayList<>(before);
        for (Object clause : clauses) {
            ClauseElement element = Coercions.orderBy(clause);
            all.add(element instanceof Label label ? new LabelReference(null, label) : element);
        }
        return all;
    }

    @PyMethod("limit(limit)")
    public SelectBase limit(Object count) {
        SelectBase copy = copy();
        copy.limit = number(count);
        copy.fetch = null;
        return copy;
    }

    @PyMethod("offset(offset)")
    public SelectBase offset(Object count) {
        SelectBase copy = copy();
        copy.offset = number(count);
        return copy;
    }

    @PyMethod("fetch(count, with_ties=False, percent=False, **dialect_kw)")
    public SelectBase fetch(Object count, boolean withTies, boolean percent, Map<String, Object> options) {
        SelectBase copy = copy();
        copy.fetch = number(count);
        copy.fetchWithTies = withTies;
        copy.fetchPercent = percent;
        copy.limit = null;
        return copy;
    }

    @PyMethod("slice(start, stop)")
    public SelectBase slice(long start, long stop) {
        SelectBase copy = copy();
        copy.limit = number(stop - start);
        copy.offset = start == 0 ? null : number(start);
        return copy;
    }

    private static @Nullable ClauseElement number(Object count) {
        if (count == None.NONE) {
            return null;
        }
        return count instanceof ClauseElement element ? element : BindParameter.anonymous(count, new IntegerType());
    }

    @PyMethod("subquery(name=None)")
    public Alias subquery(@Nullable String name) {
        return new Alias(this, name, false);
    }

    @PyMethod("alias(name=None, flat=False)")
    public Alias alias(@Nullable String name, boolean flat) {
        return new Alias(this, name, false);
    }

    @PyMethod("lateral(name=None)")
    public Alias lateral(@Nullable String name) {
        return new Alias(this, name, true);
    }

    @PyMethod("cte(name=None, recursive=False, nesting=False)")
    public Cte cte(@Nullable String name, boolean recursive, boolean nesting) {
        return new Cte(this, name, recursive, null);
    }

    @PyMethod("scalar_subquery()")
    public ScalarSelect scalarSubquery() {
        return new ScalarSelect(this);
    }

    @PyMethod("as_scalar()")
    public ScalarSelect asScalar() {
        return scalarSubquery();
    }

    @PyMethod("label(name)")
    public Label label(@Nullable String name) {
        ScalarSelect scalar = scalarSubquery();
        return new Label(name, scalar, scalar.sqlType());
    }

    @PyMethod("exists()")
    public Exists exists() {
        return Exists.of(this);
    }

    @PyMethod("union(*other)")
    public CompoundSelect union(List<Object> other) {
        return compound("UNION", other);
    }

    @PyMethod("union_all(*other)")
    public CompoundSelect unionAll(List<Object> other) {
        return compound("UNION ALL", other);
    }

    @PyMethod("except_(*other)")
    public CompoundSelect except(List<Object> other) {
        return compound("EXCEPT", other);
    }

    @PyMethod("except_all(*other)")
    public CompoundSelect exceptAll(List<Object> other) {
        return compound("EXCEPT ALL", other);
    }

    @PyMethod("intersect(*other)")
    public CompoundSelect intersect(List<Object> other) {
        return compound("INTERSECT", other);
    }

    @PyMethod("intersect_all(*other)")
    public CompoundSelect intersectAll(List<Object> other) {
        return compound("INTERSECT ALL", other);
    }

    private CompoundSelect compound(String keyword, List<Object> other) {
        List<Object> selects = new ArrayList<>();
        selects.add(this);
        selects.addAll(other);
        return CompoundSelect.of(keyword, selects);
    }

    @PyMethod("execution_options(**kw)")
    public SelectBase executionOptions(Map<String, Object> options) {
        return this;
    }

    @PyAttribute("selected_columns")
    public ColumnCollection selectedColumns() {
        ColumnCollection all = new ColumnCollection();
        for (ColumnClause column : Proxies.of(this, subquery(null))) {
            all.add(column);
        }
        return all;
    }

    @PyAttribute("c")
    public ColumnCollection columnsOfSubquery() {
        return subquery(null).columns();
    }
}
