package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code alembic.operations.MigrateOperation}: the base of the operations that scripts define themselves. */
@PyType(value = "MigrateOperation", module = "alembic.operations.ops")
public class ScriptOperation extends PyObject implements MigrateOperation {
    protected ScriptOperation(PyClass type) {
        super(type);
    }

    @PyNew("MigrateOperation(*args, **kwargs)")
    public static ScriptOperation create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new ScriptOperation(type);
    }

    @PyMethod("reverse()")
    public Object reverse() {
        throw PyException.notImplementedError("");
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        throw PyException.valueError("no dispatch function for object: " + Operators.repr(this));
    }
}
