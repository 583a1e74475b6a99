package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;

/** Evaluates annotations so that they never stop a script: what cannot be evaluated stays text. */
final class Annotations {
    private Annotations() {}

    /** The annotation's value, or its source text when it is to stay text or names something that is not there. */
    static Object evaluate(Frame frame, Expression annotation) {
        if (frame.unit.futureAnnotations()) {
            return text(frame, annotation);
        }
        try {
            return new Evaluator(frame).eval(annotation);
        } catch (PyException e) {
            return text(frame, annotation);
        }
    }

    static String text(Frame frame, Expression annotation) {
        return frame.unit.source().text(annotation.span());
    }
}
