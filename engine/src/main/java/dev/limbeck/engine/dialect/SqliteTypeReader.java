package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.SmallIntegerType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SQLite keeps any words as a type. Known names become their types; of others SQLite's affinity decides, as it would
 * for the values.
 */
public final class SqliteTypeReader implements TypeReader {
    @Override
    public TypeEngine read(String declared) {
        String type = declared.toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < type.length() && isNamePart(type.charAt(end))) {
            end++;
        }
        String name = type.substring(0, end);
        return type(name, type.startsWith("(", end) ? numbers(type, end) : List.of());
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c == ' ' || Character.isLetterOrDigit(c);
    }

    private static List<Long> numbers(String type, int open) {
        int close = type.indexOf(')', open);
        List<Long> numbers = new ArrayList<>();
        int at = open;
        while (at < (close < 0 ? type.length() : close)) {
            int start = at;
            while (at < type.length() && Character.isDigit(type.charAt(at))) {
                at++;
            }
            if (at > start) {
                numbers.add(Long.valueOf(type.substring(start, at)));
            } else {
                at++;
            }
        }
        return numbers;
    }

    private static TypeEngine type(String name, List<Long> arguments) {
        return switch (name) {
            case "BIGINT" -> new BigIntegerType.BIGINT();
            case "BLOB" -> new LargeBinaryType.BLOB(first(arguments));
            case "BOOL", "BOOLEAN" -> new BooleanType.BOOLEAN(false, null);
            case "CHAR" -> new StringType.CHAR(first(arguments), null);
            case "DATE", "DATE_CHAR" -> new DateType.DATE();
            case "DATETIME", "DATETIME_CHAR" -> new DateTimeType.DATETIME(false);
            case "DOUBLE" -> new DoubleType.DOUBLE(first(arguments), false, null);
            case "DECIMAL" -> new NumericType.DECIMAL(first(arguments), second(arguments), null, true);
            case "FLOAT" -> new FloatType.FLOAT(first(arguments), false, null);
            case "INT", "INTEGER" -> new IntegerType.INTEGER();
            case "JSON" -> new JsonType(false);
            case "NUMERIC" -> new NumericType.NUMERIC(first(arguments), second(arguments), null, true);
            case "REAL" -> new FloatType.REAL(first(arguments), false, null);
            case "SMALLINT" -> new SmallIntegerType.SMALLINT();
            case "TEXT" -> new TextType.TEXT(first(arguments), null);
            case "TIME", "TIME_CHAR" -> new TimeType.TIME(false);
            case "TIMESTAMP" -> new DateTimeType.TIMESTAMP(false);
            case "VARCHAR" -> new StringType.VARCHAR(first(arguments), null);
            case "NVARCHAR" -> new UnicodeType.NVARCHAR(first(arguments), null);
            case "NCHAR" -> new UnicodeType.NCHAR(first(arguments), null);
            default -> byAffinity(name, arguments);
        };
    }

    private static TypeEngine byAffinity(String name, List<Long> arguments) {
        if (name.contains("INT")) {
            return new IntegerType.INTEGER();
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return new TextType.TEXT(first(arguments), null);
        }
        if (name.contains("BLOB") || name.isEmpty()) {
            return new NullType();
        }
        if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return new FloatType.REAL(first(arguments), false, null);
        }
        return new NumericType.NUMERIC(first(arguments), second(arguments), null, true);
    }

    private static @Nullable Long first(List<Long> arguments) {
        return arguments.isEmpty() ? null : arguments.get(0);
    }

    private static @Nullable Long second(List<Long> arguments) {
        return arguments.size() < 2 ? null : arguments.get(1);
    }
}
