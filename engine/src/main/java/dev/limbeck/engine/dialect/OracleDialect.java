package dev.limbeck.engine.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Oracle Database, as far as a script of SQL goes. */
final class OracleDialect extends Dialect {
    OracleDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public String implName() {
        return "OracleImpl";
    }

    @Override
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new OracleSqlCompiler(this, literalBinds, parameters);
    }

    @Override
    protected IdentifierPreparer createPreparer() {
        return new IdentifierPreparer(this, '"', '"') {
            @Override
            protected boolean isIllegalInitial(char c) {
                return c == '_' || super.isIllegalInitial(c);
            }
        };
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new OracleTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new OracleDdlCompiler(this);
    }

    @Override
    protected LiteralCompiler createLiterals() {
        return new OracleLiterals(this);
    }

    @Override
    public @Nullable String batchSeparator() {
        return "/";
    }

    @Override
    public String commandTerminator() {
        return "";
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
    public boolean supportsIdentityColumns() {
        return true;
    }

    @Override
    public boolean supportsSequences() {
        return true;
    }

    @Override
    public List<String> beginScript() {
        return withSeparator("SET TRANSACTION READ WRITE");
    }

    @Override
    public List<String> commitScript() {
        return withSeparator("COMMIT");
    }

    private List<String> withSeparator(String statement) {
        String separator = batchSeparator();
        return separator == null ? List.of(statement) : List.of(statement, separator);
    }

    @Override
    public String insertReturningKey(String table, String column, String value) {
        return super.insertReturningKey(table, column, value) + " RETURNING " + table + "." + column + " INTO :ret_0";
    }
}
