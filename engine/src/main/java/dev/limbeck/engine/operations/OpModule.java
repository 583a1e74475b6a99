package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/**
 * {@code alembic.op} as scripts see it: the directives of the migration that is running. One per interpreter;
 * {@link #install} tells it which migration that is.
 */
@PyType(value = "op", module = "alembic", subclassable = false, qualifies = false)
public final class OpModule extends Directives {
    private @Nullable Operations current;

    /** The module, for the registry of the interpreter that this object belongs to. */
    public NativeModule module() {
        return NativeModule.named("alembic.op").fallback((interpreter, name) -> member(name));
    }

    /** A directive as a bound method, because its messages count a receiver. */
    private @Nullable Object member(String name) {
        if (OperationRegistry.current().hasDirective(name)) {
            return late(name);
        }
        return name.startsWith("_") ? null : Operators.findAttribute(this, name);
    }

    /** A script's own directive, looked up when it is called. */
    private PyCallable late(String name) {
        return (interpreter, arguments) -> interpreter.call(operations().attribute(name), arguments);
    }

    /** Makes {@code operations} those that the directives run on. */
    public void install(Operations operations) {
        current = operations;
    }

    /** The end of a migration. */
    public void remove() {
        current = null;
    }

    @Override
    Operations operations() {
        Operations installed = current;
        if (installed == null) {
            throw PyException.nameError("Can't invoke function, as the proxy object has not yet been established for "
                    + "the Alembic 'Operations' class.  Try placing this code inside a callable.");
        }
        return installed;
    }
}
