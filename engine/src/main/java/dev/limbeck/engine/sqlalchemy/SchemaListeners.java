package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Functions and statements of scripts that go with the creation or removal of tables: {@code event.listen(table,
 * "after_create", sa.DDL("…"))}.
 */
public final class SchemaListeners {
    private static final Set<String> IDENTIFIERS = Set.of("before_create", "after_create", "before_drop", "after_drop");

    private record Registration(Object target, String identifier, Object listener) {
        boolean is(Object target, String identifier, Object listener) {
            return this.target == target && this.identifier.equals(identifier) && this.listener == listener;
        }
    }

    private final List<Registration> registrations = new ArrayList<>();

    public static SchemaListeners of(Interpreter interpreter) {
        return interpreter.state(SchemaListeners.class, SchemaListeners::new);
    }

    /** Whether {@code target}, an object or a class, has this event. */
    public static boolean isTarget(Object target, String identifier) {
        return IDENTIFIERS.contains(identifier)
                && (target instanceof Table
                        || target instanceof MetaData
                        || target == PyClass.of(Table.class)
                        || target == PyClass.of(MetaData.class));
    }

    public void add(Object target, String identifier, Object listener) {
        registrations.add(new Registration(target, identifier, listener));
    }

    public boolean remove(Object target, String identifier, Object listener) {
        return registrations.removeIf(known -> known.is(target, identifier, listener));
    }

    public boolean contains(Object target, String identifier, Object listener) {
        return registrations.stream().anyMatch(known -> known.is(target, identifier, listener));
    }

    /** Those for all tables first, each in the order in which they were registered. */
    public List<Object> listeners(Object target, PyClass type, String identifier) {
        List<Object> found = new ArrayList<>();
        for (Object wanted : new Object[] {type, target}) {
            for (Registration known : registrations) {
                if (known.target == wanted && known.identifier.equals(identifier)) {
                    found.add(known.listener);
                }
            }
        }
        return found;
    }
}
