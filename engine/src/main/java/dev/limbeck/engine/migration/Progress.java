package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Host;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.sqlite.ProgressHandler;

/**
 * Tells whoever waits at a terminal that a statement of SQLite's is still running, once it has taken a second: in one line,
 * which goes when the statement ends. Rebuilds of large tables are what it is for.
 */
final class Progress {
    /** Between two looks at the clock: well under a millisecond to some milliseconds of SQLite's work. */
    private static final int VM_STEPS = 100_000;

    private final Connection jdbc;
    private final Line line;

    private Progress(Connection jdbc, Line line) {
        this.jdbc = jdbc;
        this.line = line;
    }

    /** Begins to watch what runs next on {@code jdbc}; call {@link #end} when that has ended. */
    static Progress watch(Connection jdbc, String sql, Host host) throws SQLException {
        Line line = new Line(sql, host);
        ProgressHandler.setHandler(jdbc, VM_STEPS, line);
        return new Progress(jdbc, line);
    }

    void end() throws SQLException {
        ProgressHandler.clearHandler(jdbc);
        line.erase();
    }

    /** What is on the terminal. SQLite calls on the thread that runs the statement. */
    private static final class Line extends ProgressHandler {
        private final String sql;
        private final PrintWriter terminal;
        private final Clock clock;
        private final int columns;
        private final long start;
        private long shown;

        Line(String sql, Host host) {
            this.sql = sql;
            this.terminal = host.stdout();
            this.clock = host.clock();
            this.columns = host.columns();
            this.start = clock.millis();
        }

        @Override
        protected int progress() {
            long seconds = (clock.millis() - start) / 1000;
            if (seconds > shown) {
                shown = seconds;
                terminal.print('\r' + cut("Running for " + seconds + " s: " + sql));
                terminal.flush();
            }
            return 0; // anything else would interrupt the statement
        }

        /** What fits into the line, the last column left free, so that no terminal begins another one. */
        private String cut(String text) {
            StringBuilder fitting = new StringBuilder();
            int free = columns - 1;
            boolean blank = false;
            for (int c : text.codePoints().toArray()) {
                boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
                free -= space && blank ? 0 : width(c);
                if (free < 0) {
                    break;
                }
                if (!space) {
                    fitting.appendCodePoint(c);
                } else if (!blank) {
                    fitting.append(' ');
                }
                blank = space;
            }
            return fitting.toString();
        }

        /** Terminals give most scripts from Hangul on two columns. */
        private static int width(int c) {
            return c < 0x1100 ? 1 : 2;
        }

        void erase() {
            if (shown > 0) {
                terminal.print('\r' + " ".repeat(Math.max(columns - 1, 0)) + '\r');
                terminal.flush();
            }
        }
    }
}
