package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.sqlalchemy.UserDefinedType;
import java.util.Map;

/** A package's own type that all databases are told by the same words, whether they know it or not. */
abstract class SpelledType extends UserDefinedType {
    SpelledType(PyClass type) {
        super(type);
    }

    @PyMethod("get_col_spec(**kw)")
    public abstract String getColSpec(Map<String, Object> kw);
}
