package dev.limbeck.engine.migration;

import java.util.List;

/**
 * Hears each statement of an online run before it is sent, and each event of its transactions, in order.
 *
 * <p>A caller puts its listener into the configuration's {@code attributes} under {@link #ATTRIBUTE}; every connection
 * that the run opens then reports to it. What Limbeck asks on its own account is left out: reflection, settings of the
 * connection, reading the version table.
 */
public interface StatementListener {
    /** The key in the configuration's attributes. */
    String ATTRIBUTE = "limbeck.statement_listener";

    /** Hears nothing. */
    StatementListener NONE = new StatementListener() {
        @Override
        public void statement(String sql, List<? extends List<?>> parameters) {}

        @Override
        public void transaction(String event) {}
    };

    /**
     * A statement is about to be sent.
     *
     * @param sql with {@code ?} for each parameter, whatever the driver takes
     * @param parameters one list of values; none if there are no parameters, several for an {@code executemany}
     */
    void statement(String sql, List<? extends List<?>> parameters);

    /**
     * The connection is now in a transaction, or out of it.
     *
     * @param event {@code begin}, {@code commit}, {@code rollback}, {@code savepoint NAME}, {@code rollback savepoint
     *     NAME}, {@code release savepoint NAME}, {@code isolation AUTOCOMMIT}
     */
    void transaction(String event);
}
