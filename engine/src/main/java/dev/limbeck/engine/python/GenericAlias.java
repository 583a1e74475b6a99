package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;

/** {@code list[int]}: a class with type arguments, which only annotations look at. Calling it calls the class. */
@PyType(value = "GenericAlias", module = "types", subclassable = false)
public final class GenericAlias extends PyObject implements PyCallable {
    private final PyClass origin;
    private final PyTuple args;

    private GenericAlias(PyClass origin, PyTuple args) {
        this.origin = origin;
        this.args = args;
    }

    /** {@code origin[key]}; a tuple as key gives several arguments. */
    public static GenericAlias of(PyClass origin, Object key) {
        return new GenericAlias(origin, key instanceof PyTuple tuple ? tuple : PyTuple.of(key));
    }

    @PyAttribute("__origin__")
    public PyClass origin() {
        return origin;
    }

    @PyAttribute("__args__")
    public PyTuple args() {
        return args;
    }

    /** Deriving from {@code list[int]} derives from {@code list}. */
    @PyMethod("__mro_entries__(bases)")
    public PyTuple bases(Object bases) {
        return PyTuple.of(origin);
    }

    @PyMethod("__getitem__(key)")
    public GenericAlias again(Object key) {
        return of(origin, key);
    }

    @PyMethod("__or__(other)")
    public UnionType or(Object other) {
        return UnionType.of(this, other);
    }

    @PyMethod("__ror__(other)")
    public UnionType reflectedOr(Object other) {
        return UnionType.of(other, this);
    }

    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        return Operators.getAttribute(origin, name);
    }

    @PyMethod("__eq__(other)")
    public boolean isEqual(Object other) {
        return other instanceof GenericAlias alias && alias.origin == origin && alias.args.equals(args);
    }

    @PyMethod("__hash__()")
    public int hash() {
        return origin.hashCode() * 31 + args.hashCode();
    }

    @PyMethod("__repr__()")
    public String repr() {
        List<String> names = new ArrayList<>();
        for (Object argument : args.items()) {
            names.add(
                    argument instanceof PyClass type
                            ? type.fullName()
                            : argument == Ellipsis.ELLIPSIS ? "..." : Operators.repr(argument));
        }
        return origin.fullName() + "[" + String.join(", ", names) + "]";
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return origin.call(interpreter, arguments);
    }
}
