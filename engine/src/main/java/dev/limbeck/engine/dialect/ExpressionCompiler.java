package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ArrayClause;
import dev.limbeck.engine.sqlalchemy.AsBoolean;
import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.Case;
import dev.limbeck.engine.sqlalchemy.Cast;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ClauseVisitor;
import dev.limbeck.engine.sqlalchemy.CollationClause;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.ColumnElement;
import dev.limbeck.engine.sqlalchemy.Constant;
import dev.limbeck.engine.sqlalchemy.CustomElement;
import dev.limbeck.engine.sqlalchemy.CustomOperator;
import dev.limbeck.engine.sqlalchemy.ExpressionClauseList;
import dev.limbeck.engine.sqlalchemy.Extract;
import dev.limbeck.engine.sqlalchemy.FromClause;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.FunctionFilter;
import dev.limbeck.engine.sqlalchemy.Grouping;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.Label;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.Over;
import dev.limbeck.engine.sqlalchemy.Slice;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.Tuple;
import dev.limbeck.engine.sqlalchemy.TypeCoerce;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnaryExpression;
import dev.limbeck.engine.sqlalchemy.WithinGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes SQL expressions as most databases accept them; the subclass of a dialect overrides what it says differently.
 * One object writes one statement.
 */
abstract class ExpressionCompiler implements ClauseVisitor<String> {
    private static final TypeEngine STRING = new StringType();

    protected final SqlRules rules;
    protected final boolean literalBinds;
    protected final Map<String, Object> given;
    /** Parameters that stand in the expression that their type put around them. */
    private final Set<BindParameter> wrapped = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<CompiledSql.Parameter> parameters = new ArrayList<>();
    private final Map<Object, String> madeUpNames = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, Object> stated = new HashMap<>();
    private boolean includeTable = true;
    private boolean insideOperator;

    /**
     * @param literalBinds whether values are written into the text
     * @param given values by parameter name, for parameters that have none of their own
     */
    ExpressionCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        this.rules = rules;
        this.literalBinds = literalBinds;
        this.given = given;
    }

    /** The text of one element, inside the statement being written. */
    protected final String process(ClauseElement element) {
        return element.accept(this);
    }

    /** The same with columns written without their table. */
    protected final String withoutTable(ClauseElement element) {
        return withoutTable(() -> process(element));
    }

    /** What {@code writer} makes while columns are written without their table. */
    protected final String withoutTable(Supplier<String> writer) {
        boolean before = includeTable;
        includeTable = false;
        try {
            return writer.get();
        } finally {
            includeTable = before;
        }
    }

    protected final String list(List<? extends ClauseElement> elements, String separator) {
        StringBuilder text = new StringBuilder();
        for (ClauseElement element : elements) {
            String part = process(element);
            if (!part.isEmpty()) {
                text.append(text.length() == 0 ? "" : separator).append(part);
            }
        }
        return text.toString();
    }

    /**
     * The finished statement. Parts are not always written in the order in which they stand in the text, so each mark
     * carries the number of its parameter until here.
     */
    final CompiledSql finished(String text, List<CompiledSql.ResultColumn> columns) {
        if (parameters.isEmpty()) {
            return new CompiledSql(text, List.of(), columns);
        }
        List<CompiledSql.Parameter> ordered = new ArrayList<>(parameters.size());
        StringBuilder template = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            template.append(c);
            if (c == CompiledSql.MARK) {
                i++;
                ordered.add(parameters.get(text.charAt(i) - 1));
            }
        }
        return new CompiledSql(template.toString(), ordered, columns);
    }

    /** A name for {@code object} that nothing else in the statement has: {@code hint_1}, {@code hint_2}. */
    protected final String madeUpName(Object object, String hint) {
        String known = madeUpNames.get(object);
        if (known != null) {
            return known;
        }
        int number = counters.merge(hint, 1, Integer::sum);
        String name = hint + "_" + number;
        int limit = rules.labelLength() - 6;
        if (name.length() > limit) {
            int cut = counters.merge("\0cut", 1, Integer::sum);
            name = name.substring(0, Math.max(limit, 0)) + "_" + Integer.toHexString(cut);
        }
        madeUpNames.put(object, name);
        return name;
    }

    protected final String quote(Identifier name) {
        return rules.quote(name);
    }

    protected final String quote(String name) {
        return rules.quote(new Identifier(name));
    }

    /** Text of SQL in which the driver would see a percent sign as its own. */
    protected final String escapePercent(String text) {
        return rules.parameterStyle().doublesPercent() && text.indexOf('%') >= 0 ? text.replace("%", "%%") : text;
    }

    // Values ----------------------------------------------------------------------------------------------------

    @Override
    public String text(TextClause element) {
        String text = element.text();
        if (element.isVerbatim()) {
            return escapePercent(text);
        }
        StringBuilder sql = new StringBuilder(text.length());
        TextClause.Segments.forEach(text, new TextClause.Segments() {
            @Override
            public void plain(String part) {
                sql.append(escapePercent(part));
            }

            @Override
            public void parameter(String name) {
                BindParameter bind = element.bindParameters().get(name);
                if (bind == null) {
                    throw new IllegalStateException("text() lost its parameter '" + name + "'");
                }
                sql.append(bindParameter(bind));
            }
        });
        return sql.toString();
    }

    @Override
    public String bindParameter(BindParameter element) {
        boolean asItself = element.expanding() || wrapped.contains(element);
        Object wrapping = asItself ? null : typeSays("bind_expression", element, element.sqlType());
        if (!(wrapping instanceof ClauseElement expression)) {
            return bind(element, literalBinds);
        }
        wrapped.add(element);
        try {
            return process(expression);
        } finally {
            wrapped.remove(element);
        }
    }

    /** What a type that has this method makes of a value or column in SQL; null when it has not. */
    protected final @Nullable Object typeSays(String method, ClauseElement element, TypeEngine declared) {
        TypeEngine type = declared.variantFor(rules.name());
        if (type.type().lookup(method) != null) {
            return Operators.callMethod(type, method, element);
        }
        return type instanceof TypeDecorator decorator && rules instanceof Dialect dialect
                ? typeSays(method, element, decorator.dialectImpl(new DialectForScripts(dialect)))
                : null;
    }

    protected final String bind(BindParameter element, boolean literal) {
        if (element.expanding()) {
            return "(" + expanded(element, literal) + ")";
        }
        if (literal) {
            Object value = valueOf(element);
            return value == null ? "NULL" : literal(value, element.sqlType());
        }
        return placeholder(element, nameOf(element), stated.get(element.name()));
    }

    private @Nullable Object valueOf(BindParameter element) {
        Object value = given.get(element.name());
        if (value == null) {
            value = stated.get(element.name());
        }
        return value != null ? value : element.value();
    }

    /** Takes over what {@code statement.params()} said. */
    protected final void state(Map<String, Object> parameters) {
        stated.putAll(parameters);
    }

    private String nameOf(BindParameter element) {
        return element.isAnonymous() ? madeUpName(element, element.name()) : element.name();
    }

    /** Notes the parameter and leaves its mark. */
    protected String placeholder(BindParameter element, String name, @Nullable Object value) {
        parameters.add(new CompiledSql.Parameter(name, element, value));
        return CompiledSql.MARK + String.valueOf((char) parameters.size());
    }

    private String expanded(BindParameter element, boolean literal) {
        Object value = valueOf(element);
        if (value instanceof PyList || value instanceof PyTuple) {
            value = Operators.list(value);
        }
        if (!(value instanceof List<?> items)) {
            throw SqlalchemyErrors.compile("'in' parameter '" + element.name() + "' has no values");
        }
        if (items.isEmpty()) {
            return emptySet(element.sqlType());
        }
        String name = nameOf(element);
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Object item : items) {
            text.append(number == 1 ? "" : ", ");
            String one = literal
                    ? literal(item, element.sqlType())
                    : placeholder(element, name + "_" + number, item == null ? None.NONE : item);
            ClauseElement plain = new ColumnClause(one, element.sqlType(), null, true);
            text.append(
                    typeSays("bind_expression", plain, element.sqlType()) instanceof ClauseElement expression
                            ? process(expression)
                            : one);
            number++;
        }
        return text.toString();
    }

    /** What stands in the parentheses of {@code IN ()}. */
    protected String emptySet(TypeEngine type) {
        return "NULL) AND (1 != 1";
    }

    /** What stands in the parentheses of {@code NOT IN ()}. */
    protected String emptySetNegated(TypeEngine type) {
        return "NULL) OR (1 = 1";
    }

    protected final String literal(Object value, TypeEngine type) {
        if (value == None.NONE) {
            return "NULL";
        }
        return escapePercent(rules.literal(value, type));
    }

    protected final String stringLiteral(String value) {
        return literal(value, STRING);
    }

    @Override
    public String constant(Constant element) {
        if (element == Constant.NULL) {
            return "NULL";
        }
        boolean isTrue = element == Constant.TRUE;
        return nativeBoolean() ? (isTrue ? "true" : "false") : isTrue ? "1" : "0";
    }

    /** Whether the database has a boolean type that stands as a condition by itself. */
    protected boolean nativeBoolean() {
        return false;
    }

    // Names -----------------------------------------------------------------------------------------------------

    @Override
    public String column(ColumnClause element) {
        if (element.isLiteral()) {
            return escapePercent(element.name());
        }
        String name = quote(element.identifier());
        FromClause table = element.table();
        if (table == null || !includeTable) {
            return name;
        }
        String prefix = columnPrefix(table);
        return prefix == null ? name : prefix + "." + name;
    }

    /** What columns of {@code from} are written with, or null. */
    protected @Nullable String columnPrefix(FromClause from) {
        if (from instanceof TableClause table) {
            return qualified(table);
        }
        Identifier name = from.columnPrefix();
        return name == null ? fromName(from) : quote(name);
    }

    /** The name of a FROM item that may have to be made up, quoted; null when it has none. */
    protected abstract @Nullable String fromName(FromClause from);

    protected final String qualified(TableClause table) {
        Identifier schema = table.schemaIdentifier();
        String name = quote(table.identifier());
        return schema == null ? name : quote(schema) + "." + name;
    }

    @Override
    public String collation(CollationClause element) {
        return quote(element.collation());
    }

    /** The sequence's name with its schema, quoted. */
    protected final String sequenceName(NextValue element) {
        String name = quote(element.sequence());
        return element.schema() == null ? name : quote(element.schema()) + "." + name;
    }

    @Override
    public String nextValue(NextValue element) {
        throw PyException.notImplementedError("Dialect '" + rules.name() + "' does not support sequence increments.");
    }

    // Operators -------------------------------------------------------------------------------------------------

    @Override
    public String binary(BinaryExpression element) {
        if (element.operator() instanceof CustomOperator custom) {
            return generic(element, " " + escapePercent(custom.opstring()) + " ", false);
        }
        SqlOperator operator = (SqlOperator) element.operator();
        return switch (operator) {
            case MOD -> modulo(element);
            case TRUEDIV -> trueDivision(element);
            case FLOORDIV -> floorDivision(element);
            case CONCAT -> concatenation(List.of(element.left(), element.right()));
            case NOT_IN -> "(" + notIn(element) + ")";
            case LIKE, NOT_LIKE ->
                process(element.left()) + operator.text() + process(element.right()) + escapeClause(element);
            case ILIKE -> caseInsensitiveLike(element, false);
            case NOT_ILIKE -> caseInsensitiveLike(element, true);
            case CONTAINS, STARTSWITH, ENDSWITH -> partOf(element, operator, " LIKE ", false);
            case NOT_CONTAINS, NOT_STARTSWITH, NOT_ENDSWITH -> partOf(element, operator, " NOT LIKE ", false);
            case ICONTAINS, ISTARTSWITH, IENDSWITH -> partOf(element, operator, caseInsensitiveOperator(false), true);
            case NOT_ICONTAINS, NOT_ISTARTSWITH, NOT_IENDSWITH ->
                partOf(element, operator, caseInsensitiveOperator(true), true);
            case BETWEEN, NOT_BETWEEN ->
                generic(
                        element,
                        Boolean.TRUE.equals(element.modifiers().get("symmetric"))
                                ? operator.text() + "SYMMETRIC "
                                : operator.text(),
                        false);
            case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> distinctFrom(element, operator);
            case MATCH -> match(element);
            case NOT_MATCH -> "NOT " + match(element);
            case REGEXP_MATCH -> regexpMatch(element, false);
            case NOT_REGEXP_MATCH -> regexpMatch(element, true);
            case REGEXP_REPLACE -> regexpReplace(element);
            case JSON_GETITEM -> jsonItem(element, false);
            case JSON_PATH_GETITEM -> jsonItem(element, true);
            case JSON_ASTEXT, JSON_PATH_ASTEXT -> jsonText(element, operator);
            case GETITEM -> item(element);
            case BITWISE_XOR -> bitwiseXor(element);
            default -> generic(element, operator.text(), false);
        };
    }

    /**
     * An operator between its operands.
     *
     * @param eager whether it is put in parentheses inside another such expression, whatever binds tighter
     */
    protected final String generic(BinaryExpression element, String operator, boolean eager) {
        boolean nested = insideOperator;
        insideOperator = true;
        try {
            String text = infix(element, operator);
            return nested && eager ? "(" + text + ")" : text;
        } finally {
            insideOperator = nested;
        }
    }

    protected final String infix(BinaryExpression element, String operator) {
        return process(element.left()) + operator + process(element.right());
    }

    protected String modulo(BinaryExpression element) {
        return infix(element, rules.parameterStyle().doublesPercent() ? " %% " : " % ");
    }

    protected String trueDivision(BinaryExpression element) {
        TypeEngine type = element.right() instanceof ColumnElement right
                        && right.sqlType().affinity() == NumericType.class
                ? right.sqlType()
                : new NumericType();
        return process(element.left()) + " / " + process(new Cast(element.right(), type));
    }

    protected String floorDivision(BinaryExpression element) {
        String quotient = infix(element, " / ");
        return isInteger(element.left()) && isInteger(element.right()) ? quotient : "FLOOR(" + quotient + ")";
    }

    private static boolean isInteger(ClauseElement element) {
        return element instanceof ColumnElement column && column.sqlType().affinity() == IntegerType.class;
    }

    protected String concatenation(List<ClauseElement> operands) {
        return list(operands, " || ");
    }

    private String notIn(BinaryExpression element) {
        if (element.right() instanceof BindParameter bind
                && bind.expanding()
                && valueOf(bind) instanceof List<?> items
                && items.isEmpty()) {
            return process(element.left()) + " NOT IN (" + emptySetNegated(bind.sqlType()) + ")";
        }
        return infix(element, " NOT IN ");
    }

    protected final String escapeClause(BinaryExpression element) {
        Object escape = element.modifiers().get("escape");
        return escape == null ? "" : " ESCAPE " + stringLiteral((String) escape);
    }

    /** An operand of a comparison that shall not care about case. */
    protected String caseInsensitive(String operand) {
        return "lower(" + operand + ")";
    }

    protected String caseInsensitiveOperator(boolean negated) {
        return negated ? " NOT LIKE " : " LIKE ";
    }

    private String caseInsensitiveLike(BinaryExpression element, boolean negated) {
        return caseInsensitive(process(element.left()))
                + caseInsensitiveOperator(negated)
                + caseInsensitive(process(element.right()))
                + escapeClause(element);
    }

    private String partOf(BinaryExpression element, SqlOperator operator, String like, boolean anyCase) {
        String left = process(element.left());
        String operand = process(element.right());
        String percent = escapePercent("'%'");
        String wanted = anyCase ? caseInsensitive(operand) : operand;
        String pattern = switch (operator) {
            case STARTSWITH, NOT_STARTSWITH, ISTARTSWITH, NOT_ISTARTSWITH -> concatenationOf(wanted, percent);
            case ENDSWITH, NOT_ENDSWITH, IENDSWITH, NOT_IENDSWITH -> concatenationOf(percent, wanted);
            default -> concatenationOf(percent, wanted, percent);
        };
        return (anyCase ? caseInsensitive(left) : left) + like + pattern + escapeClause(element);
    }

    /** {@code a || b}, of parts that are written already. */
    protected String concatenationOf(String... parts) {
        return String.join(" || ", parts);
    }

    protected String distinctFrom(BinaryExpression element, SqlOperator operator) {
        return infix(element, operator.text());
    }

    protected String match(BinaryExpression element) {
        return infix(element, SqlOperator.MATCH.text());
    }

    protected String regexpMatch(BinaryExpression element, boolean negated) {
        throw SqlalchemyErrors.compile(rules.name() + " dialect does not support regular expressions");
    }

    protected String regexpReplace(BinaryExpression element) {
        throw SqlalchemyErrors.compile(rules.name() + " dialect does not support regular expression replacements");
    }

    protected String jsonItem(BinaryExpression element, boolean path) {
        throw SqlalchemyErrors.unsupportedCompilation("<" + rules.name() + " compiler>", "json_getitem_op");
    }

    /** {@code column["key"].astext}. */
    protected String jsonText(BinaryExpression element, SqlOperator operator) {
        return generic(element, operator.text(), true);
    }

    /** What an item of a JSON value is asked for by, written as {@code $."key"}, {@code $[1]} or {@code $."a"[1]}. */
    protected static ClauseElement jsonPath(BinaryExpression element) {
        if (!(element.right() instanceof BindParameter bind) || bind.value() == null) {
            return element.right();
        }
        Object index = bind.value();
        boolean several = index instanceof PyTuple || index instanceof PyList;
        StringBuilder path = new StringBuilder("$");
        for (Object step : several ? Operators.list(index) : List.of(index)) {
            path.append(step instanceof Long ? "[" + step + "]" : ".\"" + Operators.str(step) + "\"");
        }
        return bind.replaced(path.toString(), STRING);
    }

    protected String item(BinaryExpression element) {
        throw SqlalchemyErrors.unsupportedCompilation("<" + rules.name() + " compiler>", "getitem");
    }

    protected String bitwiseXor(BinaryExpression element) {
        return infix(element, " ^ ");
    }

    @Override
    public String unary(UnaryExpression element) {
        String operand = process(element.element());
        SqlOperator modifier = element.modifier();
        if (modifier != null) {
            return operand + modifier.text();
        }
        SqlOperator operator = element.operator();
        return operator == null ? operand : operator.text() + operand;
    }

    @Override
    public String asBoolean(AsBoolean element) {
        String operand = process(element.element());
        boolean plain = nativeBoolean() || element.element().isImplicitlyBoolean();
        if (element.operator() == SqlOperator.IS_TRUE) {
            return plain ? operand : operand + " = 1";
        }
        return plain ? "NOT " + operand : operand + " = 0";
    }

    @Override
    public String expressionList(ExpressionClauseList element) {
        if (element.operator() == SqlOperator.CONCAT) {
            return concatenation(element.clauses());
        }
        return list(element.clauses(), element.operator().text());
    }

    @Override
    public String tuple(Tuple element) {
        return "(" + list(element.clauses(), ", ") + ")";
    }

    @Override
    public String grouping(Grouping element) {
        return "(" + process(element.element()) + ")";
    }

    @Override
    public String slice(Slice element) {
        return process(element.start()) + ":" + process(element.stop());
    }

    @Override
    public String array(ArrayClause element) {
        throw SqlalchemyErrors.unsupportedCompilation("<" + rules.name() + " compiler>", "array");
    }

    // Calls -----------------------------------------------------------------------------------------------------

    @Override
    public String cast(Cast element) {
        String type = rules.typeText(element.sqlType());
        String operand = process(element.clause());
        int collation = type.indexOf(" COLLATE ");
        return collation < 0
                ? "CAST(" + operand + " AS " + type + ")"
                : "CAST(" + operand + " AS " + type.substring(0, collation) + ")" + type.substring(collation);
    }

    @Override
    public String typeCoerce(TypeCoerce element) {
        return process(element.clause());
    }

    @Override
    public String caseExpression(Case element) {
        StringBuilder text = new StringBuilder("CASE ");
        if (element.value() != null) {
            text.append(process(element.value())).append(' ');
        }
        for (Case.When when : element.whens()) {
            text.append("WHEN ").append(process(when.condition()));
            text.append(" THEN ").append(process(when.result())).append(' ');
        }
        if (element.otherwise() != null) {
            text.append("ELSE ").append(process(element.otherwise())).append(' ');
        }
        return text.append("END").toString();
    }

    @Override
    public String function(Function element) {
        String special = element.packages().isEmpty() ? specialFunction(element) : null;
        if (special != null) {
            return special;
        }
        StringBuilder text = new StringBuilder();
        for (String part : element.packages()) {
            text.append(functionName(part)).append('.');
        }
        String constant = element.packages().isEmpty() ? constantFunction(element.name()) : null;
        if (constant != null && element.arguments().isEmpty()) {
            return constant;
        }
        return text.append(constant != null ? constant : functionName(element.name()))
                .append(argumentList(element))
                .toString();
    }

    /** A function that this database calls otherwise, or null. */
    protected @Nullable String specialFunction(Function element) {
        return null;
    }

    protected final String argumentList(Function element) {
        if (element.name().equalsIgnoreCase("count") && element.arguments().isEmpty()) {
            return "(*)";
        }
        return "(" + list(element.arguments(), ", ") + ")";
    }

    /** Functions of the standard that are written without parentheses. */
    private static @Nullable String constantFunction(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "current_date" -> "CURRENT_DATE";
            case "current_time" -> "CURRENT_TIME";
            case "current_timestamp" -> "CURRENT_TIMESTAMP";
            case "current_user" -> "CURRENT_USER";
            case "localtime" -> "LOCALTIME";
            case "localtimestamp" -> "LOCALTIMESTAMP";
            case "session_user" -> "SESSION_USER";
            case "user" -> "USER";
            case "sysdate" -> "sysdate";
            default -> null;
        };
    }

    private String functionName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c == '_' || c == '$' || (c >= '0' && c <= '9' && i > 0) || isAsciiLetter(c);
            if (!plain) {
                return quote(name);
            }
        }
        return name;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public String over(Over element) {
        List<String> parts = new ArrayList<>();
        if (!element.partitionBy().isEmpty()) {
            parts.add("PARTITION BY " + list(element.partitionBy(), ", "));
        }
        if (!element.orderBy().isEmpty()) {
            parts.add("ORDER BY " + list(element.orderBy(), ", "));
        }
        Over.Frame frame = element.frame();
        if (frame != null) {
            parts.add(frame.kind() + " BETWEEN " + bound(frame.from(), "UNBOUNDED PRECEDING") + " AND "
                    + bound(frame.to(), "UNBOUNDED FOLLOWING"));
        }
        return process(element.element()) + " OVER (" + String.join(" ", parts) + ")";
    }

    private String bound(@Nullable Long rows, String unbounded) {
        if (rows == null) {
            return unbounded;
        }
        if (rows == 0) {
            return "CURRENT ROW";
        }
        String count = bindParameter(BindParameter.of(Math.abs(rows)));
        return count + (rows < 0 ? " PRECEDING" : " FOLLOWING");
    }

    @Override
    public String withinGroup(WithinGroup element) {
        return process(element.element()) + " WITHIN GROUP (ORDER BY " + list(element.orderBy(), ", ") + ")";
    }

    @Override
    public String functionFilter(FunctionFilter element) {
        return process(element.function()) + " FILTER (WHERE " + process(element.criterion()) + ")";
    }

    @Override
    public String extract(Extract element) {
        return "EXTRACT(" + element.field() + " FROM " + process(element.expression()) + ")";
    }

    @Override
    public String label(Label element) {
        return process(element.element());
    }

    @Override
    public String custom(CustomElement element) {
        String written =
                CustomCompilers.write(element.type(), element, rules, CustomCompilers.processing(this::process, rules));
        if (written != null) {
            return written;
        }
        throw SqlalchemyErrors.unsupportedCompilation(
                "<" + rules.name() + " compiler>",
                element.type().name() + " (most likely, @compiles is missing for it)");
    }
}
