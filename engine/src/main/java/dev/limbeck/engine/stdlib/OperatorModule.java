package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.RichComparison;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code operator}. */
final class OperatorModule {
    private OperatorModule() {}

    static NativeModule create() {
        NativeModule module = NativeModule.named("operator").functions(OperatorModule.class);
        for (BinaryOperator operator : BinaryOperator.values()) {
            String method = operator.method();
            String stem = method.substring(2, method.length() - 2);
            String name = stem.equals("and") || stem.equals("or") ? stem + "_" : stem;
            module.function(
                    name + "(a, b, /)",
                    (interpreter, arguments) -> Operators.binary(operator, arguments.get(0), arguments.get(1)));
            module.function(
                    "i" + stem + "(a, b, /)",
                    (interpreter, arguments) -> Operators.inPlace(operator, arguments.get(0), arguments.get(1)));
        }
        for (RichComparison comparison : RichComparison.values()) {
            String method = comparison.method();
            module.function(
                    method.substring(2, method.length() - 2) + "(a, b, /)",
                    (interpreter, arguments) -> Operators.compare(comparison, arguments.get(0), arguments.get(1)));
        }
        return module;
    }

    @PyMethod("neg(a, /)")
    public static Object neg(Object a) {
        return Operators.negative(a);
    }

    @PyMethod("pos(a, /)")
    public static Object pos(Object a) {
        return Operators.positive(a);
    }

    @PyMethod("inv(a, /)")
    public static Object inv(Object a) {
        return Operators.invert(a);
    }

    @PyMethod("invert(a, /)")
    public static Object invert(Object a) {
        return Operators.invert(a);
    }

    @PyMethod("not_(a, /)")
    public static boolean not(Object a) {
        return !Operators.truth(a);
    }

    @PyMethod("truth(a, /)")
    public static boolean truth(Object a) {
        return Operators.truth(a);
    }

    @PyMethod("is_(a, b, /)")
    public static boolean is(Object a, Object b) {
        return Operators.identical(a, b);
    }

    @PyMethod("is_not(a, b, /)")
    public static boolean isNot(Object a, Object b) {
        return !Operators.identical(a, b);
    }

    @PyMethod("index(a, /)")
    public static Object index(Object a) {
        return Operators.indexObject(a);
    }

    @PyMethod("contains(a, b, /)")
    public static boolean contains(Object a, Object b) {
        return Operators.contains(a, b);
    }

    @PyMethod("concat(a, b, /)")
    public static Object concat(Object a, Object b) {
        return Operators.binary(BinaryOperator.ADD, a, b);
    }

    @PyMethod("getitem(a, b, /)")
    public static Object getitem(Object a, Object b) {
        return Operators.getItem(a, b);
    }

    @PyMethod("setitem(a, b, c, /)")
    public static void setitem(Object a, Object b, Object c) {
        Operators.setItem(a, b, c);
    }

    @PyMethod("delitem(a, b, /)")
    public static void delitem(Object a, Object b) {
        Operators.deleteItem(a, b);
    }

    @PyMethod("itemgetter(item, /, *items)")
    public static Object itemgetter(Object item, List<Object> items) {
        return NativeFunction.of("itemgetter(obj, /)", (interpreter, arguments) -> {
            Object obj = arguments.get(0);
            return items.isEmpty()
                    ? Operators.getItem(obj, item)
                    : several(item, items, each -> Operators.getItem(obj, each));
        });
    }

    @PyMethod("attrgetter(attr, /, *attrs)")
    public static Object attrgetter(Object attr, List<Object> attrs) {
        return NativeFunction.of("attrgetter(obj, /)", (interpreter, arguments) -> {
            Object obj = arguments.get(0);
            return attrs.isEmpty() ? dotted(obj, attr) : several(attr, attrs, each -> dotted(obj, each));
        });
    }

    private static Object dotted(Object obj, Object path) {
        Object value = obj;
        for (String name : Operators.str(path).split("\\.", -1)) {
            value = Operators.getAttribute(value, name);
        }
        return value;
    }

    private static PyTuple several(Object first, List<Object> rest, UnaryOperator<Object> getter) {
        Object[] values = new Object[rest.size() + 1];
        values[0] = getter.apply(first);
        for (int i = 0; i < rest.size(); i++) {
            values[i + 1] = getter.apply(rest.get(i));
        }
        return PyTuple.of(values);
    }

    @PyMethod("methodcaller(name, /, *args, **kwargs)")
    public static Object methodcaller(String name, List<Object> args, Map<String, Object> kwargs) {
        return NativeFunction.of(
                "methodcaller(obj, /)",
                (Interpreter interpreter, Arguments arguments) ->
                        interpreter.call(Operators.getAttribute(arguments.get(0), name), Arguments.of(args, kwargs)));
    }
}
