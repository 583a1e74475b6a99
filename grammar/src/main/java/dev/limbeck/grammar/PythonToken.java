package dev.limbeck.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** A token as ANTLR's parser wants it: a type, two offsets, and its place in the list. */
final class PythonToken implements Token {
    /** Not final: what comes later on a line can tell that a name is a keyword. */
    int type;

    final int start;

    /** Exclusive, other than ANTLR's own stop index. Not final: {@code is not} is one token. */
    int end;

    final int index;

    PythonToken(int type, int start, int end, int index) {
        this.type = type;
        this.start = start;
        this.end = end;
        this.index = index;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    /** Unknown: {@link SourceFile} tells lines from offsets. */
    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return -1;
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    @SuppressWarnings("NullAway") // ANTLR's contract allows null here and declares nothing
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public CharStream getInputStream() {
        return null;
    }
}
