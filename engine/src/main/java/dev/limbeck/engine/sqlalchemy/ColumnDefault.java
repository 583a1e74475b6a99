package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;

/** A default that Python makes when a row is inserted or updated: a value, a function or an SQL expression. */
@PyType(value = "ColumnDefault", module = "sqlalchemy.sql.schema")
public final class ColumnDefault extends PyObject {
    private final Object arg;

    public ColumnDefault(Object arg) {
        this.arg = arg;
    }

    @PyNew("ColumnDefault(arg, for_update=False)")
    public static ColumnDefault create(Object arg, Object forUpdate) {
        return new ColumnDefault(arg);
    }

    @PyAttribute("arg")
    public Object arg() {
        return arg;
    }

    /** Whether each row calls a function for its value. */
    @PyAttribute("is_callable")
    public boolean isCallable() {
        return !isClauseElement() && Operators.isCallable(arg);
    }

    @PyAttribute("is_clause_element")
    public boolean isClauseElement() {
        return arg instanceof ClauseElement;
    }

    @PyAttribute("is_scalar")
    public boolean isScalar() {
        return !isClauseElement() && !isCallable();
    }

    /** The value for one row: the argument itself, or what it returns when it is callable. */
    public Object evaluate() {
        return isCallable() ? Interpreter.current().call(arg) : arg;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "ScalarElementColumnDefault(" + Operators.repr(arg) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
