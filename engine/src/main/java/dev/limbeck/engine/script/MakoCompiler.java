package dev.limbeck.engine.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Mako template into Python source text, as Mako itself does: text becomes calls of a writer, {@code ${…}} its
 * arguments, and lines after {@code %} the statements around them.
 *
 * <p>There are expressions with filters, control lines, {@code <% %>} and {@code <%! %>}, {@code <%def>},
 * {@code <%text>}, comments, and the backslash that joins lines. Inheritance, includes and namespaces are refused.
 */
final class MakoCompiler {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "context",
            "UNDEFINED");

    private final String template;
    private final StringBuilder moduleCode = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Set<String> names = new LinkedHashSet<>();
    /** What Mako takes for a remark on the template's own encoding. */
    private static final Pattern CODING = Pattern.compile("#.*coding[:=]\\s*([-\\w.]+).*\\r?\\n");

    private final Deque<Block> blocks = new ArrayDeque<>();
    private int at;
    private int indent = 1;

    /** A control line or tag that is still open. */
    private static final class Block {
        private final String keyword;
        private final int line;
        private boolean empty = true;

        Block(String keyword, int line) {
            this.keyword = keyword;
            this.line = line;
        }
    }

    private MakoCompiler(String template) {
        this.template = template;
    }

    /**
     * A template as Python.
     *
     * @param moduleCode what runs once, before all else
     * @param body the statements of a function, indented by four spaces, that calls {@code __M_writer} with each piece
     * @param names every name that the body could mean a template argument by
     */
    record Compiled(String moduleCode, String body, Set<String> names) {}

    static Compiled compile(String template) {
        MakoCompiler compiler = new MakoCompiler(template);
        compiler.compile();
        return new Compiled(compiler.moduleCode.toString(), compiler.body.toString(), compiler.names);
    }

    private void compile() {
        Matcher coding = CODING.matcher(template);
        if (coding.lookingAt()) {
            at = coding.end();
        }
        while (at < template.length()) {
            if (template.startsWith("${", at)) {
                expression();
            } else if (atLineStart() && isControlLine()) {
                controlLine();
            } else if (template.startsWith("<%doc>", at)) {
                at = closing("</%doc>") + 7;
            } else if (template.startsWith("</%", at)) {
                closeTag();
            } else if (template.startsWith("<%", at)) {
                if (at + 2 < template.length() && isNameStart(template.charAt(at + 2))) {
                    openTag();
                } else {
                    code();
                }
            } else {
                text();
            }
        }
        Block open = blocks.peek();
        if (open != null) {
            throw new MakoSyntaxError(
                    open.line,
                    open.keyword.startsWith("<%")
                            ? "Unclosed tag: " + open.keyword + ">"
                            : "Unterminated control keyword: '" + open.keyword + "'");
        }
    }

    private int line() {
        int line = 1;
        for (int i = 0; i < at && i < template.length(); i++) {
            if (template.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    private boolean atLineStart() {
        return at == 0 || template.charAt(at - 1) == '\n';
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < template.length() && (template.charAt(i) == ' ' || template.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Whether the line at {@link #at} begins with {@code %} or {@code ##}; two percent signs are text. */
    private boolean isControlLine() {
        int i = afterBlanks(at);
        return template.startsWith("##", i) || (template.startsWith("%", i) && !template.startsWith("%%", i));
    }

    private void controlLine() {
        int line = line();
        int start = afterBlanks(at);
        boolean comment = template.startsWith("##", start);
        int end = start;
        while (end < template.length() && template.charAt(end) != '\n') {
            end++;
            if (end < template.length() && template.charAt(end) == '\n' && isJoined(end)) {
                end++;
            }
        }
        String statement = template.substring(start + 1, end).replace("\r", "").strip();
        at = end < template.length() ? end + 1 : end;
        if (!comment) {
            control(statement, line);
        }
    }

    private boolean isJoined(int newline) {
        return template.charAt(newline - 1) == '\\' || template.startsWith("\\\r", newline - 2);
    }

    private void control(String statement, int line) {
        String keyword = keyword(statement);
        if (keyword.startsWith("end") && keyword.length() > 3) {
            Block open = blocks.peek();
            if (open == null || !open.keyword.equals(keyword.substring(3))) {
                throw new MakoSyntaxError(
                        line, "No starting keyword '" + keyword.substring(3) + "' for '" + keyword + "'");
            }
            endBranch(open);
            blocks.pop();
            return;
        }
        switch (keyword) {
            case "if", "for", "while", "try", "with" -> {
                statement(statement);
                blocks.push(new Block(keyword, line));
            }
            case "else", "elif", "except", "finally" -> {
                Block open = blocks.peek();
                if (open == null || open.keyword.startsWith("<%")) {
                    throw new MakoSyntaxError(line, "Keyword '" + keyword + "' without anything before it");
                }
                endBranch(open);
                statement(statement);
                open.empty = true;
            }
            default ->
                throw new MakoSyntaxError(line, "Fragment '" + statement + "' is not a partial control statement");
        }
        indent++;
    }

    private static String keyword(String statement) {
        int end = 0;
        while (end < statement.length() && isNamePart(statement.charAt(end))) {
            end++;
        }
        return statement.substring(0, end);
    }

    private void endBranch(Block open) {
        if (open.empty) {
            statement("pass");
        }
        indent--;
    }

    private void expression() {
        int line = line();
        at += 2;
        String expression = upTo("|}", line, "'}' after '${'");
        String filters = "";
        if (template.charAt(at - 1) == '|') {
            filters = upTo("}", line, "'}' after '${'").strip();
        }
        write(filtered(expression.replace("\r\n", "\n").strip(), filters));
    }

    /** {@code ${x | f, n}}: {@code str} first unless {@code n} is there, then each filter around what is there. */
    private String filtered(String expression, String filters) {
        boolean plain = false;
        String[] parts = filters.isEmpty() ? new String[0] : filters.split(",");
        for (String part : parts) {
            plain |= part.strip().equals("n");
        }
        String target = plain ? "(" + expression + "\n)" : "str(" + expression + "\n)";
        note(expression);
        for (String part : parts) {
            String filter = part.strip();
            if (!filter.equals("n") && !filter.isEmpty()) {
                target = switch (filter) {
                    case "trim" -> target + ".strip()";
                    case "str", "unicode" -> "str(" + target + ")";
                    case "h", "x" -> "__M_escape(" + target + ")";
                    default -> filter + "(" + target + ")";
                };
                note(filter);
            }
        }
        return target;
    }

    /**
     * Python source text from {@link #at} to the first of {@code ends} outside of strings, comments and brackets; leaves
     * {@link #at} behind it.
     */
    private String upTo(String ends, int line, String wanted) {
        int start = at;
        int depth = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (depth == 0 && ends.indexOf(c) >= 0) {
                return template.substring(start, at++);
            }
            if (c == '"' || c == '\'') {
                skipString(c, line);
            } else if (c == '#') {
                while (at < template.length() && template.charAt(at) != '\n') {
                    at++;
                }
            } else {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                at++;
            }
        }
        throw new MakoSyntaxError(line, "Expected: " + wanted);
    }

    private void skipString(char quote, int line) {
        String one = String.valueOf(quote);
        String end = template.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
        at += end.length();
        while (at < template.length()) {
            if (template.charAt(at) == '\\') {
                at += 2;
            } else if (template.startsWith(end, at)) {
                at += end.length();
                return;
            } else {
                at++;
            }
        }
        throw new MakoSyntaxError(line, "A string without end");
    }

    private int closing(String end) {
        int close = template.indexOf(end, at);
        if (close < 0) {
            throw new MakoSyntaxError(line(), "Expected: " + end);
        }
        return close;
    }

    /** {@code <% … %>} and {@code <%! … %>}. */
    private void code() {
        boolean module = template.startsWith("<%!", at);
        int end = closing("%>");
        String code = template.substring(at + (module ? 3 : 2), end).replace("\r\n", "\n");
        at = end + 2;
        if (module) {
            reindented(code, "", moduleCode);
        } else {
            note(code);
            noteContent();
            reindented(code, " ".repeat(4 * indent), body);
        }
    }

    /** Moves a block of Python to another margin; lines inside of triple-quoted strings stay as they are. */
    private static void reindented(String code, String margin, StringBuilder result) {
        String strip = null;
        String inside = null;
        for (String line : code.split("\n", -1)) {
            boolean literal = inside != null;
            inside = openString(line, inside);
            if (literal) {
                result.append(line).append('\n');
            } else if (!line.isBlank()) {
                if (strip == null && !line.strip().startsWith("#")) {
                    strip = line.substring(0, line.indexOf(line.strip()));
                }
                String text = strip != null && line.startsWith(strip) ? line.substring(strip.length()) : line.strip();
                result.append(margin).append(text).append('\n');
            }
        }
    }

    /** The triple quotes that are open after {@code line}, given those open before it. */
    private static @Nullable String openString(String line, @Nullable String before) {
        String inside = before;
        for (int i = 0; i < line.length(); i++) {
            if (inside != null) {
                if (line.startsWith(inside, i)) {
                    i += 2;
                    inside = null;
                }
            } else if (line.charAt(i) == '#') {
                break;
            } else if (line.startsWith("\"\"\"", i) || line.startsWith("'''", i)) {
                inside = line.substring(i, i + 3);
                i += 2;
            }
        }
        return inside;
    }

    private void openTag() {
        int line = line();
        int nameEnd = at + 2;
        while (nameEnd < template.length()
                && (isNamePart(template.charAt(nameEnd)) || template.charAt(nameEnd) == ':')) {
            nameEnd++;
        }
        String name = template.substring(at + 2, nameEnd);
        int end = closing(">");
        String attributes = template.substring(nameEnd, end);
        switch (name) {
            case "text" -> {
                at = end + 1;
                int close = closing("</%text>");
                writeText(template.substring(at, close));
                at = close + 8;
            }
            case "def" -> {
                at = end + 1;
                String signature = attribute(attributes, "name", line);
                note(signature);
                statement("def " + signature + ":");
                blocks.push(new Block("<%def", line));
                indent++;
            }
            default ->
                throw new MakoSyntaxError(
                        line, "<%" + name + "> is not supported in a script.py.mako: write out what it stands for");
        }
    }

    private static String attribute(String attributes, String name, int line) {
        int start = attributes.indexOf(name + "=");
        int quote = start + name.length() + 1;
        if (start >= 0 && quote < attributes.length()) {
            int end = attributes.indexOf(attributes.charAt(quote), quote + 1);
            if (end > 0) {
                return attributes.substring(quote + 1, end);
            }
        }
        throw new MakoSyntaxError(line, "Missing attribute: '" + name + "'");
    }

    private void closeTag() {
        int line = line();
        int end = closing(">");
        String name = template.substring(at + 3, end).strip();
        at = end + 1;
        Block open = blocks.peek();
        if (open == null || !open.keyword.equals("<%" + name)) {
            throw new MakoSyntaxError(line, "Closing tag without opening tag: </%" + name + ">");
        }
        statement("return ''");
        indent--;
        blocks.pop();
    }

    private void text() {
        StringBuilder text = new StringBuilder();
        while (at < template.length()) {
            if (atLineStart() && template.startsWith("%%", afterBlanks(at))) {
                int percent = afterBlanks(at);
                text.append(template, at, percent).append('%');
                at = percent + 2;
            } else if (template.startsWith("${", at)
                    || template.startsWith("<%", at)
                    || template.startsWith("</%", at)
                    || (atLineStart() && isControlLine())) {
                break;
            } else if (template.startsWith("\\\n", at) || template.startsWith("\\\r\n", at)) {
                at = template.indexOf('\n', at) + 1;
            } else {
                text.append(template.charAt(at++));
            }
        }
        writeText(text.toString());
    }

    private void writeText(String text) {
        if (!text.isEmpty()) {
            write(literal(text));
        }
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 16).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\\', '\'' -> literal.append('\\').append(c);
                default -> literal.append(c);
            }
        }
        return literal.append('\'').toString();
    }

    private void write(String expression) {
        statement("__M_writer(" + expression + ")");
    }

    private void statement(String statement) {
        note(statement.startsWith("__M_writer(") ? "" : statement);
        noteContent();
        body.append("    ".repeat(indent)).append(statement).append('\n');
    }

    private void noteContent() {
        Block open = blocks.peek();
        if (open != null) {
            open.empty = false;
        }
    }

    /** Collects what looks like a name, in strings and comments too: a name too many does no harm. */
    private void note(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (isNameStart(code.charAt(i))) {
                int start = i;
                while (i < code.length() && isNamePart(code.charAt(i))) {
                    i++;
                }
                String name = code.substring(start, i);
                boolean attribute = start > 0 && code.charAt(start - 1) == '.';
                if (!attribute && !KEYWORDS.contains(name)) {
                    names.add(name);
                }
            }
        }
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
