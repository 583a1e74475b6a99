package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
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
        String pythonClass = family == DateTimeType.class ? "datetime" : family == DateType.class ? "date" : "time";
        return value instanceof String ? fromIsoFormat(pythonClass, value) : value;
    }

    @Override
    protected Object intervalResult(Object value) {
        return sinceEpoch(fromIsoFormat("datetime", Operators.str(value)));
    }
}
