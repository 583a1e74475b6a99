package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyClassMethod;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.TupleMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes made by {@code collections.namedtuple}, and by deriving from {@code typing.NamedTuple}. */
final class NamedTuples {
    private NamedTuples() {}

    /** {@code typing.NamedTuple} as a base class: what a class gets when its body annotates fields. */
    @PyType(value = "NamedTuple", module = "typing", of = PyTuple.class, bases = TupleMethods.class)
    static final class Base {
        private Base() {}

        @PyMethod("__init_subclass__(**kwargs)")
        public static void initSubclass(PyClass type, Map<String, Object> kwargs) {
            if (!type.bases().contains(PyClass.of(Base.class))) {
                return;
            }
            List<String> fields = new ArrayList<>();
            PyDict defaults = new PyDict();
            if (type.ownAttribute("__annotations__") instanceof PyDict annotations) {
                for (Object name : annotations.keys()) {
                    String field = (String) name;
                    fields.add(field);
                    Object value = type.ownAttribute(field);
                    if (value != null) {
                        defaults.put(field, value);
                    }
                }
            }
            type.attributes().putAll(members(type.name(), fields, defaults));
        }
    }

    /** Reads one element; data, so that instances cannot hide it. */
    private record Field(int index) implements Descriptor {
        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            return instance == null ? this : items(instance).get(index);
        }

        @Override
        public boolean isData() {
            return true;
        }
    }

    static PyTuple items(Object instance) {
        if (PyDerived.unwrap(instance) instanceof PyTuple tuple) {
            return tuple;
        }
        throw PyException.typeError("expected a named tuple, got " + Operators.typeName(instance));
    }

    static PyClass create(String name, List<String> fields, PyDict defaults, String module) {
        PyDict members = members(name, fields, defaults);
        members.put("__module__", module);
        members.put("__slots__", PyTuple.EMPTY);
        return new PyClass(PyClass.of(PyClass.class), name, List.of(PyClass.of(PyTuple.class)), members);
    }

    private static PyDict members(String name, List<String> fields, PyDict defaults) {
        PyDict members = new PyDict();
        members.put("_fields", PyTuple.copyOf(fields));
        members.put("__match_args__", PyTuple.copyOf(fields));
        members.put("_field_defaults", defaults);
        members.put("__doc__", name + "(" + String.join(", ", fields) + ")");
        for (int i = 0; i < fields.size(); i++) {
            members.put(fields.get(i), new Field(i));
        }
        members.put("__new__", constructor(name, fields, defaults));
        members.put("_make", new PyClassMethod(NativeFunction.of("_make(cls, iterable)", (interpreter, arguments) -> {
            List<Object> values = Operators.list(arguments.get(1));
            if (values.size() != fields.size()) {
                throw PyException.typeError("Expected " + fields.size() + " arguments, got " + values.size());
            }
            return new PyDerived((PyClass) arguments.get(0), PyTuple.copyOf(values));
        })));
        members.put("_asdict", InstanceFunction.of("_asdict(self)", (interpreter, arguments) -> {
            PyDict dict = new PyDict();
            for (int i = 0; i < fields.size(); i++) {
                dict.put(fields.get(i), items(arguments.get(0)).get(i));
            }
            return dict;
        }));
        members.put("_replace", InstanceFunction.of("_replace(self, /, **kwds)", NamedTuples::replace));
        members.put("__repr__", InstanceFunction.of("__repr__(self)", (interpreter, arguments) -> {
            PyTuple values = items(arguments.get(0));
            StringBuilder text = new StringBuilder(Operators.typeName(arguments.get(0))).append('(');
            for (int i = 0; i < fields.size(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(fields.get(i))
                        .append('=')
                        .append(Operators.repr(values.get(i)));
            }
            return text.append(')').toString();
        }));
        return members;
    }

    private static Object replace(Interpreter interpreter, Arguments arguments) {
        Object self = arguments.get(0);
        List<Object> values = new ArrayList<>(items(self).items());
        List<Object> fields = Operators.list(Operators.getAttribute(self, "_fields"));
        PyDict unknown = new PyDict((PyDict) arguments.get(1));
        for (int i = 0; i < values.size(); i++) {
            Object replacement = unknown.remove(fields.get(i));
            values.set(i, replacement == null ? values.get(i) : replacement);
        }
        if (!unknown.isEmpty()) {
            throw PyException.valueError(
                    "Got unexpected field names: " + Operators.repr(new PyList(Operators.list(unknown))));
        }
        return new PyDerived(Operators.type(self), PyTuple.copyOf(values));
    }

    private static NativeFunction constructor(String name, List<String> fields, PyDict defaults) {
        StringBuilder signature = new StringBuilder(name).append(".__new__(_cls");
        for (String field : fields) {
            signature.append(", ").append(field).append(defaults.containsKey(field) ? "=..." : "");
        }
        return NativeFunction.of(signature.append(')').toString(), (interpreter, arguments) -> {
            List<Object> values = new ArrayList<>(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                Object value = arguments.get(i + 1);
                values.add(value == Ellipsis.ELLIPSIS ? defaults.getOrDefault(fields.get(i), value) : value);
            }
            return new PyDerived((PyClass) arguments.get(0), PyTuple.copyOf(values));
        });
    }
}
