package dev.limbeck.grammar;

/** Python source text to its tree. Every failure is a {@link PythonSyntaxError}, whatever the text. */
public final class PythonParser {
    private PythonParser() {}

    /** Parses a whole file. */
    public static Module parseModule(SourceFile source) {
        throw new UnsupportedOperationException("not there yet: " + source.name());
    }

    /** Parses one expression, as {@code eval} would: blanks and newlines around it are ignored. */
    public static Expression parseExpression(SourceFile source) {
        throw new UnsupportedOperationException("not there yet: " + source.name());
    }
}
