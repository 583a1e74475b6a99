package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/** {@code sa.types.UserDefinedType}: a script's own type, which writes itself in {@code get_col_spec()}. */
@PyType(value = "UserDefinedType", module = "sqlalchemy.sql.type_api")
public class UserDefinedType extends TypeEngine {
    protected UserDefinedType(PyClass type) {
        super(type);
    }

    @PyNew("UserDefinedType(*args, **kwargs)")
    public static UserDefinedType create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new UserDefinedType(type);
    }

    /** An instance of a script's class right below {@code TypeEngine}, which {@code @compiles} says how to write. */
    static UserDefinedType ofScript(PyClass type) {
        return new UserDefinedType(type);
    }

    /** What {@code get_col_spec()} answers. */
    public String colSpec() {
        Interpreter interpreter = Interpreter.current();
        Object method = interpreter.findAttribute(this, "get_col_spec");
        if (method == null) {
            throw PyException.attributeError("'" + className() + "' object has no attribute 'get_col_spec'");
        }
        return Operators.str(interpreter.call(method));
    }

    /** {@link #colSpec} as the dialect of this name wants it. */
    public String colSpecOn(String dialect) {
        return colSpec();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUserDefined(this);
    }

    @Override
    public TypeEngine coerceComparedValue(TypeEngine own) {
        return this;
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return UserDefinedType.class;
    }
}
