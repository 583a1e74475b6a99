package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.StrMethods;
import dev.limbeck.engine.python.TextRepr;
import java.util.ArrayList;
import java.util.List;

/** {@code collections}. */
final class CollectionsModule {
    private CollectionsModule() {}

    static NativeModule create() {
        return NativeModule.named("collections")
                .type("OrderedDict", OrderedDict.class)
                .type("defaultdict", DefaultDict.class)
                .type("Counter", Counter.class)
                .type("deque", Deque.class)
                .type("ChainMap", ChainMap.class)
                .submodules("abc")
                .lazy("UserDict", interpreter -> PyClass.of(PyDict.class))
                .functions(CollectionsModule.class);
    }

    @PyMethod("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)")
    public static PyClass namedtuple(
            Interpreter interpreter,
            String typename,
            Object fieldNames,
            boolean rename,
            Object defaults,
            Object module) {
        List<String> fields = new ArrayList<>();
        Iterable<Object> names = PyDerived.unwrap(fieldNames) instanceof String text
                ? StrMethods.split(text.replace(',', ' '), None.NONE, -1L).items()
                : Operators.list(fieldNames);
        for (Object name : names) {
            String field = Operators.str(name);
            boolean bad = !StrMethods.isidentifier(field) || field.startsWith("_") || fields.contains(field);
            if (bad && !rename) {
                throw badName(field, fields.contains(field));
            }
            fields.add(bad ? "_" + fields.size() : field);
        }
        PyDict withDefaults = new PyDict();
        if (defaults != None.NONE) {
            List<Object> values = Operators.list(defaults);
            if (values.size() > fields.size()) {
                throw PyException.typeError("Got more default values than field names");
            }
            int first = fields.size() - values.size();
            for (int i = 0; i < values.size(); i++) {
                withDefaults.put(fields.get(first + i), values.get(i));
            }
        }
        Object home = module == None.NONE ? interpreter.globals().getOrDefault("__name__", "__main__") : module;
        return NamedTuples.create(typename, fields, withDefaults, Operators.str(home));
    }

    private static PyException badName(String field, boolean duplicate) {
        if (duplicate) {
            return PyException.valueError("Encountered duplicate field name: " + TextRepr.repr(field));
        }
        return PyException.valueError(
                field.startsWith("_")
                        ? "Field names cannot start with an underscore: " + TextRepr.repr(field)
                        : "Type names and field names must be valid identifiers: " + TextRepr.repr(field));
    }
}
