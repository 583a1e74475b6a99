package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.IntervalType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.SmallIntegerType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.TypeVisitor;
import dev.limbeck.engine.sqlalchemy.UnicodeTextType;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UserDefinedType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes types as most databases call them; a dialect overrides only what it calls differently. */
public class TypeCompiler implements TypeVisitor<String> {
    protected final Dialect dialect;

    TypeCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The type in a column's definition. */
    public final String process(TypeEngine type) {
        TypeEngine variant = type.variantFor(dialect.name());
        String written = CustomCompilers.write(
                variant.type(),
                variant,
                dialect,
                CustomCompilers.processing(
                        element -> dialect.sqlCompiler(true, Map.of()).expression(element), dialect));
        return written == null ? variant.accept(this) : written;
    }

    /** The Python class of the compiler, as messages name it. */
    protected String className() {
        return "GenericTypeCompiler";
    }

    /** Whether the dialect has types of this name besides those of all databases. */
    protected boolean knows(String visitName) {
        return false;
    }

    protected final RuntimeException unsupported(TypeEngine type) {
        return SqlalchemyErrors.unsupportedCompilation(
                "<sqlalchemy.dialects." + dialect.name() + ".base." + className() + " object at 0x0>",
                type.className());
    }

    /** {@code name(length) COLLATE "collation"}. */
    protected String stringType(String name, @Nullable Object length, @Nullable String collation) {
        String text = Values.truth(length) ? name + "(" + length + ")" : name;
        return collation == null || collation.isEmpty() ? text : text + " COLLATE \"" + collation + "\"";
    }

    /** {@code name(precision, scale)}, as far as they are given. */
    protected static String withPrecision(String name, @Nullable Object precision, @Nullable Object scale) {
        if (precision == null) {
            return name;
        }
        return scale == null ? name + "(" + precision + ")" : name + "(" + precision + ", " + scale + ")";
    }

    // Generic types: the database chooses the name -----------------------------------------------------------------

    @Override
    public String visitString(StringType type) {
        return visitVARCHAR(type);
    }

    @Override
    public String visitText(TextType type) {
        return visitTEXT(type);
    }

    @Override
    public String visitUnicode(UnicodeType type) {
        return visitVARCHAR(type);
    }

    @Override
    public String visitUnicodeText(UnicodeTextType type) {
        return visitTEXT(type);
    }

    @Override
    public String visitInteger(IntegerType type) {
        return visitINTEGER(type);
    }

    @Override
    public String visitSmallInteger(SmallIntegerType type) {
        return visitSMALLINT(type);
    }

    @Override
    public String visitBigInteger(BigIntegerType type) {
        return visitBIGINT(type);
    }

    @Override
    public String visitNumeric(NumericType type) {
        return visitNUMERIC(type);
    }

    @Override
    public String visitFloat(FloatType type) {
        return visitFLOAT(type);
    }

    @Override
    public String visitDouble(DoubleType type) {
        return visitDOUBLE(type);
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return visitBOOLEAN(type);
    }

    @Override
    public String visitDateTime(DateTimeType type) {
        return visitDATETIME(type);
    }

    @Override
    public String visitDate(DateType type) {
        return visitDATE(type);
    }

    @Override
    public String visitTime(TimeType type) {
        return visitTIME(type);
    }

    @Override
    public String visitLargeBinary(LargeBinaryType type) {
        return visitBLOB(type);
    }

    @Override
    public String visitEnum(EnumType type) {
        if (type instanceof MysqlTypes.ENUM) {
            throw unsupported(type);
        }
        return visitVARCHAR(type);
    }

    @Override
    public String visitInterval(IntervalType type) {
        return visitDateTime(new DateTimeType());
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.nativeUuid() && dialect.supportsNativeUuid() ? visitUUID(type) : stringType("CHAR", 32L, null);
    }

    @Override
    public String visitNull(NullType type) {
        throw SqlalchemyErrors.compile(
                "Can't generate DDL for NullType(); did you forget to specify a type on this " + "Column?");
    }

    @Override
    public String visitTypeDecorator(TypeDecorator type) {
        return process(type.dialectImpl(new DialectForScripts(dialect)));
    }

    @Override
    public String visitUserDefined(UserDefinedType type) {
        return type.colSpecOn(dialect.name());
    }

    // Types that are written as they are called --------------------------------------------------------------------

    @Override
    public String visitVARCHAR(StringType type) {
        return stringType("VARCHAR", type.length(), type.collation());
    }

    @Override
    public String visitCHAR(StringType type) {
        return stringType("CHAR", type.length(), type.collation());
    }

    @Override
    public String visitNVARCHAR(StringType type) {
        return stringType("NVARCHAR", type.length(), type.collation());
    }

    @Override
    public String visitNCHAR(StringType type) {
        return stringType("NCHAR", type.length(), type.collation());
    }

    @Override
    public String visitTEXT(StringType type) {
        return stringType("TEXT", type.length(), type.collation());
    }

    @Override
    public String visitCLOB(StringType type) {
        return "CLOB";
    }

    @Override
    public String visitINTEGER(IntegerType type) {
        return "INTEGER";
    }

    @Override
    public String visitSMALLINT(IntegerType type) {
        return "SMALLINT";
    }

    @Override
    public String visitBIGINT(IntegerType type) {
        return "BIGINT";
    }

    @Override
    public String visitNUMERIC(NumericType type) {
        return withPrecision("NUMERIC", type.precision(), type.scale());
    }

    @Override
    public String visitDECIMAL(NumericType type) {
        return withPrecision("DECIMAL", type.precision(), type.scale());
    }

    @Override
    public String visitFLOAT(NumericType type) {
        return "FLOAT";
    }

    @Override
    public String visitREAL(NumericType type) {
        return "REAL";
    }

    @Override
    public String visitDOUBLE(NumericType type) {
        return "DOUBLE";
    }

    @Override
    public String visitDOUBLEPRECISION(NumericType type) {
        return "DOUBLE PRECISION";
    }

    @Override
    public String visitBOOLEAN(BooleanType type) {
        return "BOOLEAN";
    }

    @Override
    public String visitDATETIME(TypeEngine type) {
        return "DATETIME";
    }

    @Override
    public String visitTIMESTAMP(DateTimeType type) {
        return "TIMESTAMP";
    }

    @Override
    public String visitDATE(TypeEngine type) {
        return "DATE";
    }

    @Override
    public String visitTIME(TypeEngine type) {
        return "TIME";
    }

    @Override
    public String visitBLOB(BinaryType type) {
        return "BLOB";
    }

    @Override
    public String visitBINARY(BinaryType type) {
        return Values.truth(type.length()) ? "BINARY(" + type.length() + ")" : "BINARY";
    }

    @Override
    public String visitVARBINARY(BinaryType type) {
        return Values.truth(type.length()) ? "VARBINARY(" + type.length() + ")" : "VARBINARY";
    }

    @Override
    public String visitUUID(UuidType type) {
        return "UUID";
    }

    @Override
    public String visitJSON(JsonType type) {
        throw unsupported(type);
    }

    @Override
    public String visitARRAY(ArrayType type) {
        throw unsupported(type);
    }

    @Override
    public String visitDialectType(DialectType type) {
        return knows(type.visitName()) ? type.spec() : foreign(type);
    }

    /** A type of another database: some go by a name that all have. */
    private String foreign(DialectType type) {
        return switch (type.visitName()) {
            case "FLOAT" -> visitFLOAT((NumericType) type);
            case "NCLOB" -> "NCLOB";
            case "NVARCHAR2" -> visitNVARCHAR((StringType) type);
            case "TIMESTAMP" -> "TIMESTAMP";
            default -> throw unsupported((TypeEngine) type);
        };
    }

    /** What Python says when the compiler of one database looks into the type of another. */
    protected static PyException lacks(DialectType type, String attribute) {
        return PyException.attributeError(
                "'" + ((TypeEngine) type).className() + "' object has no attribute '" + attribute + "'");
    }
}
