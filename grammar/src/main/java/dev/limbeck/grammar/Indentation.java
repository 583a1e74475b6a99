package dev.limbeck.grammar;

import java.util.Arrays;

/**
 * The open indentation levels. Each is measured twice, with tabs to every eighth column and with tabs as one column:
 * where the two disagree, a reader can't know which was meant.
 */
final class Indentation {
    /** As many levels as Python allows. */
    private static final int LIMIT = 100;

    private int[] columns = new int[16];
    private int[] narrowColumns = new int[16];
    private int top;

    /** What a line's indentation means, after {@link #enter}. */
    enum Change {
        SAME,
        INDENT,
        DEDENT,
        /** A column between two open levels. */
        NO_SUCH_LEVEL,
        /** Tabs and blanks mixed so that the comparison depends on the width of a tab. */
        UNCLEAR,
        TOO_DEEP
    }

    /** Compares a line's columns with the open levels and opens or closes levels accordingly. */
    Change enter(int column, int narrowColumn) {
        if (column == columns[top]) {
            return narrowColumn == narrowColumns[top] ? Change.SAME : Change.UNCLEAR;
        }
        if (column > columns[top]) {
            return narrowColumn > narrowColumns[top] ? open(column, narrowColumn) : Change.UNCLEAR;
        }
        while (column < columns[top]) {
            top--;
        }
        if (column != columns[top]) {
            return Change.NO_SUCH_LEVEL;
        }
        return narrowColumn == narrowColumns[top] ? Change.DEDENT : Change.UNCLEAR;
    }

    /** How many levels are open beyond the first. */
    int depth() {
        return top;
    }

    private Change open(int column, int narrowColumn) {
        if (top + 1 == LIMIT) {
            return Change.TOO_DEEP;
        }
        top++;
        if (top == columns.length) {
            columns = Arrays.copyOf(columns, top * 2);
            narrowColumns = Arrays.copyOf(narrowColumns, top * 2);
        }
        columns[top] = column;
        narrowColumns[top] = narrowColumn;
        return Change.INDENT;
    }
}
