package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLAlchemy's database URL: {@code dialect+driver://user:password@host:port/database?query}. Immutable.
 *
 * <p>Its text shows {@code ***} for the password, unless {@link #renderAsString} is told otherwise.
 *
 * @param drivername the dialect, with {@code +driver} if one was named
 * @param query a list for each key, which may be repeated
 */
@PyType(value = "URL", module = "sqlalchemy.engine.url", subclassable = false)
public record DatabaseUrl(
        @PyAttribute("drivername") String drivername,
        @PyAttribute("username") @Nullable String username,
        @PyAttribute("password") @Nullable String password,
        @PyAttribute("host") @Nullable String host,
        @PyAttribute("port") @Nullable Long port,
        @PyAttribute("database") @Nullable String database,
        Map<String, List<String>> query) {
    public DatabaseUrl {
        query = Map.copyOf(query);
    }

    /**
     * The URL that {@code text} spells, with percent-escapes undone in user, password and query.
     *
     * @throws PyException an ArgumentError if it is none
     */
    public static DatabaseUrl parse(String text) {
        Matcher matcher = Pattern.compile("([\\w+]+)://(?:([^:/]*)(?::([^@]*))?@)?"
                        + "(?:(?:\\[([^/?]+)\\]|([^/:?]+))?(?::([^/?]*))?)?(?:/([^?]*))?(?:\\?(.*))?")
                .matcher(text);
        if (!matcher.lookingAt()) {
            throw SqlalchemyErrors.argument("Could not parse SQLAlchemy URL from given URL string");
        }
        String username = matcher.group(2);
        String password = matcher.group(3);
        return new DatabaseUrl(
                matcher.group(1),
                username == null ? null : PercentEncoding.decode(username, false),
                password == null ? null : PercentEncoding.decode(password, false),
                matcher.group(5) == null ? matcher.group(4) : matcher.group(5),
                port(matcher.group(6)),
                matcher.group(7),
                query(matcher.group(8)));
    }

    /** {@code make_url}: a URL, or its text. */
    public static DatabaseUrl of(Object nameOrUrl) {
        if (nameOrUrl instanceof DatabaseUrl url) {
            return url;
        }
        if (nameOrUrl instanceof String text) {
            return parse(text);
        }
        throw SqlalchemyErrors.argument("Expected string or URL object, got " + Operators.repr(nameOrUrl));
    }

    private static @Nullable Long port(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(digits.strip());
        } catch (NumberFormatException e) {
            throw PyException.valueError("invalid literal for int() with base 10: " + Operators.repr(digits));
        }
    }

    /** {@code urllib.parse.parse_qsl}, which drops fields without a value. */
    private static Map<String, List<String>> query(@Nullable String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (text != null) {
            for (String field : text.split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals >= 0 && equals + 1 < field.length()) {
                    query.computeIfAbsent(
                                    PercentEncoding.decode(field.substring(0, equals), true), key -> new ArrayList<>())
                            .add(PercentEncoding.decode(field.substring(equals + 1), true));
                }
            }
        }
        return query;
    }

    @PyMethod("create(drivername, username=None, password=None, host=None, port=None, database=None, query=...)")
    public static DatabaseUrl create(
            String drivername,
            @Nullable String username,
            Object password,
            @Nullable String host,
            Object port,
            @Nullable String database,
            Object query) {
        return new DatabaseUrl(
                drivername,
                username,
                password == None.NONE ? null : Operators.str(password),
                host,
                port == None.NONE ? null : (Long) Operators.index(port),
                database,
                queryOf(query));
    }

    private static Map<String, List<String>> queryOf(Object query) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        if (query instanceof PyDict dict) {
            for (Object key : Operators.list(dict)) {
                Object value = Operators.getItem(dict, key);
                List<String> values = new ArrayList<>();
                for (Object item : value instanceof String ? List.of(value) : Operators.list(value)) {
                    values.add(Operators.str(item));
                }
                result.put(Operators.str(key), values);
            }
        }
        return result;
    }

    @PyMethod("set(drivername=None, username=None, password=None, host=None, port=None, database=None, query=None)")
    public DatabaseUrl with(
            @Nullable String drivername,
            @Nullable String username,
            Object password,
            @Nullable String host,
            Object port,
            @Nullable String database,
            Object query) {
        return new DatabaseUrl(
                drivername == null ? this.drivername : drivername,
                username == null ? this.username : username,
                password == None.NONE ? this.password : Operators.str(password),
                host == null ? this.host : host,
                port == None.NONE ? this.port : (Long) Operators.index(port),
                database == null ? this.database : database,
                query == None.NONE ? this.query : queryOf(query));
    }

    /** {@code URL.update_query_dict(query_parameters, append=False)}. */
    @PyMethod("update_query_dict(query_parameters, append=False)")
    public DatabaseUrl updateQueryDict(Object queryParameters, boolean append) {
        Map<String, List<String>> updated = new LinkedHashMap<>(query);
        queryOf(queryParameters).forEach((key, values) -> {
            List<String> all = new ArrayList<>(append ? updated.getOrDefault(key, List.of()) : List.of());
            all.addAll(values);
            updated.put(key, all);
        });
        return new DatabaseUrl(drivername, username, password, host, port, database, updated);
    }

    @PyMethod("difference_update_query(names)")
    public DatabaseUrl differenceUpdateQuery(Object names) {
        Map<String, List<String>> updated = new LinkedHashMap<>(query);
        for (Object name : Operators.list(names)) {
            updated.remove(Operators.str(name));
        }
        return new DatabaseUrl(drivername, username, password, host, port, database, updated);
    }

    /** The query as scripts see it: a text, or a tuple of texts, for each key. */
    @PyAttribute("query")
    public PyDict pythonQuery() {
        PyDict dict = new PyDict();
        query.forEach((key, values) -> dict.put(key, values.size() == 1 ? values.get(0) : PyTuple.copyOf(values)));
        return dict;
    }

    /** The value of a query argument, the last if it is repeated, or null. */
    public @Nullable String queryArgument(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }

    /** {@code postgresql} of {@code postgresql+asyncpg}. */
    @PyMethod("get_backend_name()")
    public String backendName() {
        int plus = drivername.indexOf('+');
        return plus < 0 ? drivername : drivername.substring(0, plus);
    }

    @PyMethod("get_driver_name()")
    public String driverName() {
        int plus = drivername.indexOf('+');
        if (plus >= 0) {
            return drivername.substring(plus + 1);
        }
        return switch (drivername) {
            case "sqlite" -> "pysqlite";
            case "postgresql" -> "psycopg2";
            case "mysql", "mariadb" -> "mysqldb";
            case "mssql" -> "pyodbc";
            case "oracle" -> "cx_oracle";
            default -> "";
        };
    }

    @PyMethod("render_as_string(hide_password=True)")
    public String renderAsString(boolean hidePassword) {
        StringBuilder text = new StringBuilder(drivername).append("://");
        if (username != null) {
            text.append(PercentEncoding.encode(username, " +"));
            if (password != null) {
                text.append(':').append(hidePassword ? "***" : PercentEncoding.encode(password, " +"));
            }
            text.append('@');
        }
        if (host != null) {
            text.append(host.indexOf(':') >= 0 ? "[" + host + "]" : host);
        }
        if (port != null) {
            text.append(':').append(port.longValue());
        }
        if (database != null) {
            text.append('/').append(database);
        }
        char separator = '?';
        for (Map.Entry<String, List<String>> entry : new TreeMap<>(query).entrySet()) {
            for (String value : entry.getValue()) {
                text.append(separator).append(PercentEncoding.encodePlus(entry.getKey()));
                text.append('=').append(PercentEncoding.encodePlus(value));
                separator = '&';
            }
        }
        return text.toString();
    }

    @PyMethod("__str__()")
    @Override
    public String toString() {
        return renderAsString(true);
    }

    @PyMethod("__repr__()")
    public String repr() {
        return renderAsString(true);
    }

    @PyMethod("__eq__(other)")
    public boolean pythonEquals(Object other) {
        return equals(other);
    }

    @PyMethod("__copy__()")
    public DatabaseUrl copy() {
        return this;
    }
}
