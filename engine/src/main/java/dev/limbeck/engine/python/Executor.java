package dev.limbeck.engine.python;

import dev.limbeck.grammar.ExceptHandler;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.MatchCase;
import dev.limbeck.grammar.Parameter;
import dev.limbeck.grammar.Parameters;
import dev.limbeck.grammar.Statement;
import dev.limbeck.grammar.TypeParam;
import dev.limbeck.grammar.WithItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements in one frame. Every method is one kind of node and says how it completed. */
class Executor implements Statement.Visitor<Completion> {
    final Frame frame;
    final Interpreter interpreter;
    final Evaluator evaluator;

    Executor(Frame frame, Evaluator evaluator) {
        this.frame = frame;
        this.interpreter = frame.interpreter;
        this.evaluator = evaluator;
    }

    Completion block(List<Statement> body) {
        for (int i = 0; i < body.size(); i++) {
            Completion completion = exec(body.get(i));
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }

    Completion exec(Statement node) {
        try {
            interpreter.step();
            return node.accept(this);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, node);
        }
    }

    // --- simple statements ----------------------------------------------------------------------------------------

    @Override
    public Completion expr(Statement.Expr node) {
        evaluator.eval(node.value());
        return Completion.NORMAL;
    }

    @Override
    public Completion pass(Statement.Pass node) {
        return Completion.NORMAL;
    }

    @Override
    public Completion breakStatement(Statement.Break node) {
        return Completion.BREAK;
    }

    @Override
    public Completion continueStatement(Statement.Continue node) {
        return Completion.CONTINUE;
    }

    @Override
    public Completion returnStatement(Statement.Return node) {
        Object value = evaluator.evalOptional(node.value());
        frame.returned = value == null ? None.NONE : value;
        return Completion.RETURN;
    }

    @Override
    public Completion global(Statement.Global node) {
        return Completion.NORMAL;
    }

    @Override
    public Completion nonlocal(Statement.Nonlocal node) {
        return Completion.NORMAL;
    }

    @Override
    public Completion assign(Statement.Assign node) {
        Object value = evaluator.eval(node.value());
        for (Expression target : node.targets()) {
            evaluator.assign(target, value);
        }
        return Completion.NORMAL;
    }

    @Override
    public Completion augAssign(Statement.AugAssign node) {
        BinaryOperator operator = Evaluator.operator(node.op());
        Expression target = node.target();
        if (target instanceof Expression.Name name) {
            Object left = evaluator.eval(name);
            frame.store(name.id(), Operators.inPlace(operator, left, evaluator.eval(node.value())));
        } else if (target instanceof Expression.Attribute attribute) {
            Object receiver = evaluator.eval(attribute.value());
            Object left = Attributes.get(receiver, attribute.attr());
            Object result = Operators.inPlace(operator, left, evaluator.eval(node.value()));
            Attributes.set(receiver, attribute.attr(), result);
        } else if (target instanceof Expression.Subscript subscript) {
            Object container = evaluator.eval(subscript.value());
            Object key = evaluator.eval(subscript.slice());
            Object left = Subscripts.get(container, key);
            Subscripts.set(container, key, Operators.inPlace(operator, left, evaluator.eval(node.value())));
        }
        return Completion.NORMAL;
    }

    @Override
    public Completion annAssign(Statement.AnnAssign node) {
        if (node.value() != null) {
            evaluator.assign(node.target(), evaluator.eval(node.value()));
        }
        if (node.simple() && frame.scope.kind == Scope.Kind.CLASS && node.target() instanceof Expression.Name name) {
            PyDict namespace = frame.locals();
            if (!(namespace.get("__annotations__") instanceof PyDict)) {
                namespace.put("__annotations__", new PyDict());
            }
            if (namespace.get("__annotations__") instanceof PyDict annotations) {
                annotations.put(name.id(), Annotations.evaluate(frame, node.annotation()));
            }
        }
        return Completion.NORMAL;
    }

    @Override
    public Completion delete(Statement.Delete node) {
        for (Expression target : node.targets()) {
            delete(target);
        }
        return Completion.NORMAL;
    }

    private void delete(Expression target) {
        try {
            if (target instanceof Expression.Name name) {
                frame.delete(name.id());
            } else if (target instanceof Expression.Attribute attribute) {
                Attributes.delete(evaluator.eval(attribute.value()), attribute.attr());
            } else if (target instanceof Expression.Subscript subscript) {
                Object container = evaluator.eval(subscript.value());
                Subscripts.delete(container, evaluator.eval(subscript.slice()));
            } else if (target instanceof Expression.Tuple tuple) {
                tuple.elts().forEach(this::delete);
            } else if (target instanceof Expression.List list) {
                list.elts().forEach(this::delete);
            }
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, target);
        }
    }

    @Override
    public Completion assertStatement(Statement.Assert node) {
        if (!evaluator.truth(evaluator.eval(node.test()), node.test())) {
            Object message = evaluator.evalOptional(node.msg());
            PyBaseException error = message == null
                    ? new PyBaseException(Exceptions.ASSERTION_ERROR)
                    : new PyBaseException(Exceptions.ASSERTION_ERROR, message);
            throw PyException.leaving(new PyException(error), frame, node.test());
        }
        return Completion.NORMAL;
    }

    @Override
    public Completion typeAlias(Statement.TypeAlias node) {
        bindTypeParams(node.typeParams());
        frame.store(node.name().id(), Annotations.evaluate(frame, node.value()));
        return Completion.NORMAL;
    }

    /** {@code def f[T]}: the parameters are visible where annotations and bases are evaluated. */
    private void bindTypeParams(List<TypeParam> params) {
        for (TypeParam param : params) {
            Object typing = interpreter.importModule("typing");
            Object typeVar = Operators.findAttribute(typing, "TypeVar");
            frame.store(
                    param.name(),
                    typeVar == null
                            ? param.name()
                            : Interpreter.invoke(interpreter, typeVar, Arguments.of(param.name())));
        }
    }

    @Override
    public Completion importStatement(Statement.Import node) {
        Imports.execute(frame, node);
        return Completion.NORMAL;
    }

    @Override
    public Completion importFrom(Statement.ImportFrom node) {
        Imports.execute(frame, node);
        return Completion.NORMAL;
    }

    // --- branches and loops ---------------------------------------------------------------------------------------

    @Override
    public Completion ifStatement(Statement.If node) {
        return block(evaluator.truth(evaluator.eval(node.test()), node.test()) ? node.body() : node.orelse());
    }

    @Override
    public Completion whileStatement(Statement.While node) {
        while (evaluator.truth(evaluator.eval(node.test()), node.test())) {
            interpreter.step();
            Completion completion = block(node.body());
            if (completion == Completion.BREAK) {
                return Completion.NORMAL;
            }
            if (completion == Completion.RETURN) {
                return completion;
            }
        }
        return block(node.orelse());
    }

    @Override
    public Completion forStatement(Statement.For node) {
        return loop(node.target(), evaluator.iterator(node.iter()), node.iter(), node.body(), node.orelse());
    }

    @Override
    public Completion asyncFor(Statement.AsyncFor node) {
        Object iterable = evaluator.eval(node.iter());
        return loop(node.target(), PyCoroutine.iterate(interpreter, iterable), node.iter(), node.body(), node.orelse());
    }

    private Completion loop(
            Expression target, Iterator<Object> items, Expression iter, List<Statement> body, List<Statement> orelse) {
        while (hasNext(items, iter)) {
            interpreter.step();
            evaluator.assign(target, items.next());
            Completion completion = block(body);
            if (completion == Completion.BREAK) {
                return Completion.NORMAL;
            }
            if (completion == Completion.RETURN) {
                return completion;
            }
        }
        return block(orelse);
    }

    /** Errors of the iterator point at the iterable. */
    final boolean hasNext(Iterator<Object> items, Expression iter) {
        try {
            return items.hasNext();
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, iter);
        }
    }

    @Override
    public Completion match(Statement.Match node) {
        Object subject = evaluator.eval(node.subject());
        for (MatchCase matchCase : node.cases()) {
            if (matches(matchCase, subject)) {
                return block(matchCase.body());
            }
        }
        return Completion.NORMAL;
    }

    final boolean matches(MatchCase matchCase, Object subject) {
        if (!Patterns.match(evaluator, matchCase.pattern(), subject)) {
            return false;
        }
        Expression guard = matchCase.guard();
        return guard == null || evaluator.truth(evaluator.eval(guard), guard);
    }

    // --- with -----------------------------------------------------------------------------------------------------

    @Override
    public Completion with(Statement.With node) {
        return with(node.items(), 0, node.body(), false);
    }

    @Override
    public Completion asyncWith(Statement.AsyncWith node) {
        return with(node.items(), 0, node.body(), true);
    }

    private Completion with(List<WithItem> items, int index, List<Statement> body, boolean isAsync) {
        if (index == items.size()) {
            return block(body);
        }
        ContextManager manager = enter(items.get(index), isAsync);
        Completion completion;
        try {
            bind(items.get(index), manager);
            completion = with(items, index + 1, body, isAsync);
        } catch (RuntimeException e) {
            exit(manager, PyException.wrap(e, interpreter), items.get(index));
            return Completion.NORMAL;
        }
        Object returned = frame.returned;
        exit(manager, items.get(index));
        frame.returned = returned;
        return completion;
    }

    /** Evaluates a with item and enters it; errors point at the expression. */
    final ContextManager enter(WithItem item, boolean isAsync) {
        Object value = evaluator.eval(item.contextExpr());
        try {
            return ContextManager.enter(interpreter, value, isAsync);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, item.contextExpr());
        }
    }

    final void bind(WithItem item, ContextManager manager) {
        if (item.optionalVars() != null) {
            evaluator.assign(item.optionalVars(), manager.entered());
        }
    }

    final void exit(ContextManager manager, WithItem item) {
        try {
            manager.exit();
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, item.contextExpr());
        }
    }

    /** Leaves the manager with a failure, and throws that on unless the manager suppresses it. */
    final void exit(ContextManager manager, PyException failure, WithItem item) {
        PyBaseException outer = interpreter.handle(failure.value());
        try {
            if (!manager.exit(failure)) {
                throw failure.again(frame);
            }
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, item.contextExpr());
        } finally {
            interpreter.handled(outer);
        }
    }

    // --- exceptions -----------------------------------------------------------------------------------------------

    @Override
    public Completion raise(Statement.Raise node) {
        if (node.exc() == null) {
            PyBaseException handled = interpreter.handling();
            if (handled == null) {
                throw PyException.runtimeError("No active exception to reraise");
            }
            throw new PyException(handled).again(frame);
        }
        PyBaseException value = exception(evaluator.eval(node.exc()));
        if (node.cause() != null) {
            Object cause = evaluator.eval(node.cause());
            value.setCause(cause == None.NONE ? null : cause(cause));
        }
        throw new PyException(value);
    }

    private PyBaseException exception(Object raised) {
        if (raised instanceof PyBaseException value) {
            return value;
        }
        if (raised instanceof PyClass type && type.isSubclassOf(Exceptions.BASE_EXCEPTION)) {
            Object made = type.call(interpreter, Arguments.NONE);
            if (made instanceof PyBaseException value) {
                return value;
            }
        }
        if (raised instanceof AbsentValue absent) {
            throw PyException.of(Exceptions.ABSENT_IMPORT, absent.describe() + "; raised here");
        }
        throw PyException.typeError("exceptions must derive from BaseException");
    }

    private PyBaseException cause(Object cause) {
        try {
            return exception(cause);
        } catch (PyException e) {
            throw e.is(Exceptions.TYPE_ERROR)
                    ? PyException.typeError("exception causes must derive from BaseException")
                    : e;
        }
    }

    @Override
    public Completion tryStatement(Statement.Try node) {
        if (node.finalbody().isEmpty()) {
            return attempt(node);
        }
        Completion completion;
        try {
            completion = attempt(node);
        } catch (RuntimeException e) {
            return finish(node, PyException.wrap(e, interpreter));
        }
        return finish(node, completion);
    }

    /** The finally clause after an exception, which goes on unless the clause leaves by itself. */
    private Completion finish(Statement.Try node, PyException failure) {
        PyBaseException outer = interpreter.handle(failure.value());
        try {
            Completion completion = block(node.finalbody());
            if (completion != Completion.NORMAL) {
                return completion;
            }
        } finally {
            interpreter.handled(outer);
        }
        throw failure.again(frame);
    }

    private Completion finish(Statement.Try node, Completion completion) {
        Object returned = frame.returned;
        Completion last = block(node.finalbody());
        if (last != Completion.NORMAL) {
            return last;
        }
        frame.returned = returned;
        return completion;
    }

    private Completion attempt(Statement.Try node) {
        Completion completion;
        boolean guards = guardsImports(node);
        try {
            frame.importGuards += guards ? 1 : 0;
            try {
                completion = block(node.body());
            } finally {
                frame.importGuards -= guards ? 1 : 0;
            }
        } catch (RuntimeException e) {
            PyException failure = PyException.wrap(e, interpreter);
            ExceptHandler handler = handlerOf(node.handlers(), failure);
            if (handler == null) {
                throw failure;
            }
            return handle(handler, failure);
        }
        return completion == Completion.NORMAL ? block(node.orelse()) : completion;
    }

    /** The first handler for {@code failure}; errors while looking for it have the failure as their context. */
    final @Nullable ExceptHandler handlerOf(List<ExceptHandler> handlers, PyException failure) {
        if (!failure.isCatchable()) {
            return null;
        }
        PyBaseException outer = interpreter.handle(failure.value());
        try {
            for (ExceptHandler handler : handlers) {
                if (handler.type() == null || catches(evaluator.eval(handler.type()), failure, handler.type())) {
                    return handler;
                }
            }
            return null;
        } finally {
            interpreter.handled(outer);
        }
    }

    private boolean catches(Object types, PyException failure, Expression node) {
        if (types instanceof PyClass type && type.isSubclassOf(Exceptions.BASE_EXCEPTION)) {
            return failure.is(type);
        }
        if (types instanceof PyTuple tuple) {
            for (Object each : tuple.items()) {
                if (catches(each, failure, node)) {
                    return true;
                }
            }
            return false;
        }
        if (types instanceof AbsentValue || types instanceof PyClass type && type.absentBase() != null) {
            return false;
        }
        throw PyException.leaving(
                PyException.typeError("catching classes that do not inherit from BaseException is not allowed"),
                frame,
                node);
    }

    private Completion handle(ExceptHandler handler, PyException failure) {
        PyBaseException outer = interpreter.handle(failure.value());
        String name = handler.name();
        if (name != null) {
            frame.store(name, failure.value());
        }
        try {
            return block(handler.body());
        } finally {
            interpreter.handled(outer);
            if (name != null) {
                forget(name);
            }
        }
    }

    /** The name of an except clause ends with it. */
    final void forget(String name) {
        frame.store(name, None.NONE);
        frame.delete(name);
    }

    /** Whether a handler names ImportError, so that a missing module must raise it here. */
    static boolean guardsImports(Statement.Try node) {
        for (ExceptHandler handler : node.handlers()) {
            if (handler.type() != null && namesImportError(handler.type())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesImportError(Expression type) {
        if (type instanceof Expression.Tuple tuple) {
            for (Expression each : tuple.elts()) {
                if (namesImportError(each)) {
                    return true;
                }
            }
        }
        return type instanceof Expression.Name name
                && (name.id().equals("ImportError") || name.id().equals("ModuleNotFoundError"));
    }

    @Override
    public Completion tryStar(Statement.TryStar node) {
        throw PyException.notImplementedError("'except*' is not supported; use 'except'");
    }

    // --- definitions ----------------------------------------------------------------------------------------------

    @Override
    public Completion functionDef(Statement.FunctionDef node) {
        Scope scope = interpreter.scopeOf(frame.scope, node);
        define(
                node,
                node.name(),
                node.args(),
                node.body(),
                node.decoratorList(),
                node.returns(),
                node.typeParams(),
                scope.isGenerator() ? PyFunction.Kind.GENERATOR : PyFunction.Kind.PLAIN);
        return Completion.NORMAL;
    }

    @Override
    public Completion asyncFunctionDef(Statement.AsyncFunctionDef node) {
        Scope scope = interpreter.scopeOf(frame.scope, node);
        define(
                node,
                node.name(),
                node.args(),
                node.body(),
                node.decoratorList(),
                node.returns(),
                node.typeParams(),
                scope.isGenerator() ? PyFunction.Kind.GENERATOR : PyFunction.Kind.COROUTINE);
        return Completion.NORMAL;
    }

    private void define(
            Statement node,
            String name,
            Parameters parameters,
            List<Statement> body,
            List<Expression> decoratorNodes,
            @Nullable Expression returns,
            List<TypeParam> typeParams,
            PyFunction.Kind kind) {
        List<Object> decorators = decorators(decoratorNodes);
        bindTypeParams(typeParams);
        PyFunction function = new PyFunction(
                frame,
                interpreter.scopeOf(frame.scope, node),
                kind,
                name,
                evaluator.signature(parameters),
                body,
                null,
                annotated(parameters),
                returns);
        frame.store(name, decorate(decorators, decoratorNodes, function));
    }

    private static List<Parameter> annotated(Parameters parameters) {
        List<Parameter> all = ScopeBuilder.inOrder(parameters);
        all.removeIf(parameter -> parameter.annotation() == null);
        return all;
    }

    private List<Object> decorators(List<Expression> nodes) {
        List<Object> decorators = new ArrayList<>(nodes.size());
        for (Expression node : nodes) {
            decorators.add(evaluator.eval(node));
        }
        return decorators;
    }

    private Object decorate(List<Object> decorators, List<Expression> nodes, Object defined) {
        Object result = defined;
        for (int i = decorators.size() - 1; i >= 0; i--) {
            Object decorator = decorators.get(i);
            if (decorator instanceof AbsentValue && frame.unit.role() != ModuleRole.REVISION) {
                continue; // most likely it registers or wraps what it decorates; the thing itself is of more use
            }
            try {
                result = Interpreter.invoke(interpreter, decorator, Arguments.of(result));
            } catch (RuntimeException e) {
                throw PyException.leaving(e, frame, nodes.get(i));
            }
        }
        return result;
    }

    @Override
    public Completion classDef(Statement.ClassDef node) {
        List<Object> decorators = decorators(node.decoratorList());
        bindTypeParams(node.typeParams());
        Arguments given = evaluator.arguments(NativeClass.TYPE, node.bases(), node.keywords());
        Object made = ClassStatement.build(this, node, given);
        frame.store(node.name(), decorate(decorators, node.decoratorList(), made));
        return Completion.NORMAL;
    }
}
