package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.sqlalchemy.SchemaListeners;
import java.util.List;
import java.util.Map;

/**
 * {@code sqlalchemy.event}. Listeners for new connections are called, and those that go
 * with the creation of tables; others only matter to applications: those of the ORM, of pools, and those that watch
 * statements.
 */
public final class EventFunctions {
    private EventFunctions() {}

    @PyMethod("listens_for(target, identifier, *args, **kw)")
    public static Object listensFor(
            Interpreter interpreter, Object target, String identifier, List<Object> args, Map<String, Object> kw) {
        return NativeFunction.of("decorate(fn)", (at, arguments) -> {
            Object function = arguments.get(0);
            listen(interpreter, target, identifier, function, args, kw);
            return function;
        });
    }

    @PyMethod("listen(target, identifier, fn, *args, **kw)")
    public static void listen(
            Interpreter interpreter,
            Object target,
            String identifier,
            Object fn,
            List<Object> args,
            Map<String, Object> kw) {
        if (SchemaListeners.isTarget(target, identifier)) {
            SchemaListeners.of(interpreter).add(target, identifier, fn);
        }
        if (!ConnectListeners.isTarget(target)) {
            return;
        }
        if (identifier.equals("connect") || identifier.equals("first_connect")) {
            ConnectListeners.of(interpreter).add(target, identifier, fn);
        } else if (Operators.truth(kw.getOrDefault("retval", false))) {
            throw PyException.notImplementedError("listeners that change what '" + identifier
                    + "' does aren't called here; make the change where the statement is made");
        }
    }

    @PyMethod("remove(target, identifier, fn)")
    public static void remove(Interpreter interpreter, Object target, String identifier, Object fn) {
        SchemaListeners.of(interpreter).remove(target, identifier, fn);
        ConnectListeners.of(interpreter).remove(target, identifier, fn);
    }

    @PyMethod("contains(target, identifier, fn)")
    public static boolean contains(Interpreter interpreter, Object target, String identifier, Object fn) {
        return SchemaListeners.of(interpreter).contains(target, identifier, fn)
                || ConnectListeners.of(interpreter).contains(target, identifier, fn);
    }
}
