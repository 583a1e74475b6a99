package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SchemaCoercions;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQLite: defaults in parentheses, a key that counts by itself in its column's line, {@code ON CONFLICT}. */
final class SqliteDdlCompiler extends DdlCompiler {
    private static final String NAME = "sqlite";

    SqliteDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "SQLiteDDLCompiler";
    }

    @Override
    public String columnSpecification(Column column) {
        String type = typeText(column.sqlType());
        StringBuilder text = new StringBuilder(SqliteDetails.comments(column.options()))
                .append(quote(column.identifier()))
                .append(type.isEmpty() ? "" : " " + type)
                .append(SqliteDetails.collation(dialect, column));
        String defaultText = columnDefault(column);
        if (defaultText != null) {
            text.append(SqliteDetails.defaultName(dialect, column))
                    .append(" DEFAULT ")
                    .append(needsParentheses(defaultText) ? "(" + defaultText + ")" : defaultText);
        }
        if (!column.nullable()) {
            text.append(SqliteDetails.notNullName(dialect, column))
                    .append(" NOT NULL")
                    .append(onConflict(column.options().get(NAME, "on_conflict_not_null")));
        }
        if (column.primaryKey()) {
            text.append(inlineKey(column));
        }
        if (column.computed() != null) {
            text.append(' ').append(computed(column.computed()));
        }
        return text.toString();
    }

    /** Whether a default is more than a word or a literal. */
    private static boolean needsParentheses(String text) {
        String stripped = text.stripLeading();
        if (stripped.isEmpty()) {
            return !text.isEmpty();
        }
        char first = stripped.charAt(0);
        if (first == '\'' || first == '"' || first == '(') {
            return false;
        }
        // the rest of the first line decides, as in the rule that SQLAlchemy has
        int lineEnd = text.indexOf('\n');
        int end = lineEnd < 0 ? text.length() : lineEnd + 1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                return true;
            }
        }
        return false;
    }

    private String inlineKey(Column column) {
        Table table = column.owner();
        if (table == null) {
            return "";
        }
        boolean single = table.primaryKey().columns().size() == 1;
        if (Boolean.TRUE.equals(column.autoincrement()) && !single) {
            throw SqlalchemyErrors.compile("SQLite does not support autoincrement for composite primary keys");
        }
        String kept = SqliteDetails.inlineKey(table.primaryKey());
        if (kept != null) {
            String name = preparer().formatConstraint(table.primaryKey());
            return (name == null ? " " : " CONSTRAINT " + name + " ") + kept;
        }
        if (!countsByItself(table, column) || !single) {
            return "";
        }
        return " PRIMARY KEY" + onConflict(column.options().get(NAME, "on_conflict_primary_key")) + " AUTOINCREMENT";
    }

    private static boolean countsByItself(Table table, Column column) {
        return table.options().truth(NAME, "autoincrement")
                && column.sqlType().affinity() == IntegerType.class
                && column.foreignKeys().isEmpty();
    }

    private static String onConflict(@Nullable Object resolution) {
        return resolution == null ? "" : " ON CONFLICT " + resolution;
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        List<ColumnClause> columns = constraint.columns();
        Object conflict = constraint.options().get(NAME, "on_conflict");
        if (SqliteDetails.inlineKey(constraint) != null) {
            return "";
        }
        if (columns.size() == 1) {
            Column column = (Column) columns.get(0);
            Table table = column.owner();
            if (column.primaryKey() && table != null && countsByItself(table, column)) {
                return "";
            }
            if (conflict == null) {
                conflict = column.options().get(NAME, "on_conflict_primary_key");
            }
        }
        return withComments(constraint, super.primaryKey(constraint) + onConflict(conflict));
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        Object conflict = constraint.options().get(NAME, "on_conflict");
        List<ColumnClause> columns = constraint.columns();
        if (conflict == null && columns.size() == 1 && columns.get(0) instanceof Column column) {
            conflict = column.options().get(NAME, "on_conflict_unique");
        }
        return withComments(constraint, super.unique(constraint) + onConflict(conflict));
    }

    @Override
    public String check(CheckConstraint constraint) {
        Object conflict = constraint.options().get(NAME, "on_conflict");
        if (constraint.isColumnLevel() && conflict != null) {
            throw SqlalchemyErrors.compile("SQLite does not support on conflict clause for column check constraint");
        }
        return withComments(constraint, super.check(constraint) + onConflict(conflict));
    }

    /** Nothing for a key to another schema, which is another file. */
    @Override
    public String foreignKey(ForeignKeyConstraint constraint) {
        if (!constraint.elements().isEmpty()
                && constraint.elements().get(0).column().table() instanceof TableClause remote
                && !java.util.Objects.equals(remote.schema(), constraint.table().schema())) {
            return "";
        }
        return withComments(constraint, super.foreignKey(constraint));
    }

    private static String withComments(Constraint constraint, String text) {
        return SqliteDetails.comments(constraint.options()) + text;
    }

    @Override
    protected String keyColumns(Constraint key, List<? extends ColumnClause> columns) {
        StringBuilder text = new StringBuilder();
        for (ColumnClause column : columns) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(quote(column.identifier()))
                    .append(SqliteDetails.term(key, column));
        }
        return text.toString();
    }

    @Override
    protected String remoteTable(TableClause table) {
        return preparer().formatTable(table, false);
    }

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        String text = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (element.ifNotExists() ? "IF NOT EXISTS " : "") + indexName(index, true) + " ON "
                + preparer().formatTable(table, false) + " (" + expressions(index) + ")";
        Object where = index.options().get(NAME, "where");
        if (where == null) {
            return text;
        }
        ClauseElement condition = SchemaCoercions.ddlExpression(where);
        return text + " WHERE " + expression(condition);
    }

    @Override
    protected String postCreateTable(Table table) {
        List<String> options = new ArrayList<>();
        if (table.options().has(NAME, "with_rowid")
                && !Values.truth(table.options().get(NAME, "with_rowid"))) {
            options.add("WITHOUT ROWID");
        }
        if (table.options().truth(NAME, "strict")) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : "\n " + String.join(",\n ", options);
    }

    @Override
    public String renameTable(DdlElement.RenameTable element) {
        return alterTable(element.table()) + " RENAME TO " + quote(element.newName());
    }

    @Override
    public String columnName(DdlElement.ColumnName element) {
        return alterTable(element.table()) + " RENAME COLUMN " + quote(element.column()) + " TO "
                + quote(element.newName());
    }
}
