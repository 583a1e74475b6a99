package dev.limbeck.engine.python;

import dev.limbeck.grammar.ExceptHandler;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.MatchCase;
import dev.limbeck.grammar.Statement;
import dev.limbeck.grammar.WithItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executes a generator's statements. Those with a {@code yield} inside keep in the {@link Resumption} how far they were, so
 * that executing them again goes on there; all others run as in any function.
 */
final class ResumableExecutor extends Executor {
    private final Resumption resumption;

    ResumableExecutor(Frame frame, Resumption resumption) {
        super(frame, new ResumableEvaluator(frame, resumption));
        this.resumption = resumption;
    }

    @Override
    Completion block(List<Statement> body) {
        if (!resumption.yields(body)) {
            return super.block(body);
        }
        int next = resumption.state(body) instanceof Integer index ? index : 0;
        try {
            for (; next < body.size(); next++) {
                resumption.setState(body, next);
                Completion completion = exec(body.get(next));
                if (completion != Completion.NORMAL) {
                    resumption.clearState(body);
                    return completion;
                }
            }
        } catch (RuntimeException e) {
            resumption.clearState(body);
            throw e;
        }
        resumption.clearState(body);
        return Completion.NORMAL;
    }

    @Override
    Completion exec(Statement node) {
        try {
            Completion completion = super.exec(node);
            resumption.forgetValues();
            return completion;
        } catch (RuntimeException e) {
            resumption.forgetValues();
            if (resumption.yields(node)) {
                resumption.clearState(node);
            }
            throw e;
        }
    }

    /** The truth of a header's test, which is evaluated anew next time. */
    private boolean test(Expression test) {
        boolean result = evaluator.truth(evaluator.eval(test), test);
        resumption.forgetValues();
        return result;
    }

    /** Ends a statement that kept state. */
    private Completion done(Statement node, Completion completion) {
        resumption.clearState(node);
        return completion;
    }

    // --- branches and loops ---------------------------------------------------------------------------------------

    @Override
    public Completion ifStatement(Statement.If node) {
        if (!resumption.yields(node)) {
            return super.ifStatement(node);
        }
        boolean branch;
        if (resumption.state(node) instanceof Boolean chosen) {
            branch = chosen;
        } else {
            branch = test(node.test());
            resumption.setState(node, branch);
        }
        return done(node, block(branch ? node.body() : node.orelse()));
    }

    @Override
    public Completion match(Statement.Match node) {
        if (!resumption.yields(node)) {
            return super.match(node);
        }
        if (!(resumption.state(node) instanceof Integer)) {
            Object subject = evaluator.eval(node.subject());
            resumption.forgetValues();
            resumption.setState(node, caseOf(node.cases(), subject));
        }
        int chosen = resumption.state(node) instanceof Integer index ? index : -1;
        return done(
                node,
                chosen < 0 ? Completion.NORMAL : block(node.cases().get(chosen).body()));
    }

    private int caseOf(List<MatchCase> cases, Object subject) {
        for (int i = 0; i < cases.size(); i++) {
            if (matches(cases.get(i), subject)) {
                return i;
            }
        }
        return -1;
    }

    /** A loop's state while its body or else clause runs. */
    private static final class Loop {
        final @Nullable Iterator<Object> items;
        boolean inBody;
        boolean ended;

        Loop(@Nullable Iterator<Object> items) {
            this.items = items;
        }
    }

    @Override
    public Completion whileStatement(Statement.While node) {
        if (!resumption.yields(node)) {
            return super.whileStatement(node);
        }
        Loop loop = resumption.state(node) instanceof Loop known ? known : new Loop(null);
        resumption.setState(node, loop);
        while (!loop.ended) {
            if (!loop.inBody) {
                loop.ended = !test(node.test());
                if (loop.ended) {
                    break;
                }
                interpreter.step();
                loop.inBody = true;
            }
            Completion completion = block(node.body());
            loop.inBody = false;
            if (completion == Completion.BREAK) {
                return done(node, Completion.NORMAL);
            }
            if (completion == Completion.RETURN) {
                return done(node, completion);
            }
        }
        return done(node, block(node.orelse()));
    }

    @Override
    public Completion forStatement(Statement.For node) {
        if (!resumption.yields(node)) {
            return super.forStatement(node);
        }
        if (!(resumption.state(node) instanceof Loop)) {
            resumption.setState(node, new Loop(evaluator.iterator(node.iter())));
            resumption.forgetValues();
        }
        return resumableLoop(node, node.target(), node.iter(), node.body(), node.orelse());
    }

    @Override
    public Completion asyncFor(Statement.AsyncFor node) {
        if (!resumption.yields(node)) {
            return super.asyncFor(node);
        }
        if (!(resumption.state(node) instanceof Loop)) {
            Object iterable = evaluator.eval(node.iter());
            resumption.setState(node, new Loop(PyCoroutine.iterate(interpreter, iterable)));
            resumption.forgetValues();
        }
        return resumableLoop(node, node.target(), node.iter(), node.body(), node.orelse());
    }

    private Completion resumableLoop(
            Statement node, Expression target, Expression iter, List<Statement> body, List<Statement> orelse) {
        if (!(resumption.state(node) instanceof Loop loop) || loop.items == null) {
            throw new IllegalStateException("loop without its state");
        }
        while (!loop.ended) {
            if (!loop.inBody) {
                loop.ended = !hasNext(loop.items, iter);
                if (loop.ended) {
                    break;
                }
                interpreter.step();
                evaluator.assign(target, loop.items.next());
                resumption.forgetValues();
                loop.inBody = true;
            }
            Completion completion = block(body);
            loop.inBody = false;
            if (completion == Completion.BREAK) {
                return done(node, Completion.NORMAL);
            }
            if (completion == Completion.RETURN) {
                return done(node, completion);
            }
        }
        return done(node, block(orelse));
    }

    // --- with -----------------------------------------------------------------------------------------------------

    @Override
    public Completion with(Statement.With node) {
        return resumption.yields(node) ? resumableWith(node, node.items(), node.body(), false) : super.with(node);
    }

    @Override
    public Completion asyncWith(Statement.AsyncWith node) {
        return resumption.yields(node) ? resumableWith(node, node.items(), node.body(), true) : super.asyncWith(node);
    }

    private Completion resumableWith(Statement node, List<WithItem> items, List<Statement> body, boolean isAsync) {
        List<ContextManager> entered = entered(node);
        Completion completion;
        try {
            while (entered.size() < items.size()) {
                WithItem item = items.get(entered.size());
                ContextManager manager = enter(item, isAsync);
                resumption.forgetValues();
                entered.add(manager);
                bind(item, manager);
            }
            completion = block(body);
        } catch (RuntimeException e) {
            resumption.clearState(node);
            return exitAll(entered, items, PyException.wrap(e, interpreter));
        }
        Object returned = frame.returned;
        resumption.clearState(node);
        for (int i = entered.size() - 1; i >= 0; i--) {
            try {
                exit(entered.get(i), items.get(i));
            } catch (RuntimeException e) {
                return exitAll(entered.subList(0, i), items, PyException.wrap(e, interpreter));
            }
        }
        frame.returned = returned;
        return completion;
    }

    private List<ContextManager> entered(Statement node) {
        if (resumption.state(node) instanceof Entered known) {
            return known.managers;
        }
        Entered fresh = new Entered(new ArrayList<>());
        resumption.setState(node, fresh);
        return fresh.managers;
    }

    private record Entered(List<ContextManager> managers) {}

    /** Leaves all managers with a failure, from the inside; one that suppresses it lets the outer ones leave normally. */
    private Completion exitAll(List<ContextManager> entered, List<WithItem> items, PyException failure) {
        @Nullable PyException pending = failure;
        for (int i = entered.size() - 1; i >= 0; i--) {
            try {
                if (pending == null) {
                    exit(entered.get(i), items.get(i));
                } else {
                    exit(entered.get(i), pending, items.get(i));
                    pending = null;
                }
            } catch (RuntimeException e) {
                pending = PyException.wrap(e, interpreter);
            }
        }
        if (pending != null) {
            throw pending;
        }
        return Completion.NORMAL;
    }

    // --- try ------------------------------------------------------------------------------------------------------

    /** Which part of a try statement runs, and what is to happen after its finally clause. */
    private static final class Attempt {
        enum Part {
            BODY,
            HANDLER,
            ELSE,
            FINALLY
        }

        Part part = Part.BODY;
        int handler = -1;

        @Nullable
        PyException caught;

        @Nullable
        PyException pending;

        Completion completion = Completion.NORMAL;
        Object returned = None.NONE;
    }

    @Override
    public Completion tryStatement(Statement.Try node) {
        if (!resumption.yields(node)) {
            return super.tryStatement(node);
        }
        Attempt attempt = resumption.state(node) instanceof Attempt known ? known : new Attempt();
        resumption.setState(node, attempt);
        if (attempt.part != Attempt.Part.FINALLY) {
            try {
                attempt.completion = attempt(node, attempt);
            } catch (RuntimeException e) {
                attempt.pending = PyException.wrap(e, interpreter);
            }
            attempt.returned = frame.returned;
            attempt.part = Attempt.Part.FINALLY;
        }
        PyBaseException outer = interpreter.handling();
        if (attempt.pending != null) {
            outer = interpreter.handle(attempt.pending.value());
        }
        Completion last;
        try {
            last = block(node.finalbody());
        } finally {
            interpreter.handled(outer);
        }
        if (last != Completion.NORMAL) {
            return done(node, last);
        }
        if (attempt.pending != null) {
            throw attempt.pending.again(frame);
        }
        frame.returned = attempt.returned;
        return done(node, attempt.completion);
    }

    private Completion attempt(Statement.Try node, Attempt attempt) {
        if (attempt.part == Attempt.Part.BODY) {
            Completion completion;
            boolean guards = guardsImports(node);
            try {
                frame.importGuards += guards ? 1 : 0;
                try {
                    completion = block(node.body());
                } finally {
                    frame.importGuards -= guards ? 1 : 0;
                }
                if (completion != Completion.NORMAL) {
                    return completion;
                }
                attempt.part = Attempt.Part.ELSE;
            } catch (RuntimeException e) {
                PyException failure = PyException.wrap(e, interpreter);
                ExceptHandler handler = handlerOf(node.handlers(), failure);
                if (handler == null) {
                    throw failure;
                }
                attempt.part = Attempt.Part.HANDLER;
                attempt.handler = node.handlers().indexOf(handler);
                attempt.caught = failure;
                if (handler.name() != null) {
                    frame.store(handler.name(), failure.value());
                }
            }
        }
        return attempt.part == Attempt.Part.ELSE
                ? block(node.orelse())
                : handle(node.handlers().get(attempt.handler), attempt);
    }

    private Completion handle(ExceptHandler handler, Attempt attempt) {
        PyBaseException outer = interpreter.handling();
        if (attempt.caught != null) {
            interpreter.handle(attempt.caught.value());
        }
        Completion completion;
        try {
            completion = block(handler.body());
        } catch (RuntimeException e) {
            forgetName(handler);
            throw e;
        } finally {
            interpreter.handled(outer);
        }
        forgetName(handler);
        return completion;
    }

    private void forgetName(ExceptHandler handler) {
        if (handler.name() != null) {
            forget(handler.name());
        }
    }
}
