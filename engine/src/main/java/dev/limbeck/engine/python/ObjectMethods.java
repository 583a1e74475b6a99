package dev.limbeck.engine.python;

/** {@code object}: what every value can do. */
@PyType(value = "object", of = Object.class)
final class ObjectMethods {
    private ObjectMethods() {}
}
