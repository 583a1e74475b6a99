package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of the {@code sqlalchemy} module that make SQL expressions. */
public final class SqlFunctions {
    private SqlFunctions() {}

    @PyMethod("text(text)")
    public static TextClause text(String text) {
        return new TextClause(text);
    }

    @PyMethod("literal(value, type_=None, literal_execute=False)")
    public static ColumnElement literal(Interpreter interpreter, Object value, Object type, boolean literalExecute) {
        if (value instanceof ColumnElement element) {
            return element;
        }
        TypeEngine known =
                type == None.NONE ? Coercions.ofValue(value) : (TypeEngine) TypeEngine.toInstance(interpreter, type);
        return BindParameter.anonymous(value, known);
    }

    @PyMethod("literal_column(text, type_=None)")
    public static ColumnClause literalColumn(Interpreter interpreter, String text, Object type) {
        return new ColumnClause(text, (TypeEngine) TypeEngine.toInstance(interpreter, type), null, true);
    }

    @PyMethod("null()")
    public static Constant nullValue() {
        return Constant.NULL;
    }

    @PyMethod("true()")
    public static Constant trueValue() {
        return Constant.TRUE;
    }

    @PyMethod("false()")
    public static Constant falseValue() {
        return Constant.FALSE;
    }

    @PyMethod("and_(*clauses)")
    public static ClauseElement and(List<Object> clauses) {
        return clauses.isEmpty() ? Constant.TRUE : Conditions.and(clauses);
    }

    @PyMethod("or_(*clauses)")
    public static ClauseElement or(List<Object> clauses) {
        return clauses.isEmpty() ? Constant.FALSE : Conditions.or(clauses);
    }

    @PyMethod("not_(clause)")
    public static ClauseElement not(Object clause) {
        return Conditions.not(clause);
    }

    @PyMethod("cast(expression, type_)")
    public static Cast cast(Interpreter interpreter, Object expression, Object type) {
        return Cast.of(expression, (TypeEngine) TypeEngine.toInstance(interpreter, type));
    }

    @PyMethod("type_coerce(expression, type_)")
    public static TypeCoerce typeCoerce(Interpreter interpreter, Object expression, Object type) {
        return new TypeCoerce(Coercions.expression(expression), (TypeEngine) TypeEngine.toInstance(interpreter, type));
    }

    @PyMethod("desc(column)")
    public static UnaryExpression desc(Object column) {
        return UnaryExpression.modified(Coercions.orderBy(column), SqlOperator.DESC);
    }

    @PyMethod("asc(column)")
    public static UnaryExpression asc(Object column) {
        return UnaryExpression.modified(Coercions.orderBy(column), SqlOperator.ASC);
    }

    @PyMethod("nulls_first(column)")
    public static UnaryExpression nullsFirst(Object column) {
        return UnaryExpression.modified(Coercions.orderBy(column), SqlOperator.NULLS_FIRST);
    }

    @PyMethod("nullsfirst(column)")
    public static UnaryExpression nullsfirst(Object column) {
        return nullsFirst(column);
    }

    @PyMethod("nulls_last(column)")
    public static UnaryExpression nullsLast(Object column) {
        return UnaryExpression.modified(Coercions.orderBy(column), SqlOperator.NULLS_LAST);
    }

    @PyMethod("nullslast(column)")
    public static UnaryExpression nullslast(Object column) {
        return nullsLast(column);
    }

    @PyMethod("distinct(expr)")
    public static ColumnElement distinct(Object expression) {
        return expressionOf(expression).distinct();
    }

    @PyMethod("between(expr, lower_bound, upper_bound, symmetric=False)")
    public static ColumnElement between(Object expression, Object low, Object high, boolean symmetric) {
        return expressionOf(expression).between(low, high, symmetric);
    }

    @PyMethod("collate(expression, collation)")
    public static ColumnElement collate(Object expression, String collation) {
        return expressionOf(expression).collate(collation);
    }

    @PyMethod("label(name, element, type_=None)")
    public static Label label(@Nullable String name, Object element, Object type) {
        return expressionOf(element).label(name);
    }

    @PyMethod("any_(expr)")
    public static ColumnElement any(Object expression) {
        return UnaryExpression.aggregate(Coercions.expression(expression), SqlOperator.ANY);
    }

    @PyMethod("all_(expr)")
    public static ColumnElement all(Object expression) {
        return UnaryExpression.aggregate(Coercions.expression(expression), SqlOperator.ALL);
    }

    @PyMethod("over(element, partition_by=None, order_by=None, range_=None, rows=None, groups=None)")
    public static Over over(
            Object element, Object partitionBy, Object orderBy, Object range, Object rows, Object groups) {
        return Over.of(expressionOf(element), partitionBy, orderBy, rows, range, groups);
    }

    @PyMethod("within_group(element, *order_by)")
    public static WithinGroup withinGroup(Object element, List<Object> orderBy) {
        return WithinGroup.of(expressionOf(element), orderBy);
    }

    @PyMethod("funcfilter(func, *criterion)")
    public static FunctionFilter funcfilter(Object function, List<Object> criterion) {
        return FunctionFilter.of(expressionOf(function), criterion);
    }

    @PyMethod("join(left, right, onclause=None, isouter=False, full=False)")
    public static Join join(Object left, Object right, Object onclause, boolean outer, boolean full) {
        return Join.of(left, right, onclause, outer, full);
    }

    @PyMethod("outerjoin(left, right, onclause=None, full=False)")
    public static Join outerjoin(Object left, Object right, Object onclause, boolean full) {
        return Join.of(left, right, onclause, true, full);
    }

    @PyMethod("alias(selectable, name=None, flat=False)")
    public static Alias alias(Object selectable, @Nullable String name, boolean flat) {
        return new Alias(Coercions.fromClause(selectable), name, false);
    }

    @PyMethod("subquery(alias, *args, **kwargs)")
    public static Alias subquery(@Nullable String name, List<Object> entities, Map<String, Object> options) {
        return Select.of(entities).subquery(name);
    }

    @PyMethod("lateral(selectable, name=None)")
    public static Alias lateral(SelectBase select, @Nullable String name) {
        return select.lateral(name);
    }

    @PyMethod("union(*selects)")
    public static CompoundSelect union(List<Object> selects) {
        return CompoundSelect.of("UNION", selects);
    }

    @PyMethod("union_all(*selects)")
    public static CompoundSelect unionAll(List<Object> selects) {
        return CompoundSelect.of("UNION ALL", selects);
    }

    @PyMethod("except_(*selects)")
    public static CompoundSelect except(List<Object> selects) {
        return CompoundSelect.of("EXCEPT", selects);
    }

    @PyMethod("except_all(*selects)")
    public static CompoundSelect exceptAll(List<Object> selects) {
        return CompoundSelect.of("EXCEPT ALL", selects);
    }

    @PyMethod("intersect(*selects)")
    public static CompoundSelect intersect(List<Object> selects) {
        return CompoundSelect.of("INTERSECT", selects);
    }

    @PyMethod("intersect_all(*selects)")
    public static CompoundSelect intersectAll(List<Object> selects) {
        return CompoundSelect.of("INTERSECT ALL", selects);
    }

    private static ColumnElement expressionOf(Object value) {
        ClauseElement element = Coercions.expression(value);
        return element instanceof ColumnElement column ? column : new Grouping(element);
    }
}
