package dev.limbeck.engine.python;

/** How a value written in Java shows itself to scripts. */
public interface NativeText {
    /** {@code repr(value)}. */
    String repr();

    /** {@code str(value)}. */
    default String str() {
        return repr();
    }

    /** {@code format(value, specification)}; {@code specification} is not empty. */
    default String format(String specification) {
        throw PyException.typeError("unsupported format string passed to " + Operators.typeName(this) + ".__format__");
    }
}
