package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Alias;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.Cast;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Coercions;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.ColumnElement;
import dev.limbeck.engine.sqlalchemy.CompoundSelect;
import dev.limbeck.engine.sqlalchemy.Conditions;
import dev.limbeck.engine.sqlalchemy.Cte;
import dev.limbeck.engine.sqlalchemy.CustomElement;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Exists;
import dev.limbeck.engine.sqlalchemy.FromClause;
import dev.limbeck.engine.sqlalchemy.FromObjects;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Grouping;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.Join;
import dev.limbeck.engine.sqlalchemy.Label;
import dev.limbeck.engine.sqlalchemy.LabelReference;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.ScalarSelect;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TextualSelect;
import dev.limbeck.engine.sqlalchemy.TypeCoerce;
import dev.limbeck.engine.sqlalchemy.UnaryExpression;
import dev.limbeck.engine.sqlalchemy.Update;
import dev.limbeck.engine.sqlalchemy.ValuesBase;
import dev.limbeck.engine.sqlalchemy.ValuesClause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements as most databases accept them; the subclass of a dialect overrides what it says differently. One
 * object writes one statement: {@link #compile}.
 */
public class SqlCompiler extends ExpressionCompiler {
    /** A statement that others are nested in: its FROM items are what they may be correlated with. */
    private record Enclosing(ClauseElement statement, Set<ClauseElement> from, Map<String, ClauseElement> labels) {}

    private final Deque<Enclosing> stack = new ArrayDeque<>();
    private final Map<Cte, String> ctes = new LinkedHashMap<>();
    private final List<CompiledSql.ResultColumn> resultColumns = new ArrayList<>();
    private boolean recursive;
    private boolean asFrom;

    public SqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
    }

    /** The text of a statement as it is executed: a function on its own is selected. */
    public final CompiledSql compile(ClauseElement statement) {
        return compileElement(statement instanceof Function function ? Select.forFunction(function) : statement);
    }

    /** The text of any element. */
    public final CompiledSql compileElement(ClauseElement element) {
        String text = process(element);
        return finished(text, resultColumns);
    }

    /** An expression in DDL: values inlined, columns without their table. */
    public final String expression(ClauseElement element) {
        return withoutTable(element);
    }

    // SELECT ----------------------------------------------------------------------------------------------------

    @Override
    public String select(Select element) {
        state(element.parameters());
        boolean nestedAsFrom = asFrom;
        asFrom = false;
        boolean top = stack.isEmpty();
        List<ClauseElement> froms = visibleFroms(element, nestedAsFrom);
        Map<String, ClauseElement> labels = new HashMap<>();
        stack.push(new Enclosing(element, new LinkedHashSet<>(froms), labels));
        StringBuilder sql = new StringBuilder("SELECT ");
        for (ClauseElement prefix : element.prefixes()) {
            sql.append(process(prefix)).append(' ');
        }
        sql.append(distinct(element)).append(beforeColumns(element));
        String columns = columnsClause(element.expandedColumns(), labels, top, nestedAsFrom);
        if (columns.isEmpty()) {
            sql.setLength(sql.length() - 1);
        }
        sql.append(columns);
        if (froms.isEmpty()) {
            sql.append(defaultFrom(element));
        } else {
            sql.append(" \nFROM ").append(fromList(froms));
        }
        appendCondition(sql, " \nWHERE ", element.where());
        if (!element.groupBy().isEmpty()) {
            sql.append(" GROUP BY ").append(list(element.groupBy(), ", "));
        }
        appendCondition(sql, " \nHAVING ", element.having());
        appendOrder(sql, element);
        sql.append(rowLimit(element));
        if (element.forUpdate() != null) {
            sql.append(forUpdate(element.forUpdate()));
        }
        stack.pop();
        return stack.isEmpty() ? withClause() + sql : sql.toString();
    }

    /** {@code DISTINCT}, with the blank behind it. */
    protected String distinct(Select element) {
        return element.isDistinct() ? "DISTINCT " : "";
    }

    /** What a database wants between SELECT and the columns: {@code TOP n}. */
    protected String beforeColumns(Select element) {
        return "";
    }

    /** FROM of a SELECT that names none. */
    protected String defaultFrom(Select element) {
        return "";
    }

    protected String forUpdate(Select.ForUpdate options) {
        return " FOR UPDATE";
    }

    private String fromList(List<ClauseElement> froms) {
        StringBuilder sql = new StringBuilder();
        for (ClauseElement from : froms) {
            sql.append(sql.length() == 0 ? "" : ", ").append(fromItem(from));
        }
        return sql.toString();
    }

    private void appendCondition(StringBuilder sql, String keyword, List<ClauseElement> conditions) {
        ClauseElement condition = Conditions.where(conditions);
        if (condition != null) {
            String text = process(condition);
            if (!text.isEmpty()) {
                sql.append(keyword).append(text);
            }
        }
    }

    private void appendOrder(StringBuilder sql, SelectBase element) {
        if (!element.orderBy().isEmpty()) {
            sql.append(" ORDER BY ").append(list(element.orderBy(), ", "));
        }
    }

    private String rowLimit(SelectBase element) {
        if (element.fetch() != null) {
            return fetch(element);
        }
        return element.limit() == null && element.offset() == null ? "" : limit(element);
    }

    /** Called when there is a limit or an offset. */
    protected String limit(SelectBase element) {
        StringBuilder sql = new StringBuilder();
        if (element.limit() != null) {
            sql.append("\n LIMIT ").append(process(element.limit()));
        }
        if (element.offset() != null) {
            if (element.limit() == null) {
                sql.append("\n LIMIT -1");
            }
            sql.append(" OFFSET ").append(process(element.offset()));
        }
        return sql.toString();
    }

    protected String fetch(SelectBase element) {
        StringBuilder sql = new StringBuilder();
        if (element.offset() != null) {
            sql.append("\n OFFSET ").append(process(element.offset())).append(" ROWS");
        }
        if (element.fetch() != null) {
            sql.append("\n FETCH FIRST ").append(process(element.fetch()));
            sql.append(element.fetchPercent() ? " PERCENT" : "").append(" ROWS ");
            sql.append(element.fetchWithTies() ? "WITH TIES" : "ONLY");
        }
        return sql.toString();
    }

    /** The FROM items to list: those named and those of the columns and conditions, less what is elsewhere. */
    private List<ClauseElement> visibleFroms(Select element, boolean nestedAsFrom) {
        Set<ClauseElement> all = new LinkedHashSet<>(element.from());
        List<ClauseElement> sources = new ArrayList<>(element.columns());
        sources.addAll(element.where());
        all.addAll(FromObjects.of(sources));
        Set<ClauseElement> hidden = new HashSet<>();
        for (ClauseElement item : all) {
            FromObjects.hidden(item, hidden);
        }
        all.removeAll(hidden);
        Enclosing outer = stack.peek();
        if (outer == null) {
            return new ArrayList<>(all);
        }
        if (element.correlated() != null) {
            all.removeAll(element.correlated());
        } else if (element.correlatedExcept() != null) {
            all.removeIf(item ->
                    outer.from().contains(item) && !element.correlatedExcept().contains(item));
        } else if (!nestedAsFrom && all.size() > 1) {
            all.removeAll(expanded(outer.from()));
            if (all.isEmpty()) {
                throw SqlalchemyErrors.invalidRequest("Select statement '" + element
                        + "' returned no FROM clauses due to auto-correlation; specify correlate(<tables>) to control"
                        + " correlation manually.");
            }
        }
        return new ArrayList<>(all);
    }

    private static Set<ClauseElement> expanded(Set<ClauseElement> froms) {
        Set<ClauseElement> all = new HashSet<>(froms);
        for (ClauseElement from : froms) {
            FromObjects.hidden(from, all);
        }
        return all;
    }

    private String columnsClause(
            List<ClauseElement> columns, Map<String, ClauseElement> labels, boolean top, boolean nestedAsFrom) {
        StringBuilder sql = new StringBuilder();
        Set<String> names = new HashSet<>();
        for (ClauseElement column : columns) {
            sql.append(sql.length() == 0 ? "" : ", ").append(resultColumn(column, names, labels, top, nestedAsFrom));
        }
        return sql.toString();
    }

    private String resultColumn(
            ClauseElement column,
            Set<String> names,
            Map<String, ClauseElement> labels,
            boolean top,
            boolean nestedAsFrom) {
        String text;
        String name;
        if (column instanceof Label label) {
            name = labelName(label);
            Object read = top && label.element() instanceof ColumnClause labelled
                    ? typeSays("column_expression", labelled, labelled.sqlType())
                    : null;
            text = process(read instanceof ClauseElement expression ? expression : label.element()) + " AS "
                    + quote(name);
            labels.put(name, label);
        } else if (column instanceof ColumnClause plain) {
            name = plain.key();
            text = process(plain);
            Object read = top && !plain.isLiteral() ? typeSays("column_expression", plain, plain.sqlType()) : null;
            if (read instanceof ClauseElement expression) {
                names.add(plain.name());
                text = process(expression) + " AS " + quote(plain.identifier());
            } else if (!plain.isLiteral() && !names.add(plain.name())) {
                name = madeUpName(new Object(), plain.name());
                text += " AS " + quote(name);
            } else if (nestedAsFrom && !plain.isLiteral() && plain.table() != null) {
                text += " AS " + quote(plain.identifier());
            }
            labels.put(name, plain);
        } else if (column instanceof TextClause textual) {
            name = textual.text();
            text = process(textual);
        } else {
            name = unlabelledName(column);
            text = process(column);
            boolean ownName =
                    column instanceof UnaryExpression unary && unary.element() instanceof ColumnClause && !nestedAsFrom;
            if (!ownName) {
                text += " AS " + quote(name);
            }
        }
        if (top) {
            resultColumns.add(new CompiledSql.ResultColumn(name, Coercions.typeOf(column)));
        }
        return text;
    }

    /** The name of an expression that nobody named: a function's or column's with a number, or {@code anon}. */
    private String unlabelledName(ClauseElement column) {
        if (column instanceof Function function) {
            return madeUpName(column, function.name());
        }
        if (column instanceof CustomElement own && own.nameOfFunction() != null) {
            return madeUpName(column, own.nameOfFunction());
        }
        if (column instanceof UnaryExpression unary && unary.element() instanceof ColumnClause plain) {
            return plain.name();
        }
        boolean wraps = column instanceof Cast || column instanceof TypeCoerce;
        if (wraps && column instanceof ColumnElement named && named.resultName() != null) {
            return named.resultName();
        }
        return madeUpName(column, "anon");
    }

    private String labelName(Label label) {
        String name = label.name();
        return name == null ? madeUpName(label, hintOf(label.element())) : name;
    }

    private static String hintOf(ColumnElement element) {
        String name = element.resultName();
        return name == null ? "anon" : name;
    }

    @Override
    public String label(Label element) {
        return process(element.element());
    }

    @Override
    public String labelReference(LabelReference element) {
        Enclosing select = stack.peek();
        Label label = element.label();
        if (label != null) {
            String name = label.name();
            if (select == null || name == null || select.labels().get(name) != label) {
                return process(label.element());
            }
            return quote(name);
        }
        String text = element.text();
        ClauseElement found = select == null || text == null ? null : named(select, text);
        if (found instanceof Label named) {
            return quote(labelName(named));
        }
        if (found != null) {
            return process(found);
        }
        if (select == null && text != null) {
            return text;
        }
        throw SqlalchemyErrors.compile("Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual"
                + " SQL expression '" + text + "' should be explicitly declared as text('" + text + "')");
    }

    /** The label or column that a SELECT knows by {@code name}. */
    private static @Nullable ClauseElement named(Enclosing select, String name) {
        ClauseElement label = select.labels().get(name);
        return label == null ? columnOfFroms(select.from(), name) : label;
    }

    private static @Nullable ClauseElement columnOfFroms(Set<ClauseElement> froms, String name) {
        for (ClauseElement from : froms) {
            ColumnClause column =
                    from instanceof FromClause item ? item.columns().find(name) : null;
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    @Override
    public String compoundSelect(CompoundSelect element) {
        state(element.parameters());
        boolean nestedAsFrom = asFrom;
        boolean first = true;
        StringBuilder sql = new StringBuilder();
        Enclosing outer = stack.peek();
        int known = resultColumns.size();
        for (ClauseElement part : element.selects()) {
            asFrom = nestedAsFrom;
            sql.append(first ? "" : " " + element.keyword() + " ").append(process(part));
            if (first && outer == null && known == 0) {
                known = resultColumns.size();
            }
            while (resultColumns.size() > known) {
                resultColumns.remove(resultColumns.size() - 1);
            }
            first = false;
        }
        asFrom = false;
        Map<String, ClauseElement> labels = new HashMap<>();
        collectLabels(element, labels);
        stack.push(new Enclosing(element, Set.of(), labels));
        if (!element.groupBy().isEmpty()) {
            sql.append(" GROUP BY ").append(withoutTableList(element.groupBy()));
        }
        if (!element.orderBy().isEmpty()) {
            sql.append(" ORDER BY ").append(withoutTableList(element.orderBy()));
        }
        sql.append(rowLimit(element));
        stack.pop();
        return stack.isEmpty() ? withClause() + sql : sql.toString();
    }

    private static void collectLabels(CompoundSelect element, Map<String, ClauseElement> labels) {
        ClauseElement first = element.selects().get(0);
        if (first instanceof Grouping grouping) {
            first = grouping.element();
        }
        if (first instanceof Select select) {
            for (ClauseElement column : select.expandedColumns()) {
                if (column instanceof ColumnElement named && named.resultName() != null) {
                    labels.put(named.resultName(), named);
                }
            }
        }
    }

    private String withoutTableList(List<ClauseElement> elements) {
        List<String> parts = new ArrayList<>();
        for (ClauseElement element : elements) {
            parts.add(withoutTable(element));
        }
        return String.join(", ", parts);
    }

    @Override
    public String textualSelect(TextualSelect element) {
        if (stack.isEmpty()) {
            for (ColumnElement column : element.columns()) {
                String name = column.resultName();
                resultColumns.add(new CompiledSql.ResultColumn(name == null ? "" : name, column.sqlType()));
            }
        }
        asFrom = false;
        return process(element.text());
    }

    @Override
    public String scalarSelect(ScalarSelect element) {
        return "(" + nested(element.element()) + ")";
    }

    @Override
    public String exists(Exists element) {
        return "EXISTS (" + nested(element.select()) + ")";
    }

    /** A statement inside an expression. */
    private String nested(ClauseElement element) {
        boolean before = asFrom;
        asFrom = false;
        try {
            return process(element);
        } finally {
            asFrom = before;
        }
    }

    // FROM ------------------------------------------------------------------------------------------------------

    /** A FROM item with the name that it gets there. */
    protected final String fromItem(ClauseElement item) {
        if (item instanceof Alias alias) {
            return aliased(alias);
        }
        if (item instanceof Select || item instanceof CompoundSelect) {
            return "(" + asFromItem(item) + ")";
        }
        return process(item);
    }

    private String asFromItem(ClauseElement element) {
        boolean before = asFrom;
        asFrom = true;
        try {
            return process(element);
        } finally {
            asFrom = before;
        }
    }

    private String aliased(Alias alias) {
        ClauseElement element = alias.element();
        boolean query =
                element instanceof SelectBase || element instanceof TextualSelect || element instanceof ValuesBase;
        String inner = query ? "(" + asFromItem(element) + ")" : fromItem(element);
        return (alias.lateral() ? "LATERAL " : "") + inner + aliasSuffix(quote(aliasName(alias)));
    }

    protected String aliasSuffix(String name) {
        return " AS " + name;
    }

    private String aliasName(Alias alias) {
        String name = alias.name();
        return name == null ? madeUpName(alias, alias.hint()) : name;
    }

    @Override
    protected @Nullable String fromName(FromClause from) {
        if (from instanceof Alias alias) {
            return quote(aliasName(alias));
        }
        if (from instanceof Cte cte) {
            return quote(cteName(cte));
        }
        return null;
    }

    @Override
    public String table(TableClause element) {
        return qualified(element);
    }

    @Override
    public String alias(Alias element) {
        return aliased(element);
    }

    @Override
    public String join(Join element) {
        String type = element.full() ? " FULL OUTER JOIN " : element.outer() ? " LEFT OUTER JOIN " : innerJoin();
        String right = fromItem(element.right());
        return fromItem(element.left()) + type + (element.right() instanceof Join ? "(" + right + ")" : right) + " ON "
                + process(element.onClause());
    }

    protected String innerJoin() {
        return " JOIN ";
    }

    @Override
    public String values(ValuesClause element) {
        List<String> rows = new ArrayList<>();
        for (List<ClauseElement> row : element.rows()) {
            List<String> cells = new ArrayList<>();
            for (ClauseElement cell : row) {
                cells.add(
                        cell instanceof BindParameter bind
                                ? bind(bind, literalBinds || element.literalBinds())
                                : process(cell));
            }
            rows.add("(" + String.join(", ", cells) + ")");
        }
        String text = "VALUES " + String.join(", ", rows);
        if (element.name() == null) {
            return "(" + text + ")";
        }
        List<String> names = new ArrayList<>();
        for (ColumnClause column : element.columns()) {
            names.add(quote(column.identifier()));
        }
        return "(" + text + ")" + aliasSuffix(quote(element.name())) + " (" + String.join(", ", names) + ")";
    }

    @Override
    public String cte(Cte element) {
        Cte first = element.restates() == null ? element : element.restates();
        String name = cteName(element);
        if (!ctes.containsKey(element) && !isBeingWritten(element)) {
            ctes.put(element, "");
            StringBuilder text = new StringBuilder(quote(name));
            if (element.recursive()) {
                recursive = true;
                List<String> names = new ArrayList<>();
                for (ColumnClause column : first.columns()) {
                    names.add(quote(column.identifier()));
                }
                text.append('(').append(String.join(", ", names)).append(')');
            }
            text.append(" AS \n(").append(asFromItem(element.element())).append(')');
            // a CTE that this one uses has to come first
            ctes.remove(element);
            ctes.put(element, text.toString());
        }
        return quote(name);
    }

    /** Whether {@code element} is the first half of a recursive CTE whose whole is being written. */
    private boolean isBeingWritten(Cte element) {
        for (Cte open : ctes.keySet()) {
            if (open.restates() == element) {
                return true;
            }
        }
        return false;
    }

    private String cteName(Cte cte) {
        Cte first = cte.restates() == null ? cte : cte.restates();
        String name = first.name();
        return name == null ? madeUpName(first, "anon") : name;
    }

    private String withClause() {
        if (ctes.isEmpty()) {
            return "";
        }
        String text = (recursive ? "WITH RECURSIVE " : "WITH ") + String.join(", \n", ctes.values()) + "\n ";
        ctes.clear();
        return text;
    }

    // INSERT, UPDATE, DELETE ------------------------------------------------------------------------------------

    @Override
    public String insert(Insert element) {
        boolean top = stack.isEmpty();
        stack.push(new Enclosing(element, Set.of(), Map.of()));
        StringBuilder sql = new StringBuilder("INSERT ");
        for (ClauseElement prefix : element.prefixes()) {
            sql.append(process(prefix)).append(' ');
        }
        sql.append("INTO ").append(process(element.table()));
        dispatchCtes(element);
        ClauseElement source = element.select();
        List<ClauseElement> implicit = new ArrayList<>();
        if (source != null) {
            sql.append(" (")
                    .append(columnNames(element.table(), element.selectNames()))
                    .append(") ");
            sql.append(returningBeforeValues(element.returning()));
            sql.append(nested(source));
        } else {
            Map<String, Object> first =
                    element.rows().isEmpty() ? element.values() : element.rows().get(0);
            List<Assignment> row = literalBinds && first.isEmpty()
                    ? unbound(element.table())
                    : insertRow(element, first, -1, implicit, top);
            List<ClauseElement> returned = element.returning().isEmpty() ? implicit : element.returning();
            if (row.isEmpty() && supportsDefaultValues()) {
                sql.append(prefixed(returningBeforeValues(returned)))
                        .append(' ')
                        .append(defaultValues());
            } else {
                sql.append(" (").append(joined(row, true)).append(')');
                sql.append(prefixed(returningBeforeValues(returned))).append(" VALUES ");
                appendRows(sql, element, row);
            }
        }
        Insert.OnConflict conflict = element.onConflict();
        if (conflict != null) {
            sql.append(' ').append(onConflict(element, conflict));
        }
        sql.append(returningAtEnd(element.returning().isEmpty() ? implicit : element.returning(), top));
        stack.pop();
        return stack.isEmpty() ? withClause() + sql : sql.toString();
    }

    private static String prefixed(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    /** A column and what it is set to, both written. */
    protected record Assignment(String column, String value) {}

    private void appendRows(StringBuilder sql, Insert element, List<Assignment> first) {
        if (element.rows().isEmpty()) {
            sql.append('(').append(joined(first, false)).append(')');
            return;
        }
        sql.append('(').append(joined(first, false)).append(')');
        for (int i = 1; i < element.rows().size(); i++) {
            List<Assignment> row = insertRow(element, element.rows().get(i), i, new ArrayList<>(), false);
            sql.append(", (").append(joined(row, false)).append(')');
        }
    }

    /** A value that Python makes is a parameter without a value, when values are written down: NULL. */
    private @Nullable Object defaultOf(ColumnClause column) {
        Object value = column.insertDefault();
        return literalBinds && value != null && Coercions.element(value) == null ? None.NONE : value;
    }

    private static String joined(List<Assignment> row, boolean columns) {
        StringBuilder text = new StringBuilder();
        for (Assignment assignment : row) {
            text.append(text.length() == 0 ? "" : ", ").append(columns ? assignment.column() : assignment.value());
        }
        return text.toString();
    }

    /** A statement that is only written down and says no values stands for one with a value for each column. */
    private List<Assignment> unbound(FromClause table) {
        List<Assignment> row = new ArrayList<>();
        for (ColumnClause column : table.columns()) {
            String placeholder = rules.parameterStyle().placeholder(column.key(), row.size() + 1);
            row.add(new Assignment(quote(column.identifier()), placeholder));
        }
        return row;
    }

    private List<Assignment> insertRow(
            Insert element, Map<String, Object> values, int rowNumber, List<ClauseElement> implicit, boolean top) {
        List<Assignment> row = new ArrayList<>();
        boolean returnsKeys = top
                && !element.isInline()
                && element.rows().isEmpty()
                && element.returning().isEmpty()
                && insertReturning()
                && element.onConflict() == null
                && !(lastRowId() && hasAutoincrement(element.table()));
        Set<String> unknown = new LinkedHashSet<>(values.keySet());
        for (ColumnClause column : element.table().columns()) {
            String key = unknown.remove(column.key()) ? column.key() : null;
            Object value = key == null ? defaultOf(column) : values.get(key);
            if (value == null) {
                if (returnsKeys && column.isPrimaryKey() && (column.isAutoincrement() || column.hasServerDefault())) {
                    implicit.add(column);
                }
                continue;
            }
            ClauseElement known = Coercions.element(value);
            if (returnsKeys && column.isPrimaryKey() && known != null && !(known instanceof BindParameter)) {
                implicit.add(column);
            }
            row.add(new Assignment(quote(column.identifier()), columnValue(column, value, rowNumber)));
        }
        addUnknown(element, unknown, values, row, rowNumber);
        return row;
    }

    /** Values whose column the table doesn't list: fine for a table that lists none. */
    private void addUnknown(
            ValuesBase element, Set<String> unknown, Map<String, Object> values, List<Assignment> row, int rowNumber) {
        if (unknown.isEmpty()) {
            return;
        }
        if (!element.table().columns().isEmpty()) {
            throw SqlalchemyErrors.compile("Unconsumed column names: " + String.join(", ", unknown));
        }
        for (String key : unknown) {
            ColumnClause column = new ColumnClause(key, new NullType(), null, false);
            Object value = values.getOrDefault(key, None.NONE);
            row.add(new Assignment(quote(key), columnValue(column, value, rowNumber)));
        }
    }

    private String columnValue(ColumnClause column, Object value, int rowNumber) {
        ClauseElement element = Coercions.columnValue(column, value, rowNumber);
        if (element instanceof BindParameter bind && bind.sqlType() instanceof NullType) {
            element = bind.typed(column.sqlType());
        }
        return process(element.selfGroup(null));
    }

    private static boolean hasAutoincrement(FromClause table) {
        for (ColumnClause column : table.columns()) {
            if (column.isAutoincrement()) {
                return true;
            }
        }
        return false;
    }

    private String columnNames(FromClause table, List<String> keys) {
        List<String> names = new ArrayList<>();
        for (String key : keys) {
            ColumnClause column = table.columns().find(key);
            names.add(column == null ? quote(key) : quote(column.identifier()));
        }
        return String.join(", ", names);
    }

    /** Whether INSERT can return the keys that the database made. */
    protected boolean insertReturning() {
        return false;
    }

    /** Whether the driver tells the last key made, so that nothing needs to be returned for it. */
    protected boolean lastRowId() {
        return false;
    }

    protected boolean supportsDefaultValues() {
        return false;
    }

    protected String defaultValues() {
        return "DEFAULT VALUES";
    }

    /** RETURNING where it stands before VALUES, as SQL Server's OUTPUT does; else empty. */
    protected String returningBeforeValues(List<ClauseElement> columns) {
        return "";
    }

    /** RETURNING with the blank before it; empty without columns. */
    protected String returningAtEnd(List<ClauseElement> columns, boolean top) {
        return columns.isEmpty() ? "" : " RETURNING " + returnedColumns(columns, top);
    }

    protected final String returnedColumns(List<ClauseElement> columns, boolean top) {
        return columnsClause(columns, new HashMap<>(), top, false);
    }

    protected String onConflict(Insert element, Insert.OnConflict conflict) {
        throw SqlalchemyErrors.unsupportedCompilation("<" + rules.name() + " compiler>", "OnConflictDoUpdate");
    }

    /** {@code column = value, …} in the table's order, names that it does not list last. */
    protected final String assignments(FromClause table, Map<String, Object> set) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> left = new LinkedHashMap<>(set);
        for (ColumnClause column : table.columns()) {
            Object value = left.remove(column.key());
            if (value != null) {
                parts.add(quote(column.identifier()) + " = " + process(assigned(column, value)));
            }
        }
        left.forEach((name, value) -> parts.add(quote(name) + " = " + process(Coercions.expression(value))));
        return String.join(", ", parts);
    }

    private static ClauseElement assigned(ColumnClause column, Object value) {
        ClauseElement element = Coercions.element(value);
        return element == null ? BindParameter.of(value).typed(column.sqlType()) : element.selfGroup(null);
    }

    @Override
    public String update(Update element) {
        boolean top = stack.isEmpty();
        List<ClauseElement> others = otherFroms(element.table(), element.where(), element.values());
        Set<ClauseElement> froms = new LinkedHashSet<>();
        froms.add(element.table());
        froms.addAll(others);
        stack.push(new Enclosing(element, froms, Map.of()));
        StringBuilder sql = new StringBuilder("UPDATE ");
        for (ClauseElement prefix : element.prefixes()) {
            sql.append(process(prefix)).append(' ');
        }
        dispatchCtes(element);
        sql.append(updateTables(element, others)).append(" SET ").append(updateRow(element, !others.isEmpty()));
        sql.append(prefixed(returningBeforeValues(element.returning())));
        if (!others.isEmpty()) {
            sql.append(prefixed(updateFrom(element, others)));
        }
        appendCondition(sql, " WHERE ", element.where());
        sql.append(returningAtEnd(element.returning(), top));
        stack.pop();
        return stack.isEmpty() ? withClause() + sql : sql.toString();
    }

    private static List<ClauseElement> otherFroms(
            FromClause table, List<ClauseElement> where, Map<String, Object> values) {
        List<ClauseElement> sources = new ArrayList<>(where);
        for (Object value : values.values()) {
            ClauseElement element = Coercions.element(value);
            if (element != null) {
                sources.add(element);
            }
        }
        List<ClauseElement> others = FromObjects.of(sources);
        others.remove(table);
        if (table instanceof Join join) {
            others.remove(join.left());
            others.remove(join.right());
        }
        return others;
    }

    protected String updateTables(Update element, List<ClauseElement> others) {
        return fromItem(element.table());
    }

    protected String updateFrom(Update element, List<ClauseElement> others) {
        return "FROM " + fromList(others);
    }

    /** Whether SET names the table when other tables take part. */
    protected boolean qualifiesInSet() {
        return false;
    }

    private String updateRow(Update element, boolean severalTables) {
        List<String> parts = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(element.values().keySet());
        FromClause table = element.table();
        List<String> order = new ArrayList<>();
        if (element.isOrdered()) {
            order.addAll(element.values().keySet());
        } else {
            for (ColumnClause column : table.columns()) {
                order.add(column.key());
            }
        }
        for (String key : order) {
            ColumnClause column = table.columns().find(key);
            if (column == null) {
                continue;
            }
            Object value = unknown.remove(key) ? element.values().get(key) : column.updateDefault();
            if (value != null) {
                boolean qualified = severalTables && qualifiesInSet();
                String name = qualified ? process(column) : quote(column.identifier());
                parts.add(name + "=" + columnValue(column, value, -1));
            }
        }
        List<Assignment> rest = new ArrayList<>();
        addUnknown(element, unknown, element.values(), rest, -1);
        for (Assignment assignment : rest) {
            parts.add(assignment.column() + "=" + assignment.value());
        }
        return String.join(", ", parts);
    }

    @Override
    public String delete(Delete element) {
        boolean top = stack.isEmpty();
        List<ClauseElement> others = otherFroms(element.table(), element.where(), Map.of());
        Set<ClauseElement> froms = new LinkedHashSet<>();
        froms.add(element.table());
        froms.addAll(others);
        stack.push(new Enclosing(element, froms, Map.of()));
        StringBuilder sql = new StringBuilder("DELETE ");
        for (ClauseElement prefix : element.prefixes()) {
            sql.append(process(prefix)).append(' ');
        }
        dispatchCtes(element);
        sql.append("FROM ").append(fromItem(element.table()));
        sql.append(prefixed(returningBeforeValues(element.returning())));
        if (!others.isEmpty()) {
            sql.append(' ').append(deleteUsing(element, others));
        }
        appendCondition(sql, " WHERE ", element.where());
        sql.append(returningAtEnd(element.returning(), top));
        stack.pop();
        return stack.isEmpty() ? withClause() + sql : sql.toString();
    }

    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        throw PyException.notImplementedError("This backend does not support multiple-table criteria within DELETE");
    }

    protected final String fromItems(List<ClauseElement> items) {
        return fromList(items);
    }

    private void dispatchCtes(ValuesBase element) {
        for (Cte cte : element.ctes()) {
            cte(cte);
        }
    }
}
