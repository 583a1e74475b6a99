package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PySlice;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression that has a value and a type: what can stand in the columns of a SELECT or in a condition. */
@PyType(value = "ColumnElement", module = "sqlalchemy.sql.elements")
public abstract class ColumnElement extends ClauseElement {
    protected ColumnElement() {}

    protected ColumnElement(PyClass type) {
        super(type);
    }

    @PyAttribute("type")
    public abstract TypeEngine sqlType();

    /** The name this expression has in a result when nothing labels it, or null when it has none of its own. */
    public @Nullable String resultName() {
        return null;
    }

    /** The operator at the top of this expression, or null when there is none. */
    public @Nullable Operator operator() {
        return null;
    }

    /** The operands when {@link #operator} is one that is written as a list. */
    List<ClauseElement> flattened() {
        return List.of(this);
    }

    /** Whether a database knows by the text alone that this is a condition. */
    public boolean isImplicitlyBoolean() {
        return false;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        boolean asCondition =
                against == SqlOperator.AND || against == SqlOperator.OR || against == SqlOperator.AS_BOOLEAN;
        if (asCondition && sqlType().affinity() == BooleanType.class) {
            return new AsBoolean(this, SqlOperator.IS_TRUE);
        }
        if (against == SqlOperator.ANY || against == SqlOperator.ALL) {
            return new Grouping(this);
        }
        return this;
    }

    @Override
    public ClauseElement negate() {
        if (sqlType().affinity() == BooleanType.class) {
            return new AsBoolean(this, SqlOperator.IS_FALSE);
        }
        ClauseElement grouped = selfGroup(SqlOperator.INV);
        return new UnaryExpression(grouped, SqlOperator.INV, null, new NullType());
    }

    // What scripts call ------------------------------------------------------------------------------------------

    /** {@code this operator other}: every binary operator comes through here. */
    public ColumnElement operate(Operator operator, Object other) {
        return Comparator.operate(this, operator, other, false, Map.of());
    }

    /** {@code other operator this}, where {@code other} is not an expression. */
    private ColumnElement reverse(Operator operator, Object other) {
        return Comparator.operate(this, operator, other, true, Map.of());
    }

    @PyMethod("operate(op, other)")
    public Object operateBy(Object op, Object other) {
        return NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__eq__(other)")
    public ColumnElement eq(Object other) {
        return operate(SqlOperator.EQ, other);
    }

    @PyMethod("__ne__(other)")
    public ColumnElement ne(Object other) {
        return operate(SqlOperator.NE, other);
    }

    @PyMethod("__lt__(other)")
    public ColumnElement lt(Object other) {
        return operate(SqlOperator.LT, other);
    }

    @PyMethod("__le__(other)")
    public ColumnElement le(Object other) {
        return operate(SqlOperator.LE, other);
    }

    @PyMethod("__gt__(other)")
    public ColumnElement gt(Object other) {
        return operate(SqlOperator.GT, other);
    }

    @PyMethod("__ge__(other)")
    public ColumnElement ge(Object other) {
        return operate(SqlOperator.GE, other);
    }

    @PyMethod("__hash__()")
    public long identityHash() {
        return System.identityHashCode(this);
    }

    @PyMethod("__add__(other)")
    public ColumnElement add(Object other) {
        return operate(SqlOperator.ADD, other);
    }

    @PyMethod("__radd__(other)")
    public ColumnElement radd(Object other) {
        return reverse(SqlOperator.ADD, other);
    }

    @PyMethod("__sub__(other)")
    public ColumnElement sub(Object other) {
        return operate(SqlOperator.SUB, other);
    }

    @PyMethod("__rsub__(other)")
    public ColumnElement rsub(Object other) {
        return reverse(SqlOperator.SUB, other);
    }

    @PyMethod("__mul__(other)")
    public ColumnElement mul(Object other) {
        return operate(SqlOperator.MUL, other);
    }

    @PyMethod("__rmul__(other)")
    public ColumnElement rmul(Object other) {
        return reverse(SqlOperator.MUL, other);
    }

    @PyMethod("__truediv__(other)")
    public ColumnElement truediv(Object other) {
        return operate(SqlOperator.TRUEDIV, other);
    }

    @PyMethod("__rtruediv__(other)")
    public ColumnElement rtruediv(Object other) {
        return reverse(SqlOperator.TRUEDIV, other);
    }

    @PyMethod("__floordiv__(other)")
    public ColumnElement floordiv(Object other) {
        return operate(SqlOperator.FLOORDIV, other);
    }

    @PyMethod("__mod__(other)")
    public ColumnElement mod(Object other) {
        return operate(SqlOperator.MOD, other);
    }

    @PyMethod("__and__(other)")
    public ClauseElement and(Object other) {
        return Conditions.and(List.of(this, other));
    }

    @PyMethod("__rand__(other)")
    public ClauseElement rand(Object other) {
        return Conditions.and(List.of(other, this));
    }

    @PyMethod("__or__(other)")
    public ClauseElement or(Object other) {
        return Conditions.or(List.of(this, other));
    }

    @PyMethod("__ror__(other)")
    public ClauseElement ror(Object other) {
        return Conditions.or(List.of(other, this));
    }

    @PyMethod("__neg__()")
    public ColumnElement neg() {
        return new UnaryExpression(selfGroup(SqlOperator.NEG), SqlOperator.NEG, null, sqlType());
    }

    @PyMethod("__getitem__(index)")
    public ColumnElement getItem(Object index) {
        return Comparator.item(this, index instanceof PySlice slice ? Slice.of(this, slice) : index);
    }

    @PyMethod("concat(other)")
    public ColumnElement concat(Object other) {
        return operate(SqlOperator.CONCAT, other);
    }

    @PyMethod("is_(other)")
    public ColumnElement is(Object other) {
        return operate(SqlOperator.IS, other);
    }

    @PyMethod("is_not(other)")
    public ColumnElement isNot(Object other) {
        return operate(SqlOperator.IS_NOT, other);
    }

    @PyMethod("isnot(other)")
    public ColumnElement isnot(Object other) {
        return operate(SqlOperator.IS_NOT, other);
    }

    @PyMethod("is_distinct_from(other)")
    public ColumnElement isDistinctFrom(Object other) {
        return operate(SqlOperator.IS_DISTINCT_FROM, other);
    }

    @PyMethod("is_not_distinct_from(other)")
    public ColumnElement isNotDistinctFrom(Object other) {
        return operate(SqlOperator.IS_NOT_DISTINCT_FROM, other);
    }

    @PyMethod("in_(other)")
    public ColumnElement in(Object other) {
        return Comparator.in(this, SqlOperator.IN, other);
    }

    @PyMethod("not_in(other)")
    public ColumnElement notIn(Object other) {
        return Comparator.in(this, SqlOperator.NOT_IN, other);
    }

    @PyMethod("notin_(other)")
    public ColumnElement notin(Object other) {
        return notIn(other);
    }

    @PyMethod("like(other, escape=None)")
    public ColumnElement like(Object other, @Nullable String escape) {
        return escaped(SqlOperator.LIKE, other, escape);
    }

    @PyMethod("not_like(other, escape=None)")
    public ColumnElement notLike(Object other, @Nullable String escape) {
        return escaped(SqlOperator.NOT_LIKE, other, escape);
    }

    @PyMethod("notlike(other, escape=None)")
    public ColumnElement notlike(Object other, @Nullable String escape) {
        return notLike(other, escape);
    }

    @PyMethod("ilike(other, escape=None)")
    public ColumnElement ilike(Object other, @Nullable String escape) {
        return escaped(SqlOperator.ILIKE, other, escape);
    }

    @PyMethod("not_ilike(other, escape=None)")
    public ColumnElement notIlike(Object other, @Nullable String escape) {
        return escaped(SqlOperator.NOT_ILIKE, other, escape);
    }

    @PyMethod("notilike(other, escape=None)")
    public ColumnElement notilike(Object other, @Nullable String escape) {
        return notIlike(other, escape);
    }

    @PyMethod("contains(other, *, escape=None, autoescape=False)")
    public ColumnElement contains(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.CONTAINS, other, escape, autoescape);
    }

    @PyMethod("icontains(other, *, escape=None, autoescape=False)")
    public ColumnElement icontains(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.ICONTAINS, other, escape, autoescape);
    }

    @PyMethod("startswith(other, *, escape=None, autoescape=False)")
    public ColumnElement startswith(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.STARTSWITH, other, escape, autoescape);
    }

    @PyMethod("istartswith(other, *, escape=None, autoescape=False)")
    public ColumnElement istartswith(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.ISTARTSWITH, other, escape, autoescape);
    }

    @PyMethod("endswith(other, *, escape=None, autoescape=False)")
    public ColumnElement endswith(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.ENDSWITH, other, escape, autoescape);
    }

    @PyMethod("iendswith(other, *, escape=None, autoescape=False)")
    public ColumnElement iendswith(Object other, @Nullable String escape, boolean autoescape) {
        return Comparator.partOf(this, SqlOperator.IENDSWITH, other, escape, autoescape);
    }

    @PyMethod("match(other, **kwargs)")
    public ColumnElement match(Object other, Map<String, Object> kwargs) {
        return Comparator.operate(this, SqlOperator.MATCH, other, false, kwargs);
    }

    @PyMethod("regexp_match(pattern, flags=None)")
    public ColumnElement regexpMatch(Object pattern, @Nullable String flags) {
        return Comparator.operate(
                this, SqlOperator.REGEXP_MATCH, pattern, false, flags == null ? Map.of() : Map.of("flags", flags));
    }

    @PyMethod("regexp_replace(pattern, replacement, flags=None)")
    public ColumnElement regexpReplace(Object pattern, Object replacement, @Nullable String flags) {
        return Comparator.regexpReplace(this, pattern, replacement, flags);
    }

    @PyMethod("between(cleft, cright, symmetric=False)")
    public ColumnElement between(Object cleft, Object cright, boolean symmetric) {
        return Comparator.between(this, cleft, cright, symmetric);
    }

    @PyMethod("bitwise_and(other)")
    public ColumnElement bitwiseAnd(Object other) {
        return operate(SqlOperator.BITWISE_AND, other);
    }

    @PyMethod("bitwise_or(other)")
    public ColumnElement bitwiseOr(Object other) {
        return operate(SqlOperator.BITWISE_OR, other);
    }

    @PyMethod("bitwise_xor(other)")
    public ColumnElement bitwiseXor(Object other) {
        return operate(SqlOperator.BITWISE_XOR, other);
    }

    @PyMethod("bitwise_not()")
    public ColumnElement bitwiseNot() {
        return new UnaryExpression(selfGroup(SqlOperator.BITWISE_NOT), SqlOperator.BITWISE_NOT, null, sqlType());
    }

    @PyMethod("op(opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None)")
    public Object op(
            Interpreter interpreter,
            String opstring,
            int precedence,
            boolean isComparison,
            Object returnType,
            Object pythonImpl) {
        TypeEngine type = returnType == None.NONE ? null : (TypeEngine) TypeEngine.toInstance(interpreter, returnType);
        return new CustomOperator.Waiting(this, new CustomOperator(opstring, precedence, isComparison, type));
    }

    @PyMethod("bool_op(opstring, precedence=0, python_impl=None)")
    public Object boolOp(String opstring, int precedence, Object pythonImpl) {
        return new CustomOperator.Waiting(this, new CustomOperator(opstring, precedence, true, null));
    }

    @PyMethod("desc()")
    public UnaryExpression desc() {
        return UnaryExpression.modified(this, SqlOperator.DESC);
    }

    @PyMethod("asc()")
    public UnaryExpression asc() {
        return UnaryExpression.modified(this, SqlOperator.ASC);
    }

    @PyMethod("nulls_first()")
    public UnaryExpression nullsFirst() {
        return UnaryExpression.modified(this, SqlOperator.NULLS_FIRST);
    }

    @PyMethod("nullsfirst()")
    public UnaryExpression nullsfirst() {
        return nullsFirst();
    }

    @PyMethod("nulls_last()")
    public UnaryExpression nullsLast() {
        return UnaryExpression.modified(this, SqlOperator.NULLS_LAST);
    }

    @PyMethod("nullslast()")
    public UnaryExpression nullslast() {
        return nullsLast();
    }

    @PyMethod("distinct()")
    public ColumnElement distinct() {
        return new UnaryExpression(selfGroup(SqlOperator.DISTINCT), SqlOperator.DISTINCT, null, sqlType());
    }

    @PyMethod("collate(collation)")
    public ColumnElement collate(String collation) {
        return CollationClause.on(this, collation);
    }

    @PyMethod("label(name)")
    public Label label(@Nullable String name) {
        return new Label(name, this, sqlType());
    }

    @PyMethod("cast(type_)")
    public Cast cast(Interpreter interpreter, Object type) {
        return new Cast(this, (TypeEngine) TypeEngine.toInstance(interpreter, type));
    }

    @PyMethod("any_()")
    public ColumnElement any() {
        return UnaryExpression.aggregate(this, SqlOperator.ANY);
    }

    @PyMethod("all_()")
    public ColumnElement all() {
        return UnaryExpression.aggregate(this, SqlOperator.ALL);
    }

    @PyAttribute("astext")
    public ColumnElement asText() {
        return Comparator.asText(this);
    }

    @PyMethod("as_string()")
    public ColumnElement asString() {
        return Comparator.itemAs(this, new UnicodeType(null, null), "as_string");
    }

    @PyMethod("as_boolean()")
    public ColumnElement asBoolean() {
        return Comparator.itemAs(this, new BooleanType(), "as_boolean");
    }

    @PyMethod("as_integer()")
    public ColumnElement asInteger() {
        return Comparator.itemAs(this, new IntegerType(), "as_integer");
    }

    @PyMethod("as_float()")
    public ColumnElement asFloat() {
        return Comparator.itemAs(this, new FloatType(), "as_float");
    }

    @PyMethod("as_numeric(precision, scale, asdecimal=True)")
    public ColumnElement asNumeric(Object precision, Object scale, Object asdecimal) {
        return Comparator.itemAs(this, NumericType.create(precision, scale, None.NONE, asdecimal), "as_numeric");
    }

    /** What an item is anyway. */
    @PyMethod("as_json()")
    public ColumnElement asJson() {
        return this;
    }

    private ColumnElement escaped(SqlOperator operator, Object other, @Nullable String escape) {
        Map<String, Object> modifiers = escape == null ? Map.of() : Map.of("escape", escape);
        return Comparator.operate(this, operator, other, false, modifiers);
    }

    /** Whether an optional argument was left out or is None. */
    static boolean absent(@Nullable Object value) {
        return value == null || value == None.NONE || value == Ellipsis.ELLIPSIS;
    }
}
