package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.bindparam()}, and every Python value inside an expression.
 *
 * <p>One made from a value is {@linkplain #isAnonymous() anonymous}: its name is only a hint, and a compiler numbers
 * those that share one ({@code id_1}, {@code id_2}).
 */
@PyType(value = "BindParameter", module = "sqlalchemy.sql.elements")
public final class BindParameter extends ColumnElement {
    private final String name;
    private final boolean anonymous;
    private final @Nullable Object value;
    private final boolean required;
    private final boolean expanding;
    private final TypeEngine type;
    private final @Nullable Object callable;

    /** @param value null when none was given */
    private BindParameter(
            String name,
            boolean anonymous,
            @Nullable Object value,
            boolean required,
            boolean expanding,
            TypeEngine type,
            @Nullable Object callable) {
        this.name = name;
        this.anonymous = anonymous;
        this.value = value;
        this.required = required;
        this.expanding = expanding;
        this.type = type;
        this.callable = callable;
    }

    /** A parameter of {@code text()}, whose value has to come later. */
    static BindParameter required(String name) {
        return new BindParameter(name, false, null, true, false, new NullType(), null);
    }

    /** A named parameter with a value. */
    public static BindParameter named(String name, Object value, TypeEngine type) {
        return new BindParameter(name, false, value, false, false, type, null);
    }

    /** A value on its own, of the type that its kind of value has. */
    public static BindParameter of(Object value) {
        return anonymous(value, Coercions.ofValue(value));
    }

    static BindParameter anonymous(Object value, TypeEngine type) {
        return new BindParameter("param", true, value, false, false, type, null);
    }

    static BindParameter anonymous(ColumnElement beside, Object value, TypeEngine type) {
        return new BindParameter(hint(beside), true, value, false, false, type, null);
    }

    /** A value beside an expression, whose type it takes when it can. */
    static BindParameter comparedTo(ColumnElement other, @Nullable Operator operator, Object value) {
        TypeEngine type = Coercions.comparedType(other.sqlType(), operator, value);
        return new BindParameter(hint(other), true, value, false, false, type, null);
    }

    /** The values of an IN, written out one by one. */
    static BindParameter expanding(ColumnElement other, List<Object> values) {
        TypeEngine type = other.sqlType();
        for (Object value : values) {
            if (value != None.NONE) {
                type = Coercions.comparedType(type, SqlOperator.IN, value);
                break;
            }
        }
        return new BindParameter(hint(other), true, new ArrayList<>(values), false, true, type, null);
    }

    /** The value of {@code column} in an INSERT or UPDATE; it bears the column's name, with the row's number if not -1. */
    static BindParameter forColumn(ColumnClause column, Object value, int row) {
        String name = row < 0 ? column.key() : column.key() + "_m" + row;
        return new BindParameter(name, false, value, false, false, column.sqlType(), null);
    }

    private static String hint(ColumnElement other) {
        return other instanceof ColumnClause column && !column.isLiteral() ? column.name() : "param";
    }

    @PyNew("bindparam(key, value=..., type_=None, unique=False, required=..., quote=None, callable_=None, "
            + "expanding=False, isoutparam=False, literal_execute=False)")
    public static BindParameter create(
            Interpreter interpreter,
            Object key,
            Object value,
            Object type,
            boolean unique,
            Object required,
            Object quote,
            Object callable,
            boolean expanding,
            boolean isOutParameter,
            boolean literalExecute) {
        Object given = value == Ellipsis.ELLIPSIS ? null : value;
        boolean isRequired =
                required == Ellipsis.ELLIPSIS ? given == null && callable == None.NONE : Operators.truth(required);
        TypeEngine known =
                type == None.NONE ? Coercions.ofValue(given) : (TypeEngine) TypeEngine.toInstance(interpreter, type);
        String name =
                key == None.NONE ? "param" : key instanceof ColumnClause column ? column.key() : Operators.str(key);
        if (given != null && expanding) {
            given = list(given);
        }
        return new BindParameter(
                name,
                unique || key == None.NONE,
                given,
                isRequired,
                expanding,
                known,
                callable == None.NONE ? null : callable);
    }

    private static List<Object> list(Object values) {
        List<Object> all = new ArrayList<>();
        for (Iterator<Object> items = Operators.iterate(values); items.hasNext(); ) {
            all.add(items.next());
        }
        return all;
    }

    @PyAttribute("key")
    public String name() {
        return name;
    }

    /** Whether {@link #name} is only a hint, which a compiler makes unique. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** The value, a {@code List} when {@link #expanding}, or null when there is none yet. */
    public @Nullable Object value() {
        return callable == null ? value : Interpreter.current().call(callable, Arguments.NONE);
    }

    @PyAttribute("value")
    public Object pythonValue() {
        Object known = value();
        return known == null ? None.NONE : known;
    }

    /** Whether executing without a value is an error. */
    @PyAttribute("required")
    public boolean required() {
        return required;
    }

    /** Whether the value is a list, each item of which becomes a parameter. */
    @PyAttribute("expanding")
    public boolean expanding() {
        return expanding;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    /** The same parameter with a value; its type follows the value when nothing else said it. */
    public BindParameter withValue(Object given) {
        TypeEngine known = type instanceof NullType ? Coercions.ofValue(given) : type;
        return new BindParameter(name, anonymous, expanding ? list(given) : given, false, expanding, known, null);
    }

    BindParameter asExpanding() {
        return new BindParameter(name, anonymous, value == null ? null : list(value), required, true, type, callable);
    }

    /** The same parameter with another value and type. */
    public BindParameter replaced(Object given, TypeEngine known) {
        return new BindParameter(name, anonymous, given, false, false, known, null);
    }

    /** The same parameter with a type. */
    public BindParameter typed(TypeEngine known) {
        return new BindParameter(name, anonymous, value, required, expanding, known, callable);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.bindParameter(this);
    }
}
