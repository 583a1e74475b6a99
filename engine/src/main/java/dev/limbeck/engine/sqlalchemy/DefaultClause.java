package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code DEFAULT …}: a string, which is written as a literal, or an SQL expression, which is written as it is. */
@PyType(value = "DefaultClause", module = "sqlalchemy.sql.schema")
public final class DefaultClause extends FetchedValue {
    private final Object arg;
    private final boolean reflected;

    private DefaultClause(Object arg, boolean reflected) {
        this.arg = arg;
        this.reflected = reflected;
    }

    /** @param arg a String or a {@link ClauseElement} */
    public static DefaultClause of(Object arg) {
        return of(arg, false);
    }

    public static DefaultClause of(Object arg, boolean reflected) {
        Object plain = PyDerived.unwrap(arg);
        if (!(plain instanceof String) && !(plain instanceof ClauseElement)) {
            throw SqlalchemyErrors.argument("Argument 'arg' is expected to be one of type '<class 'str'>' or '"
                    + "<class 'sqlalchemy.sql.elements.ClauseElement'>' or '"
                    + "<class 'sqlalchemy.sql.elements.TextClause'>', got '" + Operators.type(arg) + "'");
        }
        return new DefaultClause(plain, reflected);
    }

    @PyNew("DefaultClause(arg, for_update=False, _reflected=False)")
    public static DefaultClause create(Object arg, Object forUpdate, Object reflected) {
        return of(arg, Values.truth(reflected));
    }

    /** A String or a {@link ClauseElement}. */
    @PyAttribute("arg")
    public Object arg() {
        return arg;
    }

    /** Whether it was read from a database, and is therefore SQL text. */
    @PyAttribute("reflected")
    public boolean reflected() {
        return reflected;
    }

    @Override
    public DefaultClause copy() {
        return new DefaultClause(arg, reflected);
    }

    @Override
    public String repr() {
        return "DefaultClause(" + Operators.repr(arg) + ", for_update=False)";
    }
}
