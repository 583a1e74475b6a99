package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.ValueConverter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Coercions;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Update;
import dev.limbeck.engine.sqlalchemy.ValuesBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, ready to be sent: its text, the values for it, and what its result's columns are.
 *
 * @param template text with {@link CompiledSql#MARK} for each parameter
 * @param shown text with the placeholders of the Python driver, for messages
 * @param sets values as that driver would get them, one list for each execution; none without parameters
 * @param shownParameters the parameters as messages show them, None for none
 */
record Execution(
        String template,
        String shown,
        List<List<Object>> sets,
        Object shownParameters,
        @Nullable CompiledSql compiled,
        @Nullable ClauseElement statement,
        List<Map<String, Object>> given) {

    /** Text as it stands. */
    static Execution ofText(String sql) {
        return new Execution(sql, sql, List.of(), None.NONE, null, null, List.of());
    }

    /** Text of the driver's own. */
    static Execution ofDriverText(ParameterStyle style, String statement, Object parameters) {
        DriverText text = DriverText.of(style, statement, parameters);
        return new Execution(text.template(), statement, text.sets(), parameters, null, null, List.of());
    }

    /** @param sets parameters of the script, one map for each execution */
    static Execution of(Dialect dialect, ParameterStyle style, ClauseElement element, List<Map<String, Object>> sets) {
        List<Map<String, Object>> given = withDefaults(element, sets);
        Map<String, Object> first = given.isEmpty() ? Map.of() : given.get(0);
        ClauseElement statement = withColumns(element, first);
        CompiledSql compiled = dialect.sqlCompiler(false, first).compile(statement);
        String shown = compiled.sql(style);
        ValueConverter converter = dialect.valueConverter();
        List<List<Object>> values = new ArrayList<>();
        if (given.isEmpty()) {
            if (!compiled.parameters().isEmpty()) {
                values.add(values(compiled, shown, converter, Map.of(), sets, -1));
            }
        } else {
            for (int i = 0; i < given.size(); i++) {
                values.add(values(compiled, shown, converter, given.get(i), sets, i));
            }
        }
        return new Execution(
                compiled.template(),
                shown,
                values,
                shownParameters(style, compiled, values),
                compiled,
                statement,
                given);
    }

    /** Parameters that name a column become its value, as {@code values()} would have said it; others are left out. */
    private static ClauseElement withColumns(ClauseElement element, Map<String, Object> first) {
        if (first.isEmpty() || !(element instanceof ValuesBase statement)) {
            return element;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        boolean unlisted = statement.table().columns().isEmpty() && element instanceof Insert;
        for (Map.Entry<String, Object> entry : first.entrySet()) {
            if (unlisted || statement.table().columns().find(entry.getKey()) != null) {
                row.put(entry.getKey(), entry.getValue());
            }
        }
        if (row.isEmpty()) {
            return element;
        }
        return element instanceof Insert insert
                ? insert.withRow(row)
                : element instanceof Update update ? update.withRow(row) : element;
    }

    /**
     * The rows of an INSERT of several: each has the columns that the first one has, and for the others a default of
     * its own.
     */
    private static List<Map<String, Object>> withDefaults(ClauseElement element, List<Map<String, Object>> sets) {
        if (sets.size() < 2 || !(element instanceof Insert insert)) {
            return sets;
        }
        Map<String, Object> first = sets.get(0);
        List<ColumnClause> others = new ArrayList<>();
        for (ColumnClause column : insert.table().columns()) {
            if (!first.containsKey(column.key()) && !insert.values().containsKey(column.key())) {
                others.add(column);
            }
        }
        List<Map<String, Object>> all = new ArrayList<>(sets.size());
        for (Map<String, Object> set : sets) {
            Map<String, Object> row = new LinkedHashMap<>(set);
            for (ColumnClause column : others) {
                Object value = column.insertDefault();
                if (value == null || Coercions.element(value) != null) {
                    row.remove(column.key());
                } else {
                    row.put(column.key(), value);
                }
            }
            all.add(row);
        }
        return all;
    }

    private static List<Object> values(
            CompiledSql compiled,
            String shown,
            ValueConverter converter,
            Map<String, Object> given,
            List<Map<String, Object>> all,
            int group) {
        List<Object> values = new ArrayList<>(compiled.parameters().size());
        for (CompiledSql.Parameter parameter : compiled.parameters()) {
            boolean missing = group > 0
                    && !given.containsKey(parameter.bind().name())
                    && all.get(0).containsKey(parameter.bind().name());
            Object value = missing ? null : CompiledSql.valueOf(parameter, given);
            if (value == null) {
                String where = group > 0 ? ", in parameter group " + group : "";
                PyException cause = SqlalchemyErrors.invalidRequest(
                        "A value is required for bind parameter '" + parameter.name() + "'" + where);
                throw DatabaseException.statementError(cause, shown, all.isEmpty() ? null : dictionaries(all));
            }
            values.add(bound(converter, value, parameter, shown, all));
        }
        return values;
    }

    private static Object bound(
            ValueConverter converter,
            Object value,
            CompiledSql.Parameter parameter,
            String shown,
            List<Map<String, Object>> all) {
        try {
            return converter.bind(value, parameter.bind().sqlType());
        } catch (PyException e) {
            throw DatabaseException.statementError(e, shown, all.isEmpty() ? null : dictionaries(all));
        }
    }

    private static PyList dictionaries(List<Map<String, Object>> sets) {
        PyList list = new PyList();
        for (Map<String, Object> set : sets) {
            list.add(new PyDict(set));
        }
        return list;
    }

    private static Object shownParameters(ParameterStyle style, CompiledSql compiled, List<List<Object>> sets) {
        if (sets.isEmpty()) {
            return None.NONE;
        }
        PyList all = new PyList();
        for (List<Object> set : sets) {
            if (style == ParameterStyle.PYFORMAT) {
                PyDict named = new PyDict();
                for (int i = 0; i < set.size(); i++) {
                    named.put(compiled.parameters().get(i).name(), set.get(i));
                }
                all.add(named);
            } else {
                all.add(PyTuple.copyOf(set));
            }
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    /** The text with a question mark for each parameter. */
    String withQuestionMarks() {
        return template.replace(CompiledSql.MARK, '?');
    }
}
