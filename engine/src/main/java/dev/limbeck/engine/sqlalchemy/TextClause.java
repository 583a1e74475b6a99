package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.text()}: SQL as the script wrote it, with {@code :name} for parameters.
 *
 * <p>A colon starts a parameter when the character before it is neither a colon nor a backslash nor part of a word,
 * and the name behind it is not followed by a colon. Quotes don't matter: the rule is SQLAlchemy's, and scripts have
 * come to write {@code \:} where they mean a colon. {@link Segments} splits text by that rule.
 */
@PyType(value = "TextClause", module = "sqlalchemy.sql.elements")
public final class TextClause extends ClauseElement implements Executable {
    private final String text;
    private final Map<String, BindParameter> bindParameters;
    private final boolean verbatim;

    public TextClause(String text) {
        this(text, parameters(text), false);
    }

    private TextClause(String text, Map<String, BindParameter> bindParameters, boolean verbatim) {
        this.text = text;
        this.bindParameters = bindParameters;
        this.verbatim = verbatim;
    }

    /** SQL that comes from a database, where a colon is a colon and a backslash a backslash. */
    public static TextClause verbatim(String sql) {
        return new TextClause(sql, Map.of(), true);
    }

    /** Whether there is nothing to replace in the text. */
    public boolean isVerbatim() {
        return verbatim || text.indexOf(':') < 0;
    }

    private static Map<String, BindParameter> parameters(String text) {
        if (text.indexOf(':') < 0) {
            return Map.of();
        }
        Map<String, BindParameter> found = new LinkedHashMap<>();
        Segments.forEach(text, new Segments() {
            @Override
            public void plain(String part) {}

            @Override
            public void parameter(String name) {
                found.put(name, BindParameter.required(name));
            }
        });
        return found;
    }

    @PyAttribute("text")
    public String text() {
        return text;
    }

    /** The parameters by name. */
    public Map<String, BindParameter> bindParameters() {
        return bindParameters;
    }

    @PyMethod("bindparams(*binds, **names_to_values)")
    public TextClause bindparams(List<Object> binds, Map<String, Object> values) {
        Map<String, BindParameter> all = new LinkedHashMap<>(bindParameters);
        for (Object given : binds) {
            BindParameter bind = (BindParameter) given;
            existing(bind.name());
            all.put(bind.name(), bind);
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            all.put(value.getKey(), existing(all, value.getKey()).withValue(value.getValue()));
        }
        return new TextClause(text, all, verbatim);
    }

    private void existing(String name) {
        existing(bindParameters, name);
    }

    private static BindParameter existing(Map<String, BindParameter> all, String name) {
        BindParameter existing = all.get(name);
        if (existing == null) {
            throw SqlalchemyErrors.argument(
                    "This text() construct doesn't define a bound parameter named " + Operators.repr(name));
        }
        return existing;
    }

    @PyMethod("columns(*cols, **types)")
    public TextualSelect columns(Interpreter interpreter, List<Object> cols, Map<String, Object> types) {
        List<ColumnElement> columns = new ArrayList<>();
        for (Object column : cols) {
            columns.add((ColumnElement) column);
        }
        for (Map.Entry<String, Object> type : types.entrySet()) {
            columns.add(new ColumnClause(
                    type.getKey(), (TypeEngine) TypeEngine.toInstance(interpreter, type.getValue()), null, false));
        }
        return new TextualSelect(this, columns);
    }

    @PyMethod("__and__(other)")
    public ClauseElement and(Object other) {
        return Conditions.and(List.of(this, other));
    }

    @PyMethod("execution_options(**kw)")
    public TextClause executionOptions(Map<String, Object> options) {
        return this;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return against == SqlOperator.IN || against == SqlOperator.NOT_IN ? new Grouping(this) : this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.text(this);
    }

    /** {@code str(text)}. */
    @PyMethod("__str__()")
    public String asString() {
        return text;
    }

    /** Receives text split at its parameters. */
    public interface Segments {
        /** Text without parameters; {@code \:} has become a colon. */
        void plain(String part);

        void parameter(String name);

        /** Hands the parts of {@code text} to {@code segments} in order. */
        static void forEach(String text, Segments segments) {
            StringBuilder plain = new StringBuilder();
            int length = text.length();
            int at = 0;
            while (at < length) {
                char c = text.charAt(at);
                if (c == ':' && at + 1 < length && starts(text, at)) {
                    int end = nameEnd(text, at + 1);
                    if (end > at + 1 && (end == length || text.charAt(end) != ':')) {
                        if (plain.length() > 0) {
                            segments.plain(plain.toString());
                            plain.setLength(0);
                        }
                        segments.parameter(text.substring(at + 1, end));
                        at = end;
                        continue;
                    }
                } else if (c == '\\' && at + 1 < length && text.charAt(at + 1) == ':') {
                    int end = nameEnd(text, at + 2);
                    if (end == length || text.charAt(end) != ':') {
                        plain.append(text, at + 1, end);
                        at = end;
                        continue;
                    }
                }
                plain.append(c);
                at++;
            }
            if (plain.length() > 0) {
                segments.plain(plain.toString());
            }
        }

        private static boolean starts(String text, int colon) {
            if (colon == 0) {
                return true;
            }
            char before = text.charAt(colon - 1);
            return before != ':' && before != '\\' && !isWord(before);
        }

        private static int nameEnd(String text, int start) {
            int at = start;
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static boolean isWord(char c) {
            return c == '_' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }
    }
}
