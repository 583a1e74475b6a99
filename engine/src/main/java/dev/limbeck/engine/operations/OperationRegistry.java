package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations that scripts and env.py have defined in this run: {@code Operations.register_operation} and
 * {@code implementation_for}.
 */
final class OperationRegistry {
    private record Directive(PyClass operation, String method) {}

    private final Map<String, Directive> directives = new LinkedHashMap<>();
    private final Map<String, Directive> batchDirectives = new LinkedHashMap<>();
    private final Map<PyClass, Object> implementations = new IdentityHashMap<>();

    /** The registry of the interpreter that is running. */
    static OperationRegistry current() {
        return Interpreter.current().state(OperationRegistry.class, OperationRegistry::new);
    }

    /** The registry of the run, or null when no script is running. */
    static @Nullable OperationRegistry ofRun() {
        Interpreter interpreter = Interpreter.currentOrNull();
        return interpreter == null ? null : interpreter.state(OperationRegistry.class, OperationRegistry::new);
    }

    /** The decorator that makes the class of operations it gets callable as {@code op.<name>}. */
    PyCallable registrar(PyClass owner, String name, String method) {
        boolean batch = owner.name().equals("BatchOperations");
        return (interpreter, arguments) -> {
            PyClass operation = (PyClass) arguments.get(0);
            (batch ? batchDirectives : directives).put(name, new Directive(operation, method));
            return operation;
        };
    }

    /** The decorator that makes the function it gets the way to do {@code operation}. */
    PyCallable implementer(PyClass operation, boolean replace) {
        return (interpreter, arguments) -> {
            Object function = arguments.get(0);
            if (implementations.containsKey(operation) && !replace) {
                throw PyException.valueError("Can not set dispatch function for object " + Operators.repr(operation)
                        + ": key already exists. To replace existing function, use replace=True.");
            }
            implementations.put(operation, function);
            return function;
        };
    }

    /** The script's way to do {@code operation}, or null. */
    @Nullable
    PyCallable implementation(Object operation, String dialect) {
        if (implementations.isEmpty()) {
            return null;
        }
        for (PyClass candidate : Operators.type(operation).mro()) {
            Object function = implementations.get(candidate);
            if (function != null) {
                return (interpreter, arguments) -> interpreter.call(function, arguments);
            }
        }
        return null;
    }

    boolean hasDirective(String name) {
        return directives.containsKey(name);
    }

    /** {@code op.<name>} of a script's own operation, or null. */
    @Nullable
    PyCallable directive(String name, Object operations, boolean batch) {
        Directive directive = (batch ? batchDirectives : directives).get(name);
        if (directive == null) {
            return null;
        }
        return (interpreter, arguments) -> {
            Object method = interpreter.getAttribute(directive.operation(), directive.method());
            Arguments withSelf = arguments.withFirst(operations);
            return interpreter.call(method, withSelf);
        };
    }
}
