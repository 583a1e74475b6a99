package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;

/** A context manager around a part of a run; failures pass through it. */
@PyType(value = "_ProxyTransaction", module = "alembic.runtime.migration", subclassable = false)
public abstract class Scope {
    /** Does nothing. */
    static final Scope NOTHING = new Scope() {
        @Override
        void begin() {}

        @Override
        void end(boolean success) {}
    };

    abstract void begin();

    abstract void end(boolean success);

    @PyMethod("__enter__()")
    public final Scope enter() {
        begin();
        return this;
    }

    @PyMethod("__exit__(type_, value, traceback)")
    public final void exit(Object type, Object value, Object traceback) {
        end(type == None.NONE);
    }
}
