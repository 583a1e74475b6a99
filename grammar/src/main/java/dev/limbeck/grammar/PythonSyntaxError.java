package dev.limbeck.grammar;

/**
 * Source text that is not Python. The message says in words what is wrong; the span says where, and is never outside the
 * text.
 */
public final class PythonSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SourceFile source;
    private final transient Span span;
    private final Kind kind;

    /** Which of Python's exception classes the error would be there. */
    public enum Kind {
        SYNTAX_ERROR,
        INDENTATION_ERROR,
        TAB_ERROR
    }

    public PythonSyntaxError(SourceFile source, Span span, String message) {
        this(source, span, message, Kind.SYNTAX_ERROR);
    }

    public PythonSyntaxError(SourceFile source, Span span, String message, Kind kind) {
        super(message, null, false, false);
        this.source = source;
        this.span = span;
        this.kind = kind;
    }

    public SourceFile source() {
        return source;
    }

    public Span span() {
        return span;
    }

    public Kind kind() {
        return kind;
    }

    /** The message with its place: {@code env.py, line 3: expected ':'}. */
    public String describe() {
        return source.name() + ", line " + source.lineAt(span.start()) + ": " + getMessage();
    }

    /** The line of source with carets below what is wrong, indented by four blanks, without a line end after it. */
    public String excerpt() {
        int line = source.lineAt(span.start());
        String text = source.line(line);
        int first = firstLetter(text);
        StringBuilder excerpt = new StringBuilder("    ").append(text, first, text.length());
        int column = Math.min(text.length(), span.start() - source.lineStart(line));
        int end = Math.min(text.length(), span.end() - source.lineStart(line));
        excerpt.append("\n    ");
        for (int i = first; i < column; i++) {
            excerpt.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return excerpt.append("^".repeat(Math.max(1, end - column))).toString();
    }

    private static int firstLetter(String line) {
        int first = 0;
        while (first < line.length() && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        return first;
    }
}
