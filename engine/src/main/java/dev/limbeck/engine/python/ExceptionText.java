package dev.limbeck.engine.python;

import java.util.List;

/** What exceptions say: {@code str} and {@code repr} by their arguments. */
final class ExceptionText {
    private ExceptionText() {}

    static String str(PyBaseException exception) {
        List<Object> args = exception.args().items();
        if (args.isEmpty()) {
            return "";
        }
        if (args.size() == 1) {
            boolean key = exception.type().isSubclassOf(Exceptions.KEY_ERROR);
            return key ? Operators.repr(args.get(0)) : Operators.str(args.get(0));
        }
        if (args.size() <= 5 && exception.type().isSubclassOf(Exceptions.OS_ERROR)) {
            return osError(args);
        }
        return Operators.repr(exception.args());
    }

    /** {@code [Errno 2] No such file or directory: 'name'}. */
    private static String osError(List<Object> args) {
        String text = "[Errno " + Operators.str(args.get(0)) + "] " + Operators.str(args.get(1));
        if (args.size() >= 3 && args.get(2) != None.NONE) {
            text += ": " + Operators.repr(args.get(2));
        }
        return args.size() == 5 ? text + " -> " + Operators.repr(args.get(4)) : text;
    }

    static String repr(PyBaseException exception) {
        String name = exception.type().name();
        List<Object> args = exception.args().items();
        if (exception.type().isSubclassOf(Exceptions.OS_ERROR) && args.size() == 3) {
            return name + "(" + Operators.repr(args.get(0)) + ", " + Operators.repr(args.get(1)) + ")";
        }
        return args.size() == 1
                ? name + "(" + Operators.repr(args.get(0)) + ")"
                : name + Operators.repr(exception.args());
    }
}
