package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Parameter;
import dev.limbeck.grammar.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that a script defined with {@code def}, {@code async def} or {@code lambda}. */
@PyType(value = "function", subclassable = false)
public final class PyFunction extends PyObject implements PyCallable, Descriptor {
    /** What kind of object a call gives. */
    enum Kind {
        PLAIN,
        GENERATOR,
        COROUTINE
    }

    private final CodeUnit unit;
    private final Frame definition;
    private final Scope scope;
    private final Kind kind;
    private final Signature signature;
    private final List<Statement> body;
    private final @Nullable Expression lambda;
    private final @Nullable Object[] closure;
    private final List<Parameter> annotated;
    private final @Nullable Expression returns;
    private String name;
    private String qualifiedName;
    private @Nullable PyDict annotations;

    PyFunction(
            Frame definition,
            Scope scope,
            Kind kind,
            String name,
            Signature signature,
            List<Statement> body,
            @Nullable Expression lambda,
            List<Parameter> annotated,
            @Nullable Expression returns) {
        super(PyClass.of(PyFunction.class));
        this.unit = definition.unit;
        this.definition = definition;
        this.scope = scope;
        this.kind = kind;
        this.name = name;
        this.qualifiedName = definition.qualifiedPrefix + name;
        this.signature = signature;
        this.body = body;
        this.lambda = lambda;
        this.annotated = annotated;
        this.returns = returns;
        this.closure = definition.closureFor(scope);
    }

    Interpreter interpreter() {
        return unit.interpreter();
    }

    Signature signature() {
        return signature;
    }

    /** The names of the parameters, in the order of the signature. */
    public List<String> parameterNames() {
        return signature.names();
    }

    /** Whether calls may pass {@code name} as a keyword argument. */
    public boolean acceptsKeyword(String name) {
        return signature.acceptsKeyword(name);
    }

    @PyAttribute("__name__")
    public String name() {
        return name;
    }

    @PySetter("__name__")
    public void setName(String name) {
        this.name = name;
    }

    @PyAttribute("__qualname__")
    public String qualifiedName() {
        return qualifiedName;
    }

    @PySetter("__qualname__")
    public void setQualifiedName(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    @PyAttribute("__module__")
    public Object module() {
        Object own = ownAttribute("__module__");
        return own == null ? unit.globals().getOrDefault("__name__", None.NONE) : own;
    }

    @PySetter("__module__")
    public void setModule(Object module) {
        attributes().put("__module__", module);
    }

    @PyAttribute("__doc__")
    public Object doc() {
        Object own = ownAttribute("__doc__");
        if (own != null) {
            return own;
        }
        return !body.isEmpty()
                        && body.get(0) instanceof Statement.Expr first
                        && first.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? text
                : None.NONE;
    }

    @PySetter("__doc__")
    public void setDoc(Object doc) {
        attributes().put("__doc__", doc);
    }

    @PyAttribute("__defaults__")
    public Object defaults() {
        List<Object> defaults = new ArrayList<>();
        for (int i = 0; i < signature.positionalCount(); i++) {
            Object value = signature.defaultOf(i);
            if (value != null) {
                defaults.add(value);
            }
        }
        return defaults.isEmpty() ? None.NONE : PyTuple.copyOf(defaults);
    }

    @PyAttribute("__globals__")
    public PyDict globals() {
        return unit.globals();
    }

    /** Evaluated when asked for, so that a function never fails because of what its annotations name. */
    @PyAttribute("__annotations__")
    public PyDict annotations() {
        if (annotations != null) {
            return annotations;
        }
        PyDict annotations = new PyDict();
        for (Parameter parameter : annotated) {
            if (parameter.annotation() != null) {
                annotations.put(parameter.arg(), Annotations.evaluate(definition, parameter.annotation()));
            }
        }
        if (returns != null) {
            annotations.put("return", Annotations.evaluate(definition, returns));
        }
        this.annotations = annotations;
        return annotations;
    }

    @PySetter("__annotations__")
    public void setAnnotations(PyDict annotations) {
        this.annotations = annotations;
    }

    @PyMethod("__get__(instance, owner=None)")
    public Object bind(Object instance, Object owner) {
        return instance == None.NONE ? this : new BoundMethod(instance, this);
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return instance == null ? this : new BoundMethod(instance, this);
    }

    /** Whether it was defined with {@code async def}. */
    public boolean isCoroutine() {
        return kind == Kind.COROUTINE;
    }

    /** Whether a call gives a generator. */
    public boolean isGenerator() {
        return kind == Kind.GENERATOR;
    }

    @Override
    public Object call(Interpreter caller, Arguments arguments) {
        Frame frame = activate(arguments);
        return switch (kind) {
            case PLAIN -> run(frame);
            case GENERATOR -> new PyGenerator(frame, body, qualifiedName);
            case COROUTINE -> new PyCoroutine(this, frame);
        };
    }

    private Frame activate(Arguments arguments) {
        @Nullable Object[] slots = signature.bind(qualifiedName, arguments, 0, scope.slotCount());
        Frame.makeCells(scope, slots);
        int[] free = scope.freeSlots();
        for (int i = 0; i < free.length; i++) {
            slots[free[i]] = closure[i];
        }
        return new Frame(unit, scope, slots, null, name, definition.classCell, qualifiedName + ".<locals>.");
    }

    /** Runs the body to its end; the result of its {@code return}. */
    Object run(Frame frame) {
        Interpreter interpreter = unit.interpreter();
        Frame outer = interpreter.enter(frame);
        try {
            Evaluator evaluator = new Evaluator(frame);
            if (lambda != null) {
                return evaluator.eval(lambda);
            }
            return new Executor(frame, evaluator).block(body) == Completion.RETURN ? frame.returned : None.NONE;
        } catch (StackOverflowError e) {
            throw Interpreter.recursionError();
        } finally {
            interpreter.leave(outer);
        }
    }

    @Override
    public String toString() {
        return "<function " + qualifiedName + ">";
    }

    /** The default values, for {@code inspect}: null where a parameter is required. */
    List<@Nullable Object> defaultValues() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < signature.count(); i++) {
            values.add(signature.defaultOf(i));
        }
        return Arrays.asList(values.toArray());
    }
}
