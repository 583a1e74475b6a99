package dev.limbeck.engine.python;

import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.SourceFile;
import dev.limbeck.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames an exception has left, outermost first, as {@code Traceback (most recent call last)} prints them. */
@PyType(value = "traceback", subclassable = false)
public final class Traceback {
    public static final Traceback EMPTY = new Traceback(List.of());

    /** One frame: the node that was being evaluated in {@code function}. */
    public record Entry(SourceFile source, Node node, String function) {
        public Span span() {
            return node.span();
        }

        /** The line that CPython names, from 1. */
        public int line() {
            return source.lineAt(span().start());
        }
    }

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

    @PyAttribute("tb_lineno")
    public Object line() {
        return entries.isEmpty() ? None.NONE : (Object) (long) entries.get(0).line();
    }

    @PyAttribute("tb_next")
    public @Nullable Traceback next() {
        return entries.size() < 2 ? null : new Traceback(entries.subList(1, entries.size()));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The frames as CPython prints them under their heading; empty when there are none. */
    @Override
    public String toString() {
        return entries.isEmpty() ? "" : Tracebacks.frames(this);
    }
}
