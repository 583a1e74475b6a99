package dev.limbeck.engine.python;

import dev.limbeck.grammar.Alias;
import dev.limbeck.grammar.Comprehension;
import dev.limbeck.grammar.ExceptHandler;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Keyword;
import dev.limbeck.grammar.MatchCase;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.Parameter;
import dev.limbeck.grammar.Parameters;
import dev.limbeck.grammar.Pattern;
import dev.limbeck.grammar.Statement;
import dev.limbeck.grammar.TypeParam;
import dev.limbeck.grammar.WithItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects which names a function binds and uses, and the same for the scopes inside it. */
final class ScopeBuilder implements Statement.Visitor<None>, Expression.Visitor<None>, Pattern.Visitor<None> {
    private Scope scope;
    private Deque<Object> path = new ArrayDeque<>();

    private ScopeBuilder(Scope scope) {
        this.scope = scope;
    }

    /** The scope of a module: everything lives in its namespace. */
    static Scope module() {
        return new Scope(Scope.Kind.MODULE, null);
    }

    /** The resolved scope of a function, lambda, comprehension or class body that no function encloses. */
    static Scope build(Node node) {
        ScopeBuilder builder = new ScopeBuilder(module());
        if (node instanceof Statement.FunctionDef function) {
            builder.function(function, function.args(), function.body());
        } else if (node instanceof Statement.AsyncFunctionDef function) {
            builder.function(function, function.args(), function.body());
        } else if (node instanceof Statement.ClassDef classDef) {
            builder.classBody(classDef);
        } else if (node instanceof Expression.Lambda lambda) {
            builder.lambdaBody(lambda);
        } else if (node instanceof Expression.ListComp comp) {
            builder.comprehension(comp, comp.generators(), comp.elt(), null);
        } else if (node instanceof Expression.SetComp comp) {
            builder.comprehension(comp, comp.generators(), comp.elt(), null);
        } else if (node instanceof Expression.GeneratorExp comp) {
            builder.comprehension(comp, comp.generators(), comp.elt(), null);
        } else if (node instanceof Expression.DictComp comp) {
            builder.comprehension(comp, comp.generators(), comp.key(), comp.value());
        } else {
            throw new IllegalStateException("no scope of its own: " + node);
        }
        Scope built = builder.scope.childOf(node);
        if (built == null) {
            throw new IllegalStateException("no scope was built for " + node);
        }
        built.resolve();
        return built;
    }

    // --- scopes ---------------------------------------------------------------------------------------------------

    private void function(Node node, Parameters parameters, List<Statement> body) {
        enter(node, Scope.Kind.FUNCTION);
        bind(parameters);
        block(body);
        leave();
    }

    private void lambdaBody(Expression.Lambda node) {
        enter(node, Scope.Kind.FUNCTION);
        bind(node.args());
        visit(node.body());
        leave();
    }

    private void classBody(Statement.ClassDef node) {
        enter(node, Scope.Kind.CLASS);
        block(node.body());
        leave();
    }

    /** The first iterable belongs to the scope around; the builder's caller visits it. */
    private void comprehension(
            Expression node, List<Comprehension> generators, Expression element, @Nullable Expression value) {
        enter(node, Scope.Kind.COMPREHENSION);
        boolean first = true;
        for (Comprehension generator : generators) {
            if (!first) {
                visit(generator.iter());
            }
            first = false;
            bindTarget(generator.target());
            visitAll(generator.ifs());
        }
        visit(element);
        visit(value);
        leave();
    }

    private Deque<Scope> outer = new ArrayDeque<>();
    private Deque<Deque<Object>> outerPaths = new ArrayDeque<>();

    private void enter(Node node, Scope.Kind kind) {
        Scope inner = new Scope(kind, scope.kind == Scope.Kind.MODULE ? null : scope);
        scope.child(node, inner);
        outer.push(scope);
        outerPaths.push(path);
        scope = inner;
        path = new ArrayDeque<>();
    }

    private void leave() {
        scope = outer.pop();
        path = outerPaths.pop();
    }

    private void bind(Parameters parameters) {
        for (Parameter parameter : inOrder(parameters)) {
            scope.bind(parameter.arg());
        }
    }

    /** The parameters in the order of {@link Signature}: positional, {@code *args}, keyword-only, {@code **kwargs}. */
    static List<Parameter> inOrder(Parameters parameters) {
        List<Parameter> all = new ArrayList<>(parameters.posonlyargs());
        all.addAll(parameters.args());
        if (parameters.vararg() != null) {
            all.add(parameters.vararg());
        }
        all.addAll(parameters.kwonlyargs());
        if (parameters.kwarg() != null) {
            all.add(parameters.kwarg());
        }
        return all;
    }

    /** Defaults and annotations belong to the scope around the function. */
    private void visitOutside(Parameters parameters) {
        for (Parameter parameter : inOrder(parameters)) {
            visit(parameter.defaultValue());
            visit(parameter.annotation());
        }
    }

    private void block(List<Statement> body) {
        path.push(body);
        for (Statement statement : body) {
            path.push(statement);
            statement.accept(this);
            path.pop();
        }
        path.pop();
    }

    private void visit(@Nullable Expression expression) {
        if (expression != null) {
            path.push(expression);
            expression.accept(this);
            path.pop();
        }
    }

    private void visitAll(List<Expression> expressions) {
        for (Expression expression : expressions) {
            visit(expression);
        }
    }

    private void keywords(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            visit(keyword.value());
        }
    }

    private void bindName(String name) {
        scope.bind(name);
        scope.use(name);
    }

    private void bindTarget(Expression target) {
        path.push(target);
        if (target instanceof Expression.Name name) {
            bindName(name.id());
        } else if (target instanceof Expression.Tuple tuple) {
            tuple.elts().forEach(this::bindTarget);
        } else if (target instanceof Expression.List list) {
            list.elts().forEach(this::bindTarget);
        } else if (target instanceof Expression.Starred starred) {
            bindTarget(starred.value());
        } else {
            target.accept(this);
        }
        path.pop();
    }

    private void typeParams(List<TypeParam> params) {
        for (TypeParam param : params) {
            bindName(param.name());
        }
    }

    private void yielded() {
        scope.markGenerator();
        for (Object node : path) {
            scope.markYielding(node);
        }
    }

    // --- statements -----------------------------------------------------------------------------------------------

    @Override
    public None functionDef(Statement.FunctionDef node) {
        visitAll(node.decoratorList());
        typeParams(node.typeParams());
        visitOutside(node.args());
        visit(node.returns());
        bindName(node.name());
        function(node, node.args(), node.body());
        return None.NONE;
    }

    @Override
    public None asyncFunctionDef(Statement.AsyncFunctionDef node) {
        visitAll(node.decoratorList());
        typeParams(node.typeParams());
        visitOutside(node.args());
        visit(node.returns());
        bindName(node.name());
        function(node, node.args(), node.body());
        return None.NONE;
    }

    @Override
    public None classDef(Statement.ClassDef node) {
        visitAll(node.decoratorList());
        typeParams(node.typeParams());
        visitAll(node.bases());
        keywords(node.keywords());
        bindName(node.name());
        classBody(node);
        return None.NONE;
    }

    @Override
    public None returnStatement(Statement.Return node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None delete(Statement.Delete node) {
        node.targets().forEach(this::bindTarget);
        return None.NONE;
    }

    @Override
    public None assign(Statement.Assign node) {
        visit(node.value());
        node.targets().forEach(this::bindTarget);
        return None.NONE;
    }

    @Override
    public None typeAlias(Statement.TypeAlias node) {
        bindName(node.name().id());
        typeParams(node.typeParams());
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None augAssign(Statement.AugAssign node) {
        bindTarget(node.target());
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None annAssign(Statement.AnnAssign node) {
        visit(node.value());
        if (scope.kind == Scope.Kind.CLASS) {
            visit(node.annotation());
        }
        bindTarget(node.target());
        return None.NONE;
    }

    @Override
    public None forStatement(Statement.For node) {
        loop(node.target(), node.iter(), node.body(), node.orelse());
        return None.NONE;
    }

    @Override
    public None asyncFor(Statement.AsyncFor node) {
        loop(node.target(), node.iter(), node.body(), node.orelse());
        return None.NONE;
    }

    private void loop(Expression target, Expression iter, List<Statement> body, List<Statement> orelse) {
        visit(iter);
        bindTarget(target);
        block(body);
        block(orelse);
    }

    @Override
    public None whileStatement(Statement.While node) {
        visit(node.test());
        block(node.body());
        block(node.orelse());
        return None.NONE;
    }

    @Override
    public None ifStatement(Statement.If node) {
        visit(node.test());
        block(node.body());
        block(node.orelse());
        return None.NONE;
    }

    @Override
    public None with(Statement.With node) {
        items(node.items());
        block(node.body());
        return None.NONE;
    }

    @Override
    public None asyncWith(Statement.AsyncWith node) {
        items(node.items());
        block(node.body());
        return None.NONE;
    }

    private void items(List<WithItem> items) {
        for (WithItem item : items) {
            visit(item.contextExpr());
            if (item.optionalVars() != null) {
                bindTarget(item.optionalVars());
            }
        }
    }

    @Override
    public None match(Statement.Match node) {
        visit(node.subject());
        for (MatchCase matchCase : node.cases()) {
            matchCase.pattern().accept(this);
            visit(matchCase.guard());
            block(matchCase.body());
        }
        return None.NONE;
    }

    @Override
    public None raise(Statement.Raise node) {
        visit(node.exc());
        visit(node.cause());
        return None.NONE;
    }

    @Override
    public None tryStatement(Statement.Try node) {
        attempt(node.body(), node.handlers(), node.orelse(), node.finalbody());
        return None.NONE;
    }

    @Override
    public None tryStar(Statement.TryStar node) {
        attempt(node.body(), node.handlers(), node.orelse(), node.finalbody());
        return None.NONE;
    }

    private void attempt(
            List<Statement> body, List<ExceptHandler> handlers, List<Statement> orelse, List<Statement> finalbody) {
        block(body);
        for (ExceptHandler handler : handlers) {
            visit(handler.type());
            if (handler.name() != null) {
                bindName(handler.name());
            }
            block(handler.body());
        }
        block(orelse);
        block(finalbody);
    }

    @Override
    public None assertStatement(Statement.Assert node) {
        visit(node.test());
        visit(node.msg());
        return None.NONE;
    }

    @Override
    public None importStatement(Statement.Import node) {
        for (Alias alias : node.names()) {
            String name = alias.asname() == null ? alias.name() : alias.asname();
            int dot = name.indexOf('.');
            bindName(dot < 0 ? name : name.substring(0, dot));
        }
        return None.NONE;
    }

    @Override
    public None importFrom(Statement.ImportFrom node) {
        for (Alias alias : node.names()) {
            if (!alias.name().equals("*")) {
                bindName(alias.asname() == null ? alias.name() : alias.asname());
            }
        }
        return None.NONE;
    }

    @Override
    public None global(Statement.Global node) {
        node.names().forEach(scope::declareGlobal);
        return None.NONE;
    }

    @Override
    public None nonlocal(Statement.Nonlocal node) {
        node.names().forEach(scope::declareNonlocal);
        return None.NONE;
    }

    @Override
    public None expr(Statement.Expr node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None pass(Statement.Pass node) {
        return None.NONE;
    }

    @Override
    public None breakStatement(Statement.Break node) {
        return None.NONE;
    }

    @Override
    public None continueStatement(Statement.Continue node) {
        return None.NONE;
    }

    // --- expressions ----------------------------------------------------------------------------------------------

    @Override
    public None boolOp(Expression.BoolOp node) {
        visitAll(node.values());
        return None.NONE;
    }

    @Override
    public None namedExpr(Expression.NamedExpr node) {
        visit(node.value());
        String name = node.target().id();
        Scope target = scope.bindingScope();
        if (target.kind == Scope.Kind.COMPREHENSION) {
            target.declareGlobal(name); // at module level
        }
        target.bind(name);
        scope.use(name);
        target.use(name);
        return None.NONE;
    }

    @Override
    public None binOp(Expression.BinOp node) {
        visit(node.left());
        visit(node.right());
        return None.NONE;
    }

    @Override
    public None unaryOp(Expression.UnaryOp node) {
        visit(node.operand());
        return None.NONE;
    }

    @Override
    public None lambda(Expression.Lambda node) {
        visitOutside(node.args());
        lambdaBody(node);
        return None.NONE;
    }

    @Override
    public None ifExp(Expression.IfExp node) {
        visit(node.test());
        visit(node.body());
        visit(node.orelse());
        return None.NONE;
    }

    @Override
    public None dict(Expression.Dict node) {
        for (Expression.Item item : node.items()) {
            visit(item.key());
            visit(item.value());
        }
        return None.NONE;
    }

    @Override
    public None set(Expression.Set node) {
        visitAll(node.elts());
        return None.NONE;
    }

    @Override
    public None listComp(Expression.ListComp node) {
        visit(node.generators().get(0).iter());
        comprehension(node, node.generators(), node.elt(), null);
        return None.NONE;
    }

    @Override
    public None setComp(Expression.SetComp node) {
        visit(node.generators().get(0).iter());
        comprehension(node, node.generators(), node.elt(), null);
        return None.NONE;
    }

    @Override
    public None dictComp(Expression.DictComp node) {
        visit(node.generators().get(0).iter());
        comprehension(node, node.generators(), node.key(), node.value());
        return None.NONE;
    }

    @Override
    public None generatorExp(Expression.GeneratorExp node) {
        visit(node.generators().get(0).iter());
        comprehension(node, node.generators(), node.elt(), null);
        return None.NONE;
    }

    @Override
    public None await(Expression.Await node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None yieldExpression(Expression.Yield node) {
        visit(node.value());
        yielded();
        return None.NONE;
    }

    @Override
    public None yieldFrom(Expression.YieldFrom node) {
        visit(node.value());
        yielded();
        return None.NONE;
    }

    @Override
    public None compare(Expression.Compare node) {
        visit(node.left());
        visitAll(node.comparators());
        return None.NONE;
    }

    @Override
    public None call(Expression.Call node) {
        visit(node.func());
        visitAll(node.args());
        keywords(node.keywords());
        return None.NONE;
    }

    @Override
    public None formattedValue(Expression.FormattedValue node) {
        visit(node.value());
        visit(node.formatSpec());
        return None.NONE;
    }

    @Override
    public None joinedStr(Expression.JoinedStr node) {
        visitAll(node.values());
        return None.NONE;
    }

    @Override
    public None constant(Expression.Constant node) {
        return None.NONE;
    }

    @Override
    public None attribute(Expression.Attribute node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None subscript(Expression.Subscript node) {
        visit(node.value());
        visit(node.slice());
        return None.NONE;
    }

    @Override
    public None starred(Expression.Starred node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None name(Expression.Name node) {
        scope.use(node.id());
        return None.NONE;
    }

    @Override
    public None list(Expression.List node) {
        visitAll(node.elts());
        return None.NONE;
    }

    @Override
    public None tuple(Expression.Tuple node) {
        visitAll(node.elts());
        return None.NONE;
    }

    @Override
    public None slice(Expression.Slice node) {
        visit(node.lower());
        visit(node.upper());
        visit(node.step());
        return None.NONE;
    }

    // --- patterns -------------------------------------------------------------------------------------------------

    @Override
    public None matchValue(Pattern.MatchValue node) {
        visit(node.value());
        return None.NONE;
    }

    @Override
    public None matchSingleton(Pattern.MatchSingleton node) {
        return None.NONE;
    }

    @Override
    public None matchSequence(Pattern.MatchSequence node) {
        patterns(node.patterns());
        return None.NONE;
    }

    @Override
    public None matchMapping(Pattern.MatchMapping node) {
        visitAll(node.keys());
        patterns(node.patterns());
        if (node.rest() != null) {
            bindName(node.rest());
        }
        return None.NONE;
    }

    @Override
    public None matchClass(Pattern.MatchClass node) {
        visit(node.cls());
        patterns(node.patterns());
        patterns(node.kwdPatterns());
        return None.NONE;
    }

    @Override
    public None matchStar(Pattern.MatchStar node) {
        if (node.name() != null) {
            bindName(node.name());
        }
        return None.NONE;
    }

    @Override
    public None matchAs(Pattern.MatchAs node) {
        if (node.pattern() != null) {
            node.pattern().accept(this);
        }
        if (node.name() != null) {
            bindName(node.name());
        }
        return None.NONE;
    }

    @Override
    public None matchOr(Pattern.MatchOr node) {
        patterns(node.patterns());
        return None.NONE;
    }

    private void patterns(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            pattern.accept(this);
        }
    }
}
