package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import java.util.List;
import java.util.Map;

/** Moments in UTC, as some types want them. */
final class Moments {
    private Moments() {}

    private static Object utc(Interpreter interpreter) {
        Object timezone = interpreter.getAttribute(interpreter.importModule("datetime"), "timezone");
        return interpreter.getAttribute(timezone, "utc");
    }

    static Object now() {
        Interpreter interpreter = Interpreter.current();
        Object datetime = interpreter.getAttribute(interpreter.importModule("datetime"), "datetime");
        return interpreter.callMethod(datetime, "now", utc(interpreter));
    }

    /** {@code moment.replace(tzinfo=timezone.utc)}. */
    static Object inUtc(Object moment) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.call(
                interpreter.getAttribute(moment, "replace"),
                Arguments.of(List.of(), Map.of("tzinfo", utc(interpreter))));
    }

    /** {@code moment.astimezone(timezone.utc)}. */
    static Object toUtc(Object moment) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.callMethod(moment, "astimezone", utc(interpreter));
    }
}
