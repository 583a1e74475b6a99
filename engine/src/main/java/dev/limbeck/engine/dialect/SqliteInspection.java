package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.sqlalchemy.TextClause;
import org.jspecify.annotations.Nullable;

/** SQLite: positions in the primary key, flags as numbers, no indexes on expressions. */
final class SqliteInspection extends Inspection {
    SqliteInspection() {
        super(new SqliteTypeReader());
    }

    @Override
    public PyDict column(ReflectedTable.Column column) {
        PyDict dict = super.column(column);
        Object computed = dict.remove("computed");
        dict.put("default", orNone(column.defaultValue()));
        dict.put("primary_key", (long) column.primaryKeyPosition());
        if (computed != null) {
            dict.put("computed", computed);
        }
        return dict;
    }

    @Override
    public @Nullable PyDict index(ReflectedTable.Index index) {
        PyDict dict = index.isPlain() ? super.index(index) : null;
        if (dict != null) {
            dict.put("unique", index.unique() ? 1L : 0L);
            PyDict options = new PyDict();
            if (index.where() != null) {
                options.put("sqlite_where", TextClause.verbatim(index.where()));
            }
            dict.put("dialect_options", options);
        }
        return dict;
    }
}
