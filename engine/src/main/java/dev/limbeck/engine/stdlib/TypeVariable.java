package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.UnionType;
import java.util.List;
import java.util.Map;

/** {@code TypeVar}, and what else stands for types that are not known yet. */
@PyType(value = "TypeVar", module = "typing", subclassable = false)
final class TypeVariable extends PyObject implements NativeText {
    private final String name;
    private final PyTuple constraints;
    private final Object bound;

    private TypeVariable(String name, PyTuple constraints, Object bound) {
        this.name = name;
        this.constraints = constraints;
        this.bound = bound;
    }

    @PyNew("TypeVar(name, *constraints, **kwargs)")
    public static TypeVariable create(String name, List<Object> constraints, Map<String, Object> kwargs) {
        return new TypeVariable(name, PyTuple.copyOf(constraints), kwargs.getOrDefault("bound", None.NONE));
    }

    @PyAttribute("__name__")
    public String name() {
        return name;
    }

    @PyAttribute("__bound__")
    public Object bound() {
        return bound;
    }

    @PyAttribute("__constraints__")
    public PyTuple constraints() {
        return constraints;
    }

    @PyAttribute("args")
    public TypeVariable args() {
        return this;
    }

    @PyAttribute("kwargs")
    public TypeVariable kwargs() {
        return this;
    }

    @PyMethod("__or__(other, /)")
    public UnionType or(Object other) {
        return UnionType.of(this, other);
    }

    @PyMethod("__ror__(other, /)")
    public UnionType reflectedOr(Object other) {
        return UnionType.of(other, this);
    }

    @Override
    public String repr() {
        return "~" + name;
    }
}
