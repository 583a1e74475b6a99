package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.IntervalType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.OracleTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.UnicodeTextType;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.Values;

/** Oracle's names of types. */
final class OracleTypeCompiler extends TypeCompiler {
    OracleTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "OracleTypeCompiler";
    }

    @Override
    protected boolean knows(String visitName) {
        return switch (visitName) {
            case "INTERVAL", "LONG", "BINARY_DOUBLE", "BINARY_FLOAT", "NUMBER", "FLOAT", "VARCHAR2", "NVARCHAR2" ->
                true;
            case "NCLOB", "RAW", "ROWID", "VECTOR" -> true;
            default -> false;
        };
    }

    @Override
    public String visitDateTime(DateTimeType type) {
        return visitDATE(type);
    }

    @Override
    public String visitDouble(DoubleType type) {
        return visitDOUBLEPRECISION(type);
    }

    @Override
    public String visitDOUBLEPRECISION(NumericType type) {
        return withPrecision("DOUBLE PRECISION", type.precision(), type.scale());
    }

    @Override
    public String visitFLOAT(NumericType type) {
        if (Values.truth(type.precision()) && type.precision() instanceof Long digits) {
            throw SqlalchemyErrors.argument("Oracle Database FLOAT types use 'binary precision', which does not "
                    + "convert cleanly from decimal 'precision'.  Please specify this type with a separate Oracle "
                    + "Database variant, such as " + type.className() + "(precision=" + digits
                    + ").with_variant(oracle.FLOAT(binary_precision=" + (long) (digits / 0.30103)
                    + "), 'oracle'), so that the Oracle Database specific 'binary_precision' may be specified "
                    + "accurately.");
        }
        return withPrecision("FLOAT", null, null);
    }

    @Override
    public String visitInterval(IntervalType type) {
        return type.isNative()
                ? new OracleTypes.INTERVAL(type.dayPrecision(), type.secondPrecision()).spec()
                : super.visitInterval(type);
    }

    @Override
    public String visitTIMESTAMP(DateTimeType type) {
        if (type instanceof OracleTypes.TIMESTAMP own && own.localTimezone()) {
            return "TIMESTAMP WITH LOCAL TIME ZONE";
        }
        return type.timezone() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
    }

    private static String varchar(StringType type, String name, boolean inCharacters) {
        if (!Values.truth(type.length())) {
            return name;
        }
        return name + "(" + type.length() + (inCharacters ? " CHAR)" : ")");
    }

    @Override
    public String visitString(StringType type) {
        return varchar(type, "VARCHAR2", true);
    }

    @Override
    public String visitUnicode(UnicodeType type) {
        return varchar(type, "VARCHAR2", true);
    }

    @Override
    public String visitNVARCHAR(StringType type) {
        return varchar(type, "NVARCHAR2", false);
    }

    @Override
    public String visitVARCHAR(StringType type) {
        return varchar(type, "VARCHAR", true);
    }

    @Override
    public String visitText(TextType type) {
        return "CLOB";
    }

    @Override
    public String visitUnicodeText(UnicodeTextType type) {
        return "CLOB";
    }

    @Override
    public String visitBigInteger(BigIntegerType type) {
        return "NUMBER(19)";
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return "SMALLINT";
    }

    @Override
    public String visitDialectType(DialectType type) {
        if (type instanceof PostgresqlTypes.INTERVAL) {
            throw lacks(type, "day_precision");
        }
        if (type.visitName().equals("TIMESTAMP")) {
            throw lacks(type, "timezone");
        }
        return super.visitDialectType(type);
    }
}
