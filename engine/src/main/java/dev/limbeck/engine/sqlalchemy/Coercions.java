package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTime;
import dev.limbeck.engine.python.PyTimeDelta;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what scripts hand over into SQL elements, by SQLAlchemy's rules for each place. */
public final class Coercions {
    private Coercions() {}

    /** The other side of an operator: an element as it is, None as NULL, anything else as a bound value. */
    public static ClauseElement operand(Object value, ColumnElement other, @Nullable Operator operator) {
        ClauseElement element = element(value);
        if (element != null) {
            return asScalar(element);
        }
        if (value == None.NONE) {
            return Constant.NULL;
        }
        return BindParameter.comparedTo(other, operator, value);
    }

    /** A value in a list of expressions, such as a function's arguments. */
    public static ClauseElement expression(Object value) {
        ClauseElement element = element(value);
        if (element != null) {
            return asScalar(element);
        }
        if (value == None.NONE) {
            return Constant.NULL;
        }
        return BindParameter.anonymous(value, ofValue(value));
    }

    /** A condition: an element, or True and False. */
    public static ClauseElement condition(Object value) {
        ClauseElement element = element(value);
        if (element != null) {
            return asScalar(element);
        }
        if (value == None.NONE || value instanceof Boolean) {
            return Constant.of(value);
        }
        throw SqlalchemyErrors.argument(
                "SQL expression for WHERE/HAVING role expected, got " + Operators.repr(value) + ".");
    }

    /** What stands in the columns of a SELECT: an element; text is refused as SQLAlchemy does. */
    public static ClauseElement columnsClause(Object value) {
        ClauseElement element = element(value);
        if (element instanceof Select || element instanceof CompoundSelect) {
            return asScalar(element);
        }
        if (element != null) {
            return element;
        }
        if (value == None.NONE || value instanceof Boolean) {
            return Constant.of(value);
        }
        if (value instanceof String text) {
            throw SqlalchemyErrors.argument("Textual column expression " + Operators.repr(text)
                    + " should be explicitly declared with text(" + Operators.repr(text) + "), or use column("
                    + Operators.repr(text) + ") for more specificity");
        }
        throw SqlalchemyErrors.argument("Column expression, FROM clause, or other columns clause element expected, got "
                + Operators.repr(value) + ".");
    }

    /** An ORDER BY or GROUP BY item; text is a label or a column's name. */
    public static ClauseElement orderBy(Object value) {
        if (value instanceof String text) {
            return new LabelReference(text, null);
        }
        return expression(value);
    }

    /** A FROM item. */
    public static ClauseElement fromClause(Object value) {
        ClauseElement element = element(value);
        if (element instanceof FromClause || element instanceof TextClause) {
            return element;
        }
        if (element instanceof Select select) {
            return select.subquery(null);
        }
        throw SqlalchemyErrors.argument(
                "FROM expression, such as a Table or alias expected, got " + Operators.repr(value) + ".");
    }

    /** The value of a column in VALUES or SET; {@code row} numbers the rows of one statement, -1 when there is one. */
    public static ClauseElement columnValue(ColumnClause column, Object value, int row) {
        ClauseElement element = element(value);
        if (element != null) {
            return asScalar(element);
        }
        return BindParameter.forColumn(column, value, row);
    }

    /** A SELECT that is used as a value. */
    static ClauseElement asScalar(ClauseElement element) {
        if (element instanceof Select || element instanceof CompoundSelect || element instanceof TextualSelect) {
            return new ScalarSelect(element);
        }
        return element;
    }

    /** The element that {@code value} is or stands for, or null. */
    public static @Nullable ClauseElement element(Object value) {
        if (value instanceof ClauseElement element) {
            return element;
        }
        if (value instanceof PyObject object && object.type().lookup("__clause_element__") != null) {
            return (ClauseElement) Interpreter.current().callMethod(object, "__clause_element__");
        }
        return null;
    }

    /** The type of an expression; the {@link NullType} of anything else. */
    public static TypeEngine typeOf(ClauseElement element) {
        return element instanceof ColumnElement column ? column.sqlType() : new NullType();
    }

    /** The type that SQLAlchemy gives to a value that nothing says the type of. */
    public static TypeEngine ofValue(@Nullable Object value) {
        if (value instanceof String text) {
            return text.chars().allMatch(c -> c < 128) ? new StringType() : new UnicodeType(null, null);
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return new IntegerType();
        }
        if (value instanceof Boolean) {
            return new BooleanType();
        }
        if (value instanceof Double) {
            return new FloatType();
        }
        if (value instanceof BigDecimal) {
            return new NumericType();
        }
        if (value instanceof PyBytes) {
            return new LargeBinaryType();
        }
        if (value instanceof UUID) {
            return new UuidType();
        }
        return ofTime(value);
    }

    private static TypeEngine ofTime(@Nullable Object value) {
        if (value instanceof PyDateTime) {
            return new DateTimeType();
        }
        if (value instanceof PyDate) {
            return new DateType();
        }
        if (value instanceof PyTime) {
            return new TimeType();
        }
        return value instanceof PyTimeDelta ? new IntervalType() : new NullType();
    }

    /** The type of {@code value} beside an expression of {@code type}. */
    static TypeEngine comparedType(TypeEngine type, @Nullable Operator operator, Object value) {
        TypeEngine own = ofValue(value);
        if (own instanceof NullType || own.affinity() == type.affinity()) {
            return type;
        }
        if (type instanceof NullType) {
            return own;
        }
        return type.coerceComparedValue(own);
    }
}
