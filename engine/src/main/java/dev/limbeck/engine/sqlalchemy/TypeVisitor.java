package dev.limbeck.engine.sqlalchemy;

/**
 * One method per kind of type, named as SQLAlchemy's {@code visit_*} methods: in camel case for the generic types,
 * whose name a database chooses, in upper case for the types that are written as they are called.
 */
public interface TypeVisitor<R> {
    R visitString(StringType type);

    R visitText(TextType type);

    R visitUnicode(UnicodeType type);

    R visitUnicodeText(UnicodeTextType type);

    R visitInteger(IntegerType type);

    R visitSmallInteger(SmallIntegerType type);

    R visitBigInteger(BigIntegerType type);

    R visitNumeric(NumericType type);

    R visitFloat(FloatType type);

    R visitDouble(DoubleType type);

    R visitBoolean(BooleanType type);

    R visitDateTime(DateTimeType type);

    R visitDate(DateType type);

    R visitTime(TimeType type);

    R visitLargeBinary(LargeBinaryType type);

    R visitEnum(EnumType type);

    R visitInterval(IntervalType type);

    R visitUuid(UuidType type);

    R visitNull(NullType type);

    R visitTypeDecorator(TypeDecorator type);

    R visitUserDefined(UserDefinedType type);

    R visitVARCHAR(StringType type);

    R visitCHAR(StringType type);

    R visitNVARCHAR(StringType type);

    R visitNCHAR(StringType type);

    R visitTEXT(StringType type);

    R visitCLOB(StringType type);

    R visitINTEGER(IntegerType type);

    R visitSMALLINT(IntegerType type);

    R visitBIGINT(IntegerType type);

    R visitNUMERIC(NumericType type);

    R visitDECIMAL(NumericType type);

    R visitFLOAT(NumericType type);

    R visitREAL(NumericType type);

    R visitDOUBLE(NumericType type);

    R visitDOUBLEPRECISION(NumericType type);

    R visitBOOLEAN(BooleanType type);

    R visitDATETIME(TypeEngine type);

    R visitTIMESTAMP(DateTimeType type);

    R visitDATE(TypeEngine type);

    R visitTIME(TypeEngine type);

    R visitBLOB(BinaryType type);

    R visitBINARY(BinaryType type);

    R visitVARBINARY(BinaryType type);

    R visitUUID(UuidType type);

    R visitJSON(JsonType type);

    R visitARRAY(ArrayType type);

    /** A type that only some databases have: it says itself how it is written, they say whether they know it. */
    R visitDialectType(DialectType type);
}
