package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of {@code sqlalchemy.dialects.mssql}, called as scripts call them. */
public final class MssqlTypes {
    private MssqlTypes() {}

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

    /** {@code MONEY}. */
    @PyType(value = "MONEY", module = "sqlalchemy.dialects.mssql.base")
    public static class MONEY extends Word {
        @PyNew("MONEY()")
        public static MONEY create() {
            return new MONEY();
        }
    }

    /** {@code SMALLMONEY}. */
    @PyType(value = "SMALLMONEY", module = "sqlalchemy.dialects.mssql.base")
    public static class SMALLMONEY extends Word {
        @PyNew("SMALLMONEY()")
        public static SMALLMONEY create() {
            return new SMALLMONEY();
        }
    }

    /** {@code SQL_VARIANT}. */
    @PyType(value = "SQL_VARIANT", module = "sqlalchemy.dialects.mssql.base")
    public static class SQL_VARIANT extends Word {
        @PyNew("SQL_VARIANT()")
        public static SQL_VARIANT create() {
            return new SQL_VARIANT();
        }
    }

    /** {@code TINYINT}. */
    @PyType(value = "TINYINT", module = "sqlalchemy.dialects.mssql.base")
    public static class TINYINT extends IntegerType implements DialectType {
        @PyNew("TINYINT()")
        public static MssqlTypes.TINYINT create() {
            return new MssqlTypes.TINYINT();
        }

        @Override
        public String visitName() {
            return "TINYINT";
        }

        @Override
        public String spec() {
            return "TINYINT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code BIT}. */
    @PyType(value = "BIT", module = "sqlalchemy.dialects.mssql.base")
    public static class BIT extends BooleanType implements DialectType {
        public BIT() {
            super(false, null);
        }

        @PyNew("BIT(create_constraint=False, name=None, _create_events=True, _adapted_from=None)")
        public static MssqlTypes.BIT create(
                Object createConstraint, @Nullable String name, Object events, Object from) {
            return new MssqlTypes.BIT();
        }

        @Override
        public String visitName() {
            return "BIT";
        }

        @Override
        public String spec() {
            return "BIT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code UNIQUEIDENTIFIER}. */
    @PyType(value = "UNIQUEIDENTIFIER", module = "sqlalchemy.dialects.mssql.base")
    public static class UNIQUEIDENTIFIER extends UuidType implements DialectType {
        public UNIQUEIDENTIFIER(boolean asUuid) {
            super(asUuid, true);
        }

        @PyNew("UNIQUEIDENTIFIER(as_uuid=True)")
        public static MssqlTypes.UNIQUEIDENTIFIER create(Object asUuid) {
            return new MssqlTypes.UNIQUEIDENTIFIER(Values.truth(asUuid));
        }

        @Override
        public String visitName() {
            return "UNIQUEIDENTIFIER";
        }

        @Override
        public String spec() {
            return "UNIQUEIDENTIFIER";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code SMALLDATETIME}. */
    @PyType(value = "SMALLDATETIME", module = "sqlalchemy.dialects.mssql.base")
    public static class SMALLDATETIME extends DateTimeType implements DialectType {
        public SMALLDATETIME(boolean timezone) {
            super(timezone);
        }

        @PyNew("SMALLDATETIME(timezone=False)")
        public static MssqlTypes.SMALLDATETIME create(Object timezone) {
            return new MssqlTypes.SMALLDATETIME(Values.truth(timezone));
        }

        @Override
        public String visitName() {
            return "SMALLDATETIME";
        }

        @Override
        public String spec() {
            return "SMALLDATETIME";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code DATETIME2}. */
    @PyType(value = "DATETIME2", module = "sqlalchemy.dialects.mssql.base")
    public static class DATETIME2 extends DateTimeType implements DialectType {
        private final @Nullable Object precision;

        public DATETIME2(@Nullable Object precision, boolean timezone) {
            super(timezone);
            this.precision = precision;
        }

        @PyNew("DATETIME2(precision=None, timezone=False)")
        public static MssqlTypes.DATETIME2 create(Object precision, Object timezone) {
            return new MssqlTypes.DATETIME2(Values.orNull(precision), Values.truth(timezone));
        }

        @PyAttribute("precision")
        public @Nullable Object precision() {
            return precision;
        }

        @Override
        public String visitName() {
            return "DATETIME2";
        }

        @Override
        public String spec() {
            return precision == null ? "DATETIME2" : "DATETIME2(" + precision + ")";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("precision", precision);
            super.describe(repr);
        }
    }

    /** {@code DATETIMEOFFSET}. */
    @PyType(value = "DATETIMEOFFSET", module = "sqlalchemy.dialects.mssql.base")
    public static class DATETIMEOFFSET extends DateTimeType implements DialectType {
        private final @Nullable Object precision;

        public DATETIMEOFFSET(@Nullable Object precision, boolean timezone) {
            super(timezone);
            this.precision = precision;
        }

        @PyNew("DATETIMEOFFSET(precision=None, timezone=False)")
        public static MssqlTypes.DATETIMEOFFSET create(Object precision, Object timezone) {
            return new MssqlTypes.DATETIMEOFFSET(Values.orNull(precision), Values.truth(timezone));
        }

        @PyAttribute("precision")
        public @Nullable Object precision() {
            return precision;
        }

        @Override
        public String visitName() {
            return "DATETIMEOFFSET";
        }

        @Override
        public String spec() {
            return precision == null ? "DATETIMEOFFSET" : "DATETIMEOFFSET(" + precision + ")";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("precision", precision);
            super.describe(repr);
        }
    }

    /** {@code TIME} with a precision. */
    @PyType(value = "TIME", module = "sqlalchemy.dialects.mssql.base")
    public static class TIME extends TimeType.TIME {
        private final @Nullable Object precision;

        public TIME(@Nullable Object precision) {
            super(false);
            this.precision = precision;
        }

        @PyNew("TIME(precision=None, **kwargs)")
        public static MssqlTypes.TIME create(Object precision, Map<String, Object> kwargs) {
            return new MssqlTypes.TIME(Values.orNull(precision));
        }

        @PyAttribute("precision")
        public @Nullable Object precision() {
            return precision;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("precision", precision);
        }
    }

    /** {@code TIMESTAMP}: a version of the row, not a time. */
    @PyType(value = "TIMESTAMP", module = "sqlalchemy.dialects.mssql.base")
    public static class TIMESTAMP extends BinaryType implements DialectType {
        public TIMESTAMP() {
            super(null);
        }

        @PyNew("TIMESTAMP(convert_int=False)")
        public static MssqlTypes.TIMESTAMP create(Object convertInt) {
            return new MssqlTypes.TIMESTAMP();
        }

        @Override
        public String visitName() {
            return "TIMESTAMP";
        }

        @Override
        public String spec() {
            return className();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code ROWVERSION}. */
    @PyType(value = "ROWVERSION", module = "sqlalchemy.dialects.mssql.base")
    public static class ROWVERSION extends TIMESTAMP {
        @PyNew("ROWVERSION(convert_int=False)")
        public static ROWVERSION create(Object convertInt) {
            return new ROWVERSION();
        }

        @Override
        public String visitName() {
            return "ROWVERSION";
        }
    }

    /** {@code NTEXT}. */
    @PyType(value = "NTEXT", module = "sqlalchemy.dialects.mssql.base")
    public static class NTEXT extends UnicodeTextType implements DialectType {
        public NTEXT(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("NTEXT(length=None, collation=None)")
        public static MssqlTypes.NTEXT create(Object length, @Nullable String collation) {
            return new MssqlTypes.NTEXT(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "NTEXT";
        }

        @Override
        public String spec() {
            return "NTEXT" + (length() == null ? "" : "(" + length() + ")")
                    + (collation() == null ? "" : " COLLATE " + collation());
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code XML}. */
    @PyType(value = "XML", module = "sqlalchemy.dialects.mssql.base")
    public static class XML extends TextType implements DialectType {
        public XML(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("XML(length=None, collation=None)")
        public static MssqlTypes.XML create(Object length, @Nullable String collation) {
            return new MssqlTypes.XML(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "XML";
        }

        @Override
        public String spec() {
            return "XML";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code IMAGE}. */
    @PyType(value = "IMAGE", module = "sqlalchemy.dialects.mssql.base")
    public static class IMAGE extends LargeBinaryType implements DialectType {
        public IMAGE(@Nullable Object length) {
            super(length);
        }

        @PyNew("IMAGE(length=None)")
        public static MssqlTypes.IMAGE create(Object length) {
            return new MssqlTypes.IMAGE(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "IMAGE";
        }

        @Override
        public String spec() {
            return "IMAGE";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code VARBINARY}, which may live in a file. */
    @PyType(value = "VARBINARY", module = "sqlalchemy.dialects.mssql.base")
    public static class VARBINARY extends BinaryType.VARBINARY {
        private final boolean filestream;

        public VARBINARY(@Nullable Object length, boolean filestream) {
            super(length);
            this.filestream = filestream;
        }

        @PyNew("VARBINARY(length=None, filestream=False)")
        public static MssqlTypes.VARBINARY create(Object length, Object filestream) {
            boolean inFile = Values.truth(filestream);
            if (inFile && Values.orNull(length) != null && !"max".equals(length)) {
                throw PyException.valueError("length must be None or 'max' when setting filestream");
            }
            return new MssqlTypes.VARBINARY(Values.orNull(length), inFile);
        }

        @PyAttribute("filestream")
        public boolean filestream() {
            return filestream;
        }
    }

    /** {@code REAL}. */
    @PyType(value = "REAL", module = "sqlalchemy.dialects.mssql.base")
    public static class REAL extends FloatType.REAL {
        public REAL(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("REAL(*, precision=24, asdecimal=False, decimal_return_scale=None)")
        public static MssqlTypes.REAL create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new MssqlTypes.REAL(
                    Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }
    }

    /** {@code DOUBLE PRECISION}. */
    @PyType(value = "DOUBLE_PRECISION", module = "sqlalchemy.dialects.mssql.base")
    public static class DOUBLE_PRECISION extends DoubleType.DOUBLE_PRECISION {
        public DOUBLE_PRECISION(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("DOUBLE_PRECISION(*, precision=53, asdecimal=False, decimal_return_scale=None)")
        public static MssqlTypes.DOUBLE_PRECISION create(
                Object precision, Object asdecimal, Object decimalReturnScale) {
            return new MssqlTypes.DOUBLE_PRECISION(
                    Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }
    }
}
