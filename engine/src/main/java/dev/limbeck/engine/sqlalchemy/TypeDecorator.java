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
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.types.TypeDecorator}: a script's own type around another, named by the class attribute {@code impl}.
 *
 * <p>What the script overrides is asked of the script: {@code load_dialect_impl}, {@code process_bind_param},
 * {@code process_result_value}.
 */
@PyType(value = "TypeDecorator", module = "sqlalchemy.sql.type_api")
public class TypeDecorator extends TypeEngine {
    private @Nullable TypeEngine impl;

    protected TypeDecorator(PyClass type) {
        super(type);
    }

    @PyNew("TypeDecorator(*args, **kwargs)")
    public static TypeDecorator create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new TypeDecorator(type);
    }

    @PyMethod("__init__(*args, **kwargs)")
    public void init(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        Object declared = type().lookup("impl");
        if (declared == null || declared == None.NONE) {
            throw PyException.assertionError(
                    "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of "
                            + "type being decorated");
        }
        Object made = declared instanceof PyClass implType
                ? interpreter.call(implType, Arguments.of(args, kwargs))
                : declared;
        impl = (TypeEngine) made;
    }

    /** The decorated type. */
    public TypeEngine impl() {
        TypeEngine known = impl;
        if (known == null) { // a subclass whose __init__ doesn't call super().__init__()
            init(Interpreter.current(), List.of(), Map.of());
            known = java.util.Objects.requireNonNull(impl);
        }
        return known;
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
