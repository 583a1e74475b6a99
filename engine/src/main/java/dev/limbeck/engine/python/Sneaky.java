package dev.limbeck.engine.python;

/** Rethrows what native code threw, checked or not, so that it leaves the interpreter as it was. */
final class Sneaky {
    private Sneaky() {}

    /** Never returns; declared to return so that callers can write {@code throw}. */
    static RuntimeException rethrow(Throwable failure) {
        throw Sneaky.<RuntimeException>cast(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the cast is the trick: it is erased
    private static <T extends Throwable> T cast(Throwable failure) throws T {
        throw (T) failure;
    }
}
