package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/**
 * {@code sa.types.TypeDecorator}: a script's own type around another, named by the class attribute {@code impl}.
 *
 * <p>What the script overrides is asked of the script: {@code load_dialect_impl}, {@code process_bind_param},
 * {@code process_result_value}.
 */
@PyType(value = "TypeDecorator", module = "sqlalchemy.sql.type_api")
public class TypeDecorator extends TypeEngine implements SchemaType {
    private static final String IMPL = "impl";

    protected TypeDecorator(PyClass type) {
        super(type);
    }

    @PyNew("TypeDecorator(*args, **kwargs)")
    public static TypeDecorator create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new TypeDecorator(type);
    }

    @PyMethod("__init__(*args, **kwargs)")
    public void init(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        decorate(declaredImpl(interpreter, args, kwargs));
    }

    /** Makes {@code impl} the decorated type, which scripts find as {@code self.impl}. */
    protected final void decorate(TypeEngine impl) {
        attributes().put(IMPL, impl);
    }

    /** The type that the class says it decorates, made with the arguments when it is a class. */
    protected TypeEngine declaredImpl(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        Object declared = type().lookup(IMPL);
        if (declared == null || declared == None.NONE) {
            throw PyException.assertionError(
                    "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of "
                            + "type being decorated");
        }
        Object made = declared instanceof PyClass implType
                ? interpreter.call(implType, Arguments.of(args, kwargs))
                : declared;
        return (TypeEngine) made;
    }

    /** The decorated type. */
    public TypeEngine impl() {
        if (ownAttribute(IMPL) instanceof TypeEngine known) {
            return known;
        }
        // a subclass whose __init__ doesn't call super().__init__()
        TypeEngine declared = declaredImpl(Interpreter.current(), List.of(), Map.of());
        decorate(declared);
        return declared;
    }

    @PyAttribute("impl_instance")
    public TypeEngine implInstance() {
        return impl();
    }

    /** The type to use on a dialect: what {@code load_dialect_impl(dialect)} answers, else {@link #impl()}. */
    @PyMethod("load_dialect_impl(dialect)")
    public TypeEngine loadDialectImpl(Object dialect) {
        return impl();
    }

    /** {@link #loadDialectImpl} as the script may have overridden it. */
    public TypeEngine dialectImpl(Object dialect) {
        Interpreter interpreter = Interpreter.current();
        Object answer = interpreter.callMethod(this, "load_dialect_impl", dialect);
        return (TypeEngine) toInstance(interpreter, answer);
    }

    /** What goes to the database for a script's value. */
    @PyMethod("process_bind_param(value, dialect)")
    public Object processBindParam(Object value, Object dialect) {
        return value;
    }

    /** What is written into SQL for a script's value: that which would be bound, if the script doesn't say otherwise. */
    @PyMethod("process_literal_param(value, dialect)")
    public Object processLiteralParam(Interpreter interpreter, Object value, Object dialect) {
        return interpreter.callMethod(this, "process_bind_param", value, dialect);
    }

    /** What a script gets for a value of the database. */
    @PyMethod("process_result_value(value, dialect)")
    public Object processResultValue(Object value, Object dialect) {
        return value;
    }

    /** Attributes that the decorator doesn't have are those of the decorated type. */
    @PyMethod("__getattr__(name)")
    public Object implAttribute(Interpreter interpreter, String name) {
        return interpreter.getAttribute(impl(), name);
    }

    /** Leaves in the table what the decorated type leaves there. */
    @Override
    public void setTable(Column column, Table table) {
        if (impl() instanceof SchemaType decorated) {
            decorated.setTable(column, table);
        }
    }

    @Override
    protected void describe(Repr repr) {
        impl().describe(repr);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitTypeDecorator(this);
    }

    @Override
    public TypeEngine coerceComparedValue(TypeEngine own) {
        return this;
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return impl().affinity();
    }
}
