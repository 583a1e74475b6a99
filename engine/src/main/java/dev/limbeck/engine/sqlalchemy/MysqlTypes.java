package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of {@code sqlalchemy.dialects.mysql}, called as scripts call them. */
public final class MysqlTypes {
    private MysqlTypes() {}

    /** What MySQL adds to its numbers. */
    public interface Numeric {
        boolean unsigned();

        boolean zerofill();
    }

    /** A whole number with a width to show it in. */
    public interface Whole extends Numeric {
        @Nullable
        Object displayWidth();
    }

    /** What MySQL adds to its strings. */
    public interface Text {
        StringOptions options();
    }

    /** Character set and its short forms. */
    public record StringOptions(
            @Nullable String charset, boolean ascii, boolean binary, boolean unicode, boolean national) {
        static StringOptions of(Map<String, Object> kw, boolean national) {
            return new StringOptions(
                    Values.textOrNull(kw.get("charset")),
                    Values.truth(kw.get("ascii")),
                    Values.truth(kw.get("binary")),
                    Values.truth(kw.get("unicode")),
                    national || Values.truth(kw.get("national")));
        }

        static @Nullable String collation(Map<String, Object> kw) {
            return Values.textOrNull(kw.containsKey("collation") ? kw.get("collation") : kw.get("collate"));
        }
    }

    /** A time with fractions of a second. */
    public interface Fractional {
        @Nullable
        Object fsp();
    }

    /** Fails with Python's TypeError when {@code kw} has a name that is not {@code known}. */
    private static void check(String type, Map<String, Object> kw, String... known) {
        for (String name : kw.keySet()) {
            if (!List.of(known).contains(name)) {
                throw PyException.typeError(type + ".__init__() got an unexpected keyword argument '" + name + "'");
            }
        }
    }

    private static final String[] NUMERIC_ARGUMENTS = {"unsigned", "zerofill", "decimal_return_scale"};
    private static final String[] TEXT_ARGUMENTS = {
        "charset", "collation", "collate", "ascii", "binary", "unicode", "national", "length"
    };

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

    /** {@code NUMERIC}. */
    @PyType(value = "NUMERIC", module = "sqlalchemy.dialects.mysql.types")
    public static class NUMERIC extends NumericType.NUMERIC implements Numeric {
        private final boolean unsigned;
        private final boolean zerofill;

        public NUMERIC(@Nullable Object precision, @Nullable Object scale, boolean asdecimal, Map<String, Object> kw) {
            super(precision, scale, Values.orNull(kw.get("decimal_return_scale")), asdecimal);
            check("NUMERIC", kw, NUMERIC_ARGUMENTS);
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("NUMERIC(precision=None, scale=None, asdecimal=True, **kw)")
        public static MysqlTypes.NUMERIC create(
                Object precision, Object scale, Object asdecimal, Map<String, Object> kw) {
            return new MysqlTypes.NUMERIC(Values.orNull(precision), Values.orNull(scale), Values.truth(asdecimal), kw);
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("unsigned", unsigned, false).named("zerofill", zerofill, false);
        }
    }

    /** {@code DECIMAL}. */
    @PyType(value = "DECIMAL", module = "sqlalchemy.dialects.mysql.types")
    public static class DECIMAL extends NumericType.DECIMAL implements Numeric {
        private final boolean unsigned;
        private final boolean zerofill;

        public DECIMAL(@Nullable Object precision, @Nullable Object scale, boolean asdecimal, Map<String, Object> kw) {
            super(precision, scale, Values.orNull(kw.get("decimal_return_scale")), asdecimal);
            check("DECIMAL", kw, NUMERIC_ARGUMENTS);
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("DECIMAL(precision=None, scale=None, asdecimal=True, **kw)")
        public static MysqlTypes.DECIMAL create(
                Object precision, Object scale, Object asdecimal, Map<String, Object> kw) {
            return new MysqlTypes.DECIMAL(Values.orNull(precision), Values.orNull(scale), Values.truth(asdecimal), kw);
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("unsigned", unsigned, false).named("zerofill", zerofill, false);
        }
    }

    /** {@code FLOAT}. */
    @PyType(value = "FLOAT", module = "sqlalchemy.dialects.mysql.types")
    public static class FLOAT extends FloatType.FLOAT implements Numeric {
        private final @Nullable Object scale;
        private final boolean unsigned;
        private final boolean zerofill;

        public FLOAT(@Nullable Object precision, @Nullable Object scale, boolean asdecimal, Map<String, Object> kw) {
            super(precision, asdecimal, Values.orNull(kw.get("decimal_return_scale")));
            check("FLOAT", kw, NUMERIC_ARGUMENTS);
            this.scale = scale;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("FLOAT(precision=None, scale=None, asdecimal=False, **kw)")
        public static MysqlTypes.FLOAT create(
                Object precision, Object scale, Object asdecimal, Map<String, Object> kw) {
            return new MysqlTypes.FLOAT(Values.orNull(precision), Values.orNull(scale), Values.truth(asdecimal), kw);
        }

        @Override
        @PyAttribute("scale")
        public @Nullable Object scale() {
            return scale;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("scale", scale).named("unsigned", unsigned, false).named("zerofill", zerofill, false);
        }
    }

    /** {@code REAL}. */
    @PyType(value = "REAL", module = "sqlalchemy.dialects.mysql.types")
    public static class REAL extends FloatType.REAL implements Numeric {
        private final @Nullable Object scale;
        private final boolean unsigned;
        private final boolean zerofill;

        public REAL(@Nullable Object precision, @Nullable Object scale, boolean asdecimal, Map<String, Object> kw) {
            super(precision, asdecimal, Values.orNull(kw.get("decimal_return_scale")));
            check("REAL", kw, NUMERIC_ARGUMENTS);
            if ((precision == null) != (scale == null)) {
                throw SqlalchemyErrors.argument("You must specify both precision and scale or omit both altogether.");
            }
            this.scale = scale;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("REAL(precision=None, scale=None, asdecimal=True, **kw)")
        public static MysqlTypes.REAL create(Object precision, Object scale, Object asdecimal, Map<String, Object> kw) {
            return new MysqlTypes.REAL(Values.orNull(precision), Values.orNull(scale), Values.truth(asdecimal), kw);
        }

        @Override
        @PyAttribute("scale")
        public @Nullable Object scale() {
            return scale;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("scale", scale).named("unsigned", unsigned, false).named("zerofill", zerofill, false);
        }
    }

    /** {@code DOUBLE}. */
    @PyType(value = "DOUBLE", module = "sqlalchemy.dialects.mysql.types")
    public static class DOUBLE extends DoubleType.DOUBLE implements Numeric {
        private final @Nullable Object scale;
        private final boolean unsigned;
        private final boolean zerofill;

        public DOUBLE(@Nullable Object precision, @Nullable Object scale, boolean asdecimal, Map<String, Object> kw) {
            super(precision, asdecimal, Values.orNull(kw.get("decimal_return_scale")));
            check("DOUBLE", kw, NUMERIC_ARGUMENTS);
            if ((precision == null) != (scale == null)) {
                throw SqlalchemyErrors.argument("You must specify both precision and scale or omit both altogether.");
            }
            this.scale = scale;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("DOUBLE(precision=None, scale=None, asdecimal=True, **kw)")
        public static MysqlTypes.DOUBLE create(
                Object precision, Object scale, Object asdecimal, Map<String, Object> kw) {
            return new MysqlTypes.DOUBLE(Values.orNull(precision), Values.orNull(scale), Values.truth(asdecimal), kw);
        }

        @Override
        @PyAttribute("scale")
        public @Nullable Object scale() {
            return scale;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("scale", scale).named("unsigned", unsigned, false).named("zerofill", zerofill, false);
        }
    }

    /** {@code INTEGER}. */
    @PyType(value = "INTEGER", module = "sqlalchemy.dialects.mysql.types")
    public static class INTEGER extends IntegerType.INTEGER implements Whole {
        private final @Nullable Object displayWidth;
        private final boolean unsigned;
        private final boolean zerofill;

        public INTEGER(@Nullable Object displayWidth, Map<String, Object> kw) {
            check("INTEGER", kw, "unsigned", "zerofill");
            this.displayWidth = displayWidth;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("INTEGER(display_width=None, **kw)")
        public static MysqlTypes.INTEGER create(Object displayWidth, Map<String, Object> kw) {
            return new MysqlTypes.INTEGER(Values.orNull(displayWidth), kw);
        }

        @Override
        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth)
                    .named("unsigned", unsigned, false)
                    .named("zerofill", zerofill, false);
        }
    }

    /** {@code BIGINT}. */
    @PyType(value = "BIGINT", module = "sqlalchemy.dialects.mysql.types")
    public static class BIGINT extends BigIntegerType.BIGINT implements Whole {
        private final @Nullable Object displayWidth;
        private final boolean unsigned;
        private final boolean zerofill;

        public BIGINT(@Nullable Object displayWidth, Map<String, Object> kw) {
            check("BIGINT", kw, "unsigned", "zerofill");
            this.displayWidth = displayWidth;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("BIGINT(display_width=None, **kw)")
        public static MysqlTypes.BIGINT create(Object displayWidth, Map<String, Object> kw) {
            return new MysqlTypes.BIGINT(Values.orNull(displayWidth), kw);
        }

        @Override
        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth)
                    .named("unsigned", unsigned, false)
                    .named("zerofill", zerofill, false);
        }
    }

    /** {@code SMALLINT}. */
    @PyType(value = "SMALLINT", module = "sqlalchemy.dialects.mysql.types")
    public static class SMALLINT extends SmallIntegerType.SMALLINT implements Whole {
        private final @Nullable Object displayWidth;
        private final boolean unsigned;
        private final boolean zerofill;

        public SMALLINT(@Nullable Object displayWidth, Map<String, Object> kw) {
            check("SMALLINT", kw, "unsigned", "zerofill");
            this.displayWidth = displayWidth;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("SMALLINT(display_width=None, **kw)")
        public static MysqlTypes.SMALLINT create(Object displayWidth, Map<String, Object> kw) {
            return new MysqlTypes.SMALLINT(Values.orNull(displayWidth), kw);
        }

        @Override
        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth)
                    .named("unsigned", unsigned, false)
                    .named("zerofill", zerofill, false);
        }
    }

    /** {@code MEDIUMINT}. */
    @PyType(value = "MEDIUMINT", module = "sqlalchemy.dialects.mysql.types")
    public static class MEDIUMINT extends IntegerType implements Whole, DialectType {
        private final @Nullable Object displayWidth;
        private final boolean unsigned;
        private final boolean zerofill;

        public MEDIUMINT(@Nullable Object displayWidth, Map<String, Object> kw) {
            check("MEDIUMINT", kw, "unsigned", "zerofill");
            this.displayWidth = displayWidth;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("MEDIUMINT(display_width=None, **kw)")
        public static MysqlTypes.MEDIUMINT create(Object displayWidth, Map<String, Object> kw) {
            return new MysqlTypes.MEDIUMINT(Values.orNull(displayWidth), kw);
        }

        @Override
        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        public String visitName() {
            return "MEDIUMINT";
        }

        @Override
        public String spec() {
            return "MEDIUMINT" + (displayWidth == null ? "" : "(" + displayWidth + ")");
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth)
                    .named("unsigned", unsigned, false)
                    .named("zerofill", zerofill, false);
        }
    }

    /** {@code TINYINT}. */
    @PyType(value = "TINYINT", module = "sqlalchemy.dialects.mysql.types")
    public static class TINYINT extends IntegerType implements Whole, DialectType {
        private final @Nullable Object displayWidth;
        private final boolean unsigned;
        private final boolean zerofill;

        public TINYINT(@Nullable Object displayWidth, Map<String, Object> kw) {
            check("TINYINT", kw, "unsigned", "zerofill");
            this.displayWidth = displayWidth;
            this.unsigned = Values.truth(kw.get("unsigned"));
            this.zerofill = Values.truth(kw.get("zerofill"));
        }

        @PyNew("TINYINT(display_width=None, **kw)")
        public static MysqlTypes.TINYINT create(Object displayWidth, Map<String, Object> kw) {
            return new MysqlTypes.TINYINT(Values.orNull(displayWidth), kw);
        }

        @Override
        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        public String visitName() {
            return "TINYINT";
        }

        @Override
        public String spec() {
            return "TINYINT" + (displayWidth == null ? "" : "(" + displayWidth + ")");
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        @PyAttribute("unsigned")
        public boolean unsigned() {
            return unsigned;
        }

        @Override
        @PyAttribute("zerofill")
        public boolean zerofill() {
            return zerofill;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth)
                    .named("unsigned", unsigned, false)
                    .named("zerofill", zerofill, false);
        }
    }

    /** {@code BIT}. */
    @PyType(value = "BIT", module = "sqlalchemy.dialects.mysql.types")
    public static class BIT extends Word {
        private final @Nullable Object length;

        public BIT(@Nullable Object length) {
            this.length = length;
        }

        @PyNew("BIT(length=None)")
        public static BIT create(Object length) {
            return new BIT(Values.orNull(length));
        }

        @PyAttribute("length")
        public @Nullable Object length() {
            return length;
        }

        @Override
        public String spec() {
            return length == null ? "BIT" : "BIT(" + length + ")";
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("length", length);
        }
    }

    /** {@code INET4} of MariaDB. */
    @PyType(value = "INET4", module = "sqlalchemy.dialects.mysql.mariadb")
    public static class INET4 extends Word {
        @PyNew("INET4()")
        public static INET4 create() {
            return new INET4();
        }
    }

    /** {@code INET6} of MariaDB. */
    @PyType(value = "INET6", module = "sqlalchemy.dialects.mysql.mariadb")
    public static class INET6 extends Word {
        @PyNew("INET6()")
        public static INET6 create() {
            return new INET6();
        }
    }

    /** {@code YEAR}. */
    @PyType(value = "YEAR", module = "sqlalchemy.dialects.mysql.types")
    public static class YEAR extends Word {
        private final @Nullable Object displayWidth;

        public YEAR(@Nullable Object displayWidth) {
            this.displayWidth = displayWidth;
        }

        @PyNew("YEAR(display_width=None)")
        public static YEAR create(Object displayWidth) {
            return new YEAR(Values.orNull(displayWidth));
        }

        @PyAttribute("display_width")
        public @Nullable Object displayWidth() {
            return displayWidth;
        }

        @Override
        public String spec() {
            return displayWidth == null ? "YEAR" : "YEAR(" + displayWidth + ")";
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("display_width", displayWidth);
        }
    }

    /** {@code TIME} with fractions of a second. */
    @PyType(value = "TIME", module = "sqlalchemy.dialects.mysql.types")
    public static class TIME extends TimeType.TIME implements Fractional {
        private final @Nullable Object fsp;

        public TIME(boolean timezone, @Nullable Object fsp) {
            super(timezone);
            this.fsp = fsp;
        }

        @PyNew("TIME(timezone=False, fsp=None)")
        public static MysqlTypes.TIME create(Object timezone, Object fsp) {
            return new MysqlTypes.TIME(Values.truth(timezone), Values.orNull(fsp));
        }

        @Override
        @PyAttribute("fsp")
        public @Nullable Object fsp() {
            return fsp;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("fsp", fsp);
        }
    }

    /** {@code TIMESTAMP} with fractions of a second. */
    @PyType(value = "TIMESTAMP", module = "sqlalchemy.dialects.mysql.types")
    public static class TIMESTAMP extends DateTimeType.TIMESTAMP implements Fractional {
        private final @Nullable Object fsp;

        public TIMESTAMP(boolean timezone, @Nullable Object fsp) {
            super(timezone);
            this.fsp = fsp;
        }

        @PyNew("TIMESTAMP(timezone=False, fsp=None)")
        public static MysqlTypes.TIMESTAMP create(Object timezone, Object fsp) {
            return new MysqlTypes.TIMESTAMP(Values.truth(timezone), Values.orNull(fsp));
        }

        @Override
        @PyAttribute("fsp")
        public @Nullable Object fsp() {
            return fsp;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("fsp", fsp);
        }
    }

    /** {@code DATETIME} with fractions of a second. */
    @PyType(value = "DATETIME", module = "sqlalchemy.dialects.mysql.types")
    public static class DATETIME extends DateTimeType.DATETIME implements Fractional {
        private final @Nullable Object fsp;

        public DATETIME(boolean timezone, @Nullable Object fsp) {
            super(timezone);
            this.fsp = fsp;
        }

        @PyNew("DATETIME(timezone=False, fsp=None)")
        public static MysqlTypes.DATETIME create(Object timezone, Object fsp) {
            return new MysqlTypes.DATETIME(Values.truth(timezone), Values.orNull(fsp));
        }

        @Override
        @PyAttribute("fsp")
        public @Nullable Object fsp() {
            return fsp;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("fsp", fsp);
        }
    }

    /** {@code TEXT}. */
    @PyType(value = "TEXT", module = "sqlalchemy.dialects.mysql.types")
    public static class TEXT extends TextType.TEXT implements Text {
        private final StringOptions options;

        public TEXT(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("TEXT", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("TEXT(length=None, **kw)")
        public static MysqlTypes.TEXT create(Object length, Map<String, Object> kw) {
            return new MysqlTypes.TEXT(Values.orNull(length), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code VARCHAR}. */
    @PyType(value = "VARCHAR", module = "sqlalchemy.dialects.mysql.types")
    public static class VARCHAR extends StringType.VARCHAR implements Text {
        private final StringOptions options;

        public VARCHAR(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("VARCHAR", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("VARCHAR(length=None, **kw)")
        public static MysqlTypes.VARCHAR create(Object length, Map<String, Object> kw) {
            return new MysqlTypes.VARCHAR(Values.orNull(length), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code CHAR}. */
    @PyType(value = "CHAR", module = "sqlalchemy.dialects.mysql.types")
    public static class CHAR extends StringType.CHAR implements Text {
        private final StringOptions options;

        public CHAR(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("CHAR", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("CHAR(length=None, **kw)")
        public static MysqlTypes.CHAR create(Object length, Map<String, Object> kw) {
            return new MysqlTypes.CHAR(Values.orNull(length), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code NVARCHAR}. */
    @PyType(value = "NVARCHAR", module = "sqlalchemy.dialects.mysql.types")
    public static class NVARCHAR extends UnicodeType.NVARCHAR implements Text {
        private final StringOptions options;

        public NVARCHAR(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("NVARCHAR", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, true);
        }

        @PyNew("NVARCHAR(length=None, **kw)")
        public static MysqlTypes.NVARCHAR create(Object length, Map<String, Object> kw) {
            return new MysqlTypes.NVARCHAR(Values.orNull(length), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code NCHAR}. */
    @PyType(value = "NCHAR", module = "sqlalchemy.dialects.mysql.types")
    public static class NCHAR extends UnicodeType.NCHAR implements Text {
        private final StringOptions options;

        public NCHAR(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("NCHAR", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, true);
        }

        @PyNew("NCHAR(length=None, **kw)")
        public static MysqlTypes.NCHAR create(Object length, Map<String, Object> kw) {
            return new MysqlTypes.NCHAR(Values.orNull(length), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code TINYTEXT}. */
    @PyType(value = "TINYTEXT", module = "sqlalchemy.dialects.mysql.types")
    public static class TINYTEXT extends StringType implements Text, DialectType {
        private final StringOptions options;

        public TINYTEXT(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("TINYTEXT", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("TINYTEXT(**kwargs)")
        public static MysqlTypes.TINYTEXT create(Map<String, Object> kw) {
            return new MysqlTypes.TINYTEXT(Values.orNull(kw.get("length")), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }

        @Override
        public String visitName() {
            return "TINYTEXT";
        }

        @Override
        public String spec() {
            return "TINYTEXT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code MEDIUMTEXT}. */
    @PyType(value = "MEDIUMTEXT", module = "sqlalchemy.dialects.mysql.types")
    public static class MEDIUMTEXT extends StringType implements Text, DialectType {
        private final StringOptions options;

        public MEDIUMTEXT(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("MEDIUMTEXT", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("MEDIUMTEXT(**kwargs)")
        public static MysqlTypes.MEDIUMTEXT create(Map<String, Object> kw) {
            return new MysqlTypes.MEDIUMTEXT(Values.orNull(kw.get("length")), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }

        @Override
        public String visitName() {
            return "MEDIUMTEXT";
        }

        @Override
        public String spec() {
            return "MEDIUMTEXT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code LONGTEXT}. */
    @PyType(value = "LONGTEXT", module = "sqlalchemy.dialects.mysql.types")
    public static class LONGTEXT extends StringType implements Text, DialectType {
        private final StringOptions options;

        public LONGTEXT(@Nullable Object length, Map<String, Object> kw) {
            super(length, StringOptions.collation(kw));
            check("LONGTEXT", kw, TEXT_ARGUMENTS);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("LONGTEXT(**kwargs)")
        public static MysqlTypes.LONGTEXT create(Map<String, Object> kw) {
            return new MysqlTypes.LONGTEXT(Values.orNull(kw.get("length")), kw);
        }

        @Override
        public StringOptions options() {
            return options;
        }

        @Override
        public String visitName() {
            return "LONGTEXT";
        }

        @Override
        public String spec() {
            return "LONGTEXT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code TINYBLOB}. */
    @PyType(value = "TINYBLOB", module = "sqlalchemy.dialects.mysql.types")
    public static class TINYBLOB extends BinaryType implements DialectType {
        public TINYBLOB(@Nullable Object length) {
            super(length);
        }

        @PyNew("TINYBLOB(length=None)")
        public static MysqlTypes.TINYBLOB create(Object length) {
            return new MysqlTypes.TINYBLOB(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "TINYBLOB";
        }

        @Override
        public String spec() {
            return "TINYBLOB";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code MEDIUMBLOB}. */
    @PyType(value = "MEDIUMBLOB", module = "sqlalchemy.dialects.mysql.types")
    public static class MEDIUMBLOB extends BinaryType implements DialectType {
        public MEDIUMBLOB(@Nullable Object length) {
            super(length);
        }

        @PyNew("MEDIUMBLOB(length=None)")
        public static MysqlTypes.MEDIUMBLOB create(Object length) {
            return new MysqlTypes.MEDIUMBLOB(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "MEDIUMBLOB";
        }

        @Override
        public String spec() {
            return "MEDIUMBLOB";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code LONGBLOB}. */
    @PyType(value = "LONGBLOB", module = "sqlalchemy.dialects.mysql.types")
    public static class LONGBLOB extends BinaryType implements DialectType {
        public LONGBLOB(@Nullable Object length) {
            super(length);
        }

        @PyNew("LONGBLOB(length=None)")
        public static MysqlTypes.LONGBLOB create(Object length) {
            return new MysqlTypes.LONGBLOB(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "LONGBLOB";
        }

        @Override
        public String spec() {
            return "LONGBLOB";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code ENUM}: the words stand in the column's type. */
    @PyType(value = "ENUM", module = "sqlalchemy.dialects.mysql.enumerated")
    public static class ENUM extends EnumType implements Text {
        private final StringOptions options;
        private final @Nullable String collation;

        protected ENUM(Interpreter interpreter, PyClass type, List<Object> enums, Map<String, Object> kw) {
            super(interpreter, type, enums, kw);
            this.options = StringOptions.of(kw, false);
            this.collation = StringOptions.collation(kw);
        }

        @PyNew("ENUM(*enums, **kw)")
        public static MysqlTypes.ENUM create(
                Interpreter interpreter, PyClass type, List<Object> enums, Map<String, Object> kw) {
            return new MysqlTypes.ENUM(interpreter, type, enums, kw);
        }

        @Override
        public @Nullable String collation() {
            return collation;
        }

        @Override
        public StringOptions options() {
            return options;
        }
    }

    /** {@code SET}: any of a list of words. */
    @PyType(value = "SET", module = "sqlalchemy.dialects.mysql.enumerated")
    public static class SET extends StringType implements Text, DialectType {
        private final List<String> values;
        private final StringOptions options;

        public SET(List<String> values, Map<String, Object> kw) {
            super(
                    kw.containsKey("length") ? Values.orNull(kw.get("length")) : longest(values),
                    StringOptions.collation(kw));
            if (values.contains("") && !Values.truth(kw.get("retrieve_as_bitwise"))) {
                throw SqlalchemyErrors.argument(
                        "Can't use the blank value '' in a SET without setting retrieve_as_bitwise=True");
            }
            this.values = List.copyOf(values);
            this.options = StringOptions.of(kw, false);
        }

        @PyNew("SET(*values, **kw)")
        public static MysqlTypes.SET create(List<Object> values, Map<String, Object> kw) {
            List<String> words = new ArrayList<>(values.size());
            for (Object value : values) {
                if (!(PyDerived.unwrap(value) instanceof String word)) {
                    throw PyException.typeError("object of type '" + Operators.typeName(value) + "' has no len()");
                }
                words.add(word);
            }
            return new MysqlTypes.SET(words, kw);
        }

        private static Object longest(List<String> values) {
            long longest = 0;
            for (String value : values) {
                longest = Math.max(longest, value.codePointCount(0, value.length()));
            }
            return longest;
        }

        public List<String> values() {
            return values;
        }

        @Override
        public StringOptions options() {
            return options;
        }

        @Override
        public String visitName() {
            return "SET";
        }

        @Override
        public String spec() {
            StringBuilder text = new StringBuilder("SET(");
            for (String value : values) {
                text.append(text.length() == 4 ? "'" : ",'")
                        .append(value.replace("'", "''"))
                        .append('\'');
            }
            return text.append(')').toString();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        protected void describe(Repr repr) {
            values.forEach(repr::value);
        }
    }
}
