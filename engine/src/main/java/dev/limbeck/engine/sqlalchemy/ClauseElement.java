package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL that scripts build with {@code sa.text()}, {@code sa.select()} and the operators of columns. It knows
 * what it means, not how a database writes it: that is a {@link ClauseVisitor}'s.
 *
 * <p>Elements don't change once they are made, except for schema objects, which learn the table they belong to.
 */
@PyType(value = "ClauseElement", module = "sqlalchemy.sql.elements")
public abstract class ClauseElement extends PyObject {
    protected ClauseElement() {}

    /** An instance of a script's own subclass. */
    protected ClauseElement(PyClass type) {
        super(type);
    }

    public abstract <R> R accept(ClauseVisitor<R> visitor);

    /** This element, in parentheses when it stands beside {@code against} and would be read differently without. */
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this;
    }

    /** {@code NOT this}. */
    public ClauseElement negate() {
        return new UnaryExpression(selfGroup(SqlOperator.INV), SqlOperator.INV, null, new NullType());
    }

    @PyMethod("__invert__()")
    public ClauseElement invert() {
        return negate();
    }

    @PyMethod("self_group(against=None)")
    public ClauseElement grouped(Object against) {
        return selfGroup(null);
    }

    @PyMethod("compile(bind=None, dialect=None, **kw)")
    public Object compile(Object bind, Object dialect, Map<String, Object> kw) {
        boolean literalBinds =
                kw.get("compile_kwargs") instanceof PyDict options && Values.truth(options.get("literal_binds"));
        return ElementCompiler.current().compile(this, Values.orNull(dialect), literalBinds);
    }

    @PyMethod("__str__()")
    public String compiledText() {
        return Operators.str(ElementCompiler.current().compile(this, null, false));
    }

    @PyMethod("__bool__()")
    public boolean truth() {
        throw PyException.typeError("Boolean value of this clause is not defined");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The name that scripts know the class by. */
    @Override
    public String toString() {
        return "<" + type().name() + ">";
    }
}
