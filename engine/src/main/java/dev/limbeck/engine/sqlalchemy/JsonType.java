package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.JSON}. */
@PyType(value = "JSON", module = "sqlalchemy.sql.sqltypes")
public class JsonType extends TypeEngine {
    private final boolean noneAsNull;

    public JsonType() {
        this(false);
    }

    public JsonType(boolean noneAsNull) {
        this.noneAsNull = noneAsNull;
    }

    @PyNew("JSON(none_as_null=False)")
    public static JsonType create(Object noneAsNull) {
        return new JsonType(Values.truth(noneAsNull));
    }

    /** Whether Python's None is SQL's NULL, else JSON's {@code null}. */
    @PyAttribute("none_as_null")
    public boolean noneAsNull() {
        return noneAsNull;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitJSON(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return JsonType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("none_as_null", noneAsNull, false);
    }
}
