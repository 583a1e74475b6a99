package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.SmallIntegerType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.List;
import java.util.Map;

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
    protected String usualBatchSeparator() {
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

    @Override
    public TypeEngine typeDescriptor(TypeEngine type) {
        Class<?> kind = type.getClass();
        if (kind == StringType.VARCHAR.class) {
            StringType text = (StringType) type;
            return new StringType(text.length(), text.collation());
        }
        if (kind == TextType.TEXT.class) {
            return new TextType();
        }
        if (kind == BigIntegerType.class || kind == SmallIntegerType.class) {
            return new IntegerType();
        }
        if (type instanceof BooleanType.BOOLEAN) {
            return new BooleanType();
        }
        if (type instanceof DateTimeType.DATETIME) {
            return new DateTimeType();
        }
        if (type instanceof FloatType number && !(type instanceof DialectType)) {
            return new NumericType(number.precision(), null, null, number.asdecimal());
        }
        if (type instanceof PostgresqlTypes.BYTEA) {
            return new LargeBinaryType();
        }
        return type instanceof UuidType uuid ? new UuidType(uuid.asUuid(), uuid.nativeUuid()) : plainNumber(type);
    }
}
