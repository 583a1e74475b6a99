package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code enum.EnumType}: a class whose values are members, made once with the class. */
@PyType(value = "EnumType", module = "enum")
class EnumMeta extends PyClass {
    private static final List<String> INHERITED_TEXT = List.of("__repr__", "__str__", "__format__");

    /** By name, aliases included. */
    private final PyDict members = new PyDict();

    EnumMeta(PyClass metaclass, String name, List<PyClass> bases, PyDict attributes) {
        super(metaclass, name, bases, attributes);
    }

    @PyNew("EnumType(name, bases, namespace, /, **kwargs)")
    public static EnumMeta create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<Object> bases,
            PyDict namespace,
            Map<String, Object> kwargs) {
        List<PyClass> classes = AbcMeta.classes(bases);
        for (PyClass base : classes) {
            if (base instanceof EnumMeta other && !other.members.isEmpty()) {
                throw PyException.typeError("<enum '" + name + "'> cannot extend " + other.repr());
            }
        }
        EnumMeta type = new EnumMeta(metaclass, name, classes, namespace);
        type.inheritText(namespace);
        type.fill(interpreter, namespace);
        PyClass.finish(interpreter, type, kwargs);
        return type;
    }

    /** How members look is said by the enum base, not by the data type before it. */
    private void inheritText(PyDict namespace) {
        PyClass first = bases().get(bases().size() - 1);
        PyClass data = PyClass.of(javaClass());
        for (String name : INHERITED_TEXT) {
            Object inherited = first.lookup(name);
            if (inherited != null && !namespace.containsKey(name) && lookup(name) == data.lookup(name)) {
                attributes().put(name, inherited);
            }
        }
    }

    private void fill(Interpreter interpreter, PyDict namespace) {
        PyList values = new PyList(new ArrayList<>());
        for (Map.Entry<Object, Object> entry : new PyDict(namespace).entries()) {
            String name = (String) entry.getKey();
            Object value = entry.getValue();
            if (isMember(name, value)) {
                if (value instanceof EnumModule.Auto) {
                    value = nextValue(interpreter, name, values);
                }
                Object member = known(interpreter, name, value);
                values = append(values, Operators.getAttribute(member, "_value_"));
                members.put(name, member);
                attributes().put(name, member);
            }
        }
    }

    private static PyList append(PyList values, Object value) {
        List<Object> longer = Operators.list(values);
        longer = new ArrayList<>(longer);
        longer.add(value);
        return new PyList(longer);
    }

    private boolean isMember(String name, Object value) {
        boolean special = name.startsWith("__") && name.endsWith("__")
                || name.length() > 2 && name.startsWith("_") && name.endsWith("_")
                || name.startsWith("_" + name() + "__");
        return !special && !(value instanceof Descriptor) && !(value instanceof PyClass);
    }

    private Object nextValue(Interpreter interpreter, String name, PyList values) {
        Object generator = Operators.findAttribute(this, "_generate_next_value_");
        if (generator != null) {
            return interpreter.call(generator, name, 1L, (long) members.size(), values);
        }
        if (String.class.isAssignableFrom(javaClass())) {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
        long last = 0;
        for (Object value : Operators.list(values)) {
            if (PyDerived.unwrap(value) instanceof Long number) {
                last = Math.max(last, number);
            }
        }
        return last + 1;
    }

    /** The member that has this value already, or a new one. */
    private Object known(Interpreter interpreter, String name, Object value) {
        Object member = make(interpreter, value);
        Object own = Operators.getAttribute(member, "_value_");
        for (Object other : members.values()) {
            if (Operators.equal(Operators.getAttribute(other, "_value_"), own)) {
                return other;
            }
        }
        PyDict attributes = ((PyObject) member).attributes();
        attributes.put("_name_", name);
        attributes.put("_sort_order_", (long) members.size());
        attributes.put("__objclass__", this);
        Object initializer = special("__init__");
        if (initializer != null) {
            interpreter.call(Operators.getAttribute(member, "__init__"), Arguments.of(arguments(value), Map.of()));
        }
        return member;
    }

    private Object make(Interpreter interpreter, Object value) {
        List<Object> arguments = arguments(value);
        PyObject member;
        Class<?> data = javaClass();
        Object creator = special("__new__");
        if (creator != null) {
            List<Object> all = new ArrayList<>(arguments);
            all.add(0, this);
            Object made = interpreter.call(Operators.getAttribute(this, "__new__"), Arguments.of(all, Map.of()));
            if (!(made instanceof PyObject object)) {
                throw PyException.typeError(name() + ".__new__() must return an instance, not " + Operators.repr(made));
            }
            member = object;
        } else if (data == PyObject.class || data == Object.class) {
            member = new PyObject(this);
        } else {
            Object payload = interpreter.call(PyClass.of(data), Arguments.of(arguments, Map.of()));
            member = new PyDerived(this, PyDerived.unwrap(payload));
        }
        if (member.ownAttribute("_value_") == null) {
            Object own = member instanceof PyDerived derived ? derived.payload() : value;
            member.attributes().put("_value_", own);
        }
        return member;
    }

    private List<Object> arguments(Object value) {
        return value instanceof PyTuple tuple && javaClass() != PyTuple.class ? tuple.items() : List.of(value);
    }

    /** The member of this name; null when there is none. */
    @Nullable Object member(String name) {
        return members.get(name);
    }

    @PyAttribute("__members__")
    public PyDict members() {
        return new PyDict(members);
    }

    /** The members, without aliases. */
    List<Object> distinct() {
        List<Object> distinct = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : members.entries()) {
            if (entry.getKey().equals(((PyObject) entry.getValue()).ownAttribute("_name_"))) {
                distinct.add(entry.getValue());
            }
        }
        return distinct;
    }

    @PyMethod("__iter__()")
    public Iterator<Object> iterate() {
        return distinct().iterator();
    }

    @PyMethod("__len__()")
    public long length() {
        return distinct().size();
    }

    @PyMethod("__bool__()")
    public boolean truth() {
        return true;
    }

    @PyMethod("__getitem__(name)")
    public Object get(Object name) {
        Object member = members.get(name);
        if (member == null) {
            throw PyException.keyError(name);
        }
        return member;
    }

    @PyMethod("__contains__(value)")
    public boolean contains(Object value) {
        return Operators.type(value) == this || byValue(value) != null;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "<enum '" + name() + "'>";
    }

    private @Nullable Object byValue(Object value) {
        for (Object member : members.values()) {
            if (member == value || Operators.equal(Operators.getAttribute(member, "_value_"), value)) {
                return member;
            }
        }
        return null;
    }

    /** The member of a value; a new class when this one has no members. */
    @PyMethod("__call__(value, names=None, *values, module=None, qualname=None, type=None, start=1)")
    public Object lookUp(
            Interpreter interpreter,
            Object value,
            Object names,
            List<Object> values,
            Object module,
            Object qualname,
            Object type,
            Object start) {
        if (members.isEmpty()) {
            return derive(interpreter, value, names, type, start);
        }
        Object member = byValue(value);
        if (member == null) {
            Object hook = Operators.findAttribute(this, "_missing_");
            Object found = hook == null ? null : interpreter.call(hook, value);
            if (found != null && Operators.type(found) == this) {
                return found;
            }
            throw PyException.valueError(Operators.repr(value) + " is not a valid " + qualifiedName());
        }
        return member;
    }

    /** {@code Enum("Color", "RED GREEN")}. */
    private Object derive(Interpreter interpreter, Object name, Object names, Object type, Object start) {
        if (!(name instanceof String text) || names == dev.limbeck.engine.python.None.NONE) {
            throw PyException.typeError(repr() + " has no members");
        }
        PyDict namespace = new PyDict();
        namespace.put("__module__", "enum");
        Object plain = PyDerived.unwrap(names);
        List<Object> given = plain instanceof String words
                ? new ArrayList<>(List.of((Object[]) words.replace(',', ' ').trim().split("\\s+")))
                : Operators.list(plain);
        long next = Operators.index(start);
        for (Object each : given) {
            if (plain instanceof PyDict dict) {
                namespace.put(each, Operators.getItem(dict, each));
            } else if (each instanceof String) {
                namespace.put(each, String.class.isAssignableFrom(javaClass()) ? (Object) each : (Object) next++);
            } else {
                List<Object> pair = Operators.list(each);
                namespace.put(pair.get(0), pair.get(1));
            }
        }
        List<Object> bases = new ArrayList<>();
        if (type instanceof PyClass mixin) {
            bases.add(mixin);
        }
        bases.add(this);
        return create(interpreter, type(), text, bases, namespace, Map.of());
    }
}
