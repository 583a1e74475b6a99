package dev.limbeck.engine.python;

import dev.limbeck.grammar.Literal;
import dev.limbeck.grammar.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Matches one value against a pattern of a {@code case}, binding names on the way. */
final class Patterns implements Pattern.Visitor<Boolean> {
    private final Evaluator evaluator;
    private final Object subject;

    private Patterns(Evaluator evaluator, Object subject) {
        this.evaluator = evaluator;
        this.subject = subject;
    }

    static boolean match(Evaluator evaluator, Pattern pattern, Object subject) {
        try {
            return pattern.accept(new Patterns(evaluator, subject));
        } catch (RuntimeException e) {
            throw PyException.leaving(e, evaluator.frame, pattern);
        }
    }

    @Override
    public Boolean matchValue(Pattern.MatchValue node) {
        return Operators.equal(subject, evaluator.eval(node.value()));
    }

    @Override
    public Boolean matchSingleton(Pattern.MatchSingleton node) {
        Object wanted = node.value() instanceof Literal literal ? Evaluator.literal(literal) : node.value();
        return Operators.identical(subject, wanted);
    }

    @Override
    public Boolean matchSequence(Pattern.MatchSequence node) {
        Object plain = PyDerived.unwrap(subject);
        if (!(plain instanceof PyList) && !(plain instanceof PyTuple)) {
            return false;
        }
        List<Object> items = Operators.list(plain);
        List<Pattern> patterns = node.patterns();
        int star = -1;
        for (int i = 0; i < patterns.size(); i++) {
            star = patterns.get(i) instanceof Pattern.MatchStar ? i : star;
        }
        if (star < 0 ? items.size() != patterns.size() : items.size() < patterns.size() - 1) {
            return false;
        }
        int extra = items.size() - patterns.size();
        for (int i = 0; i < patterns.size(); i++) {
            Object item = i == star
                    ? new PyList(items.subList(i, i + extra + 1))
                    : items.get(star >= 0 && i > star ? i + extra : i);
            if (!match(evaluator, patterns.get(i), item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean matchMapping(Pattern.MatchMapping node) {
        if (!(PyDerived.unwrap(subject) instanceof PyDict dict)) {
            return false;
        }
        PyDict rest = new PyDict(dict);
        for (int i = 0; i < node.keys().size(); i++) {
            Object key = evaluator.eval(node.keys().get(i));
            Object value = dict.get(key);
            if (value == null || !match(evaluator, node.patterns().get(i), value)) {
                return false;
            }
            rest.remove(key);
        }
        if (node.rest() != null) {
            evaluator.frame.store(node.rest(), rest);
        }
        return true;
    }

    @Override
    public Boolean matchClass(Pattern.MatchClass node) {
        Object type = evaluator.eval(node.cls());
        if (!(type instanceof PyClass wanted)) {
            throw PyException.typeError("called match pattern must be a class");
        }
        if (!Operators.isInstance(subject, wanted)) {
            return false;
        }
        return matchPositional(node, wanted) && matchKeywords(node);
    }

    private boolean matchPositional(Pattern.MatchClass node, PyClass wanted) {
        List<Pattern> patterns = node.patterns();
        if (patterns.isEmpty()) {
            return true;
        }
        if (matchesItself(wanted)) {
            if (patterns.size() > 1) {
                throw tooMany(wanted, 1, patterns.size());
            }
            return match(evaluator, patterns.get(0), subject);
        }
        Object declared = Operators.findAttribute(wanted, "__match_args__");
        List<Object> names = declared == null ? new ArrayList<>() : Operators.list(declared);
        if (patterns.size() > names.size()) {
            throw tooMany(wanted, names.size(), patterns.size());
        }
        for (int i = 0; i < patterns.size(); i++) {
            Object value = Operators.findAttribute(subject, (String) names.get(i));
            if (value == null || !match(evaluator, patterns.get(i), value)) {
                return false;
            }
        }
        return true;
    }

    private static PyException tooMany(PyClass type, int allowed, int given) {
        return PyException.typeError(type.name() + "() accepts " + allowed + " positional sub-pattern"
                + (allowed == 1 ? "" : "s") + " (" + given + " given)");
    }

    /** {@code int(x)}, {@code str(x)}, …: the positional pattern is for the value itself. */
    private static boolean matchesItself(PyClass type) {
        Class<?> value = type.javaClass();
        return type.isShared()
                && (value == Long.class
                        || value == String.class
                        || value == Double.class
                        || value == Boolean.class
                        || value == PyBytes.class
                        || value == PyList.class
                        || value == PyTuple.class
                        || value == PyDict.class
                        || value == PySet.class);
    }

    private boolean matchKeywords(Pattern.MatchClass node) {
        for (int i = 0; i < node.kwdAttrs().size(); i++) {
            Object value = Operators.findAttribute(subject, node.kwdAttrs().get(i));
            if (value == null || !match(evaluator, node.kwdPatterns().get(i), value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean matchStar(Pattern.MatchStar node) {
        if (node.name() != null) {
            evaluator.frame.store(node.name(), subject);
        }
        return true;
    }

    @Override
    public Boolean matchAs(Pattern.MatchAs node) {
        if (node.pattern() != null && !match(evaluator, node.pattern(), subject)) {
            return false;
        }
        if (node.name() != null) {
            evaluator.frame.store(node.name(), subject);
        }
        return true;
    }

    @Override
    public Boolean matchOr(Pattern.MatchOr node) {
        for (Pattern pattern : node.patterns()) {
            if (match(evaluator, pattern, subject)) {
                return true;
            }
        }
        return false;
    }
}
