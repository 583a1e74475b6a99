package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.SourceFile;
import dev.limbeck.grammar.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints tracebacks as CPython 3.11 does, with carets under the innermost node of each frame. */
final class Tracebacks {
    private static final String HEADER = "Traceback (most recent call last):\n";
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /** Repetitions of a frame beyond this many are only counted. */
    private static final int SHOWN_REPETITIONS = 3;

    private Tracebacks() {}

    /** {@code TypeName: text}. */
    static String lastLine(PyBaseException value) {
        PyClass type = value.type();
        String name = type.module().equals("__main__") ? type.qualifiedName() : type.fullName();
        String text;
        try {
            text = Operators.str(value);
        } catch (PyException e) {
            text = "<exception str() failed>";
        }
        return text.isEmpty() ? name : name + ": " + text;
    }

    static String format(PyBaseException value) {
        StringBuilder report = new StringBuilder();
        append(report, value, 0);
        return report.toString();
    }

    private static void append(StringBuilder report, PyBaseException value, int depth) {
        PyBaseException before = value.cause();
        if (before != null && depth < 20) {
            append(report, before, depth + 1);
            report.append(CAUSE);
        } else if (before == null && value.context() != null && !value.suppressesContext() && depth < 20) {
            append(report, value.context(), depth + 1);
            report.append(CONTEXT);
        }
        if (!value.traceback().isEmpty()) {
            report.append(frames(value.traceback()));
        }
        report.append(lastLine(value)).append(suggestion(value)).append('\n');
        if (value.ownAttribute("__notes__") instanceof PyList notes) {
            for (Object note : notes.items()) {
                report.append(Operators.str(note)).append('\n');
            }
        }
    }

    static String frames(Traceback traceback) {
        StringBuilder text = new StringBuilder(HEADER);
        List<Traceback.Entry> entries = traceback.entries();
        int repeated = 0;
        for (int i = 0; i < entries.size(); i++) {
            Traceback.Entry entry = entries.get(i);
            boolean same = i > 0 && isSamePlace(entries.get(i - 1), entry);
            if (!same) {
                appendRepetition(text, repeated);
                repeated = 0;
            }
            repeated++;
            if (repeated <= SHOWN_REPETITIONS) {
                append(text, entry);
            }
        }
        appendRepetition(text, repeated);
        return text.toString();
    }

    private static boolean isSamePlace(Traceback.Entry one, Traceback.Entry other) {
        return one.source() == other.source()
                && one.line() == other.line()
                && one.function().equals(other.function());
    }

    private static void appendRepetition(StringBuilder text, int repeated) {
        int more = repeated - SHOWN_REPETITIONS;
        if (more > 0) {
            text.append("  [Previous line repeated ").append(more).append(" more time");
            text.append(more == 1 ? "]\n" : "s]\n");
        }
    }

    private static void append(StringBuilder text, Traceback.Entry entry) {
        SourceFile source = entry.source();
        text.append("  File \"").append(source.name()).append("\", line ").append(entry.line());
        text.append(", in ").append(entry.function()).append('\n');
        String line = source.line(entry.line());
        String stripped = line.strip();
        if (!stripped.isEmpty()) {
            text.append("    ").append(stripped).append('\n');
            appendCarets(text, entry, line, stripped);
        }
    }

    private static void appendCarets(StringBuilder text, Traceback.Entry entry, String line, String stripped) {
        SourceFile source = entry.source();
        Span span = entry.span();
        int indent = line.codePointCount(0, line.length())
                - line.stripLeading().codePointCount(0, line.stripLeading().length());
        int start = source.columnAt(span.start()) - indent;
        boolean oneLine = source.lineAt(span.end()) == entry.line();
        int width = stripped.codePointCount(0, stripped.length());
        int end = oneLine ? source.columnAt(span.end()) - indent : width;
        Span anchor = oneLine ? anchor(source, entry.node()) : null;
        if (end - start >= width && anchor == null || end <= start) {
            return;
        }
        text.append("    ").append(" ".repeat(start));
        if (anchor == null) {
            text.append("^".repeat(end - start));
        } else {
            int left = source.columnAt(anchor.start()) - indent;
            int right = source.columnAt(anchor.end()) - indent;
            text.append("~".repeat(left - start));
            text.append("^".repeat(right - left));
            text.append("~".repeat(end - right));
        }
        text.append('\n');
    }

    /** What deserves the carets inside a node: the operator of an operation, the brackets of a subscript. */
    private static @Nullable Span anchor(SourceFile source, Node node) {
        if (node instanceof Expression.BinOp operation) {
            int from = operation.left().span().end();
            int length = operation.op().symbol().length();
            int at = source.text().indexOf(operation.op().symbol(), from);
            boolean found = at >= 0 && at < operation.right().span().start();
            return found ? new Span(at, at + length) : null;
        }
        if (node instanceof Expression.Subscript subscript) {
            return new Span(subscript.value().span().end(), subscript.span().end());
        }
        return null;
    }

    /** {@code . Did you mean: 'x'?} of AttributeErrors and NameErrors when one name is close. */
    private static String suggestion(PyBaseException value) {
        if (!(value.ownAttribute("name") instanceof String wanted)) {
            return "";
        }
        Object owner = value.ownAttribute("obj");
        if (owner == null || !value.type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)) {
            return "";
        }
        String close = Suggestions.closest(wanted, ObjectMethods.names(owner));
        return close == null ? "" : ". Did you mean: '" + close + "'?";
    }
}
