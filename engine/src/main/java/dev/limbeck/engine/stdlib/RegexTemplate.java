package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.PyException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** The replacement of {@code re.sub}: text with {@code \1}, {@code \g<name>} and escapes. */
final class RegexTemplate {
    /** Strings to copy, and Integers for groups to insert. */
    private final List<Object> parts = new ArrayList<>();

    private RegexTemplate() {}

    static RegexTemplate parse(String text, Regex regex) {
        RegexTemplate template = new RegexTemplate();
        try {
            template.read(text, regex);
        } catch (RegexError e) {
            throw e.toPython(text);
        }
        return template;
    }

    private void read(String text, Regex regex) {
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at++);
            if (c != '\\') {
                literal.append(c);
                continue;
            }
            if (at == text.length()) {
                throw new RegexError("bad escape (end of pattern)", at - 1);
            }
            c = text.charAt(at++);
            if (c == 'g') {
                int close = text.indexOf('>', at);
                if (!text.startsWith("<", at) || close < 0) {
                    throw new RegexError(
                            text.startsWith("<", at) ? "missing >, unterminated name" : "missing <",
                            text.startsWith("<", at) ? at + 1 : at);
                }
                flush(literal);
                parts.add(group(text.substring(at + 1, close), regex, at + 1));
                at = close + 1;
            } else if (c == '0') {
                int end = octalEnd(text, at, 2);
                literal.append((char) (end == at ? 0 : Integer.parseInt(text.substring(at, end), 8)));
                at = end;
            } else if (c >= '1' && c <= '9') {
                int end = at < text.length() && Character.isDigit(text.charAt(at)) ? at + 1 : at;
                flush(literal);
                parts.add(number(Integer.parseInt(text.substring(at - 1, end)), regex, at - 1));
                at = end;
            } else {
                literal.append(escape(c, at - 2));
            }
        }
        flush(literal);
    }

    private void flush(StringBuilder literal) {
        if (literal.length() > 0) {
            parts.add(literal.toString());
            literal.setLength(0);
        }
    }

    private static int octalEnd(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end < from + most && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        return end;
    }

    private static Integer group(String name, Regex regex, int position) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(Integer.parseInt(name), regex, position);
        }
        Integer index = regex.groupNames().get(name);
        if (index == null) {
            if (name.isEmpty()) {
                throw new RegexError("missing group name", position);
            }
            throw PyException.of(Exceptions.INDEX_ERROR, "unknown group name '" + name + "'");
        }
        return index;
    }

    private static Integer number(int group, Regex regex, int position) {
        if (group > regex.groups()) {
            throw new RegexError("invalid group reference " + group, position);
        }
        return group;
    }

    private static String escape(char c, int position) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case '\\' -> "\\";
            default -> {
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    throw new RegexError("bad escape \\" + c, position);
                }
                yield "\\" + c; // no escape: the backslash stays
            }
        };
    }

    void expand(MatchResult match, StringBuilder into) {
        for (Object part : parts) {
            if (part instanceof Integer group) {
                String text = match.group(group);
                into.append(text == null ? "" : text);
            } else {
                into.append((String) part);
            }
        }
    }
}
