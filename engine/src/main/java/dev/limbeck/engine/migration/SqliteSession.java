package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.PyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * SQLite, where a transaction begins with the first statement that writes. Until then PRAGMAs still take effect, which
 * SQLite ignores inside a transaction; from then on the write lock is held, so that no other process can come between.
 */
final class SqliteSession extends Session {
    /** Something that a rebuild has touched and that has to work at the end. */
    private record Dependent(String kind, String name, String probe) {}

    private final SqliteForeignKeys foreignKeys;
    private final Set<String> carriedOver = new HashSet<>();
    private final List<Dependent> dependents = new ArrayList<>();
    private BooleanSupplier rebuildsExpected = () -> false;
    private boolean active;
    private boolean autocommit;

    /** Who sees that a statement takes long; null if nobody does. */
    private @Nullable Host watcher;

    /** @param jdbc in JDBC's autocommit mode: the driver would begin transactions at once otherwise */
    SqliteSession(Connection jdbc) {
        super(jdbc);
        this.foreignKeys = new SqliteForeignKeys(jdbc);
    }

    @Override
    void beforeStatement(String sql) throws SQLException {
        SqliteText.Kind kind = SqliteText.kind(sql);
        switch (kind) {
            case BEGIN -> active = true;
            case END -> active = false;
            case WRITE -> {
                if (!active && !autocommit) {
                    begin(rebuildsExpected);
                }
                giveWay(sql);
            }
            case OUTSIDE -> {
                Boolean enforcement = active ? SqliteText.foreignKeyPragma(sql) : null;
                if (enforcement != null) {
                    foreignKeys.want(enforcement);
                }
            }
            case READ -> {}
        }
    }

    private void begin(BooleanSupplier withRebuilds) throws SQLException {
        if (foreignKeys.enforced() && withRebuilds.getAsBoolean()) {
            foreignKeys.suspend();
        }
        runOwn("BEGIN IMMEDIATE");
        active = true;
        foreignKeys.begun();
    }

    /** What was only carried over goes when the script makes one of that name itself. */
    private void giveWay(String sql) throws SQLException {
        if (!carriedOver.isEmpty()) {
            String created = SqliteText.createdObject(sql);
            if (created != null && carriedOver.remove(created)) {
                int blank = created.indexOf(' ');
                runOwn("DROP " + created.substring(0, blank) + " IF EXISTS \""
                        + created.substring(blank + 1).replace("\"", "\"\"") + "\"");
            }
        }
    }

    @Override
    void commit() throws SQLException {
        if (active) {
            try {
                foreignKeys.check();
                checkDependents();
            } catch (SQLException e) {
                rollback();
                throw e;
            }
            runOwn("COMMIT");
            ended();
        }
    }

    private void checkDependents() throws SQLException {
        for (Dependent dependent : dependents) {
            try {
                runOwn(dependent.probe());
            } catch (SQLException e) {
                if (exists(dependent)) {
                    throw new SQLException(
                            dependent.kind() + " '" + dependent.name()
                                    + "' no longer works after a table was made anew (" + e.getMessage()
                                    + "); drop it before the batch and create it anew after it",
                            null,
                            e.getErrorCode());
                }
            }
        }
    }

    private boolean exists(Dependent dependent) throws SQLException {
        try (PreparedStatement statement =
                jdbc().prepareStatement("SELECT 1 FROM sqlite_master WHERE type = ? AND name = ?")) {
            statement.setString(1, dependent.kind());
            statement.setString(2, dependent.name());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void ended() throws SQLException {
        active = false;
        carriedOver.clear();
        dependents.clear();
        foreignKeys.ended();
    }

    @Override
    void rollback() throws SQLException {
        if (active) {
            try {
                runOwn("ROLLBACK");
            } finally {
                ended();
            }
        }
    }

    @Override
    void expectRebuilds(BooleanSupplier expected) {
        rebuildsExpected = expected;
    }

    @Override
    void rebuild(Runnable rebuild) throws SQLException {
        boolean own = autocommit && !active;
        if (!active) {
            begin(() -> true);
        }
        if (!own) {
            rebuild.run();
            return;
        }
        boolean done = false;
        try {
            rebuild.run();
            done = true;
        } finally {
            if (done) {
                commit();
            } else {
                rollback();
            }
        }
    }

    @Override
    void carriedOver(String kind, String name) {
        carriedOver.add(kind + " " + name.toLowerCase(Locale.ROOT));
    }

    @Override
    void mustWork(String kind, String name, String probe) {
        dependents.add(new Dependent(kind, name, probe));
    }

    @Override
    void setAutocommit(boolean autocommit) {
        this.autocommit = autocommit;
    }

    @Override
    void check(String sql) {
        int end = SqliteText.endOfStatement(sql);
        if (end < sql.length() && !SqliteText.isBlank(sql.substring(end))) {
            throw PyException.of(DatabaseErrors.SQLITE_WARNING, "You can only execute one statement at a time.");
        }
    }

    @Override
    void showProgress(Host host) {
        watcher = host.isTerminal() ? host : null;
    }

    @Override
    Cursor run(String template, List<List<Object>> sets) throws SQLException {
        String sql = template.replace(CompiledSql.MARK, '?');
        if (SqliteText.isBlank(sql)) {
            return Cursor.ofUpdate(-1);
        }
        if (watcher == null) {
            return execute(sql, sets);
        }
        Progress progress = Progress.watch(jdbc(), sql, watcher);
        try {
            return execute(sql, sets);
        } finally {
            progress.end();
        }
    }

    private Cursor execute(String sql, List<List<Object>> sets) throws SQLException {
        try (PreparedStatement statement = jdbc().prepareStatement(sql)) {
            if (sets.size() > 1) {
                return runMany(statement, sets);
            }
            if (!sets.isEmpty()) {
                bind(statement, sets.get(0));
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    return read(rows, SqliteText.changesRows(sql));
                }
            }
            // after DDL the driver repeats the count of the last change of data
            return Cursor.ofUpdate(SqliteText.changesRows(sql) ? statement.getUpdateCount() : -1);
        }
    }

    private static Cursor runMany(PreparedStatement statement, List<List<Object>> sets) throws SQLException {
        for (List<Object> set : sets) {
            bind(statement, set);
            statement.addBatch();
        }
        long total = 0;
        for (int count : statement.executeBatch()) {
            total += Math.max(count, 0);
        }
        return Cursor.ofUpdate(total);
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, SqliteValues.toJdbc(values.get(i), i + 1));
        }
    }

    private static Cursor read(ResultSet rows, boolean counts) throws SQLException {
        ResultSetMetaData metaData = rows.getMetaData();
        int width = metaData.getColumnCount();
        List<String> names = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            names.add(metaData.getColumnLabel(i));
        }
        List<List<Object>> read = new ArrayList<>();
        while (rows.next()) {
            List<Object> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(SqliteValues.fromJdbc(rows.getObject(i)));
            }
            read.add(values);
        }
        return new Cursor(names, read, counts ? read.size() : -1);
    }

    @Override
    Object savepoint(String name) throws SQLException {
        beforeStatement("SAVEPOINT");
        runOwn("SAVEPOINT " + name);
        return name;
    }

    @Override
    void rollbackTo(Object savepoint) throws SQLException {
        runOwn("ROLLBACK TO SAVEPOINT " + savepoint);
    }

    @Override
    void release(Object savepoint) throws SQLException {
        runOwn("RELEASE SAVEPOINT " + savepoint);
    }

    @Override
    public void close() throws SQLException {
        rollback();
        super.close();
    }

    private void runOwn(String sql) throws SQLException {
        try (Statement statement = jdbc().createStatement()) {
            statement.execute(sql);
        }
    }
}
