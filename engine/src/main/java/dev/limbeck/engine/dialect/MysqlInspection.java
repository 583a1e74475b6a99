package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.Map;

/** MySQL and MariaDB: comments, AUTO_INCREMENT, prefix lengths of index members. */
final class MysqlInspection extends Inspection {
    MysqlInspection() {
        super(new MysqlTypeReader());
    }

    @Override
    public PyDict column(ReflectedTable.Column column) {
        TypeEngine type = type(column.type());
        PyDict dict = PyDict.of(
                "name",
                column.name(),
                "type",
                type,
                "default",
                orNone(column.defaultValue()),
                "comment",
                orNone(column.comment()),
                "nullable",
                column.nullable());
        if (type.affinity() == IntegerType.class) {
            dict.put("autoincrement", column.options().containsKey("autoincrement"));
        }
        ReflectedTable.Generated generated = column.generated();
        if (generated != null) {
            dict.put("computed", PyDict.of("sqltext", generated.expression(), "persisted", generated.persisted()));
        }
        return dict;
    }

    @Override
    public PyDict index(ReflectedTable.Index index) {
        PyList names = new PyList();
        for (ReflectedTable.IndexColumn column : index.columns()) {
            names.add(orNone(column.name()));
        }
        PyDict dict = PyDict.of("name", index.name(), "column_names", names, "unique", index.unique());
        Object prefix = index.options().get("prefix");
        if (prefix != null) {
            dict.put("type", prefix);
        }
        PyDict options = new PyDict();
        if (prefix != null && !prefix.equals("UNIQUE")) {
            options.put("mysql_prefix", prefix);
        }
        if (index.options().get("length") instanceof Map<?, ?> lengths) {
            options.put("mysql_length", new PyDict(lengths));
        }
        Object parser = index.options().get("with_parser");
        if (parser != null) {
            options.put("mysql_with_parser", parser);
        }
        if (!options.isEmpty()) {
            dict.put("dialect_options", options);
        }
        return dict;
    }

    @Override
    public PyDict unique(ReflectedTable.Unique unique) {
        PyDict dict = super.unique(unique);
        dict.put("duplicates_index", orNone(unique.name()));
        return dict;
    }
}
