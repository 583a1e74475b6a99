package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** Builtin names that belong to the language itself: classes the evaluator knows, and the exceptions. */
final class CoreBuiltins {
    private CoreBuiltins() {}

    static @Nullable Object find(String name) {
        return switch (name) {
            case "object" -> PyClass.object();
            case "type" -> NativeClass.TYPE;
            case "super" -> Interpreter.SUPER;
            case "property" -> PyClass.of(PyProperty.class);
            case "classmethod" -> PyClass.of(PyClassMethod.class);
            case "staticmethod" -> PyClass.of(PyStaticMethod.class);
            case "NotImplemented" -> NotImplemented.NOT_IMPLEMENTED;
            case "Ellipsis" -> Ellipsis.ELLIPSIS;
            case "__debug__" -> true;
            default -> Exceptions.named(name);
        };
    }
}
