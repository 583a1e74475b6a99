package dev.limbeck.engine.migration;

import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a result's columns, and where each stands. Of several columns with one name the first is found. */
final class RowKeys {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    RowKeys(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** The position of the column that a script means by {@code key}: a name, a column or a label. -1 if there is none. */
    int find(Object key) {
        if (key instanceof String name) {
            return positions.getOrDefault(name, -1);
        }
        if (key instanceof ColumnClause column) {
            return positions.getOrDefault(column.name(), -1);
        }
        return key instanceof Label label ? positions.getOrDefault(label.name(), -1) : -1;
    }
}
