package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.Map;

/** SQLite. */
final class SqliteDialect extends Dialect {
    SqliteDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String implName() {
        return "SQLiteImpl";
    }

    @Override
    public DefaultImpl impl(DdlExecutor executor) {
        return new SqliteImpl(executor);
    }

    @Override
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new SqliteSqlCompiler(this, literalBinds, parameters);
    }

    @Override
    public ValueConverter valueConverter() {
        return new SqliteValueConverter(this);
    }

    @Override
    public Inspection inspection() {
        return new SqliteInspection();
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new SqliteTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new SqliteDdlCompiler(this);
    }

    @Override
    protected LiteralCompiler createLiterals() {
        return new SqliteLiterals(this);
    }

    @Override
    public boolean supportsAlter() {
        return false;
    }

    @Override
    public String insertReturningKey(String table, String column, String value) {
        return super.insertReturningKey(table, column, value) + " RETURNING " + column;
    }

    @Override
    public TypeEngine typeDescriptor(TypeEngine type) {
        if (type instanceof DateTimeType.TIMESTAMP) {
            return new DateTimeType();
        }
        return type instanceof PostgresqlTypes.JSONB json ? new JsonType(json.noneAsNull()) : type;
    }
}
