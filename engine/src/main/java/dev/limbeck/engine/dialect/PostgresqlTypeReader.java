package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.SmallIntegerType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: what {@code format_type} writes, {@code character varying(10)} or {@code integer[]}. */
public final class PostgresqlTypeReader implements TypeReader {
    @Override
    public TypeEngine read(String text) {
        String item = text;
        while (item.endsWith("[]")) {
            item = item.substring(0, item.length() - 2);
        }
        TypeEngine type = plain(item);
        return item.length() == text.length() || type instanceof NullType
                ? type
                : new PostgresqlTypes.ARRAY(type, false, null, false);
    }

    private static TypeEngine plain(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        boolean hasArguments = open >= 0 && close > open;
        String name = hasArguments ? text.substring(0, open) + text.substring(close + 1) : text;
        String arguments = hasArguments ? text.substring(open + 1, close) : "";
        int comma = arguments.indexOf(',');
        Long first = number(comma < 0 ? arguments : arguments.substring(0, comma));
        Long second = comma < 0 ? null : number(arguments.substring(comma + 1));
        if (name.startsWith("interval")) {
            String fields = name.substring("interval".length()).strip();
            return new PostgresqlTypes.INTERVAL(first, fields.isEmpty() ? null : fields);
        }
        return switch (name.strip()) {
            case "integer" -> new IntegerType.INTEGER();
            case "bigint" -> new BigIntegerType.BIGINT();
            case "smallint" -> new SmallIntegerType.SMALLINT();
            case "character varying" -> new StringType.VARCHAR(first, null);
            case "character" -> new StringType.CHAR(first, null);
            case "\"char\"", "name" -> new StringType();
            case "text" -> new TextType.TEXT(null, null);
            case "numeric" -> new NumericType.NUMERIC(first, second, null, true);
            case "float" -> new FloatType.FLOAT(first, false, null);
            case "real" -> new FloatType.REAL(null, false, null);
            case "double precision" -> new DoubleType.DOUBLE_PRECISION(53L, false, null);
            case "boolean" -> new BooleanType.BOOLEAN(false, null);
            case "date" -> new DateType.DATE();
            case "timestamp", "timestamp without time zone" -> new PostgresqlTypes.TIMESTAMP(false, first);
            case "timestamp with time zone" -> new PostgresqlTypes.TIMESTAMP(true, first);
            case "time", "time without time zone" -> new PostgresqlTypes.TIME(false, first);
            case "time with time zone" -> new PostgresqlTypes.TIME(true, first);
            case "bytea" -> new PostgresqlTypes.BYTEA(null);
            case "uuid" -> new UuidType.UUID(true);
            case "json" -> new PostgresqlTypes.JSON(false, null);
            case "jsonb" -> new PostgresqlTypes.JSONB(false, null);
            case "bit" -> new PostgresqlTypes.BIT(first, false);
            case "bit varying" -> new PostgresqlTypes.BIT(first, true);
            case "citext" -> new PostgresqlTypes.CITEXT(null, null);
            case "hstore" -> new PostgresqlTypes.HSTORE();
            case "inet" -> new PostgresqlTypes.INET();
            case "cidr" -> new PostgresqlTypes.CIDR();
            case "macaddr" -> new PostgresqlTypes.MACADDR();
            case "macaddr8" -> new PostgresqlTypes.MACADDR8();
            case "money" -> new PostgresqlTypes.MONEY();
            case "oid" -> new PostgresqlTypes.OID();
            case "regclass" -> new PostgresqlTypes.REGCLASS();
            case "tsvector" -> new PostgresqlTypes.TSVECTOR();
            case "int4range" -> new PostgresqlTypes.INT4RANGE();
            case "int8range" -> new PostgresqlTypes.INT8RANGE();
            case "numrange" -> new PostgresqlTypes.NUMRANGE();
            case "daterange" -> new PostgresqlTypes.DATERANGE();
            case "tsrange" -> new PostgresqlTypes.TSRANGE();
            case "tstzrange" -> new PostgresqlTypes.TSTZRANGE();
            case "int4multirange" -> new PostgresqlTypes.INT4MULTIRANGE();
            case "int8multirange" -> new PostgresqlTypes.INT8MULTIRANGE();
            case "nummultirange" -> new PostgresqlTypes.NUMMULTIRANGE();
            case "datemultirange" -> new PostgresqlTypes.DATEMULTIRANGE();
            case "tsmultirange" -> new PostgresqlTypes.TSMULTIRANGE();
            case "tstzmultirange" -> new PostgresqlTypes.TSTZMULTIRANGE();
            default -> new NullType();
        };
    }

    private static @Nullable Long number(String digits) {
        try {
            return digits.isBlank() ? null : Long.valueOf(digits.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
