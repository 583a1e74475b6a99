package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** The types of {@code sqlalchemy.dialects.oracle}, called as scripts call them. */
public final class OracleTypes {
    private OracleTypes() {}

    /** A type that is one word. */
    abstract static class Word extends TypeEngine implements DialectType {
        @Override
        public String visitName() {
            return className();
        }

        @Override
        public String spec() {
            return visitName();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        public Class<? extends TypeEngine> affinity() {
            return getClass();
        }
    }

    /** {@code ROWID}. */
    @PyType(value = "ROWID", module = "sqlalchemy.dialects.oracle.types")
    public static class ROWID extends Word {
        @PyNew("ROWID()")
        public static ROWID create() {
            return new ROWID();
        }
    }

    /** {@code VARCHAR2}. */
    @PyType(value = "VARCHAR2", module = "sqlalchemy.dialects.oracle.types")
    public static class VARCHAR2 extends StringType.VARCHAR implements DialectType {
        public VARCHAR2(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("VARCHAR2(length=None, collation=None)")
        public static OracleTypes.VARCHAR2 create(Object length, @Nullable String collation) {
            return new OracleTypes.VARCHAR2(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "VARCHAR2";
        }

        @Override
        public String spec() {
            return length() == null ? "VARCHAR2" : "VARCHAR2(" + length() + " CHAR)";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code NVARCHAR2}. */
    @PyType(value = "NVARCHAR2", module = "sqlalchemy.dialects.oracle.types")
    public static class NVARCHAR2 extends UnicodeType.NVARCHAR implements DialectType {
        public NVARCHAR2(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("NVARCHAR2(length=None, collation=None)")
        public static OracleTypes.NVARCHAR2 create(Object length, @Nullable String collation) {
            return new OracleTypes.NVARCHAR2(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "NVARCHAR2";
        }

        @Override
        public String spec() {
            return length() == null ? "NVARCHAR2" : "NVARCHAR2(" + length() + ")";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code NCLOB}. */
    @PyType(value = "NCLOB", module = "sqlalchemy.dialects.oracle.types")
    public static class NCLOB extends TextType implements DialectType {
        public NCLOB(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("NCLOB(length=None, collation=None)")
        public static OracleTypes.NCLOB create(Object length, @Nullable String collation) {
            return new OracleTypes.NCLOB(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "NCLOB";
        }

        @Override
        public String spec() {
            return "NCLOB";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code LONG}. */
    @PyType(value = "LONG", module = "sqlalchemy.dialects.oracle.types")
    public static class LONG extends TextType implements DialectType {
        public LONG(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("LONG(length=None, collation=None)")
        public static OracleTypes.LONG create(Object length, @Nullable String collation) {
            return new OracleTypes.LONG(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "LONG";
        }

        @Override
        public String spec() {
            return "LONG";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code RAW}. */
    @PyType(value = "RAW", module = "sqlalchemy.dialects.oracle.types")
    public static class RAW extends BinaryType implements DialectType {
        public RAW(@Nullable Object length) {
            super(length);
        }

        @PyNew("RAW(length=None)")
        public static OracleTypes.RAW create(Object length) {
            return new OracleTypes.RAW(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "RAW";
        }

        @Override
        public String spec() {
            return length() == null ? "RAW" : "RAW(" + length() + ")";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code BFILE}. */
    @PyType(value = "BFILE", module = "sqlalchemy.dialects.oracle.types")
    public static class BFILE extends LargeBinaryType implements DialectType {
        public BFILE(@Nullable Object length) {
            super(length);
        }

        @PyNew("BFILE(length=None)")
        public static OracleTypes.BFILE create(Object length) {
            return new OracleTypes.BFILE(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "BFILE";
        }

        @Override
        public String spec() {
            return "BFILE";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code NUMBER}: a whole number unless it has a scale. */
    @PyType(value = "NUMBER", module = "sqlalchemy.dialects.oracle.types", bases = IntegerType.class)
    public static class NUMBER extends NumericType implements DialectType {
        public NUMBER(@Nullable Object precision, @Nullable Object scale, boolean asdecimal) {
            super(precision, scale, null, asdecimal);
        }

        @PyNew("NUMBER(precision=None, scale=None, asdecimal=None)")
        public static OracleTypes.NUMBER create(Object precision, Object scale, Object asdecimal) {
            Object given = Values.orNull(scale);
            boolean decimal = Values.orNull(asdecimal) == null
                    ? given instanceof Long digits && digits > 0
                    : Values.truth(asdecimal);
            return new OracleTypes.NUMBER(Values.orNull(precision), given, decimal);
        }

        @Override
        public Class<? extends TypeEngine> affinity() {
            return scale() instanceof Long digits && digits > 0 ? NumericType.class : IntegerType.class;
        }

        @Override
        public String visitName() {
            return "NUMBER";
        }

        @Override
        public String spec() {
            return numeric("NUMBER", precision(), scale());
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code FLOAT}, whose precision counts bits. */
    @PyType(value = "FLOAT", module = "sqlalchemy.dialects.oracle.types")
    public static class FLOAT extends FloatType.FLOAT implements DialectType {
        private final @Nullable Object binaryPrecision;

        public FLOAT(@Nullable Object binaryPrecision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(null, asdecimal, decimalReturnScale);
            this.binaryPrecision = binaryPrecision;
        }

        @PyNew("FLOAT(binary_precision=None, asdecimal=False, decimal_return_scale=None)")
        public static OracleTypes.FLOAT create(Object binaryPrecision, Object asdecimal, Object decimalReturnScale) {
            return new OracleTypes.FLOAT(
                    Values.orNull(binaryPrecision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @PyAttribute("binary_precision")
        public @Nullable Object binaryPrecision() {
            return binaryPrecision;
        }

        @Override
        public String visitName() {
            return "FLOAT";
        }

        @Override
        public String spec() {
            return numeric("FLOAT", binaryPrecision, null);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("binary_precision", binaryPrecision);
        }
    }

    /** {@code BINARY_DOUBLE}. */
    @PyType(value = "BINARY_DOUBLE", module = "sqlalchemy.dialects.oracle.types")
    public static class BINARY_DOUBLE extends DoubleType implements DialectType {
        public BINARY_DOUBLE(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("BINARY_DOUBLE(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static OracleTypes.BINARY_DOUBLE create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new OracleTypes.BINARY_DOUBLE(
                    Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public String visitName() {
            return "BINARY_DOUBLE";
        }

        @Override
        public String spec() {
            return numeric("BINARY_DOUBLE", precision(), null);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code BINARY_FLOAT}. */
    @PyType(value = "BINARY_FLOAT", module = "sqlalchemy.dialects.oracle.types")
    public static class BINARY_FLOAT extends FloatType implements DialectType {
        public BINARY_FLOAT(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("BINARY_FLOAT(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static OracleTypes.BINARY_FLOAT create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new OracleTypes.BINARY_FLOAT(
                    Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public String visitName() {
            return "BINARY_FLOAT";
        }

        @Override
        public String spec() {
            return numeric("BINARY_FLOAT", precision(), null);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code DATE}, which holds the time of day too. */
    @PyType(value = "DATE", module = "sqlalchemy.dialects.oracle.types")
    public static class DATE extends DateTimeType {
        public DATE(boolean timezone) {
            super(timezone);
        }

        @PyNew("DATE(timezone=False)")
        public static OracleTypes.DATE create(Object timezone) {
            return new OracleTypes.DATE(Values.truth(timezone));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDATE(this);
        }
    }

    /** {@code INTERVAL DAY TO SECOND}. */
    @PyType(value = "INTERVAL", module = "sqlalchemy.dialects.oracle.types")
    public static class INTERVAL extends Word {
        private final @Nullable Object dayPrecision;
        private final @Nullable Object secondPrecision;

        public INTERVAL(@Nullable Object dayPrecision, @Nullable Object secondPrecision) {
            this.dayPrecision = dayPrecision;
            this.secondPrecision = secondPrecision;
        }

        @PyNew("INTERVAL(day_precision=None, second_precision=None)")
        public static INTERVAL create(Object dayPrecision, Object secondPrecision) {
            return new INTERVAL(Values.orNull(dayPrecision), Values.orNull(secondPrecision));
        }

        @Override
        public String spec() {
            return "INTERVAL DAY" + (dayPrecision == null ? "" : "(" + dayPrecision + ")") + " TO SECOND"
                    + (secondPrecision == null ? "" : "(" + secondPrecision + ")");
        }

        @Override
        public Class<? extends TypeEngine> affinity() {
            return IntervalType.class;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("day_precision", dayPrecision).named("second_precision", secondPrecision);
        }
    }

    /** {@code TIMESTAMP}, also in the session's time zone. */
    @PyType(value = "TIMESTAMP", module = "sqlalchemy.dialects.oracle.types")
    public static class TIMESTAMP extends DateTimeType.TIMESTAMP {
        private final boolean localTimezone;

        public TIMESTAMP(boolean timezone, boolean localTimezone) {
            super(timezone);
            this.localTimezone = localTimezone;
        }

        @PyNew("TIMESTAMP(timezone=False, local_timezone=False)")
        public static OracleTypes.TIMESTAMP create(Object timezone, Object localTimezone) {
            if (Values.truth(timezone) && Values.truth(localTimezone)) {
                throw SqlalchemyErrors.argument("timezone and local_timezone are mutually exclusive");
            }
            return new OracleTypes.TIMESTAMP(Values.truth(timezone), Values.truth(localTimezone));
        }

        @PyAttribute("local_timezone")
        public boolean localTimezone() {
            return localTimezone;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("local_timezone", localTimezone, false);
        }
    }

    /** {@code VECTOR}. */
    @PyType(value = "VECTOR", module = "sqlalchemy.dialects.oracle.vector")
    public static class VECTOR extends Word {
        private final @Nullable Object dim;
        private final @Nullable String storageFormat;
        private final @Nullable String storageType;

        /** @param storageFormat {@code FLOAT32} and its kin; null for any */
        public VECTOR(@Nullable Object dim, @Nullable String storageFormat, @Nullable String storageType) {
            this.dim = dim;
            this.storageFormat = storageFormat;
            this.storageType = storageType;
        }

        @PyNew("VECTOR(dim=None, storage_format=None, storage_type=None)")
        public static VECTOR create(Object dim, Object storageFormat, Object storageType) {
            return new VECTOR(Values.orNull(dim), word(storageFormat), word(storageType));
        }

        /** The value of an enum's member. */
        private static @Nullable String word(Object member) {
            Object given = Values.orNull(member);
            return given == null ? null : Operators.str(Operators.getAttribute(given, "value"));
        }

        private static Object orAny(@Nullable Object argument) {
            return argument == null ? "*" : argument;
        }

        @Override
        public String spec() {
            return "VECTOR(" + orAny(dim) + "," + orAny(storageFormat) + "," + orAny(storageType) + ")";
        }
    }

    private static String numeric(String name, @Nullable Object precision, @Nullable Object scale) {
        if (precision == null) {
            return name;
        }
        return scale == null ? name + "(" + precision + ")" : name + "(" + precision + ", " + scale + ")";
    }
}
