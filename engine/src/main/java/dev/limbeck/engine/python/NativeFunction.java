package dev.limbeck.engine.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function written in Java. */
public final class NativeFunction implements PyCallable {
    private final String name;
    private final PyCallable body;

    private NativeFunction(String name, PyCallable body) {
        this.name = name;
        this.body = body;
    }

    /** A function with a signature such as {@code "text(text)"}; {@code body} gets one positional argument per parameter. */
    public static NativeFunction of(String signature, PyCallable body) {
        return new NativeFunction(signature.substring(0, signature.indexOf('(')), body);
    }

    /** The {@link PyMethod} called {@code name} of a class (static ones) or instance; null when it has none. */
    static @Nullable NativeFunction find(Object holder, String name) {
        return null;
    }

    /** The names of all {@link PyMethod}s of a class or instance. */
    static List<String> names(Object holder) {
        return List.of();
    }

    public String name() {
        return name;
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return body.call(interpreter, arguments);
    }
}
