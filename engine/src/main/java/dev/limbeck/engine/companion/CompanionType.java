package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A package's own type around one of SQLAlchemy's. It says which one, and where another dialect gets another; what
 * values become on their way is in {@link #processBindParam}.
 */
abstract class CompanionType extends TypeDecorator {
    static final String POSTGRESQL = "postgresql";

    private final @Nullable Class<? extends TypeEngine> implClass;
    private final Supplier<TypeEngine> implInstance;

    /** A type whose {@code impl} is a class, which the arguments are for. */
    CompanionType(PyClass type, Class<? extends TypeEngine> impl) {
        super(type);
        this.implClass = impl;
        this.implInstance = () -> {
            throw new IllegalStateException("decorates a class: " + impl);
        };
    }

    /** A type whose {@code impl} is made already, so that it takes no arguments. */
    CompanionType(PyClass type, Supplier<TypeEngine> impl) {
        super(type);
        this.implClass = null;
        this.implInstance = impl;
    }

    /** A script's subclass may name another {@code impl}. */
    @Override
    protected TypeEngine declaredImpl(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        if (type().lookup("impl") != null) {
            return super.declaredImpl(interpreter, args, kwargs);
        }
        return implClass == null
                ? implInstance.get()
                : (TypeEngine) interpreter.call(PyClass.of(implClass), Arguments.of(args, kwargs));
    }

    @Override
    public final TypeEngine loadDialectImpl(Object dialect) {
        TypeEngine chosen = implOn(nameOf(dialect));
        return chosen == impl() ? chosen : (TypeEngine) Operators.callMethod(dialect, "type_descriptor", chosen);
    }

    /** The type to use on the dialect of this name. */
    TypeEngine implOn(String dialect) {
        return impl();
    }

    /** The name of a dialect as scripts have it. */
    static String nameOf(Object dialect) {
        return Operators.str(Operators.getAttribute(dialect, "name"));
    }
}
