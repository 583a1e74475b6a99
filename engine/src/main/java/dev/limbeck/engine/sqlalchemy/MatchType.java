package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.types.MatchType}: what MATCH answers; a boolean, or a number on MySQL. */
@PyType(value = "MatchType", module = "sqlalchemy.sql.sqltypes")
public final class MatchType extends BooleanType {
    @PyNew("MatchType(create_constraint=False, name=None, _create_events=True, _adapted_from=None)")
    public static MatchType create(Object createConstraint, Object name, Object events, Object from) {
        return new MatchType();
    }
}
