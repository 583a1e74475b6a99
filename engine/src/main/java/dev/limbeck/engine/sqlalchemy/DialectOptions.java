package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code <dialect>_<argument>} keyword arguments of a schema object. */
public final class DialectOptions {
    /** No options at all. */
    public static final DialectOptions NONE = new DialectOptions(Map.of());

    /** Kind of schema object by the arguments it takes. */
    enum Kind {
        TABLE,
        COLUMN,
        INDEX,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        CONSTRAINT
    }

    private final Map<String, Object> options;

    private DialectOptions(Map<String, Object> options) {
        this.options = options;
    }

    /** Checks that every name is one that its dialect knows for this kind of object. */
    static DialectOptions of(Kind kind, Class<?> owner, Map<String, Object> keywords) {
        if (keywords.isEmpty()) {
            return NONE;
        }
        Map<String, Object> options = new LinkedHashMap<>();
        for (Map.Entry<String, Object> keyword : keywords.entrySet()) {
            String name = keyword.getKey();
            int underscore = name.indexOf('_', 1);
            if (underscore < 0 || underscore == name.length() - 1) {
                throw PyException.typeError(
                        "Additional arguments should be named <dialectname>_<argument>, got '" + name + "'");
            }
            String dialect = name.substring(0, underscore);
            String argument = name.substring(underscore + 1);
            List<String> accepted = accepted(dialect, kind);
            if (accepted != null && !accepted.contains("*") && !accepted.contains(argument)) {
                throw SqlalchemyErrors.argument("Argument '" + name + "' is not accepted by dialect '" + dialect
                        + "' on behalf of " + PyClass.of(owner));
            }
            options.put(name, keyword.getValue());
        }
        return new DialectOptions(options);
    }

    /** What the dialect accepts for this kind of object; {@code *} is anything; null when there is no such dialect. */
    private static @Nullable List<String> accepted(String dialect, Kind kind) {
        return switch (dialect) {
            case "sqlite" ->
                switch (kind) {
                    case TABLE -> List.of("autoincrement", "with_rowid", "strict");
                    case INDEX -> List.of("where");
                    case COLUMN -> List.of("on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique");
                    default -> List.of("on_conflict");
                };
            case "postgresql" ->
                switch (kind) {
                    case TABLE ->
                        List.of(
                                "ignore_search_path",
                                "tablespace",
                                "partition_by",
                                "with_oids",
                                "on_commit",
                                "inherits",
                                "using");
                    case INDEX ->
                        List.of(
                                "using",
                                "include",
                                "where",
                                "ops",
                                "concurrently",
                                "with",
                                "tablespace",
                                "nulls_not_distinct");
                    case CHECK, FOREIGN_KEY -> List.of("not_valid");
                    case PRIMARY_KEY -> List.of("include");
                    case UNIQUE -> List.of("include", "nulls_not_distinct");
                    default -> List.of();
                };
            case "mysql", "mariadb" ->
                switch (kind) {
                    case TABLE -> List.of("*");
                    case INDEX -> List.of("using", "length", "prefix", "with_parser");
                    case PRIMARY_KEY -> List.of("using");
                    default -> List.of();
                };
            case "mssql" ->
                switch (kind) {
                    case INDEX -> List.of("clustered", "include", "where", "columnstore");
                    case PRIMARY_KEY, UNIQUE -> List.of("clustered");
                    case COLUMN -> List.of("identity_start", "identity_increment");
                    default -> List.of();
                };
            case "oracle" ->
                switch (kind) {
                    case TABLE -> List.of("resolve_synonyms", "on_commit", "compress", "tablespace");
                    case INDEX -> List.of("bitmap", "compress", "vector");
                    default -> List.of();
                };
            default -> null;
        };
    }

    /** The argument {@code dialect_argument}, null when it is None or was not given. */
    public @Nullable Object get(String dialect, String argument) {
        return options.isEmpty() ? null : Values.orNull(options.get(dialect + "_" + argument));
    }

    /** The option as text, empty if it was not given. */
    public String text(String dialect, String argument) {
        Object value = get(dialect, argument);
        return value == null ? "" : Operators.str(value);
    }

    /** Whether the argument was given, as None perhaps. */
    public boolean has(String dialect, String argument) {
        return options.containsKey(dialect + "_" + argument);
    }

    /** Python's truth of the argument. */
    public boolean truth(String dialect, String argument) {
        return Values.truth(get(dialect, argument));
    }

    /** All of them under their full names. */
    public Map<String, Object> all() {
        return options;
    }

    /** These with {@code name} set. */
    public DialectOptions with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.put(name, value);
        return new DialectOptions(all);
    }
}
