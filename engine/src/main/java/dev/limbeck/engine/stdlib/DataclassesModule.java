package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyByteArray;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.RichComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code dataclasses}. */
final class DataclassesModule {
    private static final String FIELDS = "__dataclass_fields__";
    private static final PyClass FROZEN_ERROR =
            PyClass.exception("dataclasses", "FrozenInstanceError", Exceptions.ATTRIBUTE_ERROR);

    private DataclassesModule() {}

    static NativeModule create() {
        return NativeModule.named("dataclasses")
                .value("MISSING", Missing.MISSING)
                .lazy("KW_ONLY", interpreter -> new TypingForm("KW_ONLY", null))
                .lazy("InitVar", interpreter -> new TypingForm("InitVar", null))
                .value("FrozenInstanceError", FROZEN_ERROR)
                .type("Field", Field.class)
                .functions(DataclassesModule.class);
    }

    /** {@code dataclasses.MISSING}. */
    @PyType(value = "_MISSING_TYPE", module = "dataclasses", subclassable = false)
    static final class Missing implements NativeText {
        static final Missing MISSING = new Missing();

        private Missing() {}

        @Override
        public String repr() {
            return "<dataclasses._MISSING_TYPE object>";
        }
    }

    /** {@code dataclasses.Field}: what the class body said about one field. */
    @PyType(value = "Field", module = "dataclasses", subclassable = false)
    static final class Field {
        private final Object value;
        private final Object factory;
        private final boolean init;
        private final boolean repr;
        private final boolean compare;
        private final Object hash;
        private final Object metadata;
        private final Object keywordOnly;
        private String name = "";
        private Object type = None.NONE;
        private boolean isInitVar;
        private boolean byKeyword;

        Field(
                Object value,
                Object factory,
                boolean init,
                boolean repr,
                boolean compare,
                Object hash,
                Object metadata,
                Object keywordOnly) {
            this.value = value;
            this.factory = factory;
            this.init = init;
            this.repr = repr;
            this.compare = compare;
            this.hash = hash;
            this.metadata = metadata;
            this.keywordOnly = keywordOnly;
        }

        static Field plain(Object value) {
            return new Field(value, Missing.MISSING, true, true, true, None.NONE, new PyDict(), Missing.MISSING);
        }

        boolean hasDefault() {
            return value != Missing.MISSING || factory != Missing.MISSING;
        }

        Object initial() {
            return factory == Missing.MISSING ? value : Operators.call(factory);
        }

        @PyAttribute("name")
        public String name() {
            return name;
        }

        @PyAttribute("type")
        public Object type() {
            return type;
        }

        @PyAttribute("default")
        public Object value() {
            return value;
        }

        @PyAttribute("default_factory")
        public Object factory() {
            return factory;
        }

        @PyAttribute("init")
        public boolean init() {
            return init;
        }

        @PyAttribute("repr")
        public boolean repr() {
            return repr;
        }

        @PyAttribute("compare")
        public boolean compare() {
            return compare;
        }

        @PyAttribute("metadata")
        public Object metadata() {
            return metadata;
        }
    }

    /** The arguments of {@code dataclass}. */
    private record Options(
            boolean init,
            boolean repr,
            boolean eq,
            boolean order,
            boolean unsafeHash,
            boolean frozen,
            boolean keywordOnly) {}

    @PyMethod("field(*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True,"
            + " metadata=None, kw_only=...)")
    public static Field field(
            Object value,
            Object factory,
            boolean init,
            boolean repr,
            Object hash,
            boolean compare,
            Object metadata,
            Object keywordOnly) {
        if (value != Ellipsis.ELLIPSIS && factory != Ellipsis.ELLIPSIS) {
            throw PyException.valueError("cannot specify both default and default_factory");
        }
        return new Field(
                given(value),
                given(factory),
                init,
                repr,
                compare,
                hash,
                metadata == None.NONE ? new PyDict() : metadata,
                given(keywordOnly));
    }

    private static Object given(Object argument) {
        return argument == Ellipsis.ELLIPSIS ? Missing.MISSING : argument;
    }

    @PyMethod("dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,"
            + " match_args=True, kw_only=False, slots=False, weakref_slot=False)")
    public static Object dataclass(
            Object cls,
            boolean init,
            boolean repr,
            boolean eq,
            boolean order,
            boolean unsafeHash,
            boolean frozen,
            boolean matchArgs,
            boolean keywordOnly,
            boolean slots,
            boolean weakrefSlot) {
        Options options = new Options(init, repr, eq, order, unsafeHash, frozen, keywordOnly);
        if (cls instanceof PyClass type) {
            return process(type, options);
        }
        return NativeFunction.of("wrap(cls)", (interpreter, arguments) -> process((PyClass) arguments.get(0), options));
    }

    private static PyClass process(PyClass type, Options options) {
        PyDict fields = new PyDict();
        for (int i = type.mro().size() - 1; i > 0; i--) {
            if (type.mro().get(i).ownAttribute(FIELDS) instanceof PyDict inherited) {
                fields.putAll(inherited);
            }
        }
        boolean keywordOnly = options.keywordOnly;
        List<Field> ordered = new ArrayList<>();
        if (type.ownAttribute("__annotations__") instanceof PyDict annotations) {
            for (Map.Entry<Object, Object> entry : annotations.entries()) {
                if (isMarker(entry.getValue(), "KW_ONLY")) {
                    keywordOnly = true;
                } else if (!isMarker(entry.getValue(), "ClassVar")) {
                    Field field = field(type, (String) entry.getKey(), entry.getValue());
                    boolean byKeyword =
                            field.keywordOnly == Missing.MISSING ? keywordOnly : Operators.truth(field.keywordOnly);
                    fields.put(field.name, field);
                    field.byKeyword = byKeyword;
                }
            }
        }
        for (Object field : fields.values()) {
            ordered.add((Field) field);
        }
        PyDict members = type.attributes();
        members.put(FIELDS, fields);
        addMethods(type, members, ordered, options);
        return type;
    }

    private static boolean isMarker(Object annotation, String name) {
        if (annotation instanceof String text) {
            return text.equals(name)
                    || text.endsWith("." + name)
                    || text.startsWith(name + "[")
                    || text.contains("." + name + "[");
        }
        return annotation instanceof TypingForm form && form.name().equals(name);
    }

    private static Field field(PyClass type, String name, Object annotation) {
        Object given = type.ownAttribute(name);
        Field field = given instanceof Field said ? said : Field.plain(given == null ? Missing.MISSING : given);
        field.name = name;
        field.type = annotation;
        field.isInitVar = isMarker(annotation, "InitVar");
        boolean mutable = field.value instanceof PyList
                || field.value instanceof PyDict
                || field.value instanceof PyByteArray
                || (field.value instanceof PySet set && !set.isFrozen());
        if (mutable) {
            throw PyException.valueError("mutable default " + Operators.type(field.value) + " for field " + name
                    + " is not allowed: use default_factory");
        }
        if (given instanceof Field) {
            if (field.value == Missing.MISSING) {
                type.attributes().remove(name);
            } else {
                type.attributes().put(name, field.value);
            }
        }
        return field;
    }

    private static void addMethods(PyClass type, PyDict members, List<Field> fields, Options options) {
        if (options.init && !members.containsKey("__init__")) {
            members.put("__init__", initializer(type, fields));
        }
        if (options.repr && !members.containsKey("__repr__")) {
            members.put(
                    "__repr__",
                    InstanceFunction.of("__repr__(self)", (interpreter, arguments) -> repr(arguments.get(0), fields)));
        }
        if (options.eq && !members.containsKey("__eq__")) {
            members.put("__eq__", comparison(RichComparison.EQ, fields));
            boolean ownHash = members.get("__hash__") != null && members.get("__hash__") != None.NONE;
            if (!ownHash) {
                members.put("__hash__", options.frozen || options.unsafeHash ? hash(fields) : None.NONE);
            }
        }
        if (options.unsafeHash) {
            members.put("__hash__", hash(fields));
        }
        if (options.order) {
            for (RichComparison order :
                    List.of(RichComparison.LT, RichComparison.LE, RichComparison.GT, RichComparison.GE)) {
                members.put(order.method(), comparison(order, fields));
            }
        }
        if (options.frozen) {
            members.put("__setattr__", refusal("__setattr__(self, name, value)", "assign to"));
            members.put("__delattr__", refusal("__delattr__(self, name)", "delete"));
        }
        List<Object> names = new ArrayList<>();
        for (Field field : fields) {
            if (field.init && !field.byKeyword) {
                names.add(field.name);
            }
        }
        if (!members.containsKey("__match_args__")) {
            members.put("__match_args__", PyTuple.copyOf(names));
        }
        if (members.get("__doc__") == None.NONE) {
            members.put("__doc__", type.name());
        }
    }

    private static InstanceFunction initializer(PyClass type, List<Field> fields) {
        StringBuilder signature = new StringBuilder(type.name()).append(".__init__(self");
        List<Field> taken = new ArrayList<>();
        String lastWithDefault = "";
        for (Field field : fields) {
            if (field.init && !field.byKeyword) {
                if (!field.hasDefault() && !lastWithDefault.isEmpty()) {
                    throw PyException.typeError("non-default argument '" + field.name + "' follows default argument");
                }
                lastWithDefault = field.hasDefault() ? field.name : lastWithDefault;
                signature.append(", ").append(field.name).append(field.hasDefault() ? "=..." : "");
                taken.add(field);
            }
        }
        boolean starred = false;
        for (Field field : fields) {
            if (field.init && field.byKeyword) {
                signature.append(starred ? ", " : ", *, ").append(field.name).append(field.hasDefault() ? "=..." : "");
                starred = true;
                taken.add(field);
            }
        }
        return InstanceFunction.of(signature.append(')').toString(), (interpreter, arguments) -> {
            initialize(interpreter, arguments, fields, taken);
            return None.NONE;
        });
    }

    private static void initialize(
            Interpreter interpreter, Arguments arguments, List<Field> fields, List<Field> taken) {
        PyObject self = (PyObject) arguments.get(0);
        List<Object> initVars = new ArrayList<>();
        for (Field field : fields) {
            int index = taken.indexOf(field);
            Object value = index < 0 ? Ellipsis.ELLIPSIS : arguments.get(index + 1);
            if (value == Ellipsis.ELLIPSIS && field.hasDefault()) {
                value = field.initial();
            }
            if (field.isInitVar) {
                initVars.add(value);
            } else if (value != Ellipsis.ELLIPSIS || index >= 0) {
                // not through __setattr__, which frozen classes refuse
                self.attributes().put(field.name, value);
            }
        }
        Object after = interpreter.findAttribute(self, "__post_init__");
        if (after != null) {
            interpreter.call(after, initVars.toArray());
        }
    }

    private static String repr(Object self, List<Field> fields) {
        StringBuilder text = new StringBuilder(Operators.type(self).qualifiedName()).append('(');
        boolean first = true;
        for (Field field : fields) {
            if (field.repr && !field.isInitVar) {
                text.append(first ? "" : ", ").append(field.name).append('=');
                text.append(Operators.repr(Operators.getAttribute(self, field.name)));
                first = false;
            }
        }
        return text.append(')').toString();
    }

    private static PyTuple compared(Object self, List<Field> fields, boolean forHash) {
        List<Object> values = new ArrayList<>();
        for (Field field : fields) {
            boolean counts = forHash && field.hash != None.NONE ? Operators.truth(field.hash) : field.compare;
            if (counts && !field.isInitVar) {
                values.add(Operators.getAttribute(self, field.name));
            }
        }
        return PyTuple.copyOf(values);
    }

    private static InstanceFunction comparison(RichComparison operator, List<Field> fields) {
        return InstanceFunction.of(operator.method() + "(self, other)", (interpreter, arguments) -> {
            Object self = arguments.get(0);
            Object other = arguments.get(1);
            return Operators.type(self) == Operators.type(other)
                    ? Operators.compare(operator, compared(self, fields, false), compared(other, fields, false))
                    : NotImplemented.NOT_IMPLEMENTED;
        });
    }

    private static InstanceFunction hash(List<Field> fields) {
        return InstanceFunction.of(
                "__hash__(self)", (interpreter, arguments) -> Operators.hash(compared(arguments.get(0), fields, true)));
    }

    private static InstanceFunction refusal(String signature, String deed) {
        return InstanceFunction.of(signature, (interpreter, arguments) -> {
            throw PyException.of(FROZEN_ERROR, "cannot " + deed + " field " + Operators.repr(arguments.get(1)));
        });
    }

    // --- functions on instances ---------------------------------------------------------------------------------

    private static List<Field> fieldsOf(Object instance, String message) {
        PyClass type = instance instanceof PyClass given ? given : Operators.type(instance);
        if (!(type.lookup(FIELDS) instanceof PyDict fields)) {
            throw PyException.typeError(message);
        }
        List<Field> all = new ArrayList<>();
        for (Object field : fields.values()) {
            if (field instanceof Field known && !known.isInitVar) {
                all.add(known);
            }
        }
        return all;
    }

    @PyMethod("fields(class_or_instance)")
    public static PyTuple fields(Object classOrInstance) {
        return PyTuple.copyOf(fieldsOf(classOrInstance, "must be called with a dataclass type or instance"));
    }

    @PyMethod("is_dataclass(obj)")
    public static boolean isDataclass(Object obj) {
        PyClass type = obj instanceof PyClass given ? given : Operators.type(obj);
        return type.lookup(FIELDS) != null;
    }

    @PyMethod("asdict(obj, *, dict_factory=None)")
    public static Object asdict(Interpreter interpreter, Object obj, Object dictFactory) {
        fieldsOf(instance(obj, "asdict"), "asdict() should be called on dataclass instances");
        return plain(interpreter, obj, dictFactory, true);
    }

    @PyMethod("astuple(obj, *, tuple_factory=None)")
    public static Object astuple(Interpreter interpreter, Object obj, Object tupleFactory) {
        fieldsOf(instance(obj, "astuple"), "astuple() should be called on dataclass instances");
        return plain(interpreter, obj, tupleFactory, false);
    }

    private static Object instance(Object obj, String function) {
        if (obj instanceof PyClass) {
            throw PyException.typeError(function + "() should be called on dataclass instances");
        }
        return obj;
    }

    private static Object plain(Interpreter interpreter, Object value, Object factory, boolean asDict) {
        if (!(value instanceof PyClass) && isDataclass(value)) {
            List<Object> items = new ArrayList<>();
            PyDict dict = new PyDict();
            for (Field field : fieldsOf(value, "")) {
                Object part = plain(interpreter, Operators.getAttribute(value, field.name), factory, asDict);
                dict.put(field.name, part);
                items.add(asDict ? PyTuple.of(field.name, part) : part);
            }
            if (factory != None.NONE) {
                return interpreter.call(factory, new PyList(items));
            }
            return asDict ? dict : PyTuple.copyOf(items);
        }
        if (value instanceof PyList list) {
            PyList copy = new PyList();
            list.items().forEach(item -> copy.add(plain(interpreter, item, factory, asDict)));
            return copy;
        }
        if (value instanceof PyTuple tuple) {
            List<Object> copy = new ArrayList<>();
            tuple.items().forEach(item -> copy.add(plain(interpreter, item, factory, asDict)));
            return PyTuple.copyOf(copy);
        }
        if (value instanceof PyDict dict) {
            PyDict copy = new PyDict();
            for (Map.Entry<Object, Object> entry : dict.entries()) {
                copy.put(
                        plain(interpreter, entry.getKey(), factory, asDict),
                        plain(interpreter, entry.getValue(), factory, asDict));
            }
            return copy;
        }
        return value;
    }

    @PyMethod("replace(obj, /, **changes)")
    public static Object replace(Interpreter interpreter, Object obj, Map<String, Object> changes) {
        Map<String, Object> values = new LinkedHashMap<>(changes);
        for (Field field : fieldsOf(instance(obj, "replace"), "replace() should be called on dataclass instances")) {
            if (!field.init && changes.containsKey(field.name)) {
                throw PyException.valueError(
                        "field " + field.name + " is declared with init=False, it cannot be specified with replace()");
            }
            if (field.init) {
                values.putIfAbsent(field.name, Operators.getAttribute(obj, field.name));
            }
        }
        return interpreter.call(Operators.type(obj), Arguments.of(List.of(), values));
    }

    @PyMethod("make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options)")
    public static Object makeDataclass(
            Interpreter interpreter,
            String clsName,
            Object fields,
            Object bases,
            Object namespace,
            Map<String, Object> options) {
        PyDict members = namespace instanceof PyDict given ? new PyDict(given) : new PyDict();
        PyDict annotations = new PyDict();
        for (Object field : Operators.list(fields)) {
            List<Object> parts = field instanceof String ? List.of(field) : Operators.list(field);
            annotations.put(parts.get(0), parts.size() > 1 ? parts.get(1) : "typing.Any");
            if (parts.size() > 2) {
                members.put(parts.get(0), parts.get(2));
            }
        }
        members.put("__annotations__", annotations);
        Object type = interpreter.call(PyClass.of(PyClass.class), clsName, bases, members);
        Object decorator = interpreter.getAttribute(interpreter.importModule("dataclasses"), "dataclass");
        return interpreter.call(interpreter.call(decorator, Arguments.of(List.of(), options)), type);
    }
}
