package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name of {@code typing}, with or without arguments: {@code Optional}, {@code List[int]}. Inert, as annotations are; but
 * a form that stands for a class can be a base, be called and be asked about with {@code isinstance}.
 */
@PyType(value = "_SpecialForm", module = "typing", subclassable = false)
final class TypingForm extends PyObject implements PyCallable, NativeText {
    private final String name;
    private final @Nullable PyClass origin;
    private final @Nullable PyTuple args;

    TypingForm(String name, @Nullable PyClass origin) {
        this(name, origin, null);
    }

    private TypingForm(String name, @Nullable PyClass origin, @Nullable PyTuple args) {
        this.name = name;
        this.origin = origin;
        this.args = args;
    }

    String name() {
        return name;
    }

    /** The class it stands for, or None. */
    Object originOrNone() {
        return origin == null ? None.NONE : origin;
    }

    @Nullable
    PyTuple argsOrNull() {
        return args;
    }

    @PyAttribute("__origin__")
    public Object origin() {
        if (origin != null) {
            return origin;
        }
        if (args == null) {
            throw PyException.attributeError("'_SpecialForm' object has no attribute '__origin__'");
        }
        String plain = name.equals("Optional") ? "Union" : name;
        Interpreter interpreter = Interpreter.current();
        return interpreter.getAttribute(interpreter.importModule("typing"), plain);
    }

    @PyAttribute("__args__")
    public PyTuple args() {
        return args == null ? PyTuple.EMPTY : args;
    }

    @PyAttribute("__name__")
    public String shortName() {
        return name;
    }

    @PyAttribute("__module__")
    public String module() {
        return "typing";
    }

    @PyAttribute("__metadata__")
    public PyTuple metadata() {
        if (args == null || !name.equals("Annotated")) {
            throw PyException.attributeError("'_SpecialForm' object has no attribute '__metadata__'");
        }
        return PyTuple.copyOf(args.items().subList(1, args.size()));
    }

    @PyMethod("__getitem__(key, /)")
    public Object withArguments(Object key) {
        PyTuple given = key instanceof PyTuple tuple ? tuple : PyTuple.of(key);
        if (name.equals("Optional")) {
            return new TypingForm(name, null, PyTuple.of(key, PyClass.of(None.class)));
        }
        if (!name.equals("Union")) {
            return new TypingForm(name, origin, given);
        }
        List<Object> members = new ArrayList<>();
        for (Object member : given.items()) {
            Object type = member == None.NONE ? PyClass.of(None.class) : member;
            if (!members.contains(type)) {
                members.add(type);
            }
        }
        return members.size() == 1 ? members.get(0) : new TypingForm(name, null, PyTuple.copyOf(members));
    }

    @PyMethod("__mro_entries__(bases)")
    public PyTuple bases(Object bases) {
        PyClass generic = PyClass.of(GenericBase.class);
        PyClass base = origin;
        if (base == null) {
            return PyTuple.of(generic);
        }
        // the generic base takes the class keywords of typed dicts
        return name.equals("TypedDict") ? PyTuple.of(generic, base) : PyTuple.of(base);
    }

    @PyMethod("__or__(other, /)")
    public UnionType or(Object other) {
        return UnionType.of(this, other);
    }

    @PyMethod("__ror__(other, /)")
    public UnionType reflectedOr(Object other) {
        return UnionType.of(other, this);
    }

    @PyMethod("__instancecheck__(instance)")
    public boolean isInstance(Object instance) {
        if (origin != null && args == null) {
            return Operators.isInstance(instance, origin);
        }
        if (args != null && (name.equals("Union") || name.equals("Optional"))) {
            return Operators.isInstance(instance, args);
        }
        throw PyException.typeError(repr() + " cannot be used with isinstance()");
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        if (origin == null) {
            throw PyException.typeError("Cannot instantiate " + repr());
        }
        return origin.call(interpreter, arguments);
    }

    @PyMethod("__eq__(other, /)")
    public boolean isEqual(Object other) {
        if (!(other instanceof TypingForm form)) {
            return false;
        }
        boolean sameArgs = Objects.equals(args, form.args);
        return sameArgs && form.name.equals(name) && form.origin == origin;
    }

    @PyMethod("__hash__()")
    public long hash() {
        return name.hashCode() * 31L + (args == null ? 0 : Operators.hashCode(args));
    }

    @Override
    public String repr() {
        PyTuple given = args;
        if (given == null) {
            return "typing." + name;
        }
        if (name.equals("Optional")) {
            return "typing.Optional[" + show(given.get(0)) + "]";
        }
        StringBuilder text = new StringBuilder("typing.").append(name).append('[');
        for (int i = 0; i < given.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(show(given.get(i)));
        }
        return text.append(']').toString();
    }

    private static String show(Object argument) {
        if (argument instanceof PyClass type) {
            return type.fullName();
        }
        return argument == Ellipsis.ELLIPSIS ? "..." : Operators.repr(argument);
    }
}
