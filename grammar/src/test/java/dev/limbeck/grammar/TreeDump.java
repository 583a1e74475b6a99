package dev.limbeck.grammar;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** A tree as one line of text: the records with their components, with or without spans. */
final class TreeDump {
    private final boolean withSpans;
    private final StringBuilder out = new StringBuilder();

    private TreeDump(boolean withSpans) {
        this.withSpans = withSpans;
    }

    /** Without spans: equal for texts that mean the same. */
    static String dump(Object node) {
        return new TreeDump(false).add(node).out.toString();
    }

    static String dumpWithSpans(Object node) {
        return new TreeDump(true).add(node).out.toString();
    }

    private TreeDump add(Object value) {
        if (value instanceof List<?> list) {
            addList(list);
        } else if (value instanceof String text) {
            addText(text);
        } else if (value instanceof Literal.Bytes bytes) {
            out.append('b');
            addText(bytes.latin1());
        } else if (value instanceof Literal.Imaginary imaginary) {
            out.append(imaginary.value()).append('j');
        } else if (value == Literal.Singleton.NONE) {
            out.append("None");
        } else if (value == Literal.Singleton.ELLIPSIS) {
            out.append("...");
        } else if (value instanceof Boolean bool) {
            out.append(bool ? "True" : "False");
        } else if (value == null) {
            out.append('-');
        } else if (value instanceof Record node) {
            addRecord(node);
        } else {
            out.append(value);
        }
        return this;
    }

    private void addList(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            add(item);
            separator = ", ";
        }
        out.append(']');
    }

    private void addText(String text) {
        out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('\'');
    }

    private void addRecord(Record node) {
        out.append(node.getClass().getSimpleName());
        String separator = "(";
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            boolean isSpan = component.getName().equals("span");
            if (component.getName().equals("source") || isSpan && !withSpans) {
                continue;
            }
            out.append(separator);
            separator = ", ";
            Object value = get(component, node);
            if (isSpan && value instanceof Span span) {
                out.append(span.start()).append('-').append(span.end());
            } else {
                add(value);
            }
        }
        out.append(separator.equals("(") ? "()" : ")");
    }

    private static Object get(RecordComponent component, Record node) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
