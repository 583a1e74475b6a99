package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code (a, b)}. */
@PyType(value = "Tuple", module = "sqlalchemy.sql.elements")
public final class Tuple extends ColumnElement {
    private final List<ClauseElement> clauses;

    private Tuple(List<ClauseElement> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    @PyNew("tuple_(*clauses, **kw)")
    public static Tuple create(List<Object> given, Map<String, Object> options) {
        List<ClauseElement> clauses = new ArrayList<>();
        for (Object clause : given) {
            clauses.add(Coercions.expression(clause));
        }
        return new Tuple(clauses);
    }

    public List<ClauseElement> clauses() {
        return clauses;
    }

    @Override
    public TypeEngine sqlType() {
        return new NullType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.tuple(this);
    }
}
