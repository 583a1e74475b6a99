package dev.limbeck.engine.python;

/** The type of {@code NotImplemented}. */
@PyType(value = "NotImplementedType", of = NotImplemented.class, subclassable = false)
public final class NotImplementedMethods {
    private NotImplementedMethods() {}

    @PyNew("NotImplementedType()")
    public static Object create() {
        return NotImplemented.NOT_IMPLEMENTED;
    }
}
