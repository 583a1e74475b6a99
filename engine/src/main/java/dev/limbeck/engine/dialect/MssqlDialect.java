package dev.limbeck.engine.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL Server, as far as a script of SQL goes. */
final class MssqlDialect extends Dialect {
    MssqlDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "mssql";
    }

    @Override
    public String implName() {
        return "MSSQLImpl";
    }

    @Override
    public DefaultImpl impl(DdlExecutor executor) {
        return new MssqlImpl(executor);
    }

    @Override
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new MssqlSqlCompiler(this, literalBinds, parameters);
    }

    @Override
    protected IdentifierPreparer createPreparer() {
        return new MssqlIdentifierPreparer(this);
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new MssqlTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new MssqlDdlCompiler(this);
    }

    @Override
    protected LiteralCompiler createLiterals() {
        return new MssqlLiterals(this);
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public @Nullable String batchSeparator() {
        return "GO";
    }

    @Override
    public int maxIdentifierLength() {
        return 128;
    }

    @Override
    public boolean supportsComments() {
        return true;
    }

    @Override
    public boolean nonNativeBooleanCheckConstraint() {
        return false;
    }

    @Override
    public boolean supportsSequences() {
        return true;
    }

    @Override
    public List<String> beginScript() {
        return List.of("BEGIN TRANSACTION" + commandTerminator());
    }

    @Override
    public List<String> commitScript() {
        String separator = batchSeparator();
        String commit = "COMMIT" + commandTerminator();
        return separator == null ? List.of(commit) : List.of(commit, separator);
    }

    @Override
    public String insertReturningKey(String table, String column, String value) {
        return "INSERT INTO " + table + " (" + column + ") OUTPUT inserted." + column + " VALUES (" + value + ")";
    }

    @Override
    public List<Long> serverVersion() {
        List<Long> known = super.serverVersion();
        return known == null ? List.of() : known;
    }
}
