package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyCallable;
import org.jspecify.annotations.Nullable;

/** {@code column.op("->>")}, and what it makes: an operator that SQLAlchemy has no name for. */
public record CustomOperator(
        String opstring,
        int precedence,
        boolean isComparison,
        @Nullable TypeEngine returnType) implements Operator {
    @Override
    public boolean isNaturalSelfPrecedent() {
        return false;
    }

    /** {@code column.op("->>")}, waiting for its other operand. */
    record Waiting(ColumnElement left, CustomOperator operator) implements PyCallable {
        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            return left.operate(operator, arguments.get(0));
        }
    }
}
