package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.GenericAlias;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyByteArray;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyClassMethod;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyRange;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** {@code collections.abc}: classes that values belong to by what they can do. */
final class AbstractCollections {
    private static final List<String> NAMES = List.of(
            "Container",
            "Hashable",
            "Iterable",
            "Iterator",
            "Reversible",
            "Generator",
            "Sized",
            "Callable",
            "Collection",
            "Sequence",
            "MutableSequence",
            "Set",
            "MutableSet",
            "Mapping",
            "MutableMapping",
            "MappingView",
            "ItemsView",
            "KeysView",
            "ValuesView",
            "Awaitable",
            "Coroutine",
            "AsyncIterable",
            "AsyncIterator",
            "AsyncGenerator",
            "ByteString",
            "AbstractSet");

    private final Map<String, PyClass> types = new HashMap<>();

    static NativeModule create(String name) {
        NativeModule module = NativeModule.named(name);
        for (String member : NAMES) {
            module.lazy(member, interpreter -> of(interpreter).type(member));
        }
        return module;
    }

    static AbstractCollections of(Interpreter interpreter) {
        return interpreter.state(AbstractCollections.class, AbstractCollections::new);
    }

    static List<String> names() {
        return NAMES;
    }

    PyClass type(String given) {
        String name = given.equals("AbstractSet") ? "Set" : given;
        PyClass known = types.get(name);
        if (known == null) {
            PyDict attributes = PyDict.of("__module__", "collections.abc");
            attributes.put(
                    "__class_getitem__",
                    new PyClassMethod(NativeFunction.of(
                            "__class_getitem__(cls, key)",
                            (interpreter, arguments) ->
                                    GenericAlias.of((PyClass) arguments.get(0), arguments.get(1)))));
            known = new AbcMeta(
                    PyClass.of(AbcMeta.class), name, List.of(PyClass.object()), attributes, membership(name));
            types.put(name, known);
        }
        return known;
    }

    private static Predicate<PyClass> membership(String name) {
        return switch (name) {
            case "Iterable" -> type -> isIterable(type);
            case "Iterator" -> type -> Iterator.class.isAssignableFrom(type.javaClass()) || has(type, "__next__");
            case "Generator", "Coroutine", "AsyncGenerator" ->
                type -> type.name().equalsIgnoreCase(name);
            case "Callable" -> type -> PyCallable.class.isAssignableFrom(type.javaClass()) || has(type, "__call__");
            case "Hashable" -> type -> !isMutable(type);
            case "Sized", "Collection", "Container", "Reversible" -> type -> isSized(type);
            case "Sequence" ->
                type -> is(
                        type,
                        PyList.class,
                        PyTuple.class,
                        String.class,
                        PyRange.class,
                        PyBytes.class,
                        PyByteArray.class);
            case "MutableSequence" -> type -> is(type, PyList.class, PyByteArray.class);
            case "ByteString" -> type -> is(type, PyBytes.class, PyByteArray.class);
            case "Set" ->
                type -> is(type, PySet.class)
                        || type.name().equals("dict_keys")
                        || type.name().equals("dict_items");
            case "MutableSet" -> type -> is(type, PySet.class) && !type.name().equals("frozenset");
            case "Mapping" -> type -> is(type, PyDict.class) || type.name().equals("RowMapping");
            case "MutableMapping" -> type -> is(type, PyDict.class);
            case "Awaitable" -> type -> type.name().equals("coroutine") || has(type, "__await__");
            case "AsyncIterable" -> type -> has(type, "__aiter__");
            case "AsyncIterator" -> type -> has(type, "__anext__");
            case "KeysView", "ItemsView", "ValuesView" ->
                type -> type.name()
                        .equals("dict_" + name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT));
            case "MappingView" -> type -> type.name().startsWith("dict_");
            default -> type -> false;
        };
    }

    private static boolean has(PyClass type, String method) {
        return type.special(method) != null;
    }

    private static boolean is(PyClass type, Class<?>... javaClasses) {
        for (Class<?> javaClass : javaClasses) {
            if (type.javaClass() == javaClass) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIterable(PyClass type) {
        return isSized(type)
                || Iterable.class.isAssignableFrom(type.javaClass())
                || Iterator.class.isAssignableFrom(type.javaClass())
                || has(type, "__iter__");
    }

    private static boolean isSized(PyClass type) {
        return is(type, PyList.class, PyTuple.class, String.class, PyBytes.class, PyDict.class, PySet.class)
                || has(type, "__len__")
                || type.name().startsWith("dict_");
    }

    private static boolean isMutable(PyClass type) {
        return is(type, PyList.class, PyDict.class, PyByteArray.class)
                || (is(type, PySet.class) && !type.name().equals("frozenset"))
                || type.lookup("__hash__") == None.NONE;
    }
}
