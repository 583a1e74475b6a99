package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * An instance with attributes of its own: of a class that a script defined, or of a native class that scripts may
 * subclass. Native classes extend this one; their Python class is the one that {@link PyType} declares, unless the
 * constructor is told another.
 */
public class PyObject {
    private @Nullable PyClass type;
    private @Nullable PyDict attributes;

    /** An instance of the Python class that this Java class declares. */
    protected PyObject() {}

    /** An instance of {@code type}, which may be a script's subclass. */
    public PyObject(PyClass type) {
        this.type = type;
    }

    public PyClass type() {
        PyClass known = type;
        if (known == null) {
            known = PyClass.of(getClass());
            type = known;
        }
        return known;
    }

    /** {@code instance.__class__ = type}. */
    final void become(PyClass type) {
        this.type = type;
    }

    /** The instance's own namespace, {@code __dict__}. */
    public PyDict attributes() {
        PyDict known = attributes;
        if (known == null) {
            known = new PyDict();
            attributes = known;
        }
        return known;
    }

    /** The instance's own attribute, without asking its class; null when there is none. */
    public final @Nullable Object ownAttribute(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    /** Python's equality: {@code __eq__}, by default identity. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other != null && Operators.equalObjects(this, other));
    }

    /** Python's {@code __hash__}, by default identity. */
    @Override
    public int hashCode() {
        return Operators.hashObject(this);
    }

    /** Never runs a script: for messages of ours and for debuggers. */
    @Override
    public String toString() {
        return "<" + type().name() + " object>";
    }
}
