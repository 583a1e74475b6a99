package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Insert;
import java.util.ArrayList;
import java.util.List;

/** {@code ON CONFLICT}, which SQLite took over from PostgreSQL. */
final class OnConflictText {
    private OnConflictText() {}

    /** @param constraint {@code ON CONSTRAINT name}, or empty */
    static String write(SqlCompiler compiler, Insert insert, Insert.OnConflict conflict, String constraint) {
        String target = constraint.isEmpty() ? columns(compiler, conflict) : constraint;
        StringBuilder text = new StringBuilder("ON CONFLICT");
        if (conflict.set() == null) {
            return text.append(target.isEmpty() ? "" : " " + target)
                    .append(" DO NOTHING")
                    .toString();
        }
        text.append(' ').append(target).append(" DO UPDATE SET ");
        text.append(compiler.assignments(insert.table(), conflict.set()));
        if (conflict.where() != null) {
            text.append(" WHERE ").append(compiler.process(conflict.where()));
        }
        return text.toString();
    }

    private static String columns(SqlCompiler compiler, Insert.OnConflict conflict) {
        if (conflict.elements().isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (ClauseElement element : conflict.elements()) {
            names.add(compiler.withoutTable(element));
        }
        String text = "(" + String.join(", ", names) + ")";
        return conflict.indexWhere() == null ? text : text + " WHERE " + compiler.withoutTable(conflict.indexWhere());
    }
}
