package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyDateTime;

/** MySQL and MariaDB: a length of time is a moment after the epoch. */
final class MysqlValueConverter extends ValueConverter {
    MysqlValueConverter(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Object interval(Object value) {
        return afterEpoch(value);
    }

    @Override
    protected Object intervalResult(Object value) {
        return value instanceof PyDateTime ? sinceEpoch(value) : value;
    }
}
