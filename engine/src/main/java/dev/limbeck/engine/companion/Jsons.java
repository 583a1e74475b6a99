package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyTuple;
import java.util.List;
import java.util.Map;

/** JSON text of values, by Python's {@code json} module. */
final class Jsons {
    private Jsons() {}

    static Object dumps(Object value) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.callMethod(interpreter.importModule("json"), "dumps", value);
    }

    /** Without blanks after commas and colons. */
    static Object compact(Object value) {
        Interpreter interpreter = Interpreter.current();
        Object dumps = interpreter.getAttribute(interpreter.importModule("json"), "dumps");
        return interpreter.call(dumps, Arguments.of(List.of(value), Map.of("separators", PyTuple.of(",", ":"))));
    }

    static Object loads(Object text) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.callMethod(interpreter.importModule("json"), "loads", text);
    }
}
