package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.DecimalMethods;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** {@code decimal}. The context is the default one and stays so. */
final class DecimalModule {
    private static final List<String> ROUNDINGS = List.of(
            "ROUND_CEILING",
            "ROUND_DOWN",
            "ROUND_FLOOR",
            "ROUND_HALF_DOWN",
            "ROUND_HALF_EVEN",
            "ROUND_HALF_UP",
            "ROUND_UP");

    private DecimalModule() {}

    static NativeModule create() {
        NativeModule module = NativeModule.named("decimal")
                .type("Decimal", DecimalMethods.class)
                .type("Context", Context.class)
                .value("DecimalException", DecimalMethods.DECIMAL_EXCEPTION)
                .value("InvalidOperation", DecimalMethods.INVALID_OPERATION)
                .value("DivisionByZero", DecimalMethods.DIVISION_BY_ZERO)
                .functions(DecimalModule.class);
        for (String rounding : ROUNDINGS) {
            module.value(rounding, rounding);
        }
        return module;
    }

    @PyMethod("getcontext()")
    public static Context getcontext() {
        return new Context();
    }

    @PyMethod("localcontext(ctx=None, **kwargs)")
    public static Context localcontext(Object ctx, Map<String, Object> kwargs) {
        return new Context();
    }

    /** {@code decimal.Context}, read-only: 28 digits, half even. */
    @PyType(value = "Context", module = "decimal", subclassable = false)
    static final class Context implements NativeText {
        private Context() {}

        @PyNew("Context(*args, **kwargs)")
        public static Context create(List<Object> args, Map<String, Object> kwargs) {
            return new Context();
        }

        @PyAttribute("prec")
        public long precision() {
            return 28;
        }

        @PySetter("prec")
        public void setPrecision(long precision) {
            if (precision != 28) {
                throw PyException.notImplementedError(
                        "decimal contexts with a precision other than 28 are not supported; use Decimal.quantize()");
            }
        }

        @PyAttribute("rounding")
        public String rounding() {
            return "ROUND_HALF_EVEN";
        }

        @PyMethod("create_decimal(num='0', /)")
        public BigDecimal createDecimal(Object num) {
            return DecimalMethods.create(num, None.NONE);
        }

        @PyMethod("__enter__()")
        public Context enter() {
            return this;
        }

        @PyMethod("__exit__(*args)")
        public void exit(List<Object> args) {
            // nothing to restore
        }

        @Override
        public String repr() {
            return "Context(prec=28, rounding=ROUND_HALF_EVEN)";
        }

        @Override
        public String toString() {
            return repr();
        }
    }
}
