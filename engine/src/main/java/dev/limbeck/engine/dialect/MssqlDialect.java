package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.List;
import java.util.Map;

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
    protected String usualBatchSeparator() {
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

    @Override
    public TypeEngine typeDescriptor(TypeEngine type) {
        Class<?> kind = type.getClass();
        if (kind == StringType.CHAR.class
                || kind == TextType.class
                || kind == TextType.TEXT.class
                || kind == TextType.CLOB.class) {
            StringType text = (StringType) type;
            return new StringType(text.length(), text.collation());
        }
        if (kind == UnicodeType.NCHAR.class) {
            StringType text = (StringType) type;
            return new UnicodeType(text.length(), text.collation());
        }
        if (type instanceof DateTimeType.TIMESTAMP moment) {
            return new DateTimeType(moment.timezone());
        }
        if (type instanceof LargeBinaryType bytes) {
            return new MssqlTypes.VARBINARY(bytes.length() == null ? "max" : bytes.length(), false);
        }
        if (type instanceof UuidType uuid && uuid.nativeUuid()) {
            return new MssqlTypes.UNIQUEIDENTIFIER(uuid.asUuid());
        }
        return type instanceof PostgresqlTypes.JSONB json ? new JsonType(json.noneAsNull()) : plainNumber(type);
    }
}
