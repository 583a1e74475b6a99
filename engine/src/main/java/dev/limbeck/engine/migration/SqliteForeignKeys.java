package dev.limbeck.engine.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Does without SQLite's enforcement of foreign keys for the length of a transaction that makes tables anew: dropping the
 * old table would act on the rows that refer to it. What enforcement would have refused is looked for before the end.
 */
final class SqliteForeignKeys {
    private static final int SHOWN = 3;

    private record Reference(String table, String parent) {}

    private final Connection jdbc;
    private boolean suspended;
    private Map<Reference, Long> before = Map.of();

    /** What a PRAGMA inside the transaction asked for, where SQLite ignores it; null if none did. */
    private @Nullable Boolean wanted;

    SqliteForeignKeys(Connection jdbc) {
        this.jdbc = jdbc;
    }

    boolean enforced() throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_keys")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    /** Right before a transaction begins. */
    void suspend() throws SQLException {
        run("PRAGMA foreign_keys = OFF");
        suspended = true;
    }

    /** Right after it has begun. */
    void begun() throws SQLException {
        if (suspended) {
            before = dangling();
        }
    }

    /** A PRAGMA that can only take effect when the transaction is over. */
    void want(boolean enforcement) {
        wanted = enforcement;
    }

    /**
     * Right before the transaction is committed.
     *
     * @throws SQLException as enforcement throws it, if rows refer to nothing that did not before
     */
    void check() throws SQLException {
        if (!suspended) {
            return;
        }
        StringBuilder found = new StringBuilder();
        int shown = 0;
        for (Map.Entry<Reference, Long> entry : dangling().entrySet()) {
            long more = entry.getValue() - before.getOrDefault(entry.getKey(), 0L);
            if (more > 0 && shown < SHOWN) {
                Reference reference = entry.getKey();
                found.append(shown == 0 ? ": " : ", ")
                        .append(more)
                        .append(more == 1 ? " row of '" : " rows of '")
                        .append(reference.table())
                        .append(more == 1 ? "' refers to nothing in '" : "' refer to nothing in '")
                        .append(reference.parent())
                        .append("'");
                shown++;
            }
        }
        if (shown > 0) {
            throw new SQLException(
                    "FOREIGN KEY constraint failed" + found + " (foreign keys are checked at the end of a script that "
                            + "uses batch_alter_table, and their actions don't run in it)",
                    null,
                    SQLiteErrorCode.SQLITE_CONSTRAINT.code);
        }
    }

    /** Right after the transaction has ended, either way. */
    void ended() throws SQLException {
        boolean restore = suspended;
        suspended = false;
        before = Map.of();
        Boolean asked = wanted;
        wanted = null;
        if (restore || asked != null) {
            run("PRAGMA foreign_keys = " + (asked == null || asked ? "ON" : "OFF"));
        }
    }

    private Map<Reference, Long> dangling() throws SQLException {
        Map<Reference, Long> counts = new HashMap<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                counts.merge(new Reference(rows.getString(1), rows.getString(3)), 1L, Long::sum);
            }
        }
        return counts;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        }
    }
}
