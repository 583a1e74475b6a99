package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.GenericAlias;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.Map;

/** {@code typing.Generic}: a base class that only adds subscripts. */
@PyType(value = "Generic", module = "typing", of = PyObject.class)
final class GenericBase {
    private GenericBase() {}

    @PyMethod("__class_getitem__(key, /)")
    public static Object withArguments(PyClass type, Object key) {
        return GenericAlias.of(type, key);
    }

    @PyMethod("__init_subclass__(**kwargs)")
    public static void initSubclass(PyClass type, Map<String, Object> kwargs) {
        // class keywords such as total=False mean nothing to us
    }
}
