package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** Attribute lookup. */
final class Attributes {
    private Attributes() {}

    static Object get(Object receiver, String name) {
        throw new UnsupportedOperationException(receiver + " " + name);
    }

    static @Nullable Object find(Object receiver, String name) {
        throw new UnsupportedOperationException(receiver + " " + name);
    }

    static void set(Object receiver, String name, Object value) {
        throw new UnsupportedOperationException(receiver + " " + name + value);
    }

    static void delete(Object receiver, String name) {
        throw new UnsupportedOperationException(receiver + " " + name);
    }

    static Object bind(Object attribute, @Nullable Object instance, PyClass owner) {
        return attribute instanceof Descriptor descriptor ? descriptor.get(instance, owner) : attribute;
    }
}
