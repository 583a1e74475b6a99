package dev.limbeck.engine.dialect;

/** A definition in the database that can't be read, so that nothing may be built on it. */
public final class ReflectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReflectionException(String message) {
        super(message);
    }
}
