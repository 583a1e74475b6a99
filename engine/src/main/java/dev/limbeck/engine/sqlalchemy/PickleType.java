package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.PickleType}: Python objects as bytes. The column can be created; what is in it only Python can read. */
@PyType(value = "PickleType", module = "sqlalchemy.sql.sqltypes")
public final class PickleType extends LargeBinaryType {
    @PyNew("PickleType(protocol=5, pickler=None, comparator=None, impl=None)")
    public static TypeEngine create(
            Interpreter interpreter, Object protocol, Object pickler, Object comparator, Object impl) {
        Object chosen = Values.orNull(impl);
        return chosen != null && TypeEngine.toInstance(interpreter, chosen) instanceof TypeEngine given
                ? given
                : new PickleType();
    }
}
