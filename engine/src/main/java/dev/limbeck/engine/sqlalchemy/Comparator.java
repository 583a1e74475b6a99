package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SQLAlchemy makes of {@code column == value} and the other operators that scripts write between expressions. */
final class Comparator {
    private Comparator() {}

    static ColumnElement operate(
            ColumnElement expression, Operator operator, Object other, boolean reverse, Map<String, Object> modifiers) {
        if (operator instanceof CustomOperator custom) {
            ClauseElement operand = Coercions.operand(other, expression, operator);
            TypeEngine type = custom.returnType();
            if (type == null) {
                type = custom.isComparison() ? new BooleanType() : resultType(operator, expression, operand);
            }
            return construct(expression, operand, operator, type, reverse, modifiers);
        }
        if (operator.isComparison()) {
            return compare(expression, (SqlOperator) operator, other, reverse, modifiers);
        }
        ClauseElement operand = Coercions.operand(other, expression, operator);
        Operator adapted =
                operator == SqlOperator.ADD && concatenates(expression, operand) ? SqlOperator.CONCAT : operator;
        return construct(expression, operand, adapted, resultType(adapted, expression, operand), reverse, modifiers);
    }

    private static ColumnElement compare(
            ColumnElement expression,
            SqlOperator operator,
            Object other,
            boolean reverse,
            Map<String, Object> modifiers) {
        boolean distinct = operator == SqlOperator.IS_DISTINCT_FROM || operator == SqlOperator.IS_NOT_DISTINCT_FROM;
        boolean constant = other == None.NONE || other instanceof Boolean || other instanceof Constant;
        if (!constant) {
            ClauseElement operand = Coercions.operand(other, expression, operator);
            return construct(expression, operand, operator, new BooleanType(), reverse, modifiers);
        }
        Constant value = Constant.of(other);
        boolean equality = operator == SqlOperator.EQ || operator == SqlOperator.NE;
        if (distinct || (equality && value != Constant.NULL)) {
            return new BinaryExpression(expression, value, operator, new BooleanType(), modifiers);
        }
        if (operator == SqlOperator.EQ || operator == SqlOperator.IS) {
            return new BinaryExpression(expression, value, SqlOperator.IS, new BooleanType(), Map.of());
        }
        if (operator == SqlOperator.NE || operator == SqlOperator.IS_NOT) {
            return new BinaryExpression(expression, value, SqlOperator.IS_NOT, new BooleanType(), Map.of());
        }
        throw SqlalchemyErrors.argument("Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', "
                + "'is_not_distinct_from()' operators can be used with None/True/False");
    }

    private static ColumnElement construct(
            ClauseElement expression,
            ClauseElement operand,
            Operator operator,
            TypeEngine type,
            boolean reverse,
            Map<String, Object> modifiers) {
        ClauseElement left = reverse ? operand : expression;
        ClauseElement right = reverse ? expression : operand;
        if (operator.isAssociative()) {
            List<ClauseElement> flat = new ArrayList<>();
            boolean several = flatten(left, operator, type, flat);
            several |= flatten(right, operator, type, flat);
            if (several) {
                return ExpressionClauseList.grouped((SqlOperator) operator, flat, type);
            }
        }
        return new BinaryExpression(left, right, operator, type, modifiers);
    }

    private static boolean flatten(ClauseElement side, Operator operator, TypeEngine type, List<ClauseElement> flat) {
        if (side instanceof ColumnElement column
                && column.operator() == operator
                && column.sqlType().affinity() == type.affinity()) {
            flat.addAll(column.flattened());
            return true;
        }
        flat.add(side);
        return false;
    }

    static ColumnElement in(ColumnElement expression, SqlOperator operator, Object other) {
        ClauseElement choices;
        if (other instanceof ClauseElement element && !(other instanceof BindParameter bind && !bind.expanding())) {
            choices = element instanceof Select || element instanceof CompoundSelect
                    ? element.selfGroup(operator)
                    : element.selfGroup(SqlOperator.IN);
        } else if (other instanceof BindParameter bind) {
            choices = bind.asExpanding();
        } else {
            choices = choices(expression, operator, other);
        }
        return new BinaryExpression(expression, choices, operator, new BooleanType(), Map.of());
    }

    private static ClauseElement choices(ColumnElement expression, SqlOperator operator, Object other) {
        if (!(other instanceof PyList
                || other instanceof PyTuple
                || other instanceof PySet
                || !(other instanceof String) && Operators.findAttribute(other, "__iter__") != null)) {
            throw SqlalchemyErrors.argument("IN expression list, SELECT construct, or bound parameter object expected,"
                    + " got " + Operators.repr(other) + ".");
        }
        List<Object> values = new ArrayList<>();
        boolean expressions = false;
        for (Iterator<Object> items = Operators.iterate(other); items.hasNext(); ) {
            Object item = items.next();
            expressions |= item instanceof ClauseElement;
            values.add(item);
        }
        if (!expressions) {
            return BindParameter.expanding(expression, values);
        }
        List<ClauseElement> elements = new ArrayList<>();
        for (Object value : values) {
            elements.add(Coercions.operand(value, expression, operator));
        }
        return new Grouping(ExpressionClauseList.grouped(SqlOperator.COMMA, elements, new NullType()));
    }

    /** {@code contains}, {@code startswith}, {@code endswith}: LIKE with a pattern around the operand. */
    static ColumnElement partOf(
            ColumnElement expression, SqlOperator operator, Object other, @Nullable String escape, boolean autoescape) {
        Object wanted = other;
        Map<String, Object> modifiers = escape == null ? Map.of() : Map.of("escape", escape);
        if (autoescape) {
            if (!(other instanceof String text)) {
                throw PyException.typeError("String value expected when autoescape=True");
            }
            String mark = escape == null ? "/" : escape;
            String doubled = text;
            if (!mark.equals("%") && !mark.equals("_")) {
                doubled = doubled.replace(mark, mark + mark);
            }
            wanted = doubled.replace("%", mark + "%").replace("_", mark + "_");
            modifiers = Map.of("escape", mark);
        }
        return operate(expression, operator, wanted, false, modifiers);
    }

    static ColumnElement between(ColumnElement expression, Object low, Object high, boolean symmetric) {
        List<ClauseElement> bounds = List.of(
                Coercions.operand(low, expression, SqlOperator.AND),
                Coercions.operand(high, expression, SqlOperator.AND));
        ExpressionClauseList range = new ExpressionClauseList(SqlOperator.AND, bounds, new NullType(), false);
        return new BinaryExpression(
                expression,
                range,
                SqlOperator.BETWEEN,
                new BooleanType(),
                symmetric ? Map.of("symmetric", true) : Map.of());
    }

    static ColumnElement regexpReplace(
            ColumnElement expression, Object pattern, Object replacement, @Nullable String flags) {
        List<ClauseElement> operands = List.of(
                Coercions.operand(pattern, expression, SqlOperator.COMMA),
                Coercions.operand(replacement, expression, SqlOperator.COMMA));
        return new BinaryExpression(
                expression,
                new ExpressionClauseList(SqlOperator.COMMA, operands, new NullType(), false),
                SqlOperator.REGEXP_REPLACE,
                expression.sqlType(),
                flags == null ? Map.of() : Map.of("flags", flags));
    }

    /** {@code column["key"]} of JSON and arrays. */
    static ColumnElement item(ColumnElement expression, Object index) {
        TypeEngine type = expression.sqlType();
        if (type instanceof JsonType) {
            boolean path = index instanceof PyTuple || index instanceof PyList;
            SqlOperator operator = path ? SqlOperator.JSON_PATH_GETITEM : SqlOperator.JSON_GETITEM;
            ClauseElement known = Coercions.element(index);
            ClauseElement step = known != null
                    ? known
                    : BindParameter.anonymous(
                            expression,
                            index,
                            path ? new NullType() : index instanceof Long ? new IntegerType() : new StringType());
            return new BinaryExpression(expression, step, operator, type, Map.of());
        }
        if (type instanceof ArrayType array) {
            boolean slice = index instanceof Slice;
            ClauseElement operand = slice ? (Slice) index : Coercions.operand(index, expression, SqlOperator.GETITEM);
            return new BinaryExpression(
                    expression, operand, SqlOperator.GETITEM, slice ? type : array.itemType(), Map.of());
        }
        throw PyException.notImplementedError("Operator 'getitem' is not supported on this expression");
    }

    /** {@code column["key"].astext}: PostgreSQL's operator that gives text. */
    static ColumnElement asText(ColumnElement expression) {
        if (expression instanceof BinaryExpression binary && isItem(binary)) {
            boolean path = binary.operator() == SqlOperator.JSON_PATH_GETITEM;
            SqlOperator operator = path ? SqlOperator.JSON_PATH_ASTEXT : SqlOperator.JSON_ASTEXT;
            return new BinaryExpression(binary.left(), binary.right(), operator, new TextType(), Map.of());
        }
        throw PyException.attributeError(
                "Neither '" + expression.type().name() + "' object nor 'Comparator' object has an attribute 'astext'");
    }

    /** {@code column["key"].as_integer()} and its kin: the item as a value of {@code type}. */
    static ColumnElement itemAs(ColumnElement expression, TypeEngine type, String method) {
        if (expression instanceof BinaryExpression binary && isItem(binary)) {
            return new BinaryExpression(binary.left(), binary.right(), binary.operator(), type, Map.of());
        }
        if (expression.sqlType().affinity() != JsonType.class) {
            throw PyException.attributeError("Neither '" + expression.type().name()
                    + "' object nor 'Comparator' object has an attribute '" + method + "'");
        }
        throw SqlalchemyErrors.invalidRequest("The JSON cast operator JSON." + method
                + "() only works with a JSON index expression e.g. col['q']." + method + "()");
    }

    private static boolean isItem(BinaryExpression expression) {
        return expression.operator() == SqlOperator.JSON_GETITEM
                || expression.operator() == SqlOperator.JSON_PATH_GETITEM;
    }

    private static boolean concatenates(ColumnElement expression, ClauseElement operand) {
        TypeEngine own = expression.sqlType();
        TypeEngine other = Coercions.typeOf(operand);
        boolean known = concatenable(own) || concatenable(other);
        return known
                && (concatenable(own) || own instanceof NullType)
                && (concatenable(other) || other instanceof NullType);
    }

    private static boolean concatenable(TypeEngine type) {
        return type.affinity() == StringType.class
                || type.affinity() == LargeBinaryType.class
                || type.affinity() == JsonType.class
                || type instanceof ArrayType;
    }

    private static TypeEngine resultType(Operator operator, ClauseElement left, ClauseElement right) {
        TypeEngine leftType = Coercions.typeOf(left);
        TypeEngine rightType = Coercions.typeOf(right);
        if (leftType instanceof NullType) {
            return operator instanceof CustomOperator ? leftType : rightType;
        }
        Class<?> leftKind = leftType.affinity();
        Class<?> rightKind = rightType.affinity();
        if (operator == SqlOperator.TRUEDIV && leftKind == IntegerType.class && rightKind == IntegerType.class) {
            return new NumericType();
        }
        if (leftKind == IntegerType.class && (rightKind == NumericType.class || rightKind == FloatType.class)) {
            return rightType;
        }
        if (leftKind == DateType.class && rightKind == IntervalType.class) {
            return new DateTimeType();
        }
        return leftType;
    }
}
