package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code enum}, without flags. */
final class EnumModule {
    private EnumModule() {}

    /** {@code enum.auto()}: stands for the next value in a class body. */
    @PyType(value = "auto", module = "enum")
    static final class Auto extends PyObject {
        private Auto() {
            super(PyClass.of(Auto.class));
        }

        @PyNew("auto()")
        public static Auto create() {
            return new Auto();
        }
    }

    /** {@code name} and {@code value} of members. */
    private record Property(String name) implements Descriptor {
        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            if (instance instanceof PyObject object) {
                Object value = object.ownAttribute("_" + name + "_");
                if (value != null) {
                    return value;
                }
            }
            throw PyException.attributeError("'" + owner.name() + "' object has no attribute '" + name + "'");
        }

        @Override
        public boolean isData() {
            return true;
        }
    }

    static NativeModule create() {
        return NativeModule.named("enum")
                .type("EnumType", EnumMeta.class)
                .type("EnumMeta", EnumMeta.class)
                .type("auto", Auto.class)
                .lazy("Enum", EnumModule::base)
                .lazy("IntEnum", interpreter -> mixed(interpreter, "IntEnum", Long.class))
                .lazy("StrEnum", interpreter -> mixed(interpreter, "StrEnum", String.class))
                .functions(EnumModule.class);
    }

    private static Object base(Interpreter interpreter) {
        PyDict members = PyDict.of("__module__", "enum");
        members.put("name", new Property("name"));
        members.put("value", new Property("value"));
        members.put("__repr__", InstanceFunction.of("__repr__(self)", (at, arguments) -> {
            Object self = arguments.get(0);
            return "<" + Operators.typeName(self) + "." + attribute(self, "_name_") + ": "
                    + Operators.repr(Operators.getAttribute(self, "_value_")) + ">";
        }));
        members.put("__str__", InstanceFunction.of("__str__(self)", (at, arguments) -> {
            Object self = arguments.get(0);
            return Operators.typeName(self) + "." + attribute(self, "_name_");
        }));
        members.put("__format__", InstanceFunction.of("__format__(self, format_spec)", (at, arguments) ->
                Operators.format(Operators.str(arguments.get(0)), Operators.str(arguments.get(1)))));
        members.put("__hash__", InstanceFunction.of("__hash__(self)", (at, arguments) ->
                Operators.hash(Operators.getAttribute(arguments.get(0), "_name_"))));
        return new EnumMeta(PyClass.of(EnumMeta.class), "Enum", List.of(PyClass.object()), members);
    }

    private static String attribute(Object member, String name) {
        return Operators.str(Operators.getAttribute(member, name));
    }

    /** An enum of numbers or words whose members print as those. */
    private static Object mixed(Interpreter interpreter, String name, Class<?> data) {
        Object base = Operators.getAttribute(interpreter.importModule("enum"), "Enum");
        PyDict members = PyDict.of("__module__", "enum");
        members.put("__repr__", ((PyClass) base).attributes().getOrDefault("__repr__", ""));
        members.put("__str__", InstanceFunction.of("__str__(self)", (at, arguments) ->
                Operators.str(PyDerived.unwrap(arguments.get(0)))));
        members.put("__format__", InstanceFunction.of("__format__(self, format_spec)", (at, arguments) ->
                Operators.format(PyDerived.unwrap(arguments.get(0)), Operators.str(arguments.get(1)))));
        return new EnumMeta(
                PyClass.of(EnumMeta.class), name, List.of(PyClass.of(data), (PyClass) base), members);
    }

    @PyMethod("unique(enumeration)")
    public static Object unique(Object enumeration) {
        if (!(enumeration instanceof EnumMeta type)) {
            throw PyException.typeError("unique() wants an enum");
        }
        List<String> duplicates = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : type.members().entries()) {
            String name = attribute(entry.getValue(), "_name_");
            if (!name.equals(entry.getKey())) {
                duplicates.add(entry.getKey() + " -> " + name);
            }
        }
        if (!duplicates.isEmpty()) {
            throw PyException.valueError(
                    "duplicate values found in " + type.repr() + ": " + String.join(", ", duplicates));
        }
        return enumeration;
    }
}
