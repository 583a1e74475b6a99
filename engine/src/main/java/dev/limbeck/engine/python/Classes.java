package dev.limbeck.engine.python;

/** Makes classes and instances. */
final class Classes {
    private Classes() {}

    static Object call(Interpreter interpreter, PyClass type, Arguments arguments) {
        throw new UnsupportedOperationException("calling " + type + " with " + arguments + " in " + interpreter);
    }

    static boolean isInstance(Object value, Object classes) {
        return isSubclass(Operators.type(value), classes);
    }

    static boolean isSubclass(Object type, Object classes) {
        if (classes instanceof PyTuple tuple) {
            for (Object each : tuple.items()) {
                if (isSubclass(type, each)) {
                    return true;
                }
            }
            return false;
        }
        return type instanceof PyClass derived && classes instanceof PyClass base && derived.isSubclassOf(base);
    }
}
