package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFunction;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.TextRepr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code enum.EnumType}: makes the members of an enumeration from its class body. */
@PyType(value = "EnumType", module = "enum")
final class EnumMeta extends PyClass {
    /** Names, aliases included, in definition order. */
    private final PyDict members = new PyDict();

    /** Without aliases. */
    private final List<PyObject> unique = new ArrayList<>();

    private final boolean isFlag;
    private final @Nullable PyClass dataType;

    EnumMeta(PyClass metaclass, String name, List<PyClass> bases, PyDict attributes, boolean isFlag) {
        super(metaclass, name, bases, attributes);
        this.isFlag = isFlag;
        this.dataType = dataType();
    }

    @PyNew("EnumType(cls, bases, classdict, /, **kwds)")
    public static EnumMeta create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<Object> bases,
            PyDict namespace,
            Map<String, Object> kwargs) {
        List<PyClass> classes = AbcMeta.classes(bases);
        boolean isFlag = false;
        for (PyClass base : classes) {
            if (base instanceof EnumMeta parent) {
                isFlag |= parent.isFlag;
                if (!parent.unique.isEmpty()) {
                    throw PyException.typeError("<enum '" + name + "'> cannot extend " + parent.repr());
                }
            }
        }
        PyDict plain = new PyDict();
        PyDict defined = new PyDict();
        List<Object> ignored = ignored(namespace);
        for (Map.Entry<Object, Object> entry : namespace.entries()) {
            String key = (String) entry.getKey();
            boolean member = !isReserved(key, name) && !ignored.contains(key) && isMember(entry.getValue());
            if (!ignored.contains(key)) {
                (member ? defined : plain).put(key, unmarked(entry.getValue()));
            }
        }
        EnumMeta type = new EnumMeta(metaclass, name, classes, plain, isFlag);
        type.define(interpreter, defined);
        PyClass.finish(interpreter, type, kwargs);
        return type;
    }

    private static List<Object> ignored(PyDict namespace) {
        Object names = namespace.get("_ignore_");
        if (names == null) {
            return List.of();
        }
        List<Object> ignored = new ArrayList<>(List.of("_ignore_"));
        ignored.addAll(
                names instanceof String text ? List.of(text.replace(',', ' ').split(" +")) : Operators.list(names));
        return ignored;
    }

    private static boolean isReserved(String key, String className) {
        boolean dunder = key.startsWith("__") && key.endsWith("__") && key.length() > 4;
        boolean sunder = key.startsWith("_") && key.endsWith("_") && key.length() > 2;
        return dunder || sunder || key.startsWith("_" + className + "__");
    }

    private static boolean isMember(Object value) {
        if (value instanceof EnumModule.Mark mark) {
            return mark.isMember();
        }
        return !(value instanceof PyFunction || value instanceof Descriptor)
                && (!(value instanceof PyObject)
                        || value instanceof PyClass
                        || Operators.type(value).special("__get__") == null);
    }

    private static Object unmarked(Object value) {
        return value instanceof EnumModule.Mark mark ? mark.value() : value;
    }

    /** The builtin type that members are, as {@code str} in {@code class Color(str, Enum)}. */
    private @Nullable PyClass dataType() {
        for (PyClass each : mro()) {
            boolean isValue = each.isShared() && each.javaClass() != PyObject.class && each.javaClass() != Object.class;
            if (isValue && !(each instanceof EnumMeta)) {
                return each;
            }
        }
        return null;
    }

    // --- members ------------------------------------------------------------------------------------------------

    private void define(Interpreter interpreter, PyDict defined) {
        List<Object> values = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : defined.entries()) {
            String name = (String) entry.getKey();
            Object value = resolved(interpreter, name, entry.getValue(), values);
            values.add(value);
            PyObject member = make(interpreter, name, value);
            PyObject same = find(valueOf(member));
            if (same == null || isFlag && isComposite(member)) {
                if (same == null) {
                    unique.add(member);
                }
                same = same == null ? member : same;
            }
            members.put(name, same);
            attributes().put(name, same);
        }
    }

    private boolean isComposite(PyObject member) {
        return valueOf(member) instanceof Long value && Long.bitCount(value) > 1;
    }

    private Object resolved(Interpreter interpreter, String name, Object value, List<Object> before) {
        if (value instanceof EnumModule.Auto auto) {
            Object combined = auto.combined();
            Object chosen = combined == null ? next(interpreter, name, before) : combined;
            auto.choose(chosen);
            return chosen;
        }
        if (value instanceof PyTuple tuple && tuple.items().stream().anyMatch(EnumModule.Auto.class::isInstance)) {
            List<Object> items = new ArrayList<>();
            for (Object item : tuple.items()) {
                items.add(item instanceof EnumModule.Auto ? next(interpreter, name, before) : item);
            }
            return PyTuple.copyOf(items);
        }
        return value;
    }

    /** What {@code auto()} stands for. */
    private Object next(Interpreter interpreter, String name, List<Object> before) {
        Object generator = lookup("_generate_next_value_");
        if (generator != null) {
            Object function = interpreter.getAttribute(this, "_generate_next_value_");
            return interpreter.call(function, name, 1L, (long) before.size(), new PyList(before));
        }
        if (dataType != null && dataType.javaClass() == String.class && lookup(EnumModule.STR_ENUM) != null) {
            return name.toLowerCase(Locale.ROOT);
        }
        Object highest = isFlag ? (Object) 0L : null;
        for (Object value : before) {
            boolean higher = Integers.isInteger(value) && (highest == null || Operators.lessThan(highest, value));
            highest = higher ? value : highest;
        }
        if (isFlag && highest instanceof Long bits) {
            return bits == 0 ? 1L : Long.highestOneBit(bits) << 1;
        }
        return highest == null ? (Object) 1L : Operators.binary(BinaryOperator.ADD, highest, 1L);
    }

    private PyObject make(Interpreter interpreter, String name, Object value) {
        boolean spread = value instanceof PyTuple && (dataType == null || dataType.javaClass() != PyTuple.class);
        Object[] args = spread ? ((PyTuple) value).items().toArray() : new Object[] {value};
        PyObject member = allocate(interpreter, args);
        if (member.ownAttribute("_value_") == null) {
            member.attributes().put("_value_", member instanceof PyDerived derived ? derived.payload() : value);
        }
        member.attributes().put("_name_", name);
        member.attributes().put("__objclass__", this);
        member.attributes().put("_sort_order_", (long) unique.size());
        Object initializer = special("__init__");
        if (initializer instanceof PyFunction) {
            List<Object> all = new ArrayList<>();
            all.add(member);
            Collections.addAll(all, args);
            interpreter.call(initializer, Arguments.of(all, Map.of()));
        }
        return member;
    }

    private PyObject allocate(Interpreter interpreter, Object[] args) {
        Object creator = special("__new__");
        if (creator != null) {
            List<Object> all = new ArrayList<>();
            all.add(this);
            Collections.addAll(all, args);
            Object made = interpreter.call(interpreter.getAttribute(this, "__new__"), Arguments.of(all, Map.of()));
            if (made instanceof PyObject object) {
                return object;
            }
        }
        if (dataType == null) {
            return new PyObject(this);
        }
        Object payload = interpreter.call(dataType, Arguments.of(List.of(args), Map.of()));
        return new PyDerived(this, PyDerived.unwrap(payload));
    }

    static Object valueOf(PyObject member) {
        Object value = member.ownAttribute("_value_");
        return value == null ? None.NONE : value;
    }

    static String nameOf(PyObject member) {
        return member.ownAttribute("_name_") instanceof String name ? name : "None";
    }

    private @Nullable PyObject find(Object value) {
        for (PyObject member : unique) {
            if (member == value || Operators.equal(valueOf(member), value)) {
                return member;
            }
        }
        return null;
    }

    /** The member of {@code value}, made of several flags if need be; a ValueError when there is none. */
    Object member(Interpreter interpreter, Object value) {
        if (Operators.type(value) == this) {
            return value;
        }
        PyObject found = find(value);
        if (found != null) {
            return found;
        }
        if (isFlag && value instanceof Long bits) {
            return flags(interpreter, bits);
        }
        if (lookup("_missing_") != null) {
            Object given = interpreter.call(interpreter.getAttribute(this, "_missing_"), value);
            if (Operators.type(given) == this) {
                return given;
            }
        }
        throw PyException.valueError(Operators.repr(value) + " is not a valid " + qualifiedName());
    }

    private Object flags(Interpreter interpreter, long given) {
        long all = 0;
        for (PyObject member : unique) {
            all |= valueOf(member) instanceof Long bits ? bits : 0;
        }
        long bits = given < 0 ? all & given : given;
        PyObject known = find(bits);
        if (known != null) {
            return known;
        }
        boolean open = dataType != null; // IntFlag keeps bits it does not know
        if ((bits & ~all) != 0 && !open) {
            int width = Math.max(64 - Long.numberOfLeadingZeros(bits), 64 - Long.numberOfLeadingZeros(all));
            throw PyException.valueError(repr() + " invalid value " + given + "\n    given " + binary(bits, width)
                    + "\n  allowed " + binary(all, width));
        }
        StringBuilder name = new StringBuilder();
        long left = bits;
        for (PyObject member : unique) {
            long one = valueOf(member) instanceof Long value ? value : 0;
            if (Long.bitCount(one) == 1 && (bits & one) != 0) {
                name.append(name.length() == 0 ? "" : "|").append(nameOf(member));
                left &= ~one;
            }
        }
        if (left != 0) {
            name.append(name.length() == 0 ? "" : "|").append(left);
        }
        PyObject combined = dataType == null ? new PyObject(this) : new PyDerived(this, bits);
        combined.attributes().put("_value_", bits);
        combined.attributes().put("_name_", bits == 0 ? None.NONE : name.toString());
        return combined;
    }

    private static String binary(long bits, int width) {
        String digits = Long.toBinaryString(bits);
        return "0b0 " + "0".repeat(width - digits.length()) + digits;
    }

    /** The single flags of {@code member}, in definition order. */
    List<Object> flagsOf(PyObject member) {
        List<Object> flags = new ArrayList<>();
        long bits = valueOf(member) instanceof Long value ? value : 0;
        for (PyObject each : unique) {
            if (valueOf(each) instanceof Long one && Long.bitCount(one) == 1 && (bits & one) != 0) {
                flags.add(each);
            }
        }
        return flags;
    }

    // --- what scripts do with the class -------------------------------------------------------------------------

    @PyMethod("__call__(value=..., names=..., *values, module=None, qualname=None, type=None, start=1)")
    public Object call(
            Interpreter interpreter,
            Object value,
            Object names,
            List<Object> values,
            Object module,
            Object qualname,
            Object type,
            Object start) {
        if (unique.isEmpty() && names != Ellipsis.ELLIPSIS) {
            return functional(interpreter, Operators.str(value), names, type, start);
        }
        if (value == Ellipsis.ELLIPSIS) {
            throw PyException.typeError("EnumType.__call__() missing 1 required positional argument: 'value'");
        }
        if (names == Ellipsis.ELLIPSIS) {
            return member(interpreter, value);
        }
        List<Object> all = new ArrayList<>(List.of(value, names));
        all.addAll(values);
        return member(interpreter, PyTuple.copyOf(all));
    }

    private Object functional(Interpreter interpreter, String name, Object names, Object type, Object start) {
        PyDict namespace = new PyDict();
        namespace.put("__module__", interpreter.globals().getOrDefault("__name__", "__main__"));
        Object given = names instanceof String text
                ? new PyList(List.of(text.replace(',', ' ').trim().split(" +")))
                : names;
        long value = Operators.index(start);
        boolean mapping = given instanceof PyDict;
        for (Object item : Operators.list(given)) {
            if (mapping) {
                namespace.put(item, ((PyDict) given).getOrDefault(item, None.NONE));
            } else if (item instanceof String member) {
                namespace.put(member, isFlag ? (Object) new EnumModule.Auto() : (Object) value++);
            } else {
                List<Object> pair = Operators.list(item);
                namespace.put(pair.get(0), pair.get(1));
            }
        }
        List<Object> bases = type == None.NONE ? List.of(this) : List.of(type, this);
        return create(interpreter, type(), name, bases, namespace, Map.of());
    }

    @PyMethod("__getitem__(name)")
    public Object getItem(Object name) {
        Object member = members.get(name);
        if (member == null) {
            throw PyException.keyError(name);
        }
        return member;
    }

    @PyMethod("__iter__()")
    public PyIterator iterator() {
        List<Object> all = new ArrayList<>();
        for (PyObject member : unique) {
            if (!isFlag || (valueOf(member) instanceof Long bits && Long.bitCount(bits) == 1)) {
                all.add(member);
            }
        }
        return new PyIterator(all.iterator(), "generator");
    }

    @PyMethod("__reversed__()")
    public PyIterator reversed() {
        List<Object> all = new ArrayList<>(unique);
        Collections.reverse(all);
        return new PyIterator(all.iterator(), "generator");
    }

    @PyMethod("__len__()")
    public long size() {
        return unique.size();
    }

    @PyMethod("__bool__()")
    public boolean truth() {
        return true;
    }

    @PyMethod("__contains__(member)")
    public boolean contains(Object member) {
        return Operators.type(member) == this || find(member) != null;
    }

    @PyMethod("__setattr__(name, value)")
    public void setAttribute(String name, Object value) {
        if (members.containsKey(name)) {
            throw PyException.attributeError("cannot reassign member " + TextRepr.repr(name));
        }
        attributes().put(name, value);
    }

    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        throw PyException.attributeError(name);
    }

    @PyMethod("__delattr__(name)")
    public void deleteAttribute(String name) {
        if (members.containsKey(name)) {
            throw PyException.attributeError("'" + name() + "' cannot delete member '" + name + "'.");
        }
        if (attributes().remove(name) == null) {
            throw PyException.attributeError(name);
        }
    }

    @PyAttribute("__members__")
    public PyDict members() {
        return new PyDict(members);
    }

    @PyAttribute("_member_map_")
    public PyDict memberMap() {
        return members();
    }

    @PyAttribute("_member_names_")
    public PyList memberNames() {
        PyList names = new PyList();
        unique.forEach(member -> names.add(nameOf(member)));
        return names;
    }

    @PyAttribute("_value2member_map_")
    public PyDict memberOfValue() {
        PyDict map = new PyDict();
        unique.forEach(member -> map.put(valueOf(member), member));
        return map;
    }

    @PyAttribute("_member_type_")
    public PyClass memberType() {
        PyClass type = dataType;
        return type == null ? PyClass.object() : type;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return (isFlag ? "<flag '" : "<enum '") + name() + "'>";
    }

    @PyMethod("__dir__()")
    public PyList dir() {
        PyList names = new PyList(Operators.list(members));
        for (String name : List.of("__class__", "__doc__", "__members__", "__module__")) {
            names.add(name);
        }
        return names;
    }
}
