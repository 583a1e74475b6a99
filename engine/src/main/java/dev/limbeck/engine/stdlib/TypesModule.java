package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BoundMethod;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.GenericAlias;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyCoroutine;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFunction;
import dev.limbeck.engine.python.PyGenerator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.UnionType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** {@code types}. */
final class TypesModule {
    private TypesModule() {}

    static NativeModule create() {
        return NativeModule.named("types")
                .type("FunctionType", PyFunction.class)
                .type("LambdaType", PyFunction.class)
                .type("MethodType", BoundMethod.class)
                .type("BuiltinFunctionType", NativeFunction.class)
                .type("ModuleType", PyModule.class)
                .type("GeneratorType", PyGenerator.class)
                .type("CoroutineType", PyCoroutine.class)
                .type("GenericAlias", GenericAlias.class)
                .type("UnionType", UnionType.class)
                .type("NoneType", None.class)
                .type("EllipsisType", Ellipsis.class)
                .type("NotImplementedType", NotImplemented.class)
                .type("SimpleNamespace", SimpleNamespace.class)
                .type("MappingProxyType", MappingProxy.class)
                .functions(TypesModule.class);
    }

    @PyMethod("new_class(name, bases=(), kwds=None, exec_body=None)")
    public static Object newClass(Interpreter interpreter, String name, Object bases, Object kwds, Object execBody) {
        PyDict namespace = new PyDict();
        if (execBody != None.NONE) {
            interpreter.call(execBody, namespace);
        }
        return interpreter.call(PyClass.of(PyClass.class), name, bases, namespace);
    }

    /** {@code types.SimpleNamespace}. */
    @PyType(value = "SimpleNamespace", module = "types")
    static final class SimpleNamespace extends PyObject implements NativeText {
        private SimpleNamespace() {}

        @PyNew("SimpleNamespace(**kwargs)")
        public static SimpleNamespace create(Map<String, Object> kwargs) {
            SimpleNamespace namespace = new SimpleNamespace();
            kwargs.forEach((name, value) -> namespace.attributes().put(name, value));
            return namespace;
        }

        @PyMethod("__eq__(other)")
        public Object isEqual(Object other) {
            return other instanceof SimpleNamespace namespace
                    ? (Object) namespace.attributes().equals(attributes())
                    : NotImplemented.NOT_IMPLEMENTED;
        }

        @Override
        public String repr() {
            StringBuilder text = new StringBuilder("namespace(");
            for (Map.Entry<Object, Object> entry : attributes().entries()) {
                text.append(text.length() > 10 ? ", " : "")
                        .append(entry.getKey())
                        .append('=')
                        .append(Operators.repr(entry.getValue()));
            }
            return text.append(')').toString();
        }
    }

    /** {@code types.MappingProxyType}: a view of a mapping that cannot be changed. */
    @PyType(value = "mappingproxy", subclassable = false)
    static final class MappingProxy implements Iterable<Object>, NativeText {
        private final Object mapping;

        private MappingProxy(Object mapping) {
            this.mapping = mapping;
        }

        @PyNew("mappingproxy(mapping)")
        public static MappingProxy create(Object mapping) {
            return new MappingProxy(mapping);
        }

        @PyMethod("__getitem__(key)")
        public Object getItem(Object key) {
            return Operators.getItem(mapping, key);
        }

        @PyMethod("__contains__(key)")
        public boolean contains(Object key) {
            return Operators.contains(mapping, key);
        }

        @PyMethod("__len__()")
        public int size() {
            return Operators.length(mapping);
        }

        @PyMethod("__getattr__(name)")
        public Object attribute(String name) {
            if (List.of("get", "keys", "values", "items", "copy").contains(name)) {
                return Operators.getAttribute(mapping, name);
            }
            throw PyException.attributeError("'mappingproxy' object has no attribute '" + name + "'");
        }

        @Override
        public Iterator<Object> iterator() {
            return Operators.iterate(mapping);
        }

        @Override
        public String repr() {
            return "mappingproxy(" + Operators.repr(mapping) + ")";
        }

        @Override
        public String toString() {
            return "mappingproxy";
        }
    }
}
