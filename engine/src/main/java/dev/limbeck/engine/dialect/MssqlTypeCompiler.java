package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnicodeTextType;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import org.jspecify.annotations.Nullable;

/** SQL Server's names of types; of a server whose version is not known, the oldest. */
final class MssqlTypeCompiler extends TypeCompiler {
    MssqlTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "MSTypeCompiler";
    }

    @Override
    protected boolean knows(String visitName) {
        return switch (visitName) {
            case "TINYINT", "TIMESTAMP", "ROWVERSION", "DATETIMEOFFSET", "DATETIME2", "SMALLDATETIME", "NTEXT" -> true;
            case "IMAGE", "XML", "BIT", "MONEY", "SMALLMONEY", "UNIQUEIDENTIFIER", "SQL_VARIANT" -> true;
            default -> false;
        };
    }

    private static String extend(String name, @Nullable Object length, @Nullable String collation) {
        String text = Values.truth(length) ? name + "(" + length + ")" : name;
        return collation == null || collation.isEmpty() ? text : text + " COLLATE " + collation;
    }

    private static Object lengthOrMax(@Nullable Object length) {
        return length != null && Values.truth(length) ? length : "max";
    }

    @Override
    public String visitDouble(DoubleType type) {
        return visitDOUBLEPRECISION(type);
    }

    @Override
    public String visitFLOAT(NumericType type) {
        return withPrecision("FLOAT", type.precision(), null);
    }

    @Override
    public String visitTIME(TypeEngine type) {
        return withPrecision("TIME", type instanceof MssqlTypes.TIME exact ? exact.precision() : null, null);
    }

    @Override
    public String visitDateTime(DateTimeType type) {
        return type.timezone() ? "DATETIMEOFFSET" : visitDATETIME(type);
    }

    @Override
    public String visitDate(DateType type) {
        return visitDATETIME(type);
    }

    @Override
    public String visitTime(TimeType type) {
        return visitDATETIME(type);
    }

    @Override
    public String visitUnicode(UnicodeType type) {
        return visitNVARCHAR(type);
    }

    @Override
    public String visitUnicodeText(UnicodeTextType type) {
        return extend("NTEXT", type.length(), type.collation());
    }

    @Override
    public String visitTEXT(StringType type) {
        return extend("TEXT", type.length(), type.collation());
    }

    @Override
    public String visitVARCHAR(StringType type) {
        return extend("VARCHAR", lengthOrMax(type.length()), type.collation());
    }

    @Override
    public String visitCHAR(StringType type) {
        return extend("CHAR", type.length(), type.collation());
    }

    @Override
    public String visitNCHAR(StringType type) {
        return extend("NCHAR", type.length(), type.collation());
    }

    @Override
    public String visitNVARCHAR(StringType type) {
        return extend("NVARCHAR", lengthOrMax(type.length()), type.collation());
    }

    @Override
    public String visitLargeBinary(LargeBinaryType type) {
        return "IMAGE";
    }

    @Override
    public String visitVARBINARY(BinaryType type) {
        String text = extend("VARBINARY", lengthOrMax(type.length()), null);
        return type instanceof MssqlTypes.VARBINARY own && own.filestream() ? text + " FILESTREAM" : text;
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return "BIT";
    }

    @Override
    public String visitJSON(JsonType type) {
        return "NVARCHAR(max)";
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.nativeUuid() ? "UNIQUEIDENTIFIER" : super.visitUuid(type);
    }

    /** Types that MySQL has under the same names, with widths that SQL Server doesn't know. */
    @Override
    public String visitDialectType(DialectType type) {
        return switch (type.visitName()) {
            case "TINYINT", "BIT" -> type.visitName();
            default -> super.visitDialectType(type);
        };
    }
}
