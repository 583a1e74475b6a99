package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.GenericAlias;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.UnionType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code typing}: names for annotations, most of which mean nothing when a script runs. */
final class TypingModule {
    private TypingModule() {}

    /** What {@link #form} makes, besides the names of {@code collections.abc}. */
    private static final List<String> FORMS = List.of(
            "Any",
            "AnyStr",
            "Union",
            "Optional",
            "Literal",
            "LiteralString",
            "ClassVar",
            "Final",
            "NoReturn",
            "Never",
            "Self",
            "TypeAlias",
            "Concatenate",
            "Required",
            "NotRequired",
            "ReadOnly",
            "Unpack",
            "Annotated",
            "TypeGuard",
            "TypeIs",
            "Callable",
            "Type",
            "TypeForm",
            "Protocol",
            "SupportsInt",
            "SupportsFloat",
            "SupportsIndex",
            "SupportsAbs",
            "SupportsBytes",
            "SupportsRound",
            "SupportsComplex",
            "IO",
            "TextIO",
            "BinaryIO",
            "Pattern",
            "Match",
            "List",
            "Dict",
            "Tuple",
            "Set",
            "FrozenSet",
            "Counter",
            "OrderedDict",
            "DefaultDict",
            "Deque",
            "ChainMap",
            "TypedDict",
            "NamedTuple",
            "ByteString");

    static NativeModule create(String name) {
        NativeModule module = members(name);
        for (String form : FORMS) {
            module.lazy(form, interpreter -> form(interpreter, form));
        }
        for (String form : AbstractCollections.names()) {
            if (!FORMS.contains(form)) {
                module.lazy(form, interpreter -> form(interpreter, form));
            }
        }
        return module;
    }

    private static NativeModule members(String name) {
        return NativeModule.named(name)
                .value("TYPE_CHECKING", false)
                .type("Generic", GenericBase.class)
                .type("TypeVar", TypeVariable.class)
                .type("ParamSpec", TypeVariable.class)
                .type("TypeVarTuple", TypeVariable.class)
                .lazy("Text", interpreter -> PyClass.of(String.class))
                .functions(TypingModule.class);
    }

    private static Object form(Interpreter interpreter, String name) {
        return switch (name) {
            case "Any", "AnyStr", "Union", "Optional", "Literal", "LiteralString", "ClassVar", "Final", "NoReturn" ->
                new TypingForm(name, null);
            case "Never", "Self", "TypeAlias", "Concatenate", "Required", "NotRequired", "ReadOnly", "Unpack" ->
                new TypingForm(name, null);
            case "Annotated", "TypeGuard", "TypeIs", "TypeForm" -> new TypingForm(name, null);
            case "Type" -> new TypingForm(name, PyClass.of(PyClass.class));
            case "Protocol", "SupportsInt", "SupportsFloat", "SupportsIndex", "SupportsAbs", "SupportsBytes" ->
                new TypingForm(name, PyClass.of(GenericBase.class));
            case "IO", "TextIO", "BinaryIO", "Pattern", "Match", "SupportsRound", "SupportsComplex" ->
                new TypingForm(name, null);
            case "List" -> new TypingForm(name, PyClass.of(PyList.class));
            case "Dict" -> new TypingForm(name, PyClass.of(PyDict.class));
            case "Tuple" -> new TypingForm(name, PyClass.of(PyTuple.class));
            case "Set", "FrozenSet", "Counter", "OrderedDict", "DefaultDict", "Deque", "ChainMap" ->
                new TypingForm(name, collection(interpreter, name));
            case "TypedDict" -> new TypingForm(name, PyClass.of(PyDict.class));
            case "NamedTuple" -> PyClass.of(NamedTuples.Base.class);
            case "ByteString" -> new TypingForm(name, null);
            default -> new TypingForm(name, AbstractCollections.of(interpreter).type(name));
        };
    }

    private static @Nullable PyClass collection(Interpreter interpreter, String name) {
        String builtin = switch (name) {
            case "Set" -> "set";
            case "FrozenSet" -> "frozenset";
            case "DefaultDict" -> "defaultdict";
            case "Deque" -> "deque";
            default -> name;
        };
        String module = builtin.endsWith("set") ? "builtins" : "collections";
        Object found = interpreter.getAttribute(interpreter.importModule(module), builtin);
        return found instanceof PyClass type ? type : null;
    }

    @PyMethod("cast(typ, val)")
    public static Object cast(Object typ, Object val) {
        return val;
    }

    @PyMethod("NewType(name, tp)")
    public static Object newType(String name, Object tp) {
        return NativeFunction.of(name + "(value)", (interpreter, arguments) -> arguments.get(0));
    }

    @PyMethod("overload(func)")
    public static Object overload(Object func) {
        return func;
    }

    @PyMethod("override(func)")
    public static Object override(Object func) {
        return func;
    }

    @PyMethod("final(f)")
    public static Object finalForm(Object f) {
        return f;
    }

    @PyMethod("no_type_check(arg)")
    public static Object noTypeCheck(Object arg) {
        return arg;
    }

    @PyMethod("runtime_checkable(cls)")
    public static Object runtimeCheckable(Object cls) {
        return cls;
    }

    @PyMethod("dataclass_transform(**kwargs)")
    public static Object dataclassTransform(Map<String, Object> kwargs) {
        return NativeFunction.of("decorator(cls)", (interpreter, arguments) -> arguments.get(0));
    }

    @PyMethod("deprecated(message, /, **kwargs)")
    public static Object deprecated(Object message, Map<String, Object> kwargs) {
        return NativeFunction.of("decorator(arg)", (interpreter, arguments) -> arguments.get(0));
    }

    @PyMethod("assert_type(val, typ)")
    public static Object assertType(Object val, Object typ) {
        return val;
    }

    @PyMethod("reveal_type(obj)")
    public static Object revealType(Object obj) {
        return obj;
    }

    @PyMethod("assert_never(arg)")
    public static void assertNever(Object arg) {
        throw PyException.assertionError("Expected code to be unreachable, but got: " + Operators.repr(arg));
    }

    @PyMethod("get_origin(tp)")
    public static Object getOrigin(Object tp) {
        if (tp instanceof GenericAlias alias) {
            return alias.origin();
        }
        if (tp instanceof TypingForm form) {
            return form.argsOrNull() == null ? form.originOrNone() : form.origin();
        }
        return tp instanceof UnionType ? PyClass.of(UnionType.class) : None.NONE;
    }

    @PyMethod("get_args(tp)")
    public static PyTuple getArgs(Object tp) {
        if (tp instanceof GenericAlias alias) {
            return alias.args();
        }
        if (tp instanceof UnionType union) {
            return union.members();
        }
        return tp instanceof TypingForm form ? form.args() : PyTuple.EMPTY;
    }

    @PyMethod("get_type_hints(obj, globalns=None, localns=None, include_extras=False)")
    public static PyDict getTypeHints(Object obj, Object globalns, Object localns, Object includeExtras) {
        PyDict hints = new PyDict();
        List<PyClass> classes = obj instanceof PyClass type ? type.mro() : List.of();
        for (int i = classes.size() - 1; i >= 0; i--) {
            if (classes.get(i).ownAttribute("__annotations__") instanceof PyDict own) {
                hints.putAll(own);
            }
        }
        if (classes.isEmpty() && Operators.findAttribute(obj, "__annotations__") instanceof PyDict own) {
            hints.putAll(own);
        }
        return hints;
    }
}
