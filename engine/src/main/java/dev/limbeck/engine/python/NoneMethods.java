package dev.limbeck.engine.python;

/** The type of {@code None}. */
@PyType(value = "NoneType", of = None.class, subclassable = false)
public final class NoneMethods {
    private NoneMethods() {}

    @PyNew("NoneType()")
    public static Object create() {
        return None.NONE;
    }
}
