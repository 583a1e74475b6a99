package dev.limbeck.engine.python;

import java.util.List;

/** {@code slice}. */
@PyType(value = "slice", of = PySlice.class, subclassable = false)
public final class SliceMethods {
    private SliceMethods() {}

    @PyNew("slice(*args)")
    public static PySlice create(List<Object> args) {
        return switch (args.size()) {
            case 1 -> new PySlice(None.NONE, args.get(0), None.NONE);
            case 2 -> new PySlice(args.get(0), args.get(1), None.NONE);
            case 3 -> new PySlice(args.get(0), args.get(1), args.get(2));
            case 0 -> throw PyException.typeError("slice expected at least 1 argument, got 0");
            default -> throw PyException.typeError("slice expected at most 3 arguments, got " + args.size());
        };
    }

    @PyAttribute("start")
    public static Object start(PySlice self) {
        return self.start();
    }

    @PyAttribute("stop")
    public static Object stop(PySlice self) {
        return self.stop();
    }

    @PyAttribute("step")
    public static Object step(PySlice self) {
        return self.step();
    }

    @PyMethod("indices(length, /)")
    public static PyTuple indices(PySlice self, int length) {
        PySlice.Range range = self.indices(length);
        return PyTuple.of(range.start(), range.stop(), range.step());
    }
}
