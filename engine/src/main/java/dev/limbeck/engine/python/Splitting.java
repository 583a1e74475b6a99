package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** {@code split} and its kin, for strings and, as Latin-1 text, for bytes. */
final class Splitting {
    private Splitting() {}

    /**
     * At {@code separator}, or at runs of {@code space} when it is empty; at most {@code limit} cuts, from the start.
     */
    static List<String> split(String text, String separator, int limit, IntPredicate space) {
        return separator.isEmpty() ? words(text, limit, space) : parts(text, separator, limit);
    }

    /** As {@link #split}, with the cuts counted from the end. */
    static List<String> splitFromEnd(String text, String separator, int limit, IntPredicate space) {
        List<String> parts =
                separator.isEmpty() ? wordsFromEnd(text, limit, space) : partsFromEnd(text, separator, limit);
        Collections.reverse(parts);
        return parts;
    }

    private static List<String> words(String text, int limit, IntPredicate space) {
        List<String> words = new ArrayList<>();
        int at = skipSpace(text, 0, space);
        while (at < text.length()) {
            if (words.size() == limit) {
                words.add(text.substring(at));
                break;
            }
            int end = at;
            while (end < text.length() && !space.test(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(at, end));
            at = skipSpace(text, end, space);
        }
        return words;
    }

    private static int skipSpace(String text, int from, IntPredicate space) {
        int at = from;
        while (at < text.length() && space.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<String> wordsFromEnd(String text, int limit, IntPredicate space) {
        List<String> words = new ArrayList<>();
        int end = skipSpaceBack(text, text.length(), space);
        while (end > 0) {
            if (words.size() == limit) {
                words.add(text.substring(0, end));
                break;
            }
            int start = end;
            while (start > 0 && !space.test(text.charAt(start - 1))) {
                start--;
            }
            words.add(text.substring(start, end));
            end = skipSpaceBack(text, start, space);
        }
        return words;
    }

    private static int skipSpaceBack(String text, int from, IntPredicate space) {
        int at = from;
        while (at > 0 && space.test(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static List<String> parts(String text, String separator, int limit) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (parts.size() < limit) {
            int found = text.indexOf(separator, at);
            if (found < 0) {
                break;
            }
            parts.add(text.substring(at, found));
            at = found + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static List<String> partsFromEnd(String text, String separator, int limit) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        while (parts.size() < limit) {
            int found = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
            if (found < 0) {
                break;
            }
            parts.add(text.substring(found + separator.length(), end));
            end = found;
        }
        parts.add(text.substring(0, end));
        return parts;
    }

    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Text.isLineBreak(c)) {
                int end = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 1 : at;
                lines.add(text.substring(start, keepEnds ? end + 1 : at));
                start = end + 1;
                at = end;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
