package dev.limbeck.engine.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller names revisions with: nothing (the base), one symbol, or the rows of a version table. Alembic passes
 * {@code None}, a string or a tuple in the same places, and some rules differ between a string and a tuple of one.
 */
public sealed interface RevisionIdentifier {
    /** The base: no revision at all. */
    RevisionIdentifier BASE = new Base();

    static RevisionIdentifier of(@Nullable String symbol) {
        return symbol == null ? BASE : new Symbol(symbol);
    }

    static RevisionIdentifier of(List<String> rows) {
        return new Rows(rows);
    }

    /** The identifiers, none for the base. */
    List<String> ids();

    /** Whether Python would call it false: the base, the empty text, and no rows. */
    boolean isEmpty();

    /** No revision at all. */
    record Base() implements RevisionIdentifier {
        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public String toString() {
            return "None";
        }
    }

    /** A symbol such as {@code head}, {@code label@base} or a full or partial identifier. */
    record Symbol(String text) implements RevisionIdentifier {
        @Override
        public List<String> ids() {
            return List.of(text);
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Rows of a version table, in the order read. */
    record Rows(List<String> ids) implements RevisionIdentifier {
        public Rows {
            ids = List.copyOf(ids);
        }

        @Override
        public boolean isEmpty() {
            return ids.isEmpty();
        }

        /** As Python prints a tuple, which is what Alembic's messages show. */
        @Override
        public String toString() {
            return PythonText.tuple(ids);
        }
    }
}
