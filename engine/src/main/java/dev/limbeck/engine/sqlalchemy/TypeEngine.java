package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeMethod;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SQL type: what scripts write as {@code sa.String(50)}, and what a dialect's type compiler turns into text.
 *
 * <p>Types don't change once made, except that a {@link SchemaType} learns the table that it is used in. Kinds are told
 * apart by {@link #accept}; {@link #affinity} is the family, by which SQLAlchemy compares types.
 */
@PyType(value = "TypeEngine", module = "sqlalchemy.sql.type_api")
public abstract class TypeEngine extends PyObject implements Cloneable {
    private Map<String, TypeEngine> variants = Map.of();

    protected TypeEngine() {}

    /** An instance of a script's own subclass. */
    protected TypeEngine(PyClass type) {
        super(type);
    }

    @PyNew("TypeEngine(*args, **kwargs)")
    public static TypeEngine create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return UserDefinedType.ofScript(type);
    }

    /**
     * {@code super().__init__(length)} in a script's subclass: only now the arguments are known that the instance should
     * have been made with. Another is made with them, and what it is made of is taken over.
     */
    @PyMethod("__init__(*args, **kwargs)")
    public void initialize(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        boolean byScript = !(type().lookup("__init__") instanceof NativeMethod);
        if (byScript && !(args.isEmpty() && kwargs.isEmpty()) && !(this instanceof UserDefinedType)) {
            takeOver(interpreter.call(PyClass.of(getClass()), Arguments.of(args, kwargs)));
        }
    }

    private void takeOver(Object made) {
        for (Class<?> part = getClass(); part != TypeEngine.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    try {
                        field.setAccessible(true);
                        field.set(this, field.get(made));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("cannot set " + field, e);
                    }
                }
            }
        }
    }

    /**
     * The type that a script means by {@code value}: a type, or a class of types, which is then called without
     * arguments. None is the {@link NullType}. Anything else comes back as it is.
     */
    public static Object toInstance(Interpreter interpreter, @Nullable Object value) {
        if (value == null || value == None.NONE) {
            return new NullType();
        }
        return value instanceof PyClass type ? interpreter.call(type) : value;
    }

    public abstract <R> R accept(TypeVisitor<R> visitor);

    /** The class at the top of this type's family: {@code StringType} for all that holds text. */
    public abstract Class<? extends TypeEngine> affinity();

    /** Adds the arguments that {@code repr()} shows. */
    protected void describe(Repr repr) {}

    /** The type to use on the dialect called {@code dialect}. */
    public TypeEngine variantFor(String dialect) {
        return variants.getOrDefault(dialect, this);
    }

    public Map<String, TypeEngine> variants() {
        return variants;
    }

    @PyMethod("with_variant(type_, *dialect_names)")
    public TypeEngine withVariant(Interpreter interpreter, Object type, List<Object> dialectNames) {
        if (dialectNames.isEmpty()) {
            throw SqlalchemyErrors.argument("At least one dialect name is required");
        }
        TypeEngine variant = (TypeEngine) toInstance(interpreter, type);
        if (!variant.variants.isEmpty()) {
            throw SqlalchemyErrors.argument(
                    "can't pass a type that already has variants as a dialect-level type to with_variant()");
        }
        Map<String, TypeEngine> all = new LinkedHashMap<>(variants);
        for (Object name : dialectNames) {
            if (variants.containsKey(name)) {
                throw SqlalchemyErrors.argument(
                        "Dialect '" + name + "' is already present in the mapping for this " + repr());
            }
            all.put(String.valueOf(name), variant);
        }
        TypeEngine copy = copy();
        copy.variants = all;
        return copy;
    }

    /** The type of a value of type {@code own} beside an expression of this type, when their families differ. */
    public TypeEngine coerceComparedValue(TypeEngine own) {
        return own;
    }

    /** What a script says makes values ready for the database: a function, or None for values that are ready. */
    @PyMethod("bind_processor(dialect)")
    public Object bindProcessor(Object dialect) {
        return None.NONE;
    }

    /** What a script says makes values of values of the database, or None. */
    @PyMethod("result_processor(dialect, coltype)")
    public Object resultProcessor(Object dialect, Object coltype) {
        return None.NONE;
    }

    /** What a script says writes values into SQL, or None. */
    @PyMethod("literal_processor(dialect)")
    public Object literalProcessor(Object dialect) {
        return None.NONE;
    }

    /** A type of its own with the same arguments. */
    @PyMethod("copy(**kw)")
    public TypeEngine copy(Map<String, Object> ignored) {
        return copy();
    }

    public TypeEngine copy() {
        try {
            return (TypeEngine) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(getClass() + " can't be copied", e);
        }
    }

    @PyAttribute("_variant_mapping")
    public Map<String, TypeEngine> variantMapping() {
        return variants;
    }

    @PyMethod("compile(dialect=None)")
    public String compile(Object dialect) {
        return ElementCompiler.current().type(this, Values.orNull(dialect));
    }

    @PyMethod("__str__()")
    public String text() {
        return ElementCompiler.current().type(this, null);
    }

    @PyMethod("__repr__()")
    public String repr() {
        Repr repr = new Repr(className());
        describe(repr);
        return repr.toString();
    }

    /** The name that scripts know the class by. */
    public String className() {
        return type().name();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return repr();
    }
}
