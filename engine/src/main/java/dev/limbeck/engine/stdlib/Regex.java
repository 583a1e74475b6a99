package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.LookAhead;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.Text;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** {@code re.Pattern}. Expressions over bytes work on Latin-1 text. */
@PyType(value = "Pattern", module = "re", subclassable = false)
final class Regex implements NativeText {
    private final Object source;
    private final boolean isBytes;
    private final RegexTranslator.Compiled compiled;

    private Regex(Object source, boolean isBytes, RegexTranslator.Compiled compiled) {
        this.source = source;
        this.isBytes = isBytes;
        this.compiled = compiled;
    }

    /** {@code pattern} is a string or bytes. */
    static Regex compile(Object pattern, int flags) {
        byte[] bytes = BytesMethods.bytesOf(pattern);
        boolean isBytes = bytes != null;
        String text = bytes != null ? PyBytes.copyOf(bytes).toLatin1() : null;
        if (text == null) {
            if (!(PyDerived.unwrap(pattern) instanceof String given)) {
                throw PyException.typeError("first argument must be string or compiled pattern");
            }
            text = given;
        }
        int all = isBytes ? flags | RegexTranslator.ASCII : flags;
        try {
            return new Regex(pattern, isBytes, RegexTranslator.compile(text, all));
        } catch (RegexError e) {
            throw e.toPython(pattern);
        }
    }

    @PyAttribute("pattern")
    public Object pattern() {
        return source;
    }

    @PyAttribute("flags")
    public long flags() {
        int given = compiled.flags();
        boolean unicode = !isBytes && (given & RegexTranslator.ASCII) == 0;
        int shown = isBytes ? given & ~RegexTranslator.ASCII : given;
        return unicode ? shown | RegexTranslator.UNICODE : shown;
    }

    @PyAttribute("groups")
    public long groups() {
        return compiled.groups();
    }

    @PyAttribute("groupindex")
    public PyDict groupindex() {
        PyDict index = new PyDict();
        for (Map.Entry<String, Integer> entry : compiled.groupIndex().entrySet()) {
            index.put(entry.getKey(), (long) entry.getValue());
        }
        return index;
    }

    Map<String, Integer> groupNames() {
        return compiled.groupIndex();
    }

    /** The text to search, after checking that it is of the pattern's kind. */
    private String subject(Object string) {
        byte[] bytes = BytesMethods.bytesOf(string);
        if (bytes == null && !(PyDerived.unwrap(string) instanceof String)) {
            throw PyException.typeError(
                    "expected string or bytes-like object, got '" + Operators.typeName(string) + "'");
        }
        if ((bytes != null) != isBytes) {
            throw PyException.typeError(
                    isBytes
                            ? "cannot use a bytes pattern on a string-like object"
                            : "cannot use a string pattern on a bytes-like object");
        }
        return bytes != null ? PyBytes.copyOf(bytes).toLatin1() : (String) PyDerived.unwrap(string);
    }

    /** A part of the subject as scripts see it. */
    Object part(String text) {
        return isBytes ? PyBytes.latin1(text) : text;
    }

    private Matcher matcher(String text, long pos, long endpos) {
        int length = Text.length(text);
        int end = Text.offset(text, (int) Math.max(0, Math.min(length, endpos)));
        int start = Math.min(end, Text.offset(text, (int) Math.max(0, Math.min(length, pos))));
        String searched = end == text.length() ? text : text.substring(0, end);
        Matcher matcher = compiled.pattern().matcher(searched);
        matcher.useAnchoringBounds(false).useTransparentBounds(true).region(start, end);
        return matcher;
    }

    private Object found(boolean matches, Matcher matcher, Object string, String text) {
        return matches ? new RegexMatch(this, string, text, matcher.toMatchResult()) : None.NONE;
    }

    @PyMethod("search(string, pos=0, endpos=9223372036854775807)")
    public Object search(Object string, long pos, long endpos) {
        String text = subject(string);
        Matcher matcher = matcher(text, pos, endpos);
        return found(matcher.find(), matcher, string, text);
    }

    @PyMethod("match(string, pos=0, endpos=9223372036854775807)")
    public Object match(Object string, long pos, long endpos) {
        String text = subject(string);
        Matcher matcher = matcher(text, pos, endpos);
        return found(matcher.lookingAt(), matcher, string, text);
    }

    @PyMethod("fullmatch(string, pos=0, endpos=9223372036854775807)")
    public Object fullmatch(Object string, long pos, long endpos) {
        String text = subject(string);
        Matcher matcher = matcher(text, pos, endpos);
        return found(matcher.matches(), matcher, string, text);
    }

    @PyMethod("finditer(string, pos=0, endpos=9223372036854775807)")
    public PyIterator finditer(Object string, long pos, long endpos) {
        String text = subject(string);
        Matcher matcher = matcher(text, pos, endpos);
        Regex self = this;
        return new PyIterator(
                new LookAhead() {
                    @Override
                    protected @Nullable Object advance() {
                        return matcher.find() ? new RegexMatch(self, string, text, matcher.toMatchResult()) : null;
                    }
                },
                "callable_iterator");
    }

    @PyMethod("findall(string, pos=0, endpos=9223372036854775807)")
    public PyList findall(Object string, long pos, long endpos) {
        Matcher matcher = matcher(subject(string), pos, endpos);
        PyList all = new PyList();
        while (matcher.find()) {
            if (compiled.groups() <= 1) {
                all.add(group(matcher, compiled.groups()));
                continue;
            }
            Object[] groups = new Object[compiled.groups()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = group(matcher, i + 1);
            }
            all.add(PyTuple.of(groups));
        }
        return all;
    }

    private Object group(Matcher matcher, int index) {
        String text = matcher.group(index);
        return part(text == null ? "" : text);
    }

    @PyMethod("split(string, maxsplit=0)")
    public PyList split(Object string, long maxsplit) {
        String text = subject(string);
        Matcher matcher = compiled.pattern().matcher(text);
        PyList parts = new PyList();
        int at = 0;
        for (long i = 0; (maxsplit <= 0 || i < maxsplit) && maxsplit >= 0 && matcher.find(); i++) {
            parts.add(part(text.substring(at, matcher.start())));
            for (int group = 1; group <= compiled.groups(); group++) {
                String captured = matcher.group(group);
                parts.add(captured == null ? None.NONE : part(captured));
            }
            at = matcher.end();
        }
        parts.add(part(text.substring(at)));
        return parts;
    }

    @PyMethod("sub(repl, string, count=0)")
    public Object sub(Interpreter interpreter, Object repl, Object string, long count) {
        return substitute(interpreter, repl, string, count).get(0);
    }

    @PyMethod("subn(repl, string, count=0)")
    public PyTuple subn(Interpreter interpreter, Object repl, Object string, long count) {
        return substitute(interpreter, repl, string, count);
    }

    private PyTuple substitute(Interpreter interpreter, Object repl, Object string, long count) {
        String text = subject(string);
        boolean callable = Operators.isCallable(repl);
        RegexTemplate template = callable ? null : RegexTemplate.parse(subject(repl), this);
        Matcher matcher = compiled.pattern().matcher(text);
        StringBuilder result = new StringBuilder();
        int at = 0;
        long done = 0;
        while ((count <= 0 || done < count) && matcher.find()) {
            result.append(text, at, matcher.start());
            if (template != null) {
                template.expand(matcher, result);
            } else {
                RegexMatch match = new RegexMatch(this, string, text, matcher.toMatchResult());
                result.append(subject(interpreter.call(repl, match)));
            }
            at = matcher.end();
            done++;
        }
        return PyTuple.of(part(result.append(text, at, text.length()).toString()), done);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex
                && regex.source.equals(source)
                && regex.flags() == flags()
                && regex.isBytes == isBytes;
    }

    @Override
    public int hashCode() {
        return source.hashCode() * 31 + (int) flags();
    }

    @Override
    public String repr() {
        StringBuilder names = new StringBuilder();
        long flags = flags();
        for (Map.Entry<String, Integer> flag : ReModule.FLAGS.entrySet()) {
            boolean implied = flag.getValue() == RegexTranslator.UNICODE;
            if (!implied && flag.getKey().length() > 1 && (flags & flag.getValue()) != 0) {
                names.append(names.length() == 0 ? ", " : "|").append("re.").append(flag.getKey());
            }
        }
        return "re.compile(" + Operators.repr(source) + names + ")";
    }

    @Override
    public String toString() {
        return repr();
    }
}
