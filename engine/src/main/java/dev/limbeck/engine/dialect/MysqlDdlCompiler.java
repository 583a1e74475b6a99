package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.IdentityOptions;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB: comments and AUTO_INCREMENT in the column, table options, CHANGE and MODIFY. */
final class MysqlDdlCompiler extends DdlCompiler {
    private static final Pattern ON_UPDATE = Pattern.compile("ON +UPDATE", Pattern.CASE_INSENSITIVE);
    private static final Pattern CURRENT_TIME =
            Pattern.compile("now\\(\\d+\\)|current_timestamp\\(\\d+\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_WORD = Pattern.compile("\\W");

    private final MysqlDialect mysql;

    MysqlDdlCompiler(MysqlDialect dialect) {
        super(dialect);
        this.mysql = dialect;
    }

    @Override
    protected String className() {
        return "MySQLDDLCompiler";
    }

    @Override
    public String columnSpecification(Column column) {
        boolean nullable = column.nullable();
        if (mysql.isMariadb() && column.computed() != null && !column.nullableGiven()) {
            nullable = true;
        }
        StringBuilder text =
                new StringBuilder(quote(column.identifier())).append(' ').append(typeText(column.sqlType()));
        if (column.computed() != null) {
            text.append(' ').append(computed(column.computed()));
        }
        if (!nullable) {
            text.append(" NOT NULL");
        } else if (isTimestamp(column.sqlType())) {
            text.append(" NULL");
        }
        if (column.comment() != null) {
            text.append(" COMMENT ").append(literal(column.comment()));
        }
        Table table = column.owner();
        boolean bySequence = dialect.supportsSequences()
                && column.defaultValue() instanceof Sequence sequence
                && !sequence.optional();
        boolean counts = table != null
                && !bySequence
                && column == table.autoincrementColumn()
                && (column.serverDefault() == null || column.serverDefault() instanceof Identity);
        if (counts) {
            return text.append(" AUTO_INCREMENT").toString();
        }
        String defaultText = columnDefault(column);
        if (defaultText != null) {
            boolean brackets = mysql.allowsDefaultExpressions() && isExpression(defaultText);
            text.append(" DEFAULT ").append(brackets ? "(" + defaultText + ")" : defaultText);
        }
        return text.toString();
    }

    private static boolean isExpression(String text) {
        String start = text.stripLeading();
        boolean constant = start.startsWith("'") || start.startsWith("\"") || start.startsWith("(");
        return !constant
                && !ON_UPDATE.matcher(text).find()
                && !CURRENT_TIME.matcher(text).lookingAt()
                && NO_WORD.matcher(text).find();
    }

    private boolean isTimestamp(TypeEngine type) {
        TypeEngine used = type.variantFor(dialect.name());
        if (used instanceof TypeDecorator decorator) {
            used = decorator.dialectImpl(new DialectForScripts(dialect));
        }
        if (used instanceof DoubleType number && !(used instanceof MysqlTypes.Numeric) && number.precision() != null) {
            throw SqlalchemyErrors.argument("You must specify both precision and scale or omit both altogether.");
        }
        return used instanceof DateTimeType.TIMESTAMP;
    }

    // Table options -----------------------------------------------------------------------------------------------

    @Override
    protected String postCreateTable(Table table) {
        String prefix = dialect.name() + "_";
        Map<String, Object> options = new TreeMap<>();
        for (Map.Entry<String, Object> option : table.options().all().entrySet()) {
            if (option.getKey().startsWith(prefix)) {
                options.put(option.getKey().substring(prefix.length()).toUpperCase(Locale.ROOT), option.getValue());
            }
        }
        if (table.comment() != null) {
            options.put("COMMENT", table.comment());
        }
        List<String> text = new ArrayList<>();
        Object collate = null;
        for (Map.Entry<String, Object> option : options.entrySet()) {
            String name = option.getKey();
            boolean afterOthers = name.equals("COLLATE")
                    && (options.containsKey("CHARSET")
                            || options.containsKey("DEFAULT_CHARSET")
                            || options.containsKey("CHARACTER_SET")
                            || options.containsKey("DEFAULT_CHARACTER_SET"));
            if (afterOthers) {
                collate = option.getValue();
            } else if (!isPartitionOption(name)) {
                text.add(tableOption(name, option.getValue()));
            }
        }
        if (collate != null) {
            text.add(tableOption("COLLATE", collate));
        }
        for (String name : List.of("PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS")) {
            if (options.containsKey(name)) {
                text.add(name.replace('_', ' ') + " " + optionText(Objects.requireNonNull(options.get(name))));
            }
        }
        return String.join(" ", text);
    }

    private static boolean isPartitionOption(String name) {
        return switch (name) {
            case "PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS" -> true;
            default -> false;
        };
    }

    private String tableOption(String name, Object value) {
        String argument = switch (name) {
            case "COMMENT", "PASSWORD", "CONNECTION" -> literal(optionText(value));
            default -> optionText(value);
        };
        String written = switch (name) {
            case "DATA_DIRECTORY",
                    "INDEX_DIRECTORY",
                    "DEFAULT_CHARACTER_SET",
                    "CHARACTER_SET",
                    "DEFAULT_CHARSET",
                    "DEFAULT_COLLATE" -> name.replace('_', ' ');
            default -> name;
        };
        boolean blank = switch (written) {
            case "TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE" -> true;
            default -> false;
        };
        return written + (blank ? " " : "=") + argument;
    }

    private static String optionText(Object value) {
        if (PyDerived.unwrap(value) instanceof String text) {
            return text;
        }
        throw PyException.typeError("sequence item 1: expected str instance, " + Operators.typeName(value) + " found");
    }

    // Indexes -----------------------------------------------------------------------------------------------------

    /** An option of this dialect, or MySQL's where MariaDB's own is not given. */
    private @Nullable Object option(Index index, String name) {
        return index.options().get(dialect.name(), name);
    }

    private @Nullable Object optionOrMysql(Index index, String name) {
        Object own = option(index, name);
        return own == null ? index.options().get("mysql", name) : own;
    }

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        String name = indexName(index, false);
        StringBuilder text = new StringBuilder("CREATE ").append(index.unique() ? "UNIQUE " : "");
        Object prefix = option(index, "prefix");
        if (Values.truth(prefix)) {
            text.append(Operators.str(Objects.requireNonNull(prefix))).append(' ');
        }
        text.append("INDEX ")
                .append(element.ifNotExists() ? "IF NOT EXISTS " : "")
                .append(name)
                .append(" ON ")
                .append(preparer().formatTable(table))
                .append(" (")
                .append(expressions(index))
                .append(')');
        Object parser = optionOrMysql(index, "with_parser");
        if (parser != null) {
            text.append(" WITH PARSER ").append(Operators.str(parser));
        }
        Object using = optionOrMysql(index, "using");
        if (using != null) {
            text.append(" USING ").append(quote(Identifier.of(using)));
        }
        return text.toString();
    }

    @Override
    protected String indexExpression(ClauseElement part, Index index) {
        String text = expression(IndexElements.groupedWithCalls(part));
        Object length = option(index, "length");
        if (length == null) {
            return text;
        }
        if (length instanceof PyDict lengths) {
            Object own = part instanceof ColumnClause column ? lengths.get(column.name()) : null;
            Object known = own == null ? lengths.get(text) : own;
            return known == null ? text : text + "(" + known + ")";
        }
        return text + "(" + length + ")";
    }

    @Override
    public String dropIndex(DdlElement.DropIndex element) {
        Index index = element.index();
        return "\nDROP INDEX " + (element.ifExists() ? "IF EXISTS " : "") + droppedIndexName(index, false) + " ON "
                + preparer().formatTable(tableOf(index));
    }

    // Constraints -------------------------------------------------------------------------------------------------

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        String text = super.primaryKey(constraint);
        Object using = constraint.options().get(dialect.name(), "using");
        if (using == null) {
            using = constraint.options().get("mysql", "using");
        }
        return Values.truth(using) ? text + " USING " + quote(Identifier.of(Objects.requireNonNull(using))) : text;
    }

    @Override
    protected String match(ForeignKeyConstraint constraint) {
        if (constraint.match() != null) {
            throw SqlalchemyErrors.compile("MySQL ignores the 'MATCH' keyword while at the same time causes ON "
                    + "UPDATE/ON DELETE clauses to be ignored.");
        }
        return "";
    }

    @Override
    public String dropConstraint(DdlElement.DropConstraint element) {
        Constraint constraint = element.constraint();
        String drop = "ALTER TABLE " + preparer().formatTable(constraint.table()) + " DROP ";
        if (constraint instanceof PrimaryKeyConstraint) {
            return drop + "PRIMARY KEY ";
        }
        String kind;
        if (constraint instanceof ForeignKeyConstraint) {
            kind = "FOREIGN KEY ";
        } else if (constraint instanceof UniqueConstraint) {
            kind = "INDEX ";
        } else if (constraint instanceof CheckConstraint) {
            kind = mysql.isMariadb() ? "CONSTRAINT " : "CHECK ";
        } else {
            throw PyException.notImplementedError(
                    "No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type");
        }
        return drop + kind + preparer().formatConstraint(constraint);
    }

    // Comments ----------------------------------------------------------------------------------------------------

    @Override
    public String setTableComment(DdlElement.SetTableComment element) {
        return "ALTER TABLE " + preparer().formatTable(element.table()) + " COMMENT "
                + commentLiteral(element.table().comment());
    }

    @Override
    public String dropTableComment(DdlElement.DropTableComment element) {
        return "ALTER TABLE " + preparer().formatTable(element.table()) + " COMMENT ''";
    }

    @Override
    public String setColumnComment(DdlElement.SetColumnComment element) {
        Column column = element.column();
        return "ALTER TABLE " + preparer().formatTable(Objects.requireNonNull(column.owner())) + " CHANGE "
                + quote(column.identifier()) + " " + columnSpecification(column);
    }

    // Columns -----------------------------------------------------------------------------------------------------

    @Override
    public String columnNullable(DdlElement.ColumnNullable element) {
        throw individual();
    }

    @Override
    public String columnType(DdlElement.ColumnType element) {
        throw individual();
    }

    @Override
    public String columnName(DdlElement.ColumnName element) {
        throw individual();
    }

    @Override
    public String columnDefault(DdlElement.ColumnDefault element) {
        throw individual();
    }

    private static PyException individual() {
        return PyException.notImplementedError("Individual alter column constructs not supported by MySQL");
    }

    @Override
    public String mysqlAlterDefault(DdlElement.MysqlAlterDefault element) {
        return alterColumn(element.table(), element.column())
                + (element.value() == null ? "DROP DEFAULT" : "SET DEFAULT " + serverDefault(element.value()));
    }

    @Override
    public String mysqlChangeColumn(DdlElement.MysqlChangeColumn element) {
        String column = quote(element.column());
        String change =
                element.newName() == null ? " MODIFY " + column : " CHANGE " + column + " " + quote(element.newName());
        StringBuilder text = new StringBuilder(alterTable(element.table()))
                .append(change)
                .append(' ')
                .append(typeText(element.type()))
                .append(element.nullable() ? " NULL" : " NOT NULL");
        if (element.autoincrement()) {
            text.append(" AUTO_INCREMENT");
        }
        if (element.value() != null) {
            text.append(" DEFAULT ").append(serverDefault(element.value()));
        }
        if (element.comment() != null && !element.comment().isEmpty()) {
            text.append(" COMMENT ").append(literal(element.comment()));
        }
        return text.toString();
    }

    @Override
    protected String identityOptions(IdentityOptions options) {
        return super.identityOptions(options).replace("NO CYCLE", "NOCYCLE");
    }
}
