package dev.limbeck.engine.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database gave for a statement, as its Python driver would hand it on.
 *
 * @param names of the result's columns
 * @param rows null for a statement that gives no rows
 * @param count rows changed, or rows of the result where the driver counts them; -1 where it doesn't
 */
record Cursor(List<String> names, @Nullable List<List<Object>> rows, long count) {
    static Cursor ofUpdate(long count) {
        return new Cursor(List.of(), null, count);
    }
}
