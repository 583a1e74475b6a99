package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code CASE WHEN … THEN … ELSE … END}. */
@PyType(value = "Case", module = "sqlalchemy.sql.elements")
public final class Case extends ColumnElement {
    /** One WHEN. */
    public record When(ClauseElement condition, ClauseElement result) {}

    private final List<When> whens;
    private final @Nullable ClauseElement value;
    private final @Nullable ClauseElement otherwise;

    private Case(List<When> whens, @Nullable ClauseElement value, @Nullable ClauseElement otherwise) {
        this.whens = List.copyOf(whens);
        this.value = value;
        this.otherwise = otherwise;
    }

    @PyNew("case(*whens, value=None, else_=None)")
    public static Case create(List<Object> given, Object value, Object otherwise) {
        ClauseElement subject = value == None.NONE ? null : Coercions.expression(value);
        List<When> whens = new ArrayList<>();
        if (given.size() == 1 && given.get(0) instanceof PyDict byValue) {
            for (Map.Entry<Object, Object> entry : byValue.entries()) {
                whens.add(when(subject, entry.getKey(), entry.getValue()));
            }
        } else {
            for (Object pair : given) {
                if (pair instanceof PyList) {
                    throw SqlalchemyErrors.argument("The \"whens\" argument to case(), when referring to a sequence of"
                            + " items, is now passed as a series of positional elements, rather than as a list. ");
                }
                List<Object> both = Operators.list(pair);
                whens.add(when(subject, both.get(0), both.get(1)));
            }
        }
        return new Case(whens, subject, otherwise == None.NONE ? null : Coercions.expression(otherwise));
    }

    private static When when(@Nullable ClauseElement subject, Object condition, Object result) {
        ClauseElement test;
        if (subject == null) {
            test = Coercions.condition(condition);
        } else if (subject instanceof ColumnElement column) {
            test = Coercions.operand(condition, column, SqlOperator.EQ);
        } else {
            test = Coercions.expression(condition);
        }
        return new When(test.selfGroup(null), Coercions.expression(result));
    }

    public List<When> whens() {
        return whens;
    }

    /** What the WHENs are compared with, or null. */
    public @Nullable ClauseElement value() {
        return value;
    }

    public @Nullable ClauseElement otherwise() {
        return otherwise;
    }

    @Override
    public TypeEngine sqlType() {
        for (int i = whens.size() - 1; i >= 0; i--) {
            TypeEngine type = Coercions.typeOf(whens.get(i).result());
            if (!(type instanceof NullType)) {
                return type;
            }
        }
        return otherwise == null ? new NullType() : Coercions.typeOf(otherwise);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.caseExpression(this);
    }
}
