package dev.limbeck.engine.python;

/** An entered {@code with} item. */
final class ContextManager {
    private final Interpreter interpreter;
    private final Object manager;
    private final Object exit;
    private final Object entered;
    private final boolean isAsync;

    private ContextManager(Interpreter interpreter, Object manager, Object exit, Object entered, boolean isAsync) {
        this.interpreter = interpreter;
        this.manager = manager;
        this.exit = exit;
        this.entered = entered;
        this.isAsync = isAsync;
    }

    /** Enters {@code manager}. An {@code async with} takes ordinary managers too: ours do not wait. */
    static ContextManager enter(Interpreter interpreter, Object manager, boolean isAsync) {
        PyClass type = Operators.type(manager);
        boolean awaits = isAsync && type.special("__aenter__") != null;
        Object enter = type.special(awaits ? "__aenter__" : "__enter__");
        Object exit = type.special(awaits ? "__aexit__" : "__exit__");
        if (enter == null || exit == null) {
            AbsentValue absent = type.absentBase();
            if (absent != null) {
                return enter(interpreter, absent, isAsync);
            }
            throw PyException.typeError("'" + Operators.typeName(manager) + "' object does not support the "
                    + (isAsync ? "asynchronous " : "") + "context manager protocol"
                    + (enter != null ? " (missed __exit__ method)" : ""));
        }
        Object entered = Operators.callSpecial(enter, manager);
        return new ContextManager(
                interpreter, manager, exit, awaits ? PyCoroutine.await(interpreter, entered) : entered, awaits);
    }

    /** What {@code as} binds. */
    Object entered() {
        return entered;
    }

    /** Leaves after success. */
    void exit() {
        finished(Operators.callSpecial(exit, manager, None.NONE, None.NONE, None.NONE));
    }

    /** Leaves after {@code failure}; says whether that is to be suppressed. */
    boolean exit(PyException failure) {
        PyBaseException value = failure.value();
        boolean suppresses =
                Operators.truth(finished(Operators.callSpecial(exit, manager, value.type(), value, None.NONE)));
        return suppresses && failure.isCatchable();
    }

    private Object finished(Object result) {
        return isAsync ? PyCoroutine.await(interpreter, result) : result;
    }
}
