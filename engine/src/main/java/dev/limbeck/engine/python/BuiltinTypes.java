package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * Which holder ({@link PyType#of}) describes the values of a Java class. A plain chain of comparisons: class constants
 * are loaded only when their branch is taken.
 */
final class BuiltinTypes {
    private BuiltinTypes() {}

    /** The holder of exactly {@code javaClass}, or null when the class describes itself. */
    static @Nullable Class<?> holderOf(Class<?> javaClass) {
        if (javaClass == Object.class) {
            return ObjectMethods.class;
        }
        return null;
    }
}
