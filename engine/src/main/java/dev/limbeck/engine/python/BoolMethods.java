package dev.limbeck.engine.python;

/** {@code bool}, a subclass of {@code int}. */
@PyType(value = "bool", of = Boolean.class, bases = IntMethods.class, subclassable = false)
public final class BoolMethods {
    private BoolMethods() {}

    @PyNew("bool(x=False, /)")
    public static boolean create(Object x) {
        return Operators.truth(x);
    }
}
