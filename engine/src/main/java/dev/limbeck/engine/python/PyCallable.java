package dev.limbeck.engine.python;

/** A Java object that scripts can call. */
@FunctionalInterface
public interface PyCallable {
    Object call(Interpreter interpreter, Arguments arguments);
}
