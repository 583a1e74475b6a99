package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as text, with what stands at its parameters.
 *
 * @param template the text, with {@link #MARK} at each parameter
 * @param parameters one for each mark, in order
 * @param columns the columns of the result as far as they are known, else empty
 */
public record CompiledSql(String template, List<Parameter> parameters, List<ResultColumn> columns) {
    /** Stands for a parameter; no text of a script can hold it. */
    public static final char MARK = '\uFFFF';

    /**
     * A parameter.
     *
     * @param name its name in this statement; several may have the same
     * @param value for an item of an expanded list, the item; else null, and the value is that of {@code bind}
     */
    public record Parameter(
            String name, BindParameter bind, @Nullable Object value) {}

    /** A column of the result: the name it is found by, and the type its values are read as. */
    public record ResultColumn(String name, TypeEngine type) {}

    public CompiledSql {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** The text with placeholders of {@code style}. */
    public String sql(ParameterStyle style) {
        if (parameters.isEmpty()) {
            return template;
        }
        StringBuilder sql = new StringBuilder(template.length() + parameters.size() * 8);
        int position = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == MARK) {
                sql.append(style.placeholder(parameters.get(position).name(), position + 1));
                position++;
            } else {
                sql.append(c);
            }
        }
        return sql.toString();
    }

    /** The value of a parameter, {@code given} by name or its own; null when there is none. */
    public static @Nullable Object valueOf(Parameter parameter, Map<String, Object> given) {
        if (parameter.value() != null) {
            return parameter.value();
        }
        Object value = given.get(parameter.bind().name());
        return value != null ? value : parameter.bind().value();
    }
}
