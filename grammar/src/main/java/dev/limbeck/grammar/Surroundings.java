package dev.limbeck.grammar;

import java.util.Arrays;

/** What the statement being built stands in: functions and classes, and the loops inside the innermost of them. */
final class Surroundings {
    private enum Scope {
        MODULE,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        LAMBDA,
        /** A generator expression: with {@code await} in it, it is asynchronous wherever it stands. */
        GENERATOR
    }

    private final SourceFile source;
    private Scope[] scopes = new Scope[8];
    private int[] loops = new int[8];
    private int depth;

    Surroundings(SourceFile source) {
        this.source = source;
        scopes[0] = Scope.MODULE;
    }

    void enterFunction(boolean isAsync) {
        enter(isAsync ? Scope.ASYNC_FUNCTION : Scope.FUNCTION);
    }

    void enterClass() {
        enter(Scope.CLASS);
    }

    void enterLambda() {
        enter(Scope.LAMBDA);
    }

    void enterGenerator() {
        enter(Scope.GENERATOR);
    }

    private void enter(Scope scope) {
        depth++;
        if (depth == scopes.length) {
            scopes = Arrays.copyOf(scopes, depth * 2);
            loops = Arrays.copyOf(loops, depth * 2);
        }
        scopes[depth] = scope;
        loops[depth] = 0;
    }

    void leave() {
        depth--;
    }

    void enterLoop() {
        loops[depth]++;
    }

    void leaveLoop() {
        loops[depth]--;
    }

    void returnStatement(Span span) {
        if (!isFunction()) {
            throw error(span, "'return' outside function");
        }
    }

    void breakStatement(Span span) {
        if (loops[depth] == 0) {
            throw error(span, "'break' outside loop");
        }
    }

    void continueStatement(Span span) {
        if (loops[depth] == 0) {
            throw error(span, "'continue' not properly in loop");
        }
    }

    void nonlocal(Span span) {
        if (depth == 0) {
            throw error(span, "nonlocal declaration not allowed at module level");
        }
    }

    void importStar(Span span) {
        if (depth > 0) {
            throw error(span, "import * only allowed at module level");
        }
    }

    void yield(Span span, boolean isFrom) {
        if (scopes[depth] == Scope.GENERATOR) {
            throw error(span, "'yield' inside generator expression");
        }
        if (!isFunction() && scopes[depth] != Scope.LAMBDA) {
            throw error(span, "'yield' outside function");
        }
        if (isFrom && scopes[depth] == Scope.ASYNC_FUNCTION) {
            throw error(span, "'yield from' inside async function");
        }
    }

    void await(Span span) {
        requireAsync(span, "'await'");
    }

    /** {@code async for} and {@code async with}. */
    void async(Span span, String what) {
        requireAsync(span, "'async " + what + "'");
    }

    private void requireAsync(Span span, String what) {
        if (scopes[depth] == Scope.MODULE || scopes[depth] == Scope.CLASS) {
            throw error(span, what + " outside function");
        }
        if (!isAsync()) {
            throw error(span, what + " outside async function");
        }
    }

    /** A list, set or dict comprehension with {@code async for}. */
    void asyncComprehension(Span span) {
        if (!isAsync()) {
            throw error(span, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    private boolean isAsync() {
        return scopes[depth] == Scope.ASYNC_FUNCTION || scopes[depth] == Scope.GENERATOR;
    }

    private boolean isFunction() {
        return scopes[depth] == Scope.FUNCTION || scopes[depth] == Scope.ASYNC_FUNCTION;
    }

    private PythonSyntaxError error(Span span, String message) {
        return new PythonSyntaxError(source, span, message);
    }
}
