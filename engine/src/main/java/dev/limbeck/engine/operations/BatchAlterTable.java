package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;

/** The context manager that {@code op.batch_alter_table(…)} returns: its end does what the block asked for. */
@PyType(value = "_GeneratorContextManager", module = "contextlib", subclassable = false)
public final class BatchAlterTable extends PyObject {
    private final BatchOperationsImpl impl;

    BatchAlterTable(BatchOperationsImpl impl) {
        this.impl = impl;
    }

    @PyMethod("__enter__()")
    public BatchOperations enter() {
        return new BatchOperations(impl);
    }

    @PyMethod("__exit__(exc_type, exc_value, traceback)")
    public boolean exit(Object type, Object value, Object traceback) {
        if (type == None.NONE) {
            impl.flush();
        }
        return false;
    }
}
