package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions of scripts that are called with each new connection before anything else uses it, such as the one that
 * switches SQLite's foreign keys on.
 */
final class ConnectListeners {
    /** @param target an engine, or a class that stands for all of them */
    private record Registration(Object target, String identifier, Object function) {
        boolean is(Object target, String identifier, Object function) {
            return this.target == target && this.identifier.equals(identifier) && this.function == function;
        }
    }

    private final List<Registration> registrations = new ArrayList<>();

    static ConnectListeners of(Interpreter interpreter) {
        return interpreter.state(ConnectListeners.class, ConnectListeners::new);
    }

    /** Whether connections of {@code target} have events at all. */
    static boolean isTarget(Object target) {
        return target instanceof Engine || isClass(target);
    }

    private static boolean isClass(Object target) {
        return target == PyClass.of(Engine.class) || target == PyClass.of(PoolClass.class);
    }

    void add(Object target, String identifier, Object function) {
        registrations.add(new Registration(target, identifier, function));
    }

    boolean remove(Object target, String identifier, Object function) {
        return registrations.removeIf(known -> known.is(target, identifier, function));
    }

    boolean contains(Object target, String identifier, Object function) {
        return registrations.stream().anyMatch(known -> known.is(target, identifier, function));
    }

    /** Calls those for {@code engine}: the ones for all engines first, as SQLAlchemy does. */
    void connected(Interpreter interpreter, Engine engine, Driver driver, Session session) {
        if (registrations.isEmpty()) {
            return;
        }
        DbapiConnection connection = driver instanceof SqliteDriver
                ? new DbapiConnection.OfSqlite(session, driver)
                : new DbapiConnection(session, driver);
        boolean first = engine.isFirstConnection();
        for (boolean ofClass : new boolean[] {true, false}) {
            for (Registration known : List.copyOf(registrations)) {
                boolean mine = ofClass ? isClass(known.target) : engine.isSame(known.target);
                if (mine && (first || !known.identifier.equals("first_connect"))) {
                    interpreter.call(known.function, connection, None.NONE);
                }
            }
        }
    }
}
