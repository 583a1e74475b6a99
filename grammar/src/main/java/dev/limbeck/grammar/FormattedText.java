package dev.limbeck.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokenizer is inside one f-string: in its text, in a replacement field, in the format specification of that
 * field, in a field of the specification, and so on inwards.
 */
final class FormattedText {
    /** The f-string around this one, which has it in one of its fields. */
    final @Nullable FormattedText outer;

    /** How many f-strings stand in each other, this one counted. */
    final int nesting;

    final int start;
    final char quote;
    final boolean isTriple;
    final boolean isRaw;

    private int[] bracketDepths = new int[2];
    private boolean[] inSpecification = new boolean[2];
    private int fields;

    FormattedText(@Nullable FormattedText outer, int start, char quote, boolean isTriple, boolean isRaw) {
        this.outer = outer;
        this.nesting = outer == null ? 1 : outer.nesting + 1;
        this.start = start;
        this.quote = quote;
        this.isTriple = isTriple;
        this.isRaw = isRaw;
    }

    /** Whether the next character is text of the string or of a format specification, and not of an expression. */
    boolean isText() {
        return fields == 0 || inSpecification[fields - 1];
    }

    boolean isSpecification() {
        return fields > 0 && inSpecification[fields - 1];
    }

    /** Enters a field whose opening brace is bracket number {@code bracketDepth}. */
    void openField(int bracketDepth) {
        if (fields == bracketDepths.length) {
            bracketDepths = Arrays.copyOf(bracketDepths, fields * 2);
            inSpecification = Arrays.copyOf(inSpecification, fields * 2);
        }
        bracketDepths[fields] = bracketDepth;
        inSpecification[fields] = false;
        fields++;
    }

    /** Whether a colon, brace or exclamation mark at this depth belongs to the field and not to its expression. */
    boolean isFieldLevel(int bracketDepth) {
        return fields > 0 && !inSpecification[fields - 1] && bracketDepths[fields - 1] == bracketDepth;
    }

    void beginSpecification() {
        inSpecification[fields - 1] = true;
    }

    void closeField() {
        fields--;
    }
}
