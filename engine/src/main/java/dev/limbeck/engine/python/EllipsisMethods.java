package dev.limbeck.engine.python;

/** The type of {@code ...}. */
@PyType(value = "ellipsis", of = Ellipsis.class, subclassable = false)
public final class EllipsisMethods {
    private EllipsisMethods() {}

    @PyNew("ellipsis()")
    public static Object create() {
        return Ellipsis.ELLIPSIS;
    }
}
