package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Map;

/** MySQL. */
class MysqlDialect extends Dialect {
    MysqlDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "mysql";
    }

    private boolean servedByMariadb;

    @Override
    public String implName() {
        return "MySQLImpl";
    }

    @Override
    public DefaultImpl impl(DdlExecutor executor) {
        return new MysqlImpl(executor);
    }

    @Override
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new MysqlSqlCompiler(this, literalBinds, parameters);
    }

    @Override
    protected IdentifierPreparer createPreparer() {
        return new IdentifierPreparer(this, '`', '`');
    }

    @Override
    public ValueConverter valueConverter() {
        return new MysqlValueConverter(this);
    }

    @Override
    public Inspection inspection() {
        return new MysqlInspection();
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new MysqlTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new MysqlDdlCompiler(this);
    }

    @Override
    protected LiteralCompiler createLiterals() {
        return new MysqlLiterals(this);
    }

    @Override
    public int maxIdentifierLength() {
        return 255;
    }

    @Override
    public int maxIndexNameLength() {
        return 64;
    }

    @Override
    public int maxConstraintNameLength() {
        return 64;
    }

    @Override
    public boolean supportsComments() {
        return true;
    }

    @Override
    public boolean inlineComments() {
        return true;
    }

    @Override
    public boolean supportsNativeEnum() {
        return true;
    }

    /** Whether the server is a MariaDB, whichever way the URL calls it. */
    boolean isMariadb() {
        return servedByMariadb;
    }

    /** Whether the server, as far as it is known, takes expressions in brackets as defaults. */
    boolean allowsDefaultExpressions() {
        List<Long> version = serverVersion();
        if (version == null) {
            return false;
        }
        List<Long> since = isMariadb() ? List.of(10L, 2L, 1L) : List.of(8L, 0L, 13L);
        return java.util.Arrays.compare(version.toArray(new Long[0]), since.toArray(new Long[0])) >= 0;
    }

    @Override
    public void server(String product) {
        servedByMariadb = product.equals("MariaDB");
    }

    @Override
    String reservedWordsName() {
        return isMariadb() ? "mariadb" : "mysql";
    }

    @Override
    public TypeEngine typeDescriptor(TypeEngine type) {
        if (type instanceof PostgresqlTypes.JSONB json) {
            return new JsonType(json.noneAsNull());
        }
        return type.getClass() == DoubleType.class ? type : plainNumber(type);
    }

    @Override
    public boolean hasTableOptions() {
        return true;
    }

    /** MariaDB has them since 10.3; without a server nothing is known of that. */
    @Override
    public boolean supportsSequences() {
        List<Long> version = serverVersion();
        return isMariadb()
                && version != null
                && (version.get(0) > 10 || (version.get(0) == 10 && version.size() > 1 && version.get(1) >= 3));
    }
}
