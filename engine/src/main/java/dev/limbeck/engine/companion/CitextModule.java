package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code citext}: text that PostgreSQL compares without regard to case. */
final class CitextModule {
    private CitextModule() {}

    static @Nullable NativeModule module(String name) {
        return name.equals("citext")
                ? NativeModule.named(name)
                        .value("__version__", "1.8.0")
                        .type("CIText", CIText.class)
                        .absent("register_citext_array")
                : null;
    }

    /** {@code CITEXT}. */
    @PyType(value = "CIText", module = "citext")
    public static final class CIText extends SpelledType {
        private CIText(PyClass type) {
            super(type);
        }

        @PyNew("CIText(*args, **kwargs)")
        public static CIText create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new CIText(type);
        }

        @Override
        public String getColSpec(Map<String, Object> kw) {
            return "CITEXT";
        }

        @Override
        public Object literalProcessor(Object dialect) {
            return NativeFunction.of(
                    "process(value)",
                    (interpreter, arguments) ->
                            "'" + Operators.str(arguments.get(0)).replace("'", "''") + "'");
        }
    }
}
