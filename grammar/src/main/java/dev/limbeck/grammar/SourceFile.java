package dev.limbeck.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A named text. Turns offsets into lines and columns, which it works out when first asked. */
public final class SourceFile {
    private final String name;
    private final String text;
    private int @Nullable [] lineStarts;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Decodes a file's bytes as Python does: UTF-8, or what a comment in one of the first two lines declares.
     *
     * @throws PythonSyntaxError if the bytes are no text in that encoding
     */
    public static SourceFile decode(String name, byte[] bytes) {
        return new SourceDecoder(name, bytes).decode();
    }

    /** How messages call it: the path as Python would print it, or {@code <string>}. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The line that {@code offset} is on, from 1. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many code points of its line stand before {@code offset}: from 0. */
    public int columnAt(int offset) {
        return text.codePointCount(lineStarts()[lineAt(offset) - 1], offset);
    }

    /** The offset at which a line, counted from 1, begins. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    public int lineCount() {
        return lineStarts().length;
    }

    /** The text of a line, counted from 1, without its line end. */
    public String line(int line) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The source text of a node. */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts(text);
            lineStarts = starts;
        }
        return starts;
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[32];
        int count = 1;
        boolean hasReturns = text.indexOf('\r') >= 0;
        int at = nextLine(text, 0, hasReturns);
        while (at > 0) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            at = nextLine(text, at, hasReturns);
        }
        return Arrays.copyOf(starts, count);
    }

    /** Where the line after the one at {@code from} begins; 0 if there is none. */
    private static int nextLine(String text, int from, boolean hasReturns) {
        int end = text.indexOf('\n', from);
        int carriageReturn = hasReturns ? text.indexOf('\r', from) : -1;
        boolean isLoneReturn = carriageReturn >= 0 && (end < 0 || carriageReturn < end - 1);
        return 1 + (isLoneReturn ? carriageReturn : end);
    }
}
