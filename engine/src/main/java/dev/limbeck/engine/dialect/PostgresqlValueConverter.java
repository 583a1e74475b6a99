package dev.limbeck.engine.dialect;

/** PostgreSQL: its Python driver knows JSON by itself. */
final class PostgresqlValueConverter extends ValueConverter {
    PostgresqlValueConverter(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Object jsonResult(Object value) {
        return value;
    }
}
