package dev.limbeck.engine.script;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PySlice;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.grammar.CompareOperator;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Literal;
import dev.limbeck.grammar.Operator;
import dev.limbeck.grammar.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out expressions of literals and of names whose values are known. Null stands for what can't be worked out so,
 * which includes everything that would fail.
 */
final class Constants implements Expression.Visitor<@Nullable Object> {
    /** Longer results aren't worked out ahead. */
    private static final int SIZE_LIMIT = 1000;

    private final Map<String, Object> names;

    Constants(Map<String, Object> names) {
        this.names = names;
    }

    /** The value of a literal, or of a tuple, list or set of them. */
    static Object value(Expression literal) {
        Object value = new Constants(Map.of()).fold(literal);
        if (value == null) {
            throw new IllegalStateException("not a literal: " + literal);
        }
        return value;
    }

    @Nullable
    Object fold(Expression node) {
        return node.accept(this);
    }

    private @Nullable List<Object> fold(List<Expression> nodes) {
        List<Object> values = new ArrayList<>(nodes.size());
        for (Expression node : nodes) {
            Object value = fold(node);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    @Override
    public @Nullable Object constant(Constant node) {
        Object value = node.value();
        if (value instanceof Literal.Bytes bytes) {
            return PyBytes.latin1(bytes.latin1());
        }
        if (value instanceof Literal.Singleton singleton) {
            return singleton == Literal.Singleton.NONE ? None.NONE : Ellipsis.ELLIPSIS;
        }
        return value instanceof Literal ? null : value;
    }

    @Override
    public @Nullable Object name(Name node) {
        Object value = names.get(node.id());
        return value == Unknown.VALUE ? null : value;
    }

    @Override
    public @Nullable Object tuple(Tuple node) {
        List<Object> items = fold(node.elts());
        return items == null ? null : PyTuple.copyOf(items);
    }

    @Override
    public @Nullable Object list(Expression.List node) {
        List<Object> items = fold(node.elts());
        return items == null ? null : new PyList(items);
    }

    @Override
    public @Nullable Object set(Expression.Set node) {
        List<Object> items = fold(node.elts());
        if (items == null) {
            return null;
        }
        try {
            return PySet.of(items.iterator());
        } catch (PyException e) {
            return null; // an element without a hash
        }
    }

    @Override
    public @Nullable Object namedExpr(NamedExpr node) {
        Object value = fold(node.value());
        if (value != null) {
            names.put(node.target().id(), value);
        }
        return value;
    }

    @Override
    public @Nullable Object binOp(BinOp node) {
        Object left = fold(node.left());
        Object right = left == null ? null : fold(node.right());
        return left == null || right == null ? null : binary(node.op(), left, right);
    }

    /** The result of an operator that is cheap on these values. */
    @Nullable
    Object binary(Operator op, Object left, Object right) {
        boolean isCheap = op == Operator.ADD || op == Operator.SUB || op == Operator.MULT && isShort(left, right);
        if (left == Unknown.VALUE || right == Unknown.VALUE || !isCheap) {
            return null;
        }
        try {
            return Operators.binary(BinaryOperator.valueOf(op.name()), left, right);
        } catch (PyException e) {
            return null;
        }
    }

    private static boolean isShort(Object left, Object right) {
        Object count = left instanceof Long ? left : right;
        return count instanceof Long times && times <= SIZE_LIMIT && !(left instanceof Long && right instanceof Long);
    }

    @Override
    public @Nullable Object unaryOp(UnaryOp node) {
        Object operand = fold(node.operand());
        boolean isNumber = operand instanceof Long || operand instanceof Double;
        return isNumber && node.op() == UnaryOperator.USUB ? Operators.negative(operand) : null;
    }

    @Override
    public @Nullable Object subscript(Subscript node) {
        Object value = fold(node.value());
        Object key = value == null ? null : fold(node.slice());
        if (value == null || key == null) {
            return null;
        }
        try {
            return Operators.getItem(value, key);
        } catch (PyException e) {
            return null;
        }
    }

    @Override
    public @Nullable Object slice(Slice node) {
        Object start = bound(node.lower());
        Object stop = bound(node.upper());
        Object step = bound(node.step());
        return start == null || stop == null || step == null ? null : new PySlice(start, stop, step);
    }

    private @Nullable Object bound(@Nullable Expression node) {
        return node == null ? None.NONE : fold(node);
    }

    @Override
    public @Nullable Object joinedStr(JoinedStr node) {
        StringBuilder text = new StringBuilder();
        for (Expression part : node.values()) {
            Object value = fold(part);
            if (!(value instanceof String piece)) {
                return null;
            }
            text.append(piece);
        }
        return text.toString();
    }

    @Override
    public @Nullable Object formattedValue(FormattedValue node) {
        Object value = fold(node.value());
        boolean isPlain = node.conversion() == Conversion.NONE && node.formatSpec() == null;
        return isPlain && (value instanceof String || value instanceof Long) ? Operators.str(value) : null;
    }

    @Override
    public @Nullable Object boolOp(BoolOp node) {
        return null;
    }

    @Override
    public @Nullable Object lambda(Lambda node) {
        return null;
    }

    @Override
    public @Nullable Object ifExp(IfExp node) {
        return null;
    }

    @Override
    public @Nullable Object dict(Dict node) {
        return null;
    }

    @Override
    public @Nullable Object listComp(ListComp node) {
        return null;
    }

    @Override
    public @Nullable Object setComp(SetComp node) {
        return null;
    }

    @Override
    public @Nullable Object dictComp(DictComp node) {
        return null;
    }

    @Override
    public @Nullable Object generatorExp(GeneratorExp node) {
        return null;
    }

    @Override
    public @Nullable Object await(Await node) {
        return null;
    }

    @Override
    public @Nullable Object yieldExpression(Yield node) {
        return null;
    }

    @Override
    public @Nullable Object yieldFrom(YieldFrom node) {
        return null;
    }

    @Override
    public @Nullable Object compare(Compare node) {
        Object left = fold(node.left());
        Object right = left == null ? null : fold(node.comparators().get(0));
        CompareOperator op = node.ops().get(0);
        boolean isEquality = op == CompareOperator.EQ || op == CompareOperator.NOT_EQ;
        if (left == null || right == null || node.ops().size() > 1 || !isEquality) {
            return null;
        }
        return Operators.equal(left, right) == (op == CompareOperator.EQ);
    }

    @Override
    public @Nullable Object call(Call node) {
        return null;
    }

    @Override
    public @Nullable Object attribute(Attribute node) {
        return null;
    }

    @Override
    public @Nullable Object starred(Starred node) {
        return null;
    }
}
