package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB: what stands in {@code SHOW CREATE TABLE}, {@code int(10) unsigned}. */
public final class MysqlTypeReader implements TypeReader {
    @Override
    public TypeEngine read(String text) {
        int open = text.indexOf('(');
        int blank = text.indexOf(' ');
        int end = open >= 0 && (blank < 0 || open < blank) ? open : blank < 0 ? text.length() : blank;
        String name = text.substring(0, end).toLowerCase(Locale.ROOT);
        boolean hasArguments = end == open && open >= 0;
        int close = hasArguments ? text.lastIndexOf(')') : end;
        String arguments = hasArguments ? text.substring(open + 1, close) : "";
        return type(name, arguments, words(text.substring(Math.min(text.length(), hasArguments ? close + 1 : end))));
    }

    private static Map<String, Object> words(String text) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (text.contains("unsigned")) {
            words.put("unsigned", true);
        }
        if (text.contains("zerofill")) {
            words.put("zerofill", true);
        }
        String charset = behind(text, "CHARACTER SET ");
        if (charset != null) {
            words.put("charset", charset);
        }
        String collation = behind(text, "COLLATE ");
        if (collation != null) {
            words.put("collation", collation);
        }
        return words;
    }

    private static @Nullable String behind(String text, String keyword) {
        int at = text.indexOf(keyword);
        if (at < 0) {
            return null;
        }
        int start = at + keyword.length();
        int end = text.indexOf(' ', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static TypeEngine type(String name, String arguments, Map<String, Object> words) {
        int comma = arguments.indexOf(',');
        Long first = number(comma < 0 ? arguments : arguments.substring(0, comma));
        Long second = comma < 0 ? null : number(arguments.substring(comma + 1));
        return switch (name) {
            case "int", "integer" -> new MysqlTypes.INTEGER(first, words);
            case "bigint" -> new MysqlTypes.BIGINT(first, words);
            case "smallint" -> new MysqlTypes.SMALLINT(first, words);
            case "mediumint" -> new MysqlTypes.MEDIUMINT(first, words);
            case "tinyint" -> new MysqlTypes.TINYINT(first, words);
            case "decimal", "fixed" -> new MysqlTypes.DECIMAL(first, second, true, words);
            case "numeric" -> new MysqlTypes.NUMERIC(first, second, true, words);
            case "float" -> new MysqlTypes.FLOAT(first, second, false, words);
            case "double" -> new MysqlTypes.DOUBLE(first, second, true, words);
            case "bit" -> new MysqlTypes.BIT(first);
            case "char" -> new MysqlTypes.CHAR(first, words);
            case "varchar" -> new MysqlTypes.VARCHAR(first, words);
            case "nchar" -> new MysqlTypes.NCHAR(first, words);
            case "nvarchar" -> new MysqlTypes.NVARCHAR(first, words);
            case "text" -> new MysqlTypes.TEXT(first, words);
            case "tinytext" -> new MysqlTypes.TINYTEXT(first, words);
            case "mediumtext" -> new MysqlTypes.MEDIUMTEXT(first, words);
            case "longtext" -> new MysqlTypes.LONGTEXT(first, words);
            case "blob" -> new LargeBinaryType.BLOB(first);
            case "tinyblob" -> new MysqlTypes.TINYBLOB(first);
            case "mediumblob" -> new MysqlTypes.MEDIUMBLOB(first);
            case "longblob" -> new MysqlTypes.LONGBLOB(first);
            case "binary" -> new BinaryType.BINARY(first);
            case "varbinary" -> new BinaryType.VARBINARY(first);
            case "date" -> new DateType.DATE();
            case "datetime" -> new MysqlTypes.DATETIME(false, first);
            case "timestamp" -> new MysqlTypes.TIMESTAMP(false, first);
            case "time" -> new MysqlTypes.TIME(false, first);
            case "year" -> new MysqlTypes.YEAR(first);
            case "json" -> new JsonType(false);
            case "uuid" -> new UuidType.UUID(true);
            case "enum" ->
                MysqlTypes.ENUM.create(
                        Interpreter.current(),
                        PyClass.of(MysqlTypes.ENUM.class),
                        new ArrayList<>(list(arguments)),
                        words);
            case "set" -> new MysqlTypes.SET(list(arguments), words);
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

    /** The words of {@code 'a','b'}. */
    private static List<String> list(String arguments) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at < arguments.length()) {
            if (arguments.charAt(at) != '\'') {
                at++;
                continue;
            }
            StringBuilder item = new StringBuilder();
            at++;
            while (at < arguments.length()) {
                char c = arguments.charAt(at++);
                if (c == '\'') {
                    if (at < arguments.length() && arguments.charAt(at) == '\'') {
                        at++;
                    } else {
                        break;
                    }
                }
                item.append(c);
            }
            items.add(item.toString());
        }
        return items;
    }
}
