package dev.limbeck.engine.graph;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A symbol that counts steps: {@code +2}, {@code rev-1}, {@code label@+1}.
 *
 * @param branchLabel what stands before {@code @}, or null
 * @param symbol what the steps are counted from, or null for the present rows
 * @param relative the sign and the digits, as written
 * @param number its value
 */
record RelativeDestination(
        @Nullable String branchLabel, @Nullable String symbol, String relative, BigInteger number) {

    /**
     * Reads the beginning of {@code text}, or answers null when it isn't relative. What follows the digits is ignored,
     * as Alembic ignores it: {@code +1xyz} is {@code +1}.
     */
    static @Nullable RelativeDestination match(String text) {
        int lineEnd = text.indexOf('\n');
        int end = lineEnd < 0 ? text.length() : lineEnd;
        for (int at = text.indexOf('@', 1); at > 0 && at < end; at = text.indexOf('@', at + 1)) {
            RelativeDestination found = matchAfter(text, text.substring(0, at), at + 1);
            if (found != null) {
                return found;
            }
        }
        return matchAfter(text, null, 0);
    }

    private static @Nullable RelativeDestination matchAfter(String text, @Nullable String branchLabel, int start) {
        int sign = start;
        while (sign < text.length() && PythonText.isWord(text.codePointAt(sign))) {
            sign += Character.charCount(text.codePointAt(sign));
        }
        if (sign == text.length() || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
            return null;
        }
        int end = sign + 1;
        while (end < text.length() && PythonText.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == sign + 1) {
            return null;
        }
        String relative = text.substring(sign, end);
        String symbol = sign == start ? null : text.substring(start, sign);
        return new RelativeDestination(branchLabel, symbol, relative, value(relative));
    }

    private static BigInteger value(String relative) {
        StringBuilder ascii = new StringBuilder(relative.length()).append(relative.charAt(0));
        relative.codePoints().skip(1).forEach(c -> ascii.append(Character.digit(c, 10)));
        return new BigInteger(ascii.toString());
    }

    /** The number of steps down that {@code int(text)} gives, as a negative number; null when it isn't below zero. */
    static @Nullable BigInteger negativeInt(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && PythonText.isSpace(text.codePointAt(start))) {
            start++;
        }
        while (end > start && PythonText.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || text.charAt(start) != '-') {
            return null;
        }
        StringBuilder ascii = new StringBuilder("-");
        boolean mayUnderscore = false;
        for (int i = start + 1; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (PythonText.isDigit(c)) {
                ascii.append(Character.digit(c, 10));
                mayUnderscore = true;
            } else if (c == '_' && mayUnderscore) {
                mayUnderscore = false;
            } else {
                return null;
            }
        }
        BigInteger value = mayUnderscore ? new BigInteger(ascii.toString()) : BigInteger.ZERO;
        return value.signum() < 0 ? value : null;
    }

    /** {@code Relative revision -1 didn't produce 1 migrations}. */
    static RevisionError tooFar(String relative, BigInteger number) {
        return new RevisionError("Relative revision " + relative + " didn't produce " + number.abs() + " migrations");
    }
}
