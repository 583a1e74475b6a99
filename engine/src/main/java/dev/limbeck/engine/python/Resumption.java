package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a generator's frame stopped: the state of the statements around the {@code yield}, and what arrives at it. */
final class Resumption {
    /** Leaves the tree walk at a {@code yield}. An Error, so that nothing that handles exceptions sees it. */
    static final class Suspension extends Error {
        Suspension() {
            super(null, null, false, false);
        }
    }

    private final Suspension suspension = new Suspension();
    private final Scope scope;

    /** By statement or block: how far it was. */
    private final Map<Object, Object> states = new IdentityHashMap<>();

    /** Values of the parts of the current simple statement or header that were evaluated before it was left. */
    private final Map<Expression, Object> values = new IdentityHashMap<>();

    private @Nullable Expression stoppedAt;
    private Object yielded = None.NONE;
    private Object sent = None.NONE;
    private @Nullable PyException thrown;

    Resumption(Scope scope) {
        this.scope = scope;
    }

    boolean yields(Object nodeOrBlock) {
        return scope.yields(nodeOrBlock);
    }

    void resume(Object sent, @Nullable PyException thrown) {
        this.sent = sent;
        this.thrown = thrown;
    }

    Object yielded() {
        return yielded;
    }

    // --- yields -----------------------------------------------------------------------------------------------------

    /** Whether the walk has come back to the yield it left at; asked once per visit. */
    boolean arrivedAt(Expression node) {
        if (stoppedAt == node) {
            stoppedAt = null;
            return true;
        }
        return false;
    }

    /** What the caller sent, or its exception. */
    Object take() {
        PyException failure = takeThrown();
        if (failure != null) {
            throw failure;
        }
        return sent;
    }

    @Nullable
    PyException takeThrown() {
        PyException failure = thrown;
        thrown = null;
        return failure;
    }

    Object sent() {
        return sent;
    }

    /** Leaves the walk with a value; never returns. */
    Suspension suspend(Expression node, Object value) {
        stoppedAt = node;
        yielded = value;
        throw suspension;
    }

    // --- remembered values and states -------------------------------------------------------------------------------

    @Nullable
    Object value(Expression node) {
        return values.get(node);
    }

    void remember(Expression node, Object value) {
        values.put(node, value);
    }

    void forget(Expression node) {
        values.remove(node);
    }

    /** The statement or header is done; its parts will be evaluated anew. */
    void forgetValues() {
        values.clear();
    }

    @Nullable
    Object state(Object nodeOrBlock) {
        return states.get(nodeOrBlock);
    }

    void setState(Object nodeOrBlock, Object state) {
        states.put(nodeOrBlock, state);
    }

    void clearState(Object nodeOrBlock) {
        states.remove(nodeOrBlock);
    }
}
