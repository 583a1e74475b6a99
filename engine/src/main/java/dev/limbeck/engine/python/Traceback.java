package dev.limbeck.engine.python;

import dev.limbeck.grammar.SourceFile;
import dev.limbeck.grammar.Span;
import java.util.ArrayList;
import java.util.List;

/** The frames an exception has left, outermost first, as {@code Traceback (most recent call last)} prints them. */
public final class Traceback {
    public static final Traceback EMPTY = new Traceback(List.of());

    /** One frame: the node that was being evaluated in {@code function}. */
    public record Entry(SourceFile source, Span span, String function) {}

    private final List<Entry> entries;

    private Traceback(List<Entry> entries) {
        this.entries = entries;
    }

    /** This traceback with one more frame around it. */
    Traceback leaving(Entry entry) {
        List<Entry> all = new ArrayList<>(entries.size() + 1);
        all.add(entry);
        all.addAll(entries);
        return new Traceback(all);
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
