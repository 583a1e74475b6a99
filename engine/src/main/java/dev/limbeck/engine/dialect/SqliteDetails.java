package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DeclaredType;
import dev.limbeck.engine.sqlalchemy.DialectOptions;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.grammar.sqlite.ColumnConstraint;
import dev.limbeck.grammar.sqlite.ColumnDefinition;
import dev.limbeck.grammar.sqlite.CreateStatement;
import dev.limbeck.grammar.sqlite.IndexedColumn;
import dev.limbeck.grammar.sqlite.TableConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code CREATE TABLE} text of a SQLite table says beyond SQLAlchemy's reflection, hung to the reflected table
 * so that a rebuild writes it again: collations, directions, conflict clauses, comments, names of rules that SQLAlchemy
 * knows no names for. Where there is no SQLAlchemy option for a thing, it is an option of the dialect {@code limbeck}.
 */
final class SqliteDetails {
    private static final String OWN = "limbeck";
    private static final String COLLATION = "collation";
    private static final String COMMENTS = "comments";
    private static final String DEFAULT_NAME = "default_name";
    private static final String NOT_NULL_NAME = "not_null_name";
    private static final String TERMS = "terms";
    private static final String AT_COLUMN = "at_column";
    private static final String INLINE_KEY = "inline_key";

    private final Dialect dialect;
    private final CreateStatement.Table create;
    private final Table table;

    private SqliteDetails(Dialect dialect, CreateStatement.Table create, Table table) {
        this.dialect = dialect;
        this.create = create;
        this.table = table;
    }

    /** Hangs to {@code table}, which was just filled by {@link TableReflection}, what its text says. */
    static void keep(Dialect dialect, CreateStatement.Table create, Table table) {
        SqliteDetails details = new SqliteDetails(dialect, create, table);
        details.keepOptions();
        details.keepKey();
        details.keepColumns();
        details.keepConstraints();
    }

    private void keepOptions() {
        Map<String, Object> options = new LinkedHashMap<>(table.options().all());
        if (create.strict()) {
            options.put("sqlite_strict", true);
        }
        if (create.withoutRowid()) {
            options.put("sqlite_with_rowid", false);
        }
        table.setOptions(options);
    }

    private void keepKey() {
        PrimaryKeyConstraint key = table.primaryKey();
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey declared) {
                keepConflict(key, declared.conflict());
                keepTerms(key, declared.columns());
                keepComments(key, constraint);
                keepAutoincrement(declared.autoincrement());
            }
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.PrimaryKey declared) {
                    keepConflict(key, declared.conflict());
                    keepAutoincrement(declared.autoincrement());
                    keepInlineKey(key, declared);
                }
            }
        }
    }

    /** What can only stand at the column: DESC behind INTEGER, for a key of its own beside the rowid, and AUTOINCREMENT. */
    private static void keepInlineKey(PrimaryKeyConstraint key, ColumnConstraint.PrimaryKey declared) {
        boolean special = declared.name() != null || declared.conflict() != null;
        if (declared.descending() || (declared.autoincrement() && special)) {
            key.setOption(
                    OWN + "_" + INLINE_KEY,
                    "PRIMARY KEY" + (declared.descending() ? " DESC" : "")
                            + (declared.conflict() == null ? "" : " ON CONFLICT " + declared.conflict())
                            + (declared.autoincrement() ? " AUTOINCREMENT" : ""));
        }
    }

    private void keepAutoincrement(boolean autoincrement) {
        if (autoincrement) {
            Map<String, Object> options = new LinkedHashMap<>(table.options().all());
            options.put("sqlite_autoincrement", true);
            table.setOptions(options);
        }
    }

    private void keepColumns() {
        Map<String, ColumnDefinition> definitions = new HashMap<>();
        for (ColumnDefinition definition : create.columns()) {
            definitions.put(fold(definition.name()), definition);
        }
        for (Column column : table.columnList()) {
            ColumnDefinition definition = definitions.get(fold(column.name()));
            if (definition != null) {
                keepColumn(column, definition);
            }
        }
    }

    private void keepColumn(Column column, ColumnDefinition definition) {
        String type = definition.type();
        if (losesType(column, type)) {
            column.replaceType(new DeclaredType(type, column.sqlType()));
        }
        for (ColumnConstraint constraint : definition.constraints()) {
            if (constraint instanceof ColumnConstraint.Collate collate) {
                column.setOption(OWN + "_" + COLLATION, collate.collation());
            } else if (constraint instanceof ColumnConstraint.NotNull notNull) {
                if (notNull.conflict() != null) {
                    column.setOption("sqlite_on_conflict_not_null", notNull.conflict());
                }
                keepName(column, NOT_NULL_NAME, notNull.name());
            } else if (constraint instanceof ColumnConstraint.Default) {
                keepName(column, DEFAULT_NAME, constraint.name());
            }
        }
        List<String> comments = create.commentsOf(definition);
        if (!comments.isEmpty()) {
            column.setOption(OWN + "_" + COMMENTS, comments);
        }
    }

    /**
     * Whether SQLAlchemy's word for the type is another one than the table's. Behind {@code INT} a key is no alias of the
     * rowid, behind {@code INTEGER} it is.
     */
    private boolean losesType(Column column, String declared) {
        if (declared.isEmpty()) {
            return true;
        }
        String type = declared.replace(", ", ",").toUpperCase(Locale.ROOT);
        String written = dialect.typeCompiler()
                .process(column.sqlType())
                .replace(", ", ",")
                .toUpperCase(Locale.ROOT);
        boolean key = column.primaryKey() && table.primaryKey().columns().size() == 1;
        return !type.equals(written) && (key || !type.equals("INT"));
    }

    private static void keepName(Column column, String option, @Nullable String name) {
        if (name != null) {
            column.setOption(OWN + "_" + option, name);
        }
    }

    private void keepConstraints() {
        List<Object> foreignKeys = new ArrayList<>();
        List<Object> uniques = new ArrayList<>();
        List<Object> checks = new ArrayList<>();
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.ForeignKey) {
                foreignKeys.add(constraint);
            } else if (constraint instanceof TableConstraint.Unique) {
                uniques.add(constraint);
            }
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.Check) {
                    checks.add(constraint);
                }
            }
        }
        create.constraints().stream()
                .filter(TableConstraint.Check.class::isInstance)
                .forEach(checks::add);
        // those at columns follow for keys and uniques, and have no comments or terms of their own
        match(ForeignKeyConstraint.class, foreignKeys);
        match(UniqueConstraint.class, uniques);
        match(CheckConstraint.class, checks);
    }

    /** {@link TableReflection} has made the constraints of a kind in the order of their declarations. */
    private void match(Class<? extends Constraint> kind, List<Object> declarations) {
        int next = 0;
        for (Constraint constraint : table.constraints()) {
            if (kind.isInstance(constraint) && next < declarations.size()) {
                Object declared = declarations.get(next);
                next++;
                keepComments(constraint, declared);
                if (declared instanceof ColumnConstraint) {
                    constraint.setOption(OWN + "_" + AT_COLUMN, true);
                }
                if (declared instanceof TableConstraint.Unique unique) {
                    keepTerms(constraint, unique.columns());
                }
            }
        }
    }

    private void keepComments(Constraint constraint, Object declared) {
        List<String> comments = create.commentsOf(declared);
        if (!comments.isEmpty()) {
            constraint.setOption(OWN + "_" + COMMENTS, comments);
        }
    }

    private static void keepConflict(Constraint constraint, @Nullable String conflict) {
        if (conflict != null) {
            constraint.setOption("sqlite_on_conflict", conflict);
        }
    }

    private void keepTerms(Constraint constraint, List<IndexedColumn> columns) {
        Map<String, String> terms = new HashMap<>();
        for (IndexedColumn column : columns) {
            StringBuilder term = new StringBuilder();
            if (column.collation() != null) {
                term.append(" COLLATE ").append(quoted(dialect, column.collation()));
            }
            if ("DESC".equals(column.direction())) {
                term.append(" DESC");
            }
            if (column.column() != null && !term.isEmpty()) {
                terms.put(fold(column.column()), term.toString());
            }
        }
        if (!terms.isEmpty()) {
            constraint.setOption(OWN + "_" + TERMS, terms);
        }
    }

    private static String quoted(Dialect dialect, String name) {
        return name.matches("\\w+") ? name : dialect.preparer().quote(new Identifier(name));
    }

    // what the compiler asks --------------------------------------------------------------------------------------

    /** {@code COLLATE name} with a blank before it, or nothing. A collation that a script gave with the type wins. */
    static String collation(Dialect dialect, Column column) {
        Object collation = column.options().get(OWN, COLLATION);
        boolean typeHasOne = column.sqlType() instanceof StringType text && text.collation() != null;
        return collation == null || typeHasOne ? "" : " COLLATE " + quoted(dialect, (String) collation);
    }

    /** {@code CONSTRAINT name} with a blank before it for the column's NOT NULL, or nothing. */
    static String notNullName(Dialect dialect, Column column) {
        return constraintName(dialect, column, NOT_NULL_NAME);
    }

    /** {@code CONSTRAINT name} with a blank before it for the column's DEFAULT, or nothing. */
    static String defaultName(Dialect dialect, Column column) {
        return constraintName(dialect, column, DEFAULT_NAME);
    }

    private static String constraintName(Dialect dialect, Column column, String option) {
        Object name = column.options().get(OWN, option);
        return name == null ? "" : " CONSTRAINT " + dialect.preparer().quote(new Identifier((String) name));
    }

    /** The comments of a column or constraint, as lines that stand above it. */
    static String comments(DialectOptions options) {
        if (!(options.get(OWN, COMMENTS) instanceof List<?> comments)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Object comment : comments) {
            text.append(comment).append("\n\t");
        }
        return text.toString();
    }

    /** What follows a column in a key: its collation and direction, with a blank before each. */
    static String term(Constraint key, ColumnClause column) {
        if (!(key.options().get(OWN, TERMS) instanceof Map<?, ?> terms)) {
            return "";
        }
        // a renamed column stands under its new name where the database has renamed it already
        Object term = terms.get(fold(column.name()));
        return Objects.toString(term == null ? terms.get(fold(column.key())) : term, "");
    }

    /** Whether a check stood at its column, with which it comes and goes. */
    static boolean isAtColumn(CheckConstraint check) {
        return check.options().truth(OWN, AT_COLUMN);
    }

    /** The key as it has to stand at its one column, without its name; null where it may stand anywhere. */
    static @Nullable String inlineKey(PrimaryKeyConstraint key) {
        Object inline = key.options().get(OWN, INLINE_KEY);
        boolean whole =
                key.columns().size() == 1 && key.columns().get(0).sqlType().affinity() == IntegerType.class;
        return whole ? (String) inline : null;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
