package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.Map;

/** PostgreSQL. */
final class PostgresqlDialect extends Dialect {
    PostgresqlDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String implName() {
        return "PostgresqlImpl";
    }

    @Override
    public DefaultImpl impl(DdlExecutor executor) {
        return new PostgresqlImpl(executor);
    }

    @Override
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new PostgresqlSqlCompiler(this, literalBinds, parameters);
    }

    @Override
    public ValueConverter valueConverter() {
        return new PostgresqlValueConverter(this);
    }

    @Override
    public Inspection inspection() {
        return new PostgresqlInspection();
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new PostgresqlTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new PostgresqlDdlCompiler(this);
    }

    @Override
    protected LiteralCompiler createLiterals() {
        return new PostgresqlLiterals(this);
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public int maxIdentifierLength() {
        return 63;
    }

    @Override
    public boolean supportsComments() {
        return true;
    }

    @Override
    public boolean supportsNativeBoolean() {
        return true;
    }

    @Override
    public boolean hasNamedTypes() {
        return true;
    }

    @Override
    public boolean sequencesOptional() {
        return true;
    }

    @Override
    public boolean supportsNativeEnum() {
        return true;
    }

    @Override
    public boolean supportsNativeUuid() {
        return true;
    }

    @Override
    public boolean supportsIdentityColumns() {
        return true;
    }

    @Override
    public boolean supportsSequences() {
        return true;
    }

    @Override
    public String insertReturningKey(String table, String column, String value) {
        return super.insertReturningKey(table, column, value) + " RETURNING " + table + "." + column;
    }

    @Override
    public TypeEngine typeDescriptor(TypeEngine type) {
        return type instanceof MssqlTypes.UNIQUEIDENTIFIER uuid ? new UuidType.UUID(uuid.asUuid()) : plainNumber(type);
    }
}
