package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: enums and domains as types, identity columns, the many options of indexes. */
final class PostgresqlInspection extends Inspection {
    PostgresqlInspection() {
        super(new PostgresqlTypeReader());
    }

    @Override
    public PyDict column(ReflectedTable.Column column) {
        PyDict dict = super.column(column);
        Object computed = dict.remove("computed");
        dict.put("type", columnType(column));
        String value = column.defaultValue();
        Object identity = column.options().get("identity");
        dict.put("autoincrement", identity != null || (value != null && value.startsWith("nextval(")));
        dict.put("comment", orNone(column.comment()));
        if (computed != null) {
            dict.put("computed", computed);
        }
        if (identity instanceof Map<?, ?> words) {
            dict.put("identity", new PyDict(words));
        }
        return dict;
    }

    private TypeEngine columnType(ReflectedTable.Column column) {
        if (column.options().get("enum") instanceof ReflectedEnum words) {
            TypeEngine type = enumType(words);
            return column.type().endsWith("[]") ? new PostgresqlTypes.ARRAY(type, false, null, false) : type;
        }
        if (column.options().get("domain") instanceof PostgresqlReflector.Domain domain) {
            Map<String, Object> options = domain.visible() ? Map.of() : Map.of("schema", domain.schema());
            return new PostgresqlTypes.DOMAIN(new Identifier(domain.name()), type(domain.type()), options);
        }
        TypeEngine type = type(column.type());
        return column.collation() != null && type instanceof StringType text
                ? collated(text, column.collation())
                : type;
    }

    private static TypeEngine collated(StringType type, String collation) {
        if (type instanceof TextType.TEXT) {
            return new TextType.TEXT(type.length(), collation);
        }
        if (type instanceof StringType.VARCHAR) {
            return new StringType.VARCHAR(type.length(), collation);
        }
        return type instanceof StringType.CHAR ? new StringType.CHAR(type.length(), collation) : type;
    }

    private static TypeEngine enumType(ReflectedEnum words) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("name", words.name());
        if (!words.visible()) {
            options.put("schema", words.schema());
        }
        return PostgresqlTypes.ENUM.create(
                Interpreter.current(), PyClass.of(PostgresqlTypes.ENUM.class), List.copyOf(words.labels()), options);
    }

    @Override
    public PyDict index(ReflectedTable.Index index) {
        Map<String, Object> options = index.options();
        PyDict dict = PyDict.of("name", index.name(), "unique", index.unique());
        PyList names = new PyList();
        PyList elements = new PyList();
        for (ReflectedTable.IndexColumn column : index.columns()) {
            names.add(orNone(column.name()));
            elements.add(column.expression());
        }
        dict.put("column_names", names);
        if (!index.isPlain()) {
            dict.put("expressions", elements);
        }
        Map<?, ?> sorting = (Map<?, ?>) options.getOrDefault("column_sorting", Map.of());
        if (!sorting.isEmpty()) {
            PyDict sorted = new PyDict();
            sorting.forEach((column, words) -> sorted.put(column, PyTuple.copyOf((List<?>) words)));
            dict.put("column_sorting", sorted);
        }
        if (Boolean.TRUE.equals(options.get("duplicates_constraint"))) {
            dict.put("duplicates_constraint", index.name());
        }
        PyList included = new PyList((List<?>) options.getOrDefault("include", List.of()));
        dict.put("include_columns", included);
        dict.put("dialect_options", indexOptions(index, options, included));
        return dict;
    }

    private static PyDict indexOptions(ReflectedTable.Index index, Map<String, Object> options, PyList included) {
        PyDict dict = new PyDict();
        putIfFilled(dict, "postgresql_ops", options.get("ops"));
        putIfFilled(dict, "postgresql_with", options.get("with"));
        if (!"btree".equals(options.get("using")) && options.get("using") != null) {
            dict.put("postgresql_using", options.getOrDefault("using", None.NONE));
        }
        if (index.where() != null) {
            dict.put("postgresql_where", index.where());
        }
        dict.put("postgresql_include", included);
        if (Boolean.TRUE.equals(options.get("nulls_not_distinct"))) {
            dict.put("postgresql_nulls_not_distinct", true);
        }
        return dict;
    }

    private static void putIfFilled(PyDict dict, String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> words && !words.isEmpty()) {
            dict.put(key, new PyDict(words));
        }
    }

    @Override
    public PyDict unique(ReflectedTable.Unique unique) {
        return PyDict.of(
                "column_names",
                new PyList(unique.columnNames()),
                "name",
                orNone(unique.name()),
                "comment",
                orNone(unique.options().get("comment")),
                "dialect_options",
                PyDict.of(
                        "postgresql_include",
                        new PyList((List<?>) unique.options().getOrDefault("include", List.of())),
                        "postgresql_nulls_not_distinct",
                        unique.options().getOrDefault("nulls_not_distinct", false)));
    }

    @Override
    public PyDict primaryKey(ReflectedTable.@Nullable PrimaryKey key) {
        PyDict dict = super.primaryKey(key);
        if (key != null) {
            dict.put("comment", orNone(key.options().get("comment")));
            dict.put("dialect_options", PyDict.of("postgresql_include", new PyList((List<?>)
                    key.options().getOrDefault("include", List.of()))));
        }
        return dict;
    }

    @Override
    public PyDict foreignKey(ReflectedTable.ForeignKey key) {
        PyDict dict = super.foreignKey(key);
        dict.put("comment", None.NONE);
        return dict;
    }

    @Override
    public PyDict check(ReflectedTable.Check check) {
        return PyDict.of("name", orNone(check.name()), "sqltext", check.expression(), "comment", None.NONE);
    }
}
