package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.OracleTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.Repr;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.TypeVisitor;
import dev.limbeck.engine.sqlalchemy.UnicodeTextType;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The column types of {@code sqlalchemy_utils}. */
final class SqlalchemyUtilsTypes {
    static final PyClass IMPROPERLY_CONFIGURED =
            PyClass.exception("sqlalchemy_utils.exceptions", "ImproperlyConfigured", Exceptions.EXCEPTION);
    static final PyClass SCALAR_LIST_EXCEPTION =
            PyClass.exception("sqlalchemy_utils.types.scalar_list", "ScalarListException", Exceptions.EXCEPTION);

    private SqlalchemyUtilsTypes() {}

    /** What a script gets for a value of a {@code ChoiceType}. */
    @PyType(value = "Choice", module = "sqlalchemy_utils.types.choice", subclassable = false)
    public record Choice(Object code, Object value) {
        @PyNew("Choice(code, value)")
        public static Choice create(Object code, Object value) {
            return new Choice(code, value);
        }

        @PyAttribute("code")
        public Object pythonCode() {
            return code;
        }

        @PyAttribute("value")
        public Object pythonValue() {
            return value;
        }

        @PyMethod("__str__()")
        public String text() {
            return Operators.str(value);
        }

        @PyMethod("__repr__()")
        public String repr() {
            return "Choice(code=" + Operators.str(code) + ", value=" + Operators.str(value) + ")";
        }

        @PyMethod("__eq__(other)")
        public boolean is(Object other) {
            return Operators.equal(code, other instanceof Choice choice ? choice.code : other);
        }

        @PyMethod("__hash__()")
        public long hash() {
            return Operators.hash(code);
        }
    }

    /** Ranges are PostgreSQL's own, elsewhere text. */
    abstract static class RangeType extends CompanionType {
        RangeType(PyClass type, Class<? extends TypeEngine> impl) {
            super(type, impl);
        }

        @PyMethod("__init__(*args, **kwargs)")
        public void initRange(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
            Map<String, Object> rest = new LinkedHashMap<>(kwargs);
            rest.remove("step");
            decorate(declaredImpl(interpreter, args, rest));
        }

        @Override
        TypeEngine implOn(String dialect) {
            return dialect.equals(POSTGRESQL) ? impl() : new StringType(255);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return value == None.NONE ? value : Operators.str(value);
        }
    }

    /** A moment. */
    @PyType(value = "ArrowType", module = "sqlalchemy_utils.types.arrow")
    public static class ArrowType extends CompanionType {
        private ArrowType(PyClass type) {
            super(type, DateTimeType.class);
        }

        @PyNew("ArrowType(*args, **kwargs)")
        public static ArrowType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new ArrowType(type);
        }
    }

    /** A moment of another library. */
    @PyType(value = "EnrichedDateTimeType", module = "sqlalchemy_utils.types.enriched_datetime.enriched_datetime_type")
    public static class EnrichedDateTimeType extends CompanionType {
        private EnrichedDateTimeType(PyClass type) {
            super(type, DateTimeType.class);
        }

        @PyNew("EnrichedDateTimeType(*args, **kwargs)")
        public static EnrichedDateTimeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EnrichedDateTimeType(type);
        }

        @PyMethod("__init__(datetime_processor=None, *args, **kwargs)")
        public void init(
                Interpreter interpreter, Object datetimeProcessor, List<Object> args, Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, args, kwargs));
        }
    }

    /** A date of another library. */
    @PyType(value = "EnrichedDateType", module = "sqlalchemy_utils.types.enriched_datetime.enriched_date_type")
    public static class EnrichedDateType extends CompanionType {
        private EnrichedDateType(PyClass type) {
            super(type, DateType.class);
        }

        @PyNew("EnrichedDateType(*args, **kwargs)")
        public static EnrichedDateType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EnrichedDateType(type);
        }

        @PyMethod("__init__(date_processor=None, *args, **kwargs)")
        public void init(Interpreter interpreter, Object dateProcessor, List<Object> args, Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, args, kwargs));
        }
    }

    /** One of a list of choices, or of an enum's members. */
    @PyType(value = "ChoiceType", module = "sqlalchemy_utils.types.choice")
    public static class ChoiceType extends CompanionType {
        private Object choices = None.NONE;

        private ChoiceType(PyClass type) {
            super(type, () -> new UnicodeType(255L, null));
        }

        @PyNew("ChoiceType(*args, **kwargs)")
        public static ChoiceType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new ChoiceType(type);
        }

        @PyMethod("__init__(choices, impl=None)")
        public void init(Interpreter interpreter, Object choices, Object impl) {
            if (!(choices instanceof PyClass) && !Operators.truth(choices)) {
                throw PyException.of(IMPROPERLY_CONFIGURED, "ChoiceType needs list of choices defined.");
            }
            this.choices = choices;
            if (impl != None.NONE) {
                decorate((TypeEngine) toInstance(interpreter, impl));
            }
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (choices instanceof PyClass members) {
                return value == None.NONE ? value : Operators.getAttribute(Operators.call(members, value), "value");
            }
            return value instanceof Choice choice ? choice.code() : value;
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            if (choices instanceof PyClass members) {
                return Operators.call(members, value);
            }
            for (Object choice : Operators.list(choices)) {
                if (Operators.equal(Operators.getItem(choice, 0L), value)) {
                    return new Choice(value, Operators.getItem(choice, 1L));
                }
            }
            throw PyException.keyError(value);
        }
    }

    /** A color. */
    @PyType(value = "ColorType", module = "sqlalchemy_utils.types.color")
    public static class ColorType extends CompanionType {
        private ColorType(PyClass type) {
            super(type, () -> new UnicodeType(20L, null));
        }

        @PyNew("ColorType(*args, **kwargs)")
        public static ColorType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new ColorType(type);
        }

        @PyMethod("__init__(max_length=20, *args, **kwargs)")
        public void init(Object maxLength, List<Object> args, Map<String, Object> kwargs) {
            decorate(new UnicodeType(Values.orNull(maxLength), null));
        }
    }

    /** An address of the internet. */
    @PyType(value = "IPAddressType", module = "sqlalchemy_utils.types.ip_address")
    public static class IPAddressType extends CompanionType {
        private IPAddressType(PyClass type) {
            super(type, () -> new UnicodeType(50L, null));
        }

        @PyNew("IPAddressType(*args, **kwargs)")
        public static IPAddressType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new IPAddressType(type);
        }

        @PyMethod("__init__(max_length=50, *args, **kwargs)")
        public void init(Object maxLength, List<Object> args, Map<String, Object> kwargs) {
            decorate(new UnicodeType(Values.orNull(maxLength), null));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return Values.truth(value) ? Operators.str(value) : None.NONE;
        }
    }

    /** A telephone number. */
    @PyType(value = "PhoneNumberType", module = "sqlalchemy_utils.types.phone_number")
    public static class PhoneNumberType extends CompanionType {
        private PhoneNumberType(PyClass type) {
            super(type, () -> new UnicodeType(20L, null));
        }

        @PyNew("PhoneNumberType(*args, **kwargs)")
        public static PhoneNumberType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PhoneNumberType(type);
        }

        @PyMethod("__init__(region='US', max_length=20, *args, **kwargs)")
        public void init(Object region, Object maxLength, List<Object> args, Map<String, Object> kwargs) {
            decorate(new UnicodeType(Values.orNull(maxLength), null));
        }
    }

    /** A country's code. */
    @PyType(value = "CountryType", module = "sqlalchemy_utils.types.country")
    public static class CountryType extends CompanionType {
        private CountryType(PyClass type) {
            super(type, () -> new StringType(2));
        }

        @PyNew("CountryType(*args, **kwargs)")
        public static CountryType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new CountryType(type);
        }
    }

    /** A currency's code. */
    @PyType(value = "CurrencyType", module = "sqlalchemy_utils.types.currency")
    public static class CurrencyType extends CompanionType {
        private CurrencyType(PyClass type) {
            super(type, () -> new StringType(3));
        }

        @PyNew("CurrencyType(*args, **kwargs)")
        public static CurrencyType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new CurrencyType(type);
        }
    }

    /** An address for mail, in lower case. */
    @PyType(value = "EmailType", module = "sqlalchemy_utils.types.email")
    public static class EmailType extends CompanionType {
        private EmailType(PyClass type) {
            super(type, UnicodeType.class);
        }

        @PyNew("EmailType(*args, **kwargs)")
        public static EmailType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EmailType(type);
        }

        @PyMethod("__init__(length=255, *args, **kwargs)")
        public void init(Interpreter interpreter, Object length, List<Object> args, Map<String, Object> kwargs) {
            decorate(new UnicodeType(Values.orNull(length), null));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return value == None.NONE ? value : Operators.callMethod(value, "lower");
        }
    }

    /** Encrypted text. */
    @PyType(value = "StringEncryptedType", module = "sqlalchemy_utils.types.encrypted.encrypted_type")
    public static class StringEncryptedType extends CompanionType {
        private StringEncryptedType(PyClass type) {
            super(type, StringType.class);
        }

        @PyNew("StringEncryptedType(*args, **kwargs)")
        public static StringEncryptedType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new StringEncryptedType(type);
        }

        @PyMethod("__init__(type_in=None, key=None, engine=None, padding=None, **kwargs)")
        public void init(
                Interpreter interpreter,
                Object typeIn,
                Object key,
                Object engine,
                Object padding,
                Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, List.of(), kwargs));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("encrypting a value of the type " + type().name());
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("decrypting a value of the type " + type().name());
        }
    }

    /** Encrypted bytes. */
    @PyType(value = "EncryptedType", module = "sqlalchemy_utils.types.encrypted.encrypted_type")
    public static class EncryptedType extends CompanionType {
        private EncryptedType(PyClass type) {
            super(type, LargeBinaryType.class);
        }

        @PyNew("EncryptedType(*args, **kwargs)")
        public static EncryptedType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EncryptedType(type);
        }

        @PyMethod("__init__(type_in=None, key=None, engine=None, padding=None, **kwargs)")
        public void init(
                Interpreter interpreter,
                Object typeIn,
                Object key,
                Object engine,
                Object padding,
                Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, List.of(), kwargs));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("encrypting a value of the type " + type().name());
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("decrypting a value of the type " + type().name());
        }
    }

    /** JSON, as text where the database has no type for it. */
    @PyType(value = "JSONType", module = "sqlalchemy_utils.types.json")
    public static class JSONType extends CompanionType {
        private JSONType(PyClass type) {
            super(type, UnicodeTextType.class);
        }

        @PyNew("JSONType(*args, **kwargs)")
        public static JSONType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new JSONType(type);
        }

        @Override
        TypeEngine implOn(String dialect) {
            return dialect.equals(POSTGRESQL) ? new PostgresqlTypes.JSON(false, null) : impl();
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return nameOf(dialect).equals(POSTGRESQL) || value == None.NONE ? value : Jsons.dumps(value);
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            return nameOf(dialect).equals(POSTGRESQL) || value == None.NONE ? value : Jsons.loads(value);
        }
    }

    /** A locale. */
    @PyType(value = "LocaleType", module = "sqlalchemy_utils.types.locale")
    public static class LocaleType extends CompanionType {
        private LocaleType(PyClass type) {
            super(type, () -> new UnicodeType(10L, null));
        }

        @PyNew("LocaleType(*args, **kwargs)")
        public static LocaleType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new LocaleType(type);
        }

        @PyMethod("__init__()")
        public void init() {}
    }

    /** The hash of a password. */
    @PyType(value = "PasswordType", module = "sqlalchemy_utils.types.password")
    public static class PasswordType extends CompanionType {
        private Object length = 1024L;

        private PasswordType(PyClass type) {
            super(type, () -> new BinaryType.VARBINARY(1024L));
        }

        @PyNew("PasswordType(*args, **kwargs)")
        public static PasswordType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PasswordType(type);
        }

        @PyMethod("__init__(max_length=None, **kwargs)")
        public void init(Object maxLength, Map<String, Object> kwargs) {
            length = maxLength == None.NONE ? 1024L : maxLength;
        }

        @Override
        TypeEngine implOn(String dialect) {
            return switch (dialect) {
                case POSTGRESQL -> new PostgresqlTypes.BYTEA(length);
                case "oracle" -> new OracleTypes.RAW(length);
                case "sqlite" -> new LargeBinaryType.BLOB(length);
                default -> new BinaryType.VARBINARY(length);
            };
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE || value instanceof PyBytes) {
                return value;
            }
            throw Unavailable.feature("hashing a password");
        }
    }

    /** A list as text. */
    @PyType(value = "ScalarListType", module = "sqlalchemy_utils.types.scalar_list")
    public static class ScalarListType extends CompanionType {
        private Object coerce = None.NONE;
        private String separator = ",";

        private ScalarListType(PyClass type) {
            super(type, () -> new UnicodeTextType(null, null));
        }

        @PyNew("ScalarListType(*args, **kwargs)")
        public static ScalarListType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new ScalarListType(type);
        }

        @PyMethod("__init__(coerce_func=None, separator=',')")
        public void init(Object coerceFunc, Object separator) {
            this.coerce = coerceFunc;
            this.separator = Operators.str(separator);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            List<String> texts = new ArrayList<>();
            for (Object item : Operators.list(value)) {
                String text = Operators.str(item);
                if (text.contains(separator)) {
                    throw PyException.of(
                            SCALAR_LIST_EXCEPTION,
                            "List values can't contain string '" + separator
                                    + "', which parts them; use another separator.");
                }
                texts.add(text);
            }
            return String.join(separator, texts);
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            PyList items = new PyList();
            String text = Operators.str(value);
            if (!text.isEmpty()) {
                for (String item : text.split(Pattern.quote(separator), -1)) {
                    items.add(coerce == None.NONE ? item : Operators.call(coerce, item));
                }
            }
            return items;
        }
    }

    /** A time zone's name. */
    @PyType(value = "TimezoneType", module = "sqlalchemy_utils.types.timezone")
    public static class TimezoneType extends CompanionType {
        private TimezoneType(PyClass type) {
            super(type, () -> new UnicodeType(50L, null));
        }

        @PyNew("TimezoneType(*args, **kwargs)")
        public static TimezoneType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new TimezoneType(type);
        }

        @PyMethod("__init__(backend='dateutil')")
        public void init(String backend) {
            if (!List.of("dateutil", "pytz", "zoneinfo").contains(backend)) {
                throw PyException.of(
                        IMPROPERLY_CONFIGURED,
                        "'pytz', 'dateutil' or 'zoneinfo' are the backends supported for 'TimezoneType'");
            }
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return Values.truth(value) ? Operators.str(value) : None.NONE;
        }
    }

    /** Text to search in. */
    @PyType(value = "TSVectorType", module = "sqlalchemy_utils.types.ts_vector")
    public static class TSVectorType extends CompanionType {
        private TSVectorType(PyClass type) {
            super(type, PostgresqlTypes.TSVECTOR.class);
        }

        @PyNew("TSVectorType(*args, **kwargs)")
        public static TSVectorType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new TSVectorType(type);
        }

        @PyMethod("__init__(*args, **kwargs)")
        public void init(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, List.of(), Map.of()));
        }
    }

    /** An address of the web. */
    @PyType(value = "URLType", module = "sqlalchemy_utils.types.url")
    public static class URLType extends CompanionType {
        private URLType(PyClass type) {
            super(type, UnicodeTextType.class);
        }

        @PyNew("URLType(*args, **kwargs)")
        public static URLType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new URLType(type);
        }
    }

    /** A UUID, as 16 bytes or 32 digits where the database has no type for it. */
    @PyType(value = "UUIDType", module = "sqlalchemy_utils.types.uuid")
    public static class UUIDType extends CompanionType {
        private boolean isBinary = true;
        private boolean isNative = true;

        private UUIDType(PyClass type) {
            super(type, () -> new BinaryType.BINARY(16L));
        }

        @PyNew("UUIDType(*args, **kwargs)")
        public static UUIDType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new UUIDType(type);
        }

        @PyMethod("__init__(binary=True, native=True)")
        public void init(Object binary, Object nativeType) {
            isBinary = Values.truth(binary);
            isNative = Values.truth(nativeType);
        }

        @Override
        TypeEngine implOn(String dialect) {
            if (isNative && (dialect.equals(POSTGRESQL) || dialect.equals("cockroachdb"))) {
                return new UuidType.UUID(true);
            }
            if (isNative && dialect.equals("mssql")) {
                return new MssqlTypes.UNIQUEIDENTIFIER(true);
            }
            return isBinary ? impl() : new StringType.CHAR(32L, null);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            UUID uuid = Uuids.of(value);
            String name = nameOf(dialect);
            if (isNative && List.of(POSTGRESQL, "mssql", "cockroachdb").contains(name)) {
                return uuid.toString();
            }
            return isBinary ? Uuids.bytes(uuid) : Uuids.hex(uuid);
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            return Uuids.result(value);
        }

        @Override
        public Object processLiteralParam(Interpreter interpreter, Object value, Object dialect) {
            return value;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("binary", isBinary, true).named("native", isNative, true);
        }
    }

    /** So many bits. */
    @PyType(value = "BitType", module = "sqlalchemy_utils.types.bit")
    public static class BitType extends CompanionType {
        private Object length = 1L;

        private BitType(PyClass type) {
            super(type, BinaryType.BINARY.class);
        }

        @PyNew("BitType(*args, **kwargs)")
        public static BitType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new BitType(type);
        }

        static BitType of(long length) {
            BitType type = new BitType(PyClass.of(BitType.class));
            type.length = length;
            return type;
        }

        @PyMethod("__init__(length=1, **kwargs)")
        public void init(Interpreter interpreter, Object length, Map<String, Object> kwargs) {
            this.length = length;
            decorate(declaredImpl(interpreter, List.of(), kwargs));
        }

        @Override
        TypeEngine implOn(String dialect) {
            return switch (dialect) {
                case POSTGRESQL -> new PostgresqlTypes.BIT((Long) length, false);
                case "sqlite" -> new StringType(length, null);
                default -> new BinaryType.BINARY(length);
            };
        }
    }

    /** Days of the week. */
    @PyType(value = "WeekDaysType", module = "sqlalchemy_utils.types.weekdays")
    public static class WeekDaysType extends CompanionType {
        private WeekDaysType(PyClass type) {
            super(type, () -> BitType.of(7));
        }

        @PyNew("WeekDaysType(*args, **kwargs)")
        public static WeekDaysType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new WeekDaysType(type);
        }
    }

    /** A range of whole numbers. */
    @PyType(value = "IntRangeType", module = "sqlalchemy_utils.types.range")
    public static class IntRangeType extends RangeType {
        private IntRangeType(PyClass type) {
            super(type, PostgresqlTypes.INT4RANGE.class);
        }

        @PyNew("IntRangeType(*args, **kwargs)")
        public static IntRangeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new IntRangeType(type);
        }
    }

    /** A range of large whole numbers. */
    @PyType(value = "Int8RangeType", module = "sqlalchemy_utils.types.range")
    public static class Int8RangeType extends RangeType {
        private Int8RangeType(PyClass type) {
            super(type, PostgresqlTypes.INT8RANGE.class);
        }

        @PyNew("Int8RangeType(*args, **kwargs)")
        public static Int8RangeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Int8RangeType(type);
        }
    }

    /** A range of dates. */
    @PyType(value = "DateRangeType", module = "sqlalchemy_utils.types.range")
    public static class DateRangeType extends RangeType {
        private DateRangeType(PyClass type) {
            super(type, PostgresqlTypes.DATERANGE.class);
        }

        @PyNew("DateRangeType(*args, **kwargs)")
        public static DateRangeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new DateRangeType(type);
        }
    }

    /** A range of numbers. */
    @PyType(value = "NumericRangeType", module = "sqlalchemy_utils.types.range")
    public static class NumericRangeType extends RangeType {
        private NumericRangeType(PyClass type) {
            super(type, PostgresqlTypes.NUMRANGE.class);
        }

        @PyNew("NumericRangeType(*args, **kwargs)")
        public static NumericRangeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new NumericRangeType(type);
        }
    }

    /** A range of moments. */
    @PyType(value = "DateTimeRangeType", module = "sqlalchemy_utils.types.range")
    public static class DateTimeRangeType extends RangeType {
        private DateTimeRangeType(PyClass type) {
            super(type, PostgresqlTypes.TSRANGE.class);
        }

        @PyNew("DateTimeRangeType(*args, **kwargs)")
        public static DateTimeRangeType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new DateTimeRangeType(type);
        }
    }

    /** What only PostgreSQL knows, by a name that says it all. */
    abstract static class Word extends TypeEngine implements DialectType {
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

    /** A path of labels. */
    @PyType(value = "LtreeType", module = "sqlalchemy_utils.types.ltree")
    public static final class LtreeType extends Word {
        @PyNew("LtreeType()")
        public static LtreeType create() {
            return new LtreeType();
        }

        @Override
        public String visitName() {
            return "LTREE";
        }
    }

    /** A pattern for paths of labels. */
    @PyType(value = "LQUERY", module = "sqlalchemy_utils.types.ltree")
    public static final class LQUERY extends Word {
        @PyNew("LQUERY()")
        public static LQUERY create() {
            return new LQUERY();
        }

        @Override
        public String visitName() {
            return "LQUERY";
        }
    }

    /** A search in paths of labels. */
    @PyType(value = "LTXTQUERY", module = "sqlalchemy_utils.types.ltree")
    public static final class LTXTQUERY extends Word {
        @PyNew("LTXTQUERY()")
        public static LTXTQUERY create() {
            return new LTXTQUERY();
        }

        @Override
        public String visitName() {
            return "LTXTQUERY";
        }
    }
}
