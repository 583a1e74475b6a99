package dev.limbeck.engine.python;

/**
 * An instance of a script's class that derives from a builtin value type ({@code class Color(str, Enum)},
 * {@code class Config(dict)}): the builtin's value plus attributes. Native code that asks for the builtin's Java type
 * gets the {@link #payload}.
 */
public class PyDerived extends PyObject {
    private final Object payload;

    public PyDerived(PyClass type, Object payload) {
        super(type);
        this.payload = payload;
    }

    /** The builtin value: a String, Long, PyDict, … */
    public final Object payload() {
        return payload;
    }

    /** {@code value} without its wrapping, if it has one. */
    public static Object unwrap(Object value) {
        return value instanceof PyDerived derived ? derived.payload : value;
    }

    /** Whether the class keeps the builtin's own {@code __hash__} and {@code __eq__}. */
    final boolean hashesAsPayload() {
        return type().keepsHashOf(payload);
    }
}
