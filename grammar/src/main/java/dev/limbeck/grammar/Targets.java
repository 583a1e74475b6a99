package dev.limbeck.grammar;

import dev.limbeck.grammar.Expression.*;
import org.jspecify.annotations.Nullable;

/** Says whether something can be assigned to or deleted, and what it is where it can't. */
final class Targets {
    private final SourceFile source;

    Targets(SourceFile source) {
        this.source = source;
    }

    /** Checks the left side of {@code =}. */
    void assign(Expression target) {
        if (target instanceof Starred) {
            throw error(target, "starred assignment target must be in a list or tuple");
        }
        Expression fault = findFault(target);
        if (fault != null) {
            String advice =
                    fault == target && mayBeCompared(target) ? " here. Maybe you meant '==' instead of '='?" : "";
            throw error(fault, "cannot assign to " + describe(fault) + advice);
        }
    }

    /** Checks what a loop, {@code with} or comprehension assigns to. */
    void bind(Expression target) {
        if (target instanceof Starred) {
            throw error(target, "starred assignment target must be in a list or tuple");
        }
        Expression fault = findFault(target);
        if (fault != null) {
            throw error(fault, "cannot assign to " + describe(fault));
        }
    }

    void delete(Expression target) {
        if (target instanceof Tuple tuple) {
            tuple.elts().forEach(this::delete);
        } else if (target instanceof Expression.List list) {
            list.elts().forEach(this::delete);
        } else if (!isSimple(target)) {
            throw error(target, "cannot delete " + describe(target));
        }
    }

    void augment(Expression target) {
        if (!isSimple(target)) {
            throw error(target, "'" + describe(target) + "' is an illegal expression for augmented assignment");
        }
    }

    void annotate(Expression target) {
        if (target instanceof Tuple || target instanceof Expression.List) {
            String kind = target instanceof Tuple ? "tuple" : "list";
            throw error(target, "only single target (not " + kind + ") can be annotated");
        }
        if (!isSimple(target)) {
            throw error(target, "illegal target for annotation");
        }
    }

    /** The name before {@code :=}. */
    Name name(Expression target) {
        if (target instanceof Name name) {
            return name;
        }
        throw error(target, "cannot use assignment expressions with " + describe(target));
    }

    private static boolean isSimple(Expression target) {
        return target instanceof Name || target instanceof Attribute || target instanceof Subscript;
    }

    private @Nullable Expression findFault(Expression target) {
        if (isSimple(target)) {
            return null;
        }
        if (target instanceof Tuple tuple) {
            return findFault(tuple.elts());
        }
        if (target instanceof Expression.List list) {
            return findFault(list.elts());
        }
        if (target instanceof Starred starred && !(starred.value() instanceof Starred)) {
            return findFault(starred.value());
        }
        return target;
    }

    private @Nullable Expression findFault(java.util.List<Expression> elements) {
        boolean hasStar = false;
        for (Expression element : elements) {
            if (element instanceof Starred) {
                if (hasStar) {
                    throw error(element, "multiple starred expressions in assignment");
                }
                hasStar = true;
            }
            Expression fault = findFault(element);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Where {@code ==} would have made sense. */
    private static boolean mayBeCompared(Expression target) {
        return !(target instanceof Yield
                || target instanceof YieldFrom
                || target instanceof Starred
                || target instanceof GeneratorExp
                || target instanceof Constant constant && isWord(constant));
    }

    private static boolean isWord(Constant constant) {
        return constant.value() instanceof Boolean || constant.value() == Literal.Singleton.NONE;
    }

    /** What the expression is called in messages. */
    static String describe(Expression node) {
        return node.accept(Description.INSTANCE);
    }

    private PythonSyntaxError error(Expression at, String message) {
        return new PythonSyntaxError(source, at.span(), message);
    }
}
