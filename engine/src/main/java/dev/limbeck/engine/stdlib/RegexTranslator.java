package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.StrMethods;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Turns a regular expression of Python's into one of Java's. Named groups become numbered ones, because Java's names are
 * narrower; white space and comments of verbose expressions are dropped here, because Java's ignore more.
 */
final class RegexTranslator {
    static final int IGNORECASE = 2;
    static final int LOCALE = 4;
    static final int MULTILINE = 8;
    static final int DOTALL = 16;
    static final int UNICODE = 32;
    static final int VERBOSE = 64;
    static final int ASCII = 256;

    private static final String FLAG_LETTERS = "aiLmsux";

    /** A compiled expression; {@code groupIndex} gives named groups their numbers, in order. */
    record Compiled(Pattern pattern, int groups, Map<String, Integer> groupIndex, int flags) {}

    private final String source;
    private final StringBuilder target = new StringBuilder();
    private final Map<String, Integer> groupIndex = new LinkedHashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<Boolean> verboseOutside = new ArrayDeque<>();
    private int flags;
    private boolean verbose;
    private int groups;

    /** Where the last quantifier ended in {@link #target}, or -1. */
    private int quantified = -1;

    private int at;

    private RegexTranslator(String source, int flags) {
        this.source = source;
        this.flags = flags;
        this.verbose = (flags & VERBOSE) != 0;
    }

    /** @throws RegexError when {@code source} is no regular expression, or one we cannot run */
    static Compiled compile(String source, int flags) {
        return new RegexTranslator(source, flags).compile();
    }

    private Compiled compile() {
        int start = globalFlags();
        at = start;
        while (at < source.length()) {
            item();
        }
        if (!open.isEmpty()) {
            throw new RegexError("missing ), unterminated subpattern", open.peek());
        }
        try {
            return new Compiled(Pattern.compile(target.toString(), javaFlags()), groups, groupIndex, flags);
        } catch (PatternSyntaxException e) {
            throw new RegexError(e.getDescription(), Math.max(0, Math.min(e.getIndex(), source.length())));
        }
    }

    private int javaFlags() {
        int java = Pattern.UNIX_LINES;
        boolean unicode = (flags & ASCII) == 0;
        java |= unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0;
        java |= (flags & IGNORECASE) != 0 ? Pattern.CASE_INSENSITIVE | (unicode ? Pattern.UNICODE_CASE : 0) : 0;
        java |= (flags & MULTILINE) != 0 ? Pattern.MULTILINE : 0;
        return java | ((flags & DOTALL) != 0 ? Pattern.DOTALL : 0);
    }

    /** Takes {@code (?imsx)} at the start, which counts for the whole expression; the position after it. */
    private int globalFlags() {
        int start = 0;
        while (source.startsWith("(?", start)) {
            int end = start + 2;
            while (end < source.length() && FLAG_LETTERS.indexOf(source.charAt(end)) >= 0) {
                end++;
            }
            if (end == start + 2 || end >= source.length() || source.charAt(end) != ')') {
                break;
            }
            for (int i = start + 2; i < end; i++) {
                flags |= flag(source.charAt(i));
            }
            verbose = (flags & VERBOSE) != 0;
            start = end + 1;
        }
        return start;
    }

    private static int flag(char letter) {
        return switch (letter) {
            case 'a' -> ASCII;
            case 'i' -> IGNORECASE;
            case 'L' -> LOCALE;
            case 'm' -> MULTILINE;
            case 's' -> DOTALL;
            case 'x' -> VERBOSE;
            default -> UNICODE;
        };
    }

    private void item() {
        char c = source.charAt(at);
        switch (c) {
            case '\\' -> escape();
            case '[' -> set();
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '{' -> brace();
            case '*', '+', '?' -> {
                quantifier(c);
            }
            default -> {
                if (verbose && (c == '#' || " \t\n\r\f\u000b".indexOf(c) >= 0)) {
                    skipVerbose(c);
                } else {
                    target.append(c);
                    at++;
                }
            }
        }
    }

    private void quantifier(char c) {
        boolean modifies = quantified == target.length();
        if (modifies && c == '*') {
            throw new RegexError("multiple repeat", at);
        }
        if (!modifies) {
            checkRepeatable();
        }
        target.append(c);
        at++;
        quantified = modifies ? -1 : target.length();
    }

    private void skipVerbose(char c) {
        at++;
        while (c == '#' && at < source.length() && source.charAt(at++) != '\n') {
            // to the end of the line
        }
    }

    private void checkRepeatable() {
        int length = target.length();
        char before = length == 0 ? '(' : target.charAt(length - 1);
        boolean escaped = length > 1 && target.charAt(length - 2) == '\\';
        if (!escaped && (length == 0 || before == '|' || (before == '(' && at > 0))) {
            throw new RegexError("nothing to repeat", at);
        }
    }

    /** A quantifier, or a plain brace. */
    private void brace() {
        int close = source.indexOf('}', at);
        String inside = close < 0 ? "" : source.substring(at + 1, close);
        int comma = inside.indexOf(',');
        String low = comma < 0 ? inside : inside.substring(0, comma);
        String high = comma < 0 ? inside : inside.substring(comma + 1);
        boolean quantifier = isDigits(low) && isDigits(high) && !(comma < 0 && low.isEmpty());
        if (!quantifier) {
            target.append("\\{");
            at++;
            return;
        }
        if (quantified == target.length()) {
            throw new RegexError("multiple repeat", at);
        }
        checkRepeatable();
        target.append('{')
                .append(low.isEmpty() ? "0" : low)
                .append(comma < 0 ? "" : ",")
                .append(comma < 0 ? "" : high);
        target.append('}');
        quantified = target.length();
        at = close + 1;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void openGroup() {
        int start = at;
        at++;
        if (!source.startsWith("?", at)) {
            groups++;
            enter(start, "(");
            return;
        }
        at++;
        if (at >= source.length()) {
            throw new RegexError("unexpected end of pattern", at);
        }
        char kind = source.charAt(at);
        switch (kind) {
            case 'P' -> named(start);
            case '#' -> {
                int close = source.indexOf(')', at);
                if (close < 0) {
                    throw new RegexError("missing ), unterminated comment", start);
                }
                at = close + 1;
            }
            case ':', '=', '!', '>' -> {
                at++;
                enter(start, "(?" + kind);
            }
            case '<' -> {
                char next = at + 1 < source.length() ? source.charAt(at + 1) : 0;
                if (next != '=' && next != '!') {
                    throw new RegexError("unknown extension ?<" + (next == 0 ? "" : next), start + 1);
                }
                at += 2;
                enter(start, "(?<" + next);
            }
            case '(' -> throw new RegexError("conditional groups are not supported", start);
            default -> scopedFlags(start);
        }
    }

    private void enter(int start, String text) {
        open.push(start);
        verboseOutside.push(verbose);
        target.append(text);
    }

    private void closeGroup() {
        if (open.isEmpty()) {
            throw new RegexError("unbalanced parenthesis", at);
        }
        open.pop();
        verbose = verboseOutside.pop();
        target.append(')');
        at++;
    }

    /** {@code (?P<name>…)} and {@code (?P=name)}. */
    private void named(int start) {
        char kind = at + 1 < source.length() ? source.charAt(at + 1) : 0;
        if (kind == '=') {
            int close = end(')', at + 2);
            String name = source.substring(at + 2, close);
            Integer index = groupIndex.get(name);
            if (index == null) {
                throw new RegexError("unknown group name '" + name + "'", at + 2);
            }
            target.append("(?:\\").append(index).append(')');
            at = close + 1;
            return;
        }
        if (kind != '<') {
            throw new RegexError("unknown extension ?P" + (kind == 0 ? "" : kind), start + 1);
        }
        int close = end('>', at + 2);
        String name = source.substring(at + 2, close);
        if (!StrMethods.isidentifier(name)) {
            throw new RegexError("bad character in group name '" + name + "'", at + 2);
        }
        groups++;
        if (groupIndex.containsKey(name)) {
            throw new RegexError(
                    "redefinition of group name '" + name + "' as group " + groups + "; was group "
                            + groupIndex.get(name),
                    at + 2);
        }
        groupIndex.put(name, groups);
        at = close + 1;
        enter(start, "(");
    }

    private int end(char close, int from) {
        int end = source.indexOf(close, from);
        if (end < 0) {
            throw new RegexError("missing " + close + ", unterminated name", from);
        }
        return end;
    }

    /** {@code (?i-s:…)}. */
    private void scopedFlags(int start) {
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        StringBuilder current = on;
        boolean nowVerbose = verbose;
        for (; at < source.length() && source.charAt(at) != ':'; at++) {
            char c = source.charAt(at);
            if (c == '-' && current == on) {
                current = off;
            } else if (c == ')' && current == on) {
                throw new RegexError("global flags not at the start of the expression", start);
            } else if (FLAG_LETTERS.indexOf(c) < 0) {
                throw new RegexError("unknown extension ?" + c, start + 1);
            } else if (c == 'x') {
                nowVerbose = current == on;
            } else if (c == 'i' || c == 'm' || c == 's') {
                current.append(c);
            }
        }
        at++;
        enter(start, "(?" + on + (off.length() == 0 ? "" : "-" + off) + ":");
        verbose = nowVerbose;
    }

    private void escape() {
        int start = at;
        at++;
        if (at >= source.length()) {
            throw new RegexError("bad escape (end of pattern)", start);
        }
        char c = source.charAt(at);
        switch (c) {
            case 'A' -> simple("\\A");
            case 'Z' -> simple("\\z");
            case 'b', 'B', 'd', 'D', 's', 'S', 'w', 'W' -> simple("\\" + c);
            default -> {
                if (c >= '1' && c <= '9') {
                    backReference(start);
                } else {
                    character(start);
                }
            }
        }
    }

    private void simple(String text) {
        target.append(text);
        at++;
    }

    private void backReference(int start) {
        int end = at + 1;
        if (end < source.length() && Character.isDigit(source.charAt(end))) {
            end++;
            boolean octal = end < source.length() && isOctal(at) && isOctal(at + 1) && isOctal(end);
            if (octal) {
                literal(Integer.parseInt(source.substring(at, end + 1), 8));
                at = end + 1;
                return;
            }
        }
        int group = Integer.parseInt(source.substring(at, end));
        if (group > groups) {
            throw new RegexError("invalid group reference " + group, start + 1);
        }
        target.append("(?:\\").append(group).append(')');
        at = end;
    }

    private boolean isOctal(int index) {
        return source.charAt(index) >= '0' && source.charAt(index) <= '7';
    }

    /** An escape that stands for one character, in a set or outside. */
    private void character(int start) {
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
            case 'a' -> literal(7);
            case 'f' -> literal('\f');
            case 'n' -> literal('\n');
            case 'r' -> literal('\r');
            case 't' -> literal('\t');
            case 'v' -> literal(11);
            case 'x' -> hexadecimal(2, start);
            case 'u' -> hexadecimal(4, start);
            case 'U' -> hexadecimal(8, start);
            case '0' -> {
                int end = at;
                while (end < source.length() && end < at + 2 && isOctal(end)) {
                    end++;
                }
                literal(end == at ? 0 : Integer.parseInt(source.substring(at, end), 8));
                at = end;
            }
            default -> {
                boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (letter) {
                    throw new RegexError("bad escape \\" + (char) c, start);
                }
                literal(c);
            }
        }
    }

    private void hexadecimal(int digits, int start) {
        int end = Math.min(source.length(), at + digits);
        try {
            int code = Integer.parseInt(source.substring(at, end), 16);
            if (end == at + digits && code <= Character.MAX_CODE_POINT) {
                literal(code);
                at = end;
                return;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RegexError("incomplete escape " + source.substring(start, end), start);
    }

    private void literal(int codePoint) {
        boolean plain = Character.isLetterOrDigit(codePoint) || codePoint == '_' || codePoint > 127;
        if (plain) {
            target.appendCodePoint(codePoint);
        } else {
            target.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private void set() {
        int start = at;
        target.append('[');
        at++;
        if (source.startsWith("^", at)) {
            target.append('^');
            at++;
        }
        boolean first = true;
        while (true) {
            if (at >= source.length()) {
                throw new RegexError("unterminated character set", start);
            }
            char c = source.charAt(at);
            if (c == ']' && !first) {
                target.append(']');
                at++;
                return;
            }
            first = false;
            if (c == '\\') {
                setEscape();
            } else if (c == '[' || c == ']' || c == '&' || c == '^' || c == '#' || c == '~' || c == ' ') {
                target.append('\\').append(c);
                at++;
            } else {
                target.append(c);
                at++;
            }
        }
    }

    private void setEscape() {
        int start = at;
        at++;
        if (at >= source.length()) {
            throw new RegexError("bad escape (end of pattern)", start);
        }
        char c = source.charAt(at);
        if ("dDsSwW".indexOf(c) >= 0) {
            simple("\\" + c);
        } else if (c == 'b') {
            literal(8);
            at++;
        } else if (c >= '1' && c <= '7') {
            int end = at;
            while (end < source.length() && end < at + 3 && isOctal(end)) {
                end++;
            }
            literal(Integer.parseInt(source.substring(at, end), 8));
            at = end;
        } else {
            character(start);
        }
    }
}
