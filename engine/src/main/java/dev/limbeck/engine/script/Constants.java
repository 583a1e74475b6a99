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
 * Works out expressions of literals and of names whose values are known. {@link Unknown} stands for what can't be worked
 * out so, which includes everything that would fail.
 */
final class Constants implements Expression.Visitor<Object> {
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
        Object value = node.accept(this);
        return value == Unknown.VALUE ? null : value;
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
    public Object constant(Constant node) {
        Object value = node.value();
        if (value instanceof Literal.Bytes bytes) {
            return PyBytes.latin1(bytes.latin1());
        }
        if (value instanceof Literal.Singleton singleton) {
            return singleton == Literal.Singleton.NONE ? None.NONE : Ellipsis.ELLIPSIS;
        }
        return value instanceof Literal ? Unknown.VALUE : value;
    }

    @Override
    public Object name(Name node) {
        Object value = names.get(node.id());
        return value == null ? Unknown.VALUE : value;
    }

    @Override
    public Object tuple(Tuple node) {
        List<Object> items = fold(node.elts());
        return items == null ? Unknown.VALUE : PyTuple.copyOf(items);
    }

    @Override
    public Object list(Expression.List node) {
        List<Object> items = fold(node.elts());
        return items == null ? Unknown.VALUE : new PyList(items);
    }

    @Override
    public Object set(Expression.Set node) {
        List<Object> items = fold(node.elts());
        if (items == null) {
            return Unknown.VALUE;
        }
        try {
            return PySet.of(items.iterator());
        } catch (PyException e) {
            return Unknown.VALUE; // an element without a hash
        }
    }

    @Override
    public Object namedExpr(NamedExpr node) {
        Object value = fold(node.value());
        if (value == null) {
            return Unknown.VALUE;
        }
        names.put(node.target().id(), value);
        return value;
    }

    @Override
    public Object binOp(BinOp node) {
        Object left = fold(node.left());
        Object right = left == null ? null : fold(node.right());
        Object result = left == null || right == null ? null : binary(node.op(), left, right);
        return result == null ? Unknown.VALUE : result;
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
    public Object unaryOp(UnaryOp node) {
        Object operand = fold(node.operand());
        if (node.op() == UnaryOperator.USUB && (operand instanceof Long || operand instanceof Double)) {
            return Operators.negative(operand);
        }
        return Unknown.VALUE;
    }

    @Override
    public Object subscript(Subscript node) {
        Object value = fold(node.value());
        Object key = value == null ? null : fold(node.slice());
        if (value == null || key == null) {
            return Unknown.VALUE;
        }
        try {
            return Operators.getItem(value, key);
        } catch (PyException e) {
            return Unknown.VALUE;
        }
    }

    @Override
    public Object slice(Slice node) {
        Object start = bound(node.lower());
        Object stop = bound(node.upper());
        Object step = bound(node.step());
        return start == null || stop == null || step == null ? Unknown.VALUE : new PySlice(start, stop, step);
    }

    private @Nullable Object bound(@Nullable Expression node) {
        return node == null ? None.NONE : fold(node);
    }

    @Override
    public Object joinedStr(JoinedStr node) {
        StringBuilder text = new StringBuilder();
        for (Expression part : node.values()) {
            Object value = fold(part);
            if (!(value instanceof String piece)) {
                return Unknown.VALUE;
            }
            text.append(piece);
        }
        return text.toString();
    }

    @Override
    public Object formattedValue(FormattedValue node) {
        Object value = fold(node.value());
        boolean isPlain = node.conversion() == Conversion.NONE && node.formatSpec() == null;
        if (isPlain && (value instanceof String || value instanceof Long)) {
            return Operators.str(value);
        }
        return Unknown.VALUE;
    }

    @Override
    public Object boolOp(BoolOp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object lambda(Lambda node) {
        return Unknown.VALUE;
    }

    @Override
    public Object ifExp(IfExp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object dict(Dict node) {
        return Unknown.VALUE;
    }

    @Override
    public Object listComp(ListComp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object setComp(SetComp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object dictComp(DictComp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object generatorExp(GeneratorExp node) {
        return Unknown.VALUE;
    }

    @Override
    public Object await(Await node) {
        return Unknown.VALUE;
    }

    @Override
    public Object yieldExpression(Yield node) {
        return Unknown.VALUE;
    }

    @Override
    public Object yieldFrom(YieldFrom node) {
        return Unknown.VALUE;
    }

    @Override
    public Object compare(Compare node) {
        Object left = fold(node.left());
        Object right = left == null ? null : fold(node.comparators().get(0));
        CompareOperator op = node.ops().get(0);
        boolean isEquality = op == CompareOperator.EQ || op == CompareOperator.NOT_EQ;
        if (left == null || right == null || node.ops().size() > 1 || !isEquality) {
            return Unknown.VALUE;
        }
        return Operators.equal(left, right) == (op == CompareOperator.EQ);
    }

    @Override
    public Object call(Call node) {
        return Unknown.VALUE;
    }

    @Override
    public Object attribute(Attribute node) {
        return Unknown.VALUE;
    }

    @Override
    public Object starred(Starred node) {
        return Unknown.VALUE;
    }
}
