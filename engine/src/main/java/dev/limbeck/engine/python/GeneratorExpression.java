package dev.limbeck.engine.python;

import dev.limbeck.grammar.Comprehension;
import dev.limbeck.grammar.Expression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (elt for x in xs if c)}: evaluates each element when it is asked for. */
@PyType(value = "generator", subclassable = false)
final class GeneratorExpression extends LookAhead {
    private final Evaluator evaluator;
    private final Expression.GeneratorExp node;
    private final List<Comprehension> generators;

    /** One iterator per {@code for} that has begun. */
    private final List<Iterator<Object>> active = new ArrayList<>(1);

    GeneratorExpression(Evaluator evaluator, Expression.GeneratorExp node, Iterator<Object> first) {
        this.evaluator = evaluator;
        this.node = node;
        this.generators = node.generators();
        active.add(first);
    }

    @PyMethod("__iter__()")
    public GeneratorExpression iterate() {
        return this;
    }

    @PyMethod("__next__()")
    public Object nextOrStop() {
        if (!hasNext()) {
            throw PyException.stopIteration(None.NONE);
        }
        return next();
    }

    @PyMethod("close()")
    public void close() {
        active.clear();
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "<generator object " + evaluator.frame.qualifiedName() + ">";
    }

    @Override
    protected @Nullable Object advance() {
        while (!active.isEmpty()) {
            int depth = active.size() - 1;
            Iterator<Object> items = active.get(depth);
            if (!items.hasNext()) {
                active.remove(depth);
                continue;
            }
            evaluator.interpreter.step();
            evaluator.assign(generators.get(depth).target(), items.next());
            if (!evaluator.passes(generators.get(depth))) {
                continue;
            }
            if (depth + 1 == generators.size()) {
                return evaluator.eval(node.elt());
            }
            active.add(evaluator.iterator(generators.get(depth + 1).iter()));
        }
        return null;
    }
}
