package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.sqlalchemy.Alias;
import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.Cast;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constant;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.ExpressionClauseList;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB: {@code concat()}, {@code <=>}, limits before UPDATE's end, several tables in UPDATE. */
public final class MysqlSqlCompiler extends SqlCompiler {
    public MysqlSqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
    }

    @Override
    public String constant(Constant element) {
        return element == Constant.NULL ? "NULL" : element == Constant.TRUE ? "true" : "false";
    }

    /** Dividing integers gives a fraction here. */
    @Override
    protected String trueDivision(BinaryExpression element) {
        return infix(element, " / ");
    }

    @Override
    protected String floorDivision(BinaryExpression element) {
        return "FLOOR(" + infix(element, " / ") + ")";
    }

    @Override
    protected String defaultFrom(Select element) {
        return element.where().isEmpty() ? "" : " FROM DUAL";
    }

    @Override
    protected boolean lastRowId() {
        return true;
    }

    @Override
    protected String concatenation(List<ClauseElement> operands) {
        return "concat(" + list(operands, ", ") + ")";
    }

    @Override
    protected String concatenationOf(String... parts) {
        return "concat(" + String.join(", ", parts) + ")";
    }

    @Override
    protected String distinctFrom(BinaryExpression element, SqlOperator operator) {
        String same = infix(element, " <=> ");
        return operator == SqlOperator.IS_DISTINCT_FROM ? "NOT (" + same + ")" : same;
    }

    @Override
    protected String match(BinaryExpression element) {
        boolean booleanMode = !Boolean.FALSE.equals(element.modifiers().get("mysql_boolean_mode"));
        return "MATCH (" + process(element.left()) + ") AGAINST (" + process(element.right())
                + (booleanMode ? " IN BOOLEAN MODE" : "") + ")";
    }

    @Override
    protected String regexpMatch(BinaryExpression element, boolean negated) {
        String operator = negated ? " NOT REGEXP " : " REGEXP ";
        Object flags = element.modifiers().get("flags");
        if (flags == null) {
            return generic(element, operator, false);
        }
        if (isMariadb()) {
            return process(element.left()) + operator + withFlags((String) flags, process(element.right()));
        }
        return (negated ? "NOT " : "") + "REGEXP_LIKE(" + infix(element, ", ") + ", " + stringLiteral((String) flags)
                + ")";
    }

    private boolean isMariadb() {
        return rules instanceof MysqlDialect dialect && dialect.isMariadb();
    }

    private String withFlags(String flags, String pattern) {
        return "CONCAT('(?', " + stringLiteral(flags) + ", ')', " + pattern + ")";
    }

    @Override
    protected String regexpReplace(BinaryExpression element) {
        Object flags = element.modifiers().get("flags");
        if (flags == null) {
            return "REGEXP_REPLACE(" + infix(element, ", ") + ")";
        }
        if (isMariadb() && element.right() instanceof ExpressionClauseList operands) {
            return "REGEXP_REPLACE(" + process(element.left()) + ", "
                    + withFlags((String) flags, process(operands.clauses().get(0))) + ", "
                    + process(operands.clauses().get(1)) + ")";
        }
        return "REGEXP_REPLACE(" + infix(element, ", ") + ", " + stringLiteral((String) flags) + ")";
    }

    @Override
    protected String jsonItem(BinaryExpression element, boolean path) {
        ClauseElement index = jsonPath(element);
        String extract = "JSON_EXTRACT(" + process(element.left()) + ", " + process(index) + ")";
        Class<? extends TypeEngine> kind = element.sqlType().affinity();
        if (kind == JsonType.class) {
            return extract;
        }
        String again = "JSON_EXTRACT(" + process(element.left()) + ", " + process(index) + ")";
        String otherwise;
        if (kind == IntegerType.class) {
            otherwise = "ELSE CAST(" + again + " AS SIGNED INTEGER)";
        } else if (kind == BooleanType.class) {
            otherwise = "WHEN true THEN true ELSE false";
        } else if (kind == StringType.class) {
            otherwise = "ELSE JSON_UNQUOTE(" + again + ")";
        } else if (kind == NumericType.class) {
            otherwise = "ELSE " + again + "+0.0000000000000000000000";
        } else {
            otherwise = "ELSE " + again;
        }
        return "CASE " + extract + " WHEN 'null' THEN NULL " + otherwise + " END";
    }

    @Override
    public String cast(Cast element) {
        String type = castType(element.sqlType());
        String operand = process(type == null ? element.clause().selfGroup(null) : element.clause());
        if (type == null) {
            SqlalchemyErrors.warn(
                    Interpreter.current(),
                    "Datatype " + rules.typeText(element.sqlType())
                            + " does not support CAST on MySQL/MariaDb; the CAST will be skipped.");
        }
        return type == null ? operand : "CAST(" + operand + " AS " + type + ")";
    }

    private @Nullable String castType(TypeEngine type) {
        Class<? extends TypeEngine> kind = type.affinity();
        if (kind == IntegerType.class) {
            String text = rules.typeText(type);
            return text.contains("UNSIGNED") ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
        }
        if (kind == DateTimeType.class || kind == DateType.class || kind == TimeType.class) {
            String text = rules.typeText(type);
            return text.startsWith("TIMESTAMP") ? "DATETIME" : text;
        }
        if (kind == StringType.class && type instanceof StringType text) {
            return text.length() == null ? "CHAR" : "CHAR(" + text.length() + ")";
        }
        if (kind == LargeBinaryType.class) {
            return "BINARY";
        }
        if (kind == JsonType.class) {
            return "JSON";
        }
        if (kind == NumericType.class) {
            String text = rules.typeText(type);
            return text.startsWith("FLOAT") || text.startsWith("DOUBLE") || text.startsWith("REAL")
                    ? null
                    : text.replace("NUMERIC", "DECIMAL");
        }
        return null;
    }

    @Override
    protected @Nullable String specialFunction(Function element) {
        List<ClauseElement> arguments = element.arguments();
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "random" -> "rand" + argumentList(element);
            case "sysdate" -> "SYSDATE()";
            case "aggregate_strings" ->
                "group_concat(" + process(arguments.get(0)) + " SEPARATOR " + process(arguments.get(1)) + ")";
            default -> null;
        };
    }

    @Override
    public String nextValue(NextValue element) {
        return "nextval(" + sequenceName(element) + ")";
    }

    @Override
    protected String innerJoin() {
        return " INNER JOIN ";
    }

    @Override
    protected String limit(SelectBase element) {
        String limit = element.limit() == null ? "18446744073709551615" : process(element.limit());
        return element.offset() == null
                ? " \n LIMIT " + limit
                : " \n LIMIT " + process(element.offset()) + ", " + limit;
    }

    @Override
    protected String forUpdate(Select.ForUpdate options) {
        return (options.read() ? " LOCK IN SHARE MODE" : " FOR UPDATE")
                + (options.nowait() ? " NOWAIT" : "")
                + (options.skipLocked() ? " SKIP LOCKED" : "");
    }

    @Override
    protected String defaultValues() {
        return "() VALUES ()";
    }

    @Override
    protected String onConflict(Insert element, Insert.OnConflict conflict) {
        if (!conflict.duplicateKey()) {
            return super.onConflict(element, conflict);
        }
        return "ON DUPLICATE KEY UPDATE "
                + assignments(element.table(), conflict.set() == null ? Map.of() : conflict.set());
    }

    @Override
    public String column(ColumnClause element) {
        boolean excluded = element.table() instanceof Alias alias
                && "new".equals(alias.name())
                && alias.element() instanceof TableClause;
        return excluded ? "VALUES(" + quote(element.identifier()) + ")" : super.column(element);
    }

    @Override
    protected String updateTables(Update element, List<ClauseElement> others) {
        List<ClauseElement> all = new ArrayList<>();
        all.add(element.table());
        all.addAll(others);
        return fromItems(all);
    }

    @Override
    protected String updateFrom(Update element, List<ClauseElement> others) {
        return "";
    }

    @Override
    protected boolean qualifiesInSet() {
        return true;
    }

    @Override
    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        List<ClauseElement> all = new ArrayList<>();
        all.add(element.table());
        all.addAll(others);
        return "USING " + fromItems(all);
    }
}
