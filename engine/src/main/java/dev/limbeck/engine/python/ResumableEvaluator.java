package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Evaluates a generator's expressions: what was evaluated before a {@code yield} inside is not evaluated again after it. */
final class ResumableEvaluator extends Evaluator {
    private final Resumption resumption;
    private boolean besideYield;

    ResumableEvaluator(Frame frame, Resumption resumption) {
        super(frame);
        this.resumption = resumption;
    }

    @Override
    Object eval(Expression node) {
        boolean yields = resumption.yields(node);
        if (!yields && !besideYield) {
            return super.eval(node);
        }
        Object known = resumption.value(node);
        if (known != null) {
            return known;
        }
        boolean outer = besideYield;
        besideYield = yields;
        try {
            Object value = super.eval(node);
            resumption.remember(node, value);
            return value;
        } finally {
            besideYield = outer;
        }
    }

    @Override
    public Object yieldExpression(Expression.Yield node) {
        if (resumption.arrivedAt(node)) {
            return resumption.take();
        }
        Object value = evalOptional(node.value());
        throw resumption.suspend(node, value == null ? None.NONE : value);
    }

    @Override
    public Object yieldFrom(Expression.YieldFrom node) {
        Object delegate = delegate(node);
        boolean resumed = resumption.arrivedAt(node);
        Object next = resumed ? step(delegate) : advance(delegate);
        if (next != null) {
            throw resumption.suspend(node, next);
        }
        resumption.clearState(node);
        return delegate instanceof PyGenerator generator ? generator.result() : None.NONE;
    }

    /** The iterator that the expression delegates to, the same one at each return. */
    private Object delegate(Expression.YieldFrom node) {
        Object known = resumption.state(node);
        if (known != null) {
            return known;
        }
        Object iterable = eval(node.value());
        Object delegate = iterable instanceof PyGenerator ? iterable : Operators.iterate(iterable);
        resumption.setState(node, delegate);
        return delegate;
    }

    private @Nullable Object step(Object delegate) {
        PyException thrown = resumption.takeThrown();
        if (delegate instanceof PyGenerator generator) {
            return thrown != null ? generator.throwInto(thrown) : generator.advance(resumption.sent());
        }
        if (thrown != null) {
            throw thrown;
        }
        return advance(delegate);
    }

    private static @Nullable Object advance(Object delegate) {
        return delegate instanceof Iterator<?> items && items.hasNext() ? items.next() : null;
    }
}
