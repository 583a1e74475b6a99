package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyProperty;
import java.util.List;

/** {@code abc}. */
final class AbcModule {
    private AbcModule() {}

    static NativeModule create() {
        return NativeModule.named("abc")
                .type("ABCMeta", AbcMeta.class)
                .lazy("ABC", AbcModule::base)
                .functions(AbcModule.class);
    }

    private static Object base(Interpreter interpreter) {
        PyClass metaclass = PyClass.of(AbcMeta.class);
        return new AbcMeta(
                metaclass, "ABC", List.of(PyClass.object()), PyDict.of("__module__", "abc"), candidate -> false);
    }

    @PyMethod("abstractmethod(funcobj)")
    public static Object abstractmethod(Object funcobj) {
        if (funcobj instanceof PyObject object) {
            object.attributes().put("__isabstractmethod__", true);
        }
        return funcobj;
    }

    @PyMethod("abstractproperty(fget)")
    public static Object abstractproperty(Interpreter interpreter, Object fget) {
        abstractmethod(fget);
        return Operators.call(PyClass.of(PyProperty.class), fget);
    }
}
