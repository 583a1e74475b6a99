package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.IntMethods;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyProperty;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.StrMethods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code enum}. */
final class EnumModule {
    /** A mark on {@code StrEnum}: its {@code auto()} is the name in lower case. */
    static final String STR_ENUM = "__limbeck_str_enum__";

    private EnumModule() {}

    static NativeModule create() {
        NativeModule module = NativeModule.named("enum")
                .type("EnumType", EnumMeta.class)
                .type("EnumMeta", EnumMeta.class)
                .type("auto", Auto.class)
                .type("property", PyProperty.class)
                .value("CONTINUOUS", "CONTINUOUS")
                .value("NAMED_FLAGS", "NAMED_FLAGS")
                .value("UNIQUE", "UNIQUE")
                .functions(EnumModule.class);
        for (String name : List.of("Enum", "IntEnum", "StrEnum", "ReprEnum", "Flag", "IntFlag")) {
            module.lazy(name, interpreter -> base(interpreter, name));
        }
        return module;
    }

    /** The base classes of this interpreter, because scripts can change classes. */
    private static final class Bases {
        private final Map<String, EnumMeta> known = new HashMap<>();
    }

    static EnumMeta base(Interpreter interpreter, String name) {
        Bases bases = interpreter.state(Bases.class, Bases::new);
        EnumMeta known = bases.known.get(name);
        if (known == null) {
            known = make(interpreter, name);
            bases.known.put(name, known);
        }
        return known;
    }

    private static EnumMeta make(Interpreter interpreter, String name) {
        return switch (name) {
            case "Enum" -> define("Enum", List.of(PyClass.object()), enumMembers(), false);
            case "ReprEnum" -> define("ReprEnum", List.of(base(interpreter, "Enum")), new PyDict(), false);
            case "IntEnum" ->
                define(name, List.of(PyClass.of(IntMethods.class), base(interpreter, "ReprEnum")), valueText(), false);
            case "StrEnum" -> {
                PyDict attributes = valueText();
                attributes.put(STR_ENUM, true);
                yield define(
                        name, List.of(PyClass.of(StrMethods.class), base(interpreter, "ReprEnum")), attributes, false);
            }
            case "Flag" -> define("Flag", List.of(base(interpreter, "Enum")), flagMembers(), true);
            default -> {
                List<PyClass> parents =
                        List.of(PyClass.of(IntMethods.class), base(interpreter, "ReprEnum"), base(interpreter, "Flag"));
                PyDict attributes = flagMembers();
                attributes.putAll(valueText());
                yield define(name, parents, attributes, true);
            }
        };
    }

    private static EnumMeta define(String name, List<PyClass> bases, PyDict attributes, boolean isFlag) {
        attributes.put("__module__", "enum");
        return new EnumMeta(PyClass.of(EnumMeta.class), name, bases, attributes, isFlag);
    }

    /** Reads an attribute of the member; data, as {@code enum.property} is. */
    private record MemberAttribute(String attribute) implements Descriptor {
        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            Object value = instance instanceof PyObject member ? member.ownAttribute(attribute) : this;
            return value == null ? None.NONE : value;
        }

        @Override
        public boolean isData() {
            return true;
        }

        @Override
        public void set(Object instance, Object value) {
            String name = attribute.substring(1, attribute.length() - 1);
            throw PyException.attributeError(
                    "<enum '" + Operators.typeName(instance) + "'> cannot set attribute '" + name + "'");
        }
    }

    private static PyDict enumMembers() {
        PyDict members = new PyDict();
        members.put("name", new MemberAttribute("_name_"));
        members.put("value", new MemberAttribute("_value_"));
        members.put("__repr__", InstanceFunction.of("__repr__(self)", (interpreter, arguments) -> {
            PyObject member = (PyObject) arguments.get(0);
            boolean named = member.ownAttribute("_name_") instanceof String;
            return "<" + (named ? text(member) : member.type().name()) + ": " + Operators.repr(EnumMeta.valueOf(member))
                    + ">";
        }));
        members.put(
                "__str__",
                InstanceFunction.of("__str__(self)", (interpreter, arguments) -> text((PyObject) arguments.get(0))));
        members.put(
                "__format__",
                InstanceFunction.of(
                        "__format__(self, format_spec)",
                        (interpreter, arguments) ->
                                Operators.format(Operators.str(arguments.get(0)), Operators.str(arguments.get(1)))));
        members.put("__copy__", InstanceFunction.of("__copy__(self)", (interpreter, arguments) -> arguments.get(0)));
        members.put(
                "__deepcopy__",
                InstanceFunction.of("__deepcopy__(self, memo)", (interpreter, arguments) -> arguments.get(0)));
        return members;
    }

    private static String text(PyObject member) {
        Object name = member.ownAttribute("_name_");
        boolean unnamed = name == null || name == None.NONE;
        return member.type().name() + (unnamed ? "(" + Operators.repr(EnumMeta.valueOf(member)) + ")" : "." + name);
    }

    /** Members that show themselves as their values do. */
    private static PyDict valueText() {
        PyDict members = new PyDict();
        members.put(
                "__str__",
                InstanceFunction.of(
                        "__str__(self)",
                        (interpreter, arguments) -> Operators.str(PyDerived.unwrap(arguments.get(0)))));
        members.put(
                "__format__",
                InstanceFunction.of(
                        "__format__(self, format_spec)",
                        (interpreter, arguments) ->
                                Operators.format(PyDerived.unwrap(arguments.get(0)), Operators.str(arguments.get(1)))));
        return members;
    }

    private static PyDict flagMembers() {
        PyDict members = new PyDict();
        for (BinaryOperator operator : List.of(BinaryOperator.BIT_OR, BinaryOperator.BIT_AND, BinaryOperator.BIT_XOR)) {
            members.put(operator.method(), combination(operator, operator.method()));
            members.put(operator.reflected(), combination(operator, operator.reflected()));
        }
        members.put("__invert__", InstanceFunction.of("__invert__(self)", (interpreter, arguments) -> {
            PyObject member = (PyObject) arguments.get(0);
            return ((EnumMeta) member.type()).member(interpreter, Operators.invert(EnumMeta.valueOf(member)));
        }));
        members.put(
                "__bool__",
                InstanceFunction.of(
                        "__bool__(self)",
                        (interpreter, arguments) -> Operators.truth(EnumMeta.valueOf((PyObject) arguments.get(0)))));
        members.put("__contains__", InstanceFunction.of("__contains__(self, other)", (interpreter, arguments) -> {
            Object mine = EnumMeta.valueOf((PyObject) arguments.get(0));
            Object theirs = EnumMeta.valueOf((PyObject) arguments.get(1));
            return Operators.equal(Operators.binary(BinaryOperator.BIT_AND, mine, theirs), theirs);
        }));
        members.put("__iter__", InstanceFunction.of("__iter__(self)", (interpreter, arguments) -> {
            PyObject member = (PyObject) arguments.get(0);
            return new PyIterator(((EnumMeta) member.type()).flagsOf(member).iterator(), "generator");
        }));
        members.put("__len__", InstanceFunction.of("__len__(self)", (interpreter, arguments) -> {
            PyObject member = (PyObject) arguments.get(0);
            return (long) ((EnumMeta) member.type()).flagsOf(member).size();
        }));
        return members;
    }

    private static InstanceFunction combination(BinaryOperator operator, String method) {
        return InstanceFunction.of(method + "(self, other)", (interpreter, arguments) -> {
            PyObject member = (PyObject) arguments.get(0);
            EnumMeta type = (EnumMeta) member.type();
            Object other = arguments.get(1);
            Object value;
            if (Operators.type(other) == type) {
                value = EnumMeta.valueOf((PyObject) other);
            } else if (member instanceof PyDerived && PyDerived.unwrap(other) instanceof Long bits) {
                value = bits;
            } else {
                return NotImplemented.NOT_IMPLEMENTED;
            }
            return type.member(interpreter, Operators.binary(operator, EnumMeta.valueOf(member), value));
        });
    }

    @PyMethod("unique(enumeration)")
    public static Object unique(Object enumeration) {
        if (enumeration instanceof EnumMeta type) {
            List<String> aliases = new ArrayList<>();
            for (Map.Entry<Object, Object> entry : type.members().entries()) {
                String name = EnumMeta.nameOf((PyObject) entry.getValue());
                if (!name.equals(entry.getKey())) {
                    aliases.add(entry.getKey() + " -> " + name);
                }
            }
            if (!aliases.isEmpty()) {
                throw PyException.valueError(
                        "duplicate values found in " + type.repr() + ": " + String.join(", ", aliases));
            }
        }
        return enumeration;
    }

    @PyMethod("verify(*checks)")
    public static Object verify(List<Object> checks) {
        return NativeFunction.of(
                "verify(enumeration)",
                (Interpreter interpreter, Arguments arguments) ->
                        checks.contains("UNIQUE") ? unique(arguments.get(0)) : arguments.get(0));
    }

    @PyMethod("member(value)")
    public static Mark member(Object value) {
        return new Mark(value, true);
    }

    @PyMethod("nonmember(value)")
    public static Mark nonmember(Object value) {
        return new Mark(value, false);
    }

    /** {@code enum.member} or {@code enum.nonmember}: says what a name in a class body is. */
    record Mark(Object value, boolean isMember) {}

    /** {@code enum.auto}; combined with others, as flags are, it stands for the combination of their values. */
    @PyType(value = "auto", module = "enum", subclassable = false)
    static final class Auto {
        private final @Nullable BinaryOperator operator;
        private final Object left;
        private final Object right;
        private @Nullable Object value;

        Auto() {
            this(null, None.NONE, None.NONE);
        }

        private Auto(@Nullable BinaryOperator operator, Object left, Object right) {
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @PyNew("auto()")
        public static Auto create() {
            return new Auto();
        }

        /** What it stands for, if that follows from other members; null when the class has to choose. */
        @Nullable
        Object combined() {
            BinaryOperator known = operator;
            return known == null ? value : Operators.binary(known, resolved(left), resolved(right));
        }

        private static Object resolved(Object part) {
            Object value = part instanceof Auto auto ? auto.combined() : part;
            return value == null ? 0L : value;
        }

        void choose(Object value) {
            this.value = value;
        }

        @PyMethod("__or__(other)")
        public Auto or(Object other) {
            return new Auto(BinaryOperator.BIT_OR, this, other);
        }

        @PyMethod("__ror__(other)")
        public Auto reflectedOr(Object other) {
            return new Auto(BinaryOperator.BIT_OR, other, this);
        }

        @PyMethod("__and__(other)")
        public Auto and(Object other) {
            return new Auto(BinaryOperator.BIT_AND, this, other);
        }

        @PyMethod("__xor__(other)")
        public Auto xor(Object other) {
            return new Auto(BinaryOperator.BIT_XOR, this, other);
        }
    }
}
