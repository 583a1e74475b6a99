package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's {@code ARRAY[a, b]}. */
@PyType(value = "array", module = "sqlalchemy.dialects.postgresql.array")
public final class ArrayClause extends ColumnElement {
    private final List<ClauseElement> clauses;
    private final TypeEngine itemType;

    private ArrayClause(List<ClauseElement> clauses, TypeEngine itemType) {
        this.clauses = List.copyOf(clauses);
        this.itemType = itemType;
    }

    /** @param type of the items, or None to take that of the first one */
    public static ArrayClause of(Interpreter interpreter, List<Object> items, Object type) {
        List<ClauseElement> clauses = new ArrayList<>();
        TypeEngine itemType =
                type == None.NONE ? new NullType() : (TypeEngine) TypeEngine.toInstance(interpreter, type);
        for (Object item : items) {
            ClauseElement clause = Coercions.expression(item);
            clauses.add(clause);
            if (itemType instanceof NullType) {
                itemType = Coercions.typeOf(clause);
            }
        }
        return new ArrayClause(clauses, itemType);
    }

    public List<ClauseElement> clauses() {
        return clauses;
    }

    public TypeEngine itemType() {
        return itemType;
    }

    @Override
    public TypeEngine sqlType() {
        return new ArrayType(itemType, false, null, false);
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        boolean aggregate = against == SqlOperator.ANY || against == SqlOperator.ALL || against == SqlOperator.GETITEM;
        return aggregate ? new Grouping(this) : this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.array(this);
    }
}
