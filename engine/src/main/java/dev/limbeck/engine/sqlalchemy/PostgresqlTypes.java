package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of {@code sqlalchemy.dialects.postgresql}, called as scripts call them. */
public final class PostgresqlTypes {
    private PostgresqlTypes() {}

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

    /** {@code INET}. */
    @PyType(value = "INET", module = "sqlalchemy.dialects.postgresql.types")
    public static class INET extends Word {
        @PyNew("INET()")
        public static INET create() {
            return new INET();
        }
    }

    /** {@code CIDR}. */
    @PyType(value = "CIDR", module = "sqlalchemy.dialects.postgresql.types")
    public static class CIDR extends Word {
        @PyNew("CIDR()")
        public static CIDR create() {
            return new CIDR();
        }
    }

    /** {@code MACADDR}. */
    @PyType(value = "MACADDR", module = "sqlalchemy.dialects.postgresql.types")
    public static class MACADDR extends Word {
        @PyNew("MACADDR()")
        public static MACADDR create() {
            return new MACADDR();
        }
    }

    /** {@code MACADDR8}. */
    @PyType(value = "MACADDR8", module = "sqlalchemy.dialects.postgresql.types")
    public static class MACADDR8 extends Word {
        @PyNew("MACADDR8()")
        public static MACADDR8 create() {
            return new MACADDR8();
        }
    }

    /** {@code MONEY}. */
    @PyType(value = "MONEY", module = "sqlalchemy.dialects.postgresql.types")
    public static class MONEY extends Word {
        @PyNew("MONEY()")
        public static MONEY create() {
            return new MONEY();
        }
    }

    /** {@code OID}. */
    @PyType(value = "OID", module = "sqlalchemy.dialects.postgresql.types")
    public static class OID extends Word {
        @PyNew("OID()")
        public static OID create() {
            return new OID();
        }
    }

    /** {@code REGCONFIG}. */
    @PyType(value = "REGCONFIG", module = "sqlalchemy.dialects.postgresql.types")
    public static class REGCONFIG extends Word {
        @PyNew("REGCONFIG()")
        public static REGCONFIG create() {
            return new REGCONFIG();
        }
    }

    /** {@code TSQUERY}. */
    @PyType(value = "TSQUERY", module = "sqlalchemy.dialects.postgresql.types")
    public static class TSQUERY extends Word {
        @PyNew("TSQUERY()")
        public static TSQUERY create() {
            return new TSQUERY();
        }
    }

    /** {@code REGCLASS}. */
    @PyType(value = "REGCLASS", module = "sqlalchemy.dialects.postgresql.types")
    public static class REGCLASS extends Word {
        @PyNew("REGCLASS()")
        public static REGCLASS create() {
            return new REGCLASS();
        }
    }

    /** {@code TSVECTOR}. */
    @PyType(value = "TSVECTOR", module = "sqlalchemy.dialects.postgresql.types")
    public static class TSVECTOR extends Word {
        @PyNew("TSVECTOR()")
        public static TSVECTOR create() {
            return new TSVECTOR();
        }
    }

    /** {@code JSONPATH}. */
    @PyType(value = "JSONPATH", module = "sqlalchemy.dialects.postgresql.types")
    public static class JSONPATH extends Word {
        @PyNew("JSONPATH()")
        public static JSONPATH create() {
            return new JSONPATH();
        }
    }

    /** {@code INT4RANGE}. */
    @PyType(value = "INT4RANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class INT4RANGE extends Word {
        @PyNew("INT4RANGE()")
        public static INT4RANGE create() {
            return new INT4RANGE();
        }
    }

    /** {@code INT8RANGE}. */
    @PyType(value = "INT8RANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class INT8RANGE extends Word {
        @PyNew("INT8RANGE()")
        public static INT8RANGE create() {
            return new INT8RANGE();
        }
    }

    /** {@code NUMRANGE}. */
    @PyType(value = "NUMRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class NUMRANGE extends Word {
        @PyNew("NUMRANGE()")
        public static NUMRANGE create() {
            return new NUMRANGE();
        }
    }

    /** {@code DATERANGE}. */
    @PyType(value = "DATERANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class DATERANGE extends Word {
        @PyNew("DATERANGE()")
        public static DATERANGE create() {
            return new DATERANGE();
        }
    }

    /** {@code TSRANGE}. */
    @PyType(value = "TSRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class TSRANGE extends Word {
        @PyNew("TSRANGE()")
        public static TSRANGE create() {
            return new TSRANGE();
        }
    }

    /** {@code TSTZRANGE}. */
    @PyType(value = "TSTZRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class TSTZRANGE extends Word {
        @PyNew("TSTZRANGE()")
        public static TSTZRANGE create() {
            return new TSTZRANGE();
        }
    }

    /** {@code INT4MULTIRANGE}. */
    @PyType(value = "INT4MULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class INT4MULTIRANGE extends Word {
        @PyNew("INT4MULTIRANGE()")
        public static INT4MULTIRANGE create() {
            return new INT4MULTIRANGE();
        }
    }

    /** {@code INT8MULTIRANGE}. */
    @PyType(value = "INT8MULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class INT8MULTIRANGE extends Word {
        @PyNew("INT8MULTIRANGE()")
        public static INT8MULTIRANGE create() {
            return new INT8MULTIRANGE();
        }
    }

    /** {@code NUMMULTIRANGE}. */
    @PyType(value = "NUMMULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class NUMMULTIRANGE extends Word {
        @PyNew("NUMMULTIRANGE()")
        public static NUMMULTIRANGE create() {
            return new NUMMULTIRANGE();
        }
    }

    /** {@code DATEMULTIRANGE}. */
    @PyType(value = "DATEMULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class DATEMULTIRANGE extends Word {
        @PyNew("DATEMULTIRANGE()")
        public static DATEMULTIRANGE create() {
            return new DATEMULTIRANGE();
        }
    }

    /** {@code TSMULTIRANGE}. */
    @PyType(value = "TSMULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class TSMULTIRANGE extends Word {
        @PyNew("TSMULTIRANGE()")
        public static TSMULTIRANGE create() {
            return new TSMULTIRANGE();
        }
    }

    /** {@code TSTZMULTIRANGE}. */
    @PyType(value = "TSTZMULTIRANGE", module = "sqlalchemy.dialects.postgresql.ranges")
    public static class TSTZMULTIRANGE extends Word {
        @PyNew("TSTZMULTIRANGE()")
        public static TSTZMULTIRANGE create() {
            return new TSTZMULTIRANGE();
        }
    }

    /** {@code BYTEA}. */
    @PyType(value = "BYTEA", module = "sqlalchemy.dialects.postgresql.types")
    public static class BYTEA extends LargeBinaryType implements DialectType {
        public BYTEA(@Nullable Object length) {
            super(length);
        }

        @PyNew("BYTEA(length=None)")
        public static PostgresqlTypes.BYTEA create(Object length) {
            return new PostgresqlTypes.BYTEA(Values.orNull(length));
        }

        @Override
        public String visitName() {
            return "BYTEA";
        }

        @Override
        public String spec() {
            return "BYTEA";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code CITEXT}. */
    @PyType(value = "CITEXT", module = "sqlalchemy.dialects.postgresql.types")
    public static class CITEXT extends TextType.TEXT implements DialectType {
        public CITEXT(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("CITEXT(length=None, collation=None)")
        public static PostgresqlTypes.CITEXT create(Object length, @Nullable String collation) {
            return new PostgresqlTypes.CITEXT(Values.orNull(length), collation);
        }

        @Override
        public String visitName() {
            return "CITEXT";
        }

        @Override
        public String spec() {
            return "CITEXT";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code HSTORE}. */
    @PyType(value = "HSTORE", module = "sqlalchemy.dialects.postgresql.hstore")
    public static class HSTORE extends Word {
        @PyNew("HSTORE(text_type=None)")
        public static HSTORE create(Object textType) {
            return new HSTORE();
        }
    }

    /** {@code TIMESTAMP} with a precision. */
    @PyType(value = "TIMESTAMP", module = "sqlalchemy.dialects.postgresql.types")
    public static class TIMESTAMP extends DateTimeType.TIMESTAMP {
        private final @Nullable Long precision;

        public TIMESTAMP(boolean timezone, @Nullable Long precision) {
            super(timezone);
            this.precision = precision;
        }

        @PyNew("TIMESTAMP(timezone=False, precision=None)")
        public static PostgresqlTypes.TIMESTAMP create(Object timezone, @Nullable Long precision) {
            return new PostgresqlTypes.TIMESTAMP(Values.truth(timezone), precision);
        }

        @PyAttribute("precision")
        public @Nullable Long precision() {
            return precision;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("precision", precision);
        }
    }

    /** {@code TIME} with a precision. */
    @PyType(value = "TIME", module = "sqlalchemy.dialects.postgresql.types")
    public static class TIME extends TimeType.TIME {
        private final @Nullable Long precision;

        public TIME(boolean timezone, @Nullable Long precision) {
            super(timezone);
            this.precision = precision;
        }

        @PyNew("TIME(timezone=False, precision=None)")
        public static PostgresqlTypes.TIME create(Object timezone, @Nullable Long precision) {
            return new PostgresqlTypes.TIME(Values.truth(timezone), precision);
        }

        @PyAttribute("precision")
        public @Nullable Long precision() {
            return precision;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("precision", precision);
        }
    }

    /** {@code INTERVAL}. */
    @PyType(value = "INTERVAL", module = "sqlalchemy.dialects.postgresql.types")
    public static class INTERVAL extends TypeEngine implements DialectType {
        private final @Nullable Long precision;
        private final @Nullable String fields;

        public INTERVAL(@Nullable Long precision, @Nullable String fields) {
            this.precision = precision;
            this.fields = fields;
        }

        @PyNew("INTERVAL(precision=None, fields=None)")
        public static INTERVAL create(@Nullable Long precision, @Nullable String fields) {
            return new INTERVAL(precision, fields);
        }

        @PyAttribute("precision")
        public @Nullable Long precision() {
            return precision;
        }

        @PyAttribute("fields")
        public @Nullable String fields() {
            return fields;
        }

        @Override
        public String visitName() {
            return "INTERVAL";
        }

        @Override
        public String spec() {
            return "INTERVAL" + (fields == null ? "" : " " + fields)
                    + (precision == null ? "" : " (" + precision + ")");
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        public Class<? extends TypeEngine> affinity() {
            return IntervalType.class;
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("precision", precision).named("fields", fields);
        }
    }

    /** {@code BIT} and {@code BIT VARYING}. */
    @PyType(value = "BIT", module = "sqlalchemy.dialects.postgresql.types")
    public static class BIT extends Word {
        private final @Nullable Long length;
        private final boolean varying;

        /** @param length without it one bit, or any number of varying ones */
        public BIT(@Nullable Long length, boolean varying) {
            this.length = varying || (length != null && length != 0) ? length : Long.valueOf(1);
            this.varying = varying;
        }

        @PyNew("BIT(length=None, varying=False)")
        public static BIT create(@Nullable Long length, Object varying) {
            return new BIT(length, Values.truth(varying));
        }

        @PyAttribute("length")
        public @Nullable Long length() {
            return length;
        }

        @PyAttribute("varying")
        public boolean varying() {
            return varying;
        }

        @Override
        public String spec() {
            return (varying ? "BIT VARYING" : "BIT") + (length == null ? "" : "(" + length + ")");
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("length", length).named("varying", varying, false);
        }
    }

    /** {@code JSON}. */
    @PyType(value = "JSON", module = "sqlalchemy.dialects.postgresql.json")
    public static class JSON extends JsonType {
        private final @Nullable Object astextType;

        public JSON(boolean noneAsNull, @Nullable Object astextType) {
            super(noneAsNull);
            this.astextType = astextType;
        }

        @PyNew("JSON(none_as_null=False, astext_type=None)")
        public static PostgresqlTypes.JSON create(Object noneAsNull, Object astextType) {
            return new PostgresqlTypes.JSON(Values.truth(noneAsNull), Values.orNull(astextType));
        }

        @PyAttribute("astext_type")
        public @Nullable Object astextType() {
            return astextType == null ? new TextType(null, null) : astextType;
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("astext_type", astextType());
        }
    }

    /** {@code JSONB}. */
    @PyType(value = "JSONB", module = "sqlalchemy.dialects.postgresql.json")
    public static class JSONB extends JSON implements DialectType {
        public JSONB(boolean noneAsNull, @Nullable Object astextType) {
            super(noneAsNull, astextType);
        }

        @PyNew("JSONB(none_as_null=False, astext_type=None)")
        public static JSONB create(Object noneAsNull, Object astextType) {
            return new JSONB(Values.truth(noneAsNull), Values.orNull(astextType));
        }

        @Override
        public String visitName() {
            return "JSONB";
        }

        @Override
        public String spec() {
            return "JSONB";
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }
    }

    /** {@code ARRAY} of PostgreSQL, which knows more operators than the generic one. */
    @PyType(value = "ARRAY", module = "sqlalchemy.dialects.postgresql.array")
    public static class ARRAY extends ArrayType {
        public ARRAY(TypeEngine itemType, boolean asTuple, @Nullable Long dimensions, boolean zeroIndexes) {
            super(itemType, asTuple, dimensions, zeroIndexes);
        }

        @PyNew("ARRAY(item_type, as_tuple=False, dimensions=None, zero_indexes=False)")
        public static PostgresqlTypes.ARRAY create(
                Interpreter interpreter,
                Object itemType,
                Object asTuple,
                @Nullable Long dimensions,
                Object zeroIndexes) {
            return new PostgresqlTypes.ARRAY(
                    item(interpreter, itemType), Values.truth(asTuple), dimensions, Values.truth(zeroIndexes));
        }
    }

    /** A type of the database's own, made by CREATE TYPE or CREATE DOMAIN. */
    public interface NamedType {
        @Nullable
        Identifier name();

        @Nullable
        String schema();

        /** Whether CREATE TABLE creates the type first. */
        boolean createsType();
    }

    /** {@code ENUM}: always a type of the database's own. */
    @PyType(value = "ENUM", module = "sqlalchemy.dialects.postgresql.named_types")
    public static class ENUM extends EnumType implements NamedType {
        private final boolean createType;

        protected ENUM(Interpreter interpreter, PyClass type, List<Object> enums, Map<String, Object> kw) {
            super(interpreter, type, enums, withNative(kw));
            this.createType = !kw.containsKey("create_type") || Values.truth(kw.get("create_type"));
        }

        private static Map<String, Object> withNative(Map<String, Object> kw) {
            Map<String, Object> all = new java.util.LinkedHashMap<>(kw);
            all.put("native_enum", true);
            return all;
        }

        @PyNew("ENUM(*enums, **kw)")
        public static PostgresqlTypes.ENUM create(
                Interpreter interpreter, PyClass type, List<Object> enums, Map<String, Object> kw) {
            return new PostgresqlTypes.ENUM(interpreter, type, enums, kw);
        }

        @Override
        @PyAttribute("create_type")
        public boolean createsType() {
            return createType;
        }

        @Override
        @PyMethod("create(bind, checkfirst=True)")
        public void create(SchemaBind bind, Object checkfirst) {
            super.create(bind, checkfirst);
        }

        @Override
        @PyMethod("drop(bind, checkfirst=True)")
        public void drop(SchemaBind bind, Object checkfirst) {
            super.drop(bind, checkfirst);
        }

        @Override
        protected void describe(Repr repr) {
            super.describe(repr);
            repr.named("create_type", createType, true);
        }
    }

    /** {@code DOMAIN}: another type with rules of its own. */
    @PyType(value = "DOMAIN", module = "sqlalchemy.dialects.postgresql.named_types")
    public static class DOMAIN extends TypeEngine implements DialectType, NamedType, SchemaType {
        private final Identifier name;
        private final TypeEngine dataType;
        private final Map<String, Object> options;
        private final @Nullable String schema;

        public DOMAIN(Identifier name, TypeEngine dataType, Map<String, Object> options) {
            this.name = name;
            this.dataType = dataType;
            this.options = Map.copyOf(options);
            this.schema = Values.textOrNull(options.get("schema"));
        }

        @PyNew("DOMAIN(name, data_type, *, collation=None, default=None, constraint_name=None, not_null=None, "
                + "check=None, create_type=True, **kw)")
        public static DOMAIN create(
                Interpreter interpreter,
                Object name,
                Object dataType,
                Object collation,
                Object defaultValue,
                Object constraintName,
                Object notNull,
                Object check,
                Object createType,
                Map<String, Object> kw) {
            Map<String, Object> options = new java.util.LinkedHashMap<>(kw);
            options.put("collation", collation);
            options.put("default", defaultValue);
            options.put("constraint_name", constraintName);
            options.put("not_null", notNull);
            options.put("check", check);
            options.put("create_type", createType);
            return new DOMAIN(Identifier.of(name), (TypeEngine) toInstance(interpreter, dataType), options);
        }

        @Override
        public Identifier name() {
            return name;
        }

        @PyAttribute("name")
        public Object pythonName() {
            return name.toPython();
        }

        @Override
        @PyAttribute("schema")
        public @Nullable String schema() {
            return schema;
        }

        @PyAttribute("data_type")
        public TypeEngine dataType() {
            return dataType;
        }

        /** The argument of this name, null when it is None or was not given. */
        public @Nullable Object option(String option) {
            return Values.orNull(options.get(option));
        }

        @Override
        @PyAttribute("create_type")
        public boolean createsType() {
            return Values.truth(options.get("create_type"));
        }

        @PyMethod("create(bind, checkfirst=True)")
        public void create(SchemaBind bind, Object checkfirst) {
            bind.schemaDdl().createType(this, Values.truth(checkfirst));
        }

        @PyMethod("drop(bind, checkfirst=True)")
        public void drop(SchemaBind bind, Object checkfirst) {
            bind.schemaDdl().dropType(this, Values.truth(checkfirst));
        }

        @Override
        public void setTable(Column column, Table table) {}

        @Override
        public String visitName() {
            return "DOMAIN";
        }

        @Override
        public String spec() {
            return name.text();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDialectType(this);
        }

        @Override
        public Class<? extends TypeEngine> affinity() {
            return DOMAIN.class;
        }

        @Override
        protected void describe(Repr repr) {
            repr.value(name.text()).value(dataType);
        }
    }
}
