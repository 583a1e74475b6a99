package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyTime;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.math.BigDecimal;

/** SQLite: dates and times are text, decimals are floats. */
final class SqliteValueConverter extends ValueConverter {
    SqliteValueConverter(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Object numeric(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    /** The text is that of a literal, which says what SQLite keeps for a type. */
    @Override
    protected Object moment(Object value, TypeEngine type) {
        String literal = dialect.literal(value, type);
        return literal.substring(1, literal.length() - 1);
    }

    @Override
    protected Object interval(Object value) {
        return moment(afterEpoch(value), new DateTimeType());
    }

    @Override
    protected Object momentResult(Object value, Class<? extends TypeEngine> family) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (family == DateTimeType.class) {
            return PyDateTime.ofIsoFormat(PyClass.of(PyDateTime.class), text);
        }
        return family == DateType.class
                ? PyDate.fromIsoFormat(PyClass.of(PyDate.class), text)
                : PyTime.fromIsoFormat(PyClass.of(PyTime.class), text);
    }

    @Override
    protected Object intervalResult(Object value) {
        return sinceEpoch(momentResult(value, DateTimeType.class));
    }
}
