package dev.limbeck.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Python statement. Kinds and field names follow the {@code stmt} sum of Python's own {@code ast} module. */
public sealed interface Statement extends Node {
    <R> R accept(Visitor<R> visitor);

    /** {@code def name[T](args) -> returns: body}. The span begins at {@code def}, after the decorators. */
    record FunctionDef(
            Span span,
            String name,
            Parameters args,
            List<Statement> body,
            List<Expression> decoratorList,
            @Nullable Expression returns,
            List<TypeParam> typeParams)
            implements Statement {
        public FunctionDef {
            body = List.copyOf(body);
            decoratorList = List.copyOf(decoratorList);
            typeParams = List.copyOf(typeParams);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.functionDef(this);
        }
    }

    /** {@code async def}; the fields of {@link FunctionDef}. */
    record AsyncFunctionDef(
            Span span,
            String name,
            Parameters args,
            List<Statement> body,
            List<Expression> decoratorList,
            @Nullable Expression returns,
            List<TypeParam> typeParams)
            implements Statement {
        public AsyncFunctionDef {
            body = List.copyOf(body);
            decoratorList = List.copyOf(decoratorList);
            typeParams = List.copyOf(typeParams);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asyncFunctionDef(this);
        }
    }

    /** {@code class name[T](bases, key=value): body}. */
    record ClassDef(
            Span span,
            String name,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Statement> body,
            List<Expression> decoratorList,
            List<TypeParam> typeParams)
            implements Statement {
        public ClassDef {
            bases = List.copyOf(bases);
            keywords = List.copyOf(keywords);
            body = List.copyOf(body);
            decoratorList = List.copyOf(decoratorList);
            typeParams = List.copyOf(typeParams);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.classDef(this);
        }
    }

    /** {@code return value}. */
    record Return(Span span, @Nullable Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returnStatement(this);
        }
    }

    /** {@code del a, b[c]}. */
    record Delete(Span span, List<Expression> targets) implements Statement {
        public Delete {
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /** {@code a = b, c = value}: targets from left to right. */
    record Assign(Span span, List<Expression> targets, Expression value) implements Statement {
        public Assign {
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code type name[T] = value}. */
    record TypeAlias(Span span, Expression.Name name, List<TypeParam> typeParams, Expression value)
            implements Statement {
        public TypeAlias {
            typeParams = List.copyOf(typeParams);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typeAlias(this);
        }
    }

    /** {@code target += value}. */
    record AugAssign(Span span, Expression target, Operator op, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.augAssign(this);
        }
    }

    /** {@code target: annotation = value}; simple when the target is a name without parentheses. */
    record AnnAssign(
            Span span,
            Expression target,
            Expression annotation,
            @Nullable Expression value,
            boolean simple) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.annAssign(this);
        }
    }

    /** {@code for target in iter: body else: orelse}. */
    record For(Span span, Expression target, Expression iter, List<Statement> body, List<Statement> orelse)
            implements Statement {
        public For {
            body = List.copyOf(body);
            orelse = List.copyOf(orelse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forStatement(this);
        }
    }

    /** {@code async for}; the fields of {@link For}. */
    record AsyncFor(Span span, Expression target, Expression iter, List<Statement> body, List<Statement> orelse)
            implements Statement {
        public AsyncFor {
            body = List.copyOf(body);
            orelse = List.copyOf(orelse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asyncFor(this);
        }
    }

    /** {@code while test: body else: orelse}. */
    record While(Span span, Expression test, List<Statement> body, List<Statement> orelse) implements Statement {
        public While {
            body = List.copyOf(body);
            orelse = List.copyOf(orelse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whileStatement(this);
        }
    }

    /** {@code if test: body}; {@code elif} is an {@code If} alone in {@code orelse}. */
    record If(Span span, Expression test, List<Statement> body, List<Statement> orelse) implements Statement {
        public If {
            body = List.copyOf(body);
            orelse = List.copyOf(orelse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ifStatement(this);
        }
    }

    /** {@code with a as b, c: body}. */
    record With(Span span, List<WithItem> items, List<Statement> body) implements Statement {
        public With {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.with(this);
        }
    }

    /** {@code async with}; the fields of {@link With}. */
    record AsyncWith(Span span, List<WithItem> items, List<Statement> body) implements Statement {
        public AsyncWith {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asyncWith(this);
        }
    }

    /** {@code match subject: case pattern: body}. */
    record Match(Span span, Expression subject, List<MatchCase> cases) implements Statement {
        public Match {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }
    }

    /** {@code raise exc from cause}. */
    record Raise(
            Span span, @Nullable Expression exc, @Nullable Expression cause) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raise(this);
        }
    }

    /** {@code try: body except E: … else: orelse finally: finalbody}. */
    record Try(
            Span span,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orelse,
            List<Statement> finalbody)
            implements Statement {
        public Try {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            orelse = List.copyOf(orelse);
            finalbody = List.copyOf(finalbody);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tryStatement(this);
        }
    }

    /** {@code try: body except* E: …}; the fields of {@link Try}. */
    record TryStar(
            Span span,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orelse,
            List<Statement> finalbody)
            implements Statement {
        public TryStar {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            orelse = List.copyOf(orelse);
            finalbody = List.copyOf(finalbody);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tryStar(this);
        }
    }

    /** {@code assert test, msg}. */
    record Assert(Span span, Expression test, @Nullable Expression msg) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assertStatement(this);
        }
    }

    /** {@code import a.b as c, d}. */
    record Import(Span span, List<Alias> names) implements Statement {
        public Import {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.importStatement(this);
        }
    }

    /** {@code from ..module import names}; {@code level} counts the leading dots, {@code import *} is an alias named {@code *}. */
    record ImportFrom(Span span, @Nullable String module, List<Alias> names, int level) implements Statement {
        public ImportFrom {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.importFrom(this);
        }
    }

    /** {@code global a, b}. */
    record Global(Span span, List<String> names) implements Statement {
        public Global {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.global(this);
        }
    }

    /** {@code nonlocal a, b}. */
    record Nonlocal(Span span, List<String> names) implements Statement {
        public Nonlocal {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nonlocal(this);
        }
    }

    /** An expression alone on its line; the first of a body may be its docstring. */
    record Expr(Span span, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expr(this);
        }
    }

    /** {@code pass}. */
    record Pass(Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pass(this);
        }
    }

    /** {@code break}. */
    record Break(Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.breakStatement(this);
        }
    }

    /** {@code continue}. */
    record Continue(Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.continueStatement(this);
        }
    }

    /** One method per kind: a walker that forgets a kind does not compile. */
    interface Visitor<R> {
        R functionDef(FunctionDef node);

        R asyncFunctionDef(AsyncFunctionDef node);

        R classDef(ClassDef node);

        R returnStatement(Return node);

        R delete(Delete node);

        R assign(Assign node);

        R typeAlias(TypeAlias node);

        R augAssign(AugAssign node);

        R annAssign(AnnAssign node);

        R forStatement(For node);

        R asyncFor(AsyncFor node);

        R whileStatement(While node);

        R ifStatement(If node);

        R with(With node);

        R asyncWith(AsyncWith node);

        R match(Match node);

        R raise(Raise node);

        R tryStatement(Try node);

        R tryStar(TryStar node);

        R assertStatement(Assert node);

        R importStatement(Import node);

        R importFrom(ImportFrom node);

        R global(Global node);

        R nonlocal(Nonlocal node);

        R expr(Expr node);

        R pass(Pass node);

        R breakStatement(Break node);

        R continueStatement(Continue node);
    }
}
