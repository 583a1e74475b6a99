package dev.limbeck.grammar;

import static dev.limbeck.grammar.ExpressionBuilder.span;

import dev.limbeck.grammar.Expression.Starred;
import dev.limbeck.grammar.Python.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Sorts the parameters of one function or lambda into their kinds, and checks their order and names. */
final class ParameterBuilder {
    private final ExpressionBuilder expressions;
    private final Set<String> seen = new HashSet<>();

    private List<Parameter> posonlyargs = List.of();
    private List<Parameter> args = new ArrayList<>();
    private @Nullable Parameter vararg;
    private final List<Parameter> kwonlyargs = new ArrayList<>();
    private @Nullable Parameter kwarg;

    private boolean hasSlash;
    private boolean hasStar;
    private boolean hasDefault;

    /** A bare {@code *} that still waits for a parameter after it. */
    private @Nullable Token bareStar;

    ParameterBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    Parameters parameters(@Nullable ParametersContext node) {
        if (node == null) {
            return Parameters.NONE;
        }
        for (ParameterContext item : node.items) {
            Expression annotation = item.annotation == null ? null : annotation(item);
            add(item, item.kind, item.name, annotation, item.value);
        }
        return done();
    }

    Parameters parameters(@Nullable LambdaParametersContext node) {
        if (node == null) {
            return Parameters.NONE;
        }
        for (LambdaParameterContext item : node.items) {
            add(item, item.kind, item.name, null, item.value);
        }
        return done();
    }

    private Expression annotation(ParameterContext item) {
        boolean mayBeStarred = item.kind != null && item.kind.getType() == Python.STAR;
        if (item.annotation.named != null) {
            throw expressions.error(span(item.annotation), "':=' needs parentheses around it here");
        }
        Expression annotation = expressions.element(item.annotation);
        if (annotation instanceof Starred && !mayBeStarred) {
            throw expressions.error(annotation.span(), "can't use starred expression here");
        }
        return annotation;
    }

    private void add(
            ParserRuleContext node,
            @Nullable Token kind,
            @Nullable Token name,
            @Nullable Expression annotation,
            @Nullable ExpressionContext value) {
        if (kwarg != null) {
            throw expressions.error(span(node), "arguments cannot follow var-keyword argument");
        }
        if (name == null) {
            if (kind != null) {
                separator(kind);
            }
            return;
        }
        Expression defaultValue = value == null ? null : expressions.expression(value);
        Parameter parameter = new Parameter(span(node), expressions.name(name), annotation, defaultValue);
        if (!seen.add(parameter.arg())) {
            throw expressions.error(span(name), "duplicate argument '" + parameter.arg() + "' in function definition");
        }
        if (kind == null) {
            addNamed(parameter);
        } else if (kind.getType() == Python.STAR) {
            refuseSecondStar(kind);
            vararg = parameter;
        } else {
            kwarg = parameter;
            refuseBareStar();
        }
    }

    private void addNamed(Parameter parameter) {
        if (hasStar) {
            kwonlyargs.add(parameter);
            bareStar = null;
            return;
        }
        if (parameter.defaultValue() != null) {
            hasDefault = true;
        } else if (hasDefault) {
            throw expressions.error(parameter.span(), "parameter without a default follows parameter with a default");
        }
        args.add(parameter);
    }

    private void separator(Token kind) {
        if (kind.getType() == Python.STAR) {
            refuseSecondStar(kind);
            bareStar = kind;
            return;
        }
        if (hasStar) {
            throw expressions.error(span(kind), "/ must be ahead of *");
        }
        if (hasSlash) {
            throw expressions.error(span(kind), "/ may appear only once");
        }
        if (args.isEmpty()) {
            throw expressions.error(span(kind), "at least one argument must precede /");
        }
        hasSlash = true;
        posonlyargs = args;
        args = new ArrayList<>();
    }

    private void refuseSecondStar(Token kind) {
        if (hasStar) {
            throw expressions.error(span(kind), "* argument may appear only once");
        }
        hasStar = true;
    }

    private void refuseBareStar() {
        if (bareStar != null) {
            throw expressions.error(span(bareStar), "named arguments must follow bare *");
        }
    }

    private Parameters done() {
        refuseBareStar();
        return new Parameters(posonlyargs, args, vararg, kwonlyargs, kwarg);
    }
}
