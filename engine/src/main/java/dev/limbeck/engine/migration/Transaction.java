package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import org.jspecify.annotations.Nullable;

/** A transaction of a connection, or a savepoint within one. Over once committed or rolled back. */
@PyType(value = "Transaction", module = "sqlalchemy.engine.base", subclassable = false)
public final class Transaction {
    private final Connection connection;
    private final @Nullable Transaction parent;
    private final @Nullable Object savepoint;
    private final String name;
    private boolean active = true;
    private boolean explicit;

    private Transaction(Connection connection, @Nullable Transaction parent, @Nullable Object savepoint, String name) {
        this.connection = connection;
        this.parent = parent;
        this.savepoint = savepoint;
        this.name = name;
    }

    static Transaction root(Connection connection) {
        return new Transaction(connection, null, null, "");
    }

    static Transaction nested(Connection connection, Transaction parent, Object savepoint, String name) {
        return new Transaction(connection, parent, savepoint, name);
    }

    @Nullable
    Transaction parent() {
        return parent;
    }

    @Nullable
    Object savepoint() {
        return savepoint;
    }

    /** The savepoint's name, empty for a whole transaction. */
    String name() {
        return name;
    }

    /** Whether a script asked for it, else the first statement began it. */
    boolean isExplicit() {
        return explicit;
    }

    Transaction asExplicit() {
        explicit = true;
        return this;
    }

    boolean isNested() {
        return savepoint != null;
    }

    @PyAttribute("is_active")
    public boolean isActive() {
        return active;
    }

    @PyAttribute("is_valid")
    public boolean isValid() {
        return active;
    }

    @PyMethod("commit()")
    public void commit() {
        if (!active) {
            throw SqlalchemyErrors.invalidRequest("This transaction is inactive");
        }
        active = false;
        connection.end(this, true);
    }

    @PyMethod("rollback()")
    public void rollback() {
        if (active) {
            active = false;
            connection.end(this, false);
        }
    }

    @PyMethod("close()")
    public void close() {
        rollback();
    }

    /** The connection ended it from above. */
    void deactivate() {
        active = false;
    }

    @PyMethod("__enter__()")
    public Transaction enter() {
        return this;
    }

    @PyMethod("__exit__(type_, value, traceback)")
    public void exit(Object type, Object value, Object traceback) {
        if (!active) {
            return;
        }
        if (type == None.NONE) {
            commit();
        } else {
            rollback();
        }
    }
}
