package dev.limbeck.grammar.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads the {@code CREATE} statements that SQLite keeps in {@code sqlite_master}. */
public final class SqliteDdl {
    private final String text;
    private final CommonTokenStream tokens;

    private SqliteDdl(String text) {
        this.text = text;
        SqliteCreateLexer lexer = new SqliteCreateLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        this.tokens = new CommonTokenStream(lexer);
    }

    /**
     * The statement that {@code text} holds.
     *
     * @throws SqliteSyntaxError if it is none that this grammar knows, such as {@code CREATE VIRTUAL TABLE}
     */
    public static CreateStatement parse(String text) {
        return new SqliteDdl(text).statement();
    }

    /**
     * The words in a piece of SQL that may be names, in lower case and without quotes; keywords and names of functions are
     * among them, texts in single quotes are not.
     */
    public static Set<String> words(String text) {
        SqliteDdl reader = new SqliteDdl(text);
        reader.tokens.fill();
        Set<String> words = new HashSet<>();
        for (Token token : reader.tokens.getTokens()) {
            if (isWord(token)) {
                words.add(unquote(token.getText()).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isWord(Token token) {
        if (token.getChannel() != Token.DEFAULT_CHANNEL || token.getType() == Token.EOF) {
            return false;
        }
        return switch (token.getType()) {
            case SqliteCreateLexer.STRING,
                    SqliteCreateLexer.BLOB,
                    SqliteCreateLexer.NUMBER,
                    SqliteCreateLexer.LPAREN,
                    SqliteCreateLexer.RPAREN,
                    SqliteCreateLexer.COMMA,
                    SqliteCreateLexer.DOT,
                    SqliteCreateLexer.SEMI,
                    SqliteCreateLexer.PLUS,
                    SqliteCreateLexer.MINUS,
                    SqliteCreateLexer.OTHER -> false;
            default -> true;
        };
    }

    private CreateStatement statement() {
        SqliteCreateParser parser = new SqliteCreateParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return build(parser.statement());
        } catch (ParseCancellationException e) {
            throw syntaxError(e);
        }
    }

    private SqliteSyntaxError syntaxError(ParseCancellationException e) {
        Token token = e.getCause() instanceof RecognitionException recognition ? recognition.getOffendingToken() : null;
        if (token == null || token.getType() == Token.EOF) {
            return new SqliteSyntaxError("unexpected end of the statement", text.length());
        }
        return new SqliteSyntaxError("unexpected '" + token.getText() + "'", charOffset(token.getStartIndex()));
    }

    private CreateStatement build(SqliteCreateParser.StatementContext statement) {
        if (statement.createTable() != null) {
            return table(statement.createTable());
        }
        if (statement.createIndex() != null) {
            return index(statement.createIndex());
        }
        if (statement.createTrigger() != null) {
            return trigger(statement.createTrigger());
        }
        return view(statement.createView());
    }

    private CreateStatement.Table table(SqliteCreateParser.CreateTableContext create) {
        List<ColumnDefinition> columns = new ArrayList<>();
        List<TableConstraint> constraints = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        for (SqliteCreateParser.TableItemContext item : create.tableItem()) {
            if (item.columnDef() != null) {
                columns.add(column(item.columnDef()));
                items.add(columns.get(columns.size() - 1));
            } else {
                constraints.add(constraint(item.tableConstraint()));
                items.add(constraints.get(constraints.size() - 1));
            }
        }
        boolean strict = false;
        boolean withoutRowid = false;
        for (SqliteCreateParser.TableOptionContext option : create.tableOption()) {
            strict |= option.STRICT() != null;
            withoutRowid |= option.WITHOUT() != null;
        }
        boolean temporary = create.TEMP() != null || create.TEMPORARY() != null;
        return new CreateStatement.Table(
                objectName(create.qualifiedName()),
                temporary,
                columns,
                constraints,
                withoutRowid,
                strict,
                comments(create, items));
    }

    /** The comments up to the closing parenthesis, each given to the item that it stands beside, above or in. */
    private Map<Object, List<String>> comments(SqliteCreateParser.CreateTableContext create, List<Object> items) {
        Map<Object, List<String>> comments = new IdentityHashMap<>();
        int last = items.size() - 1;
        int item = 0;
        int depth = 0;
        int lineOfLastToken = 0;
        int from = create.getStart().getTokenIndex();
        int to = create.getStop().getTokenIndex();
        for (Token token : tokens.getTokens(from, to)) {
            while (item < last && token.getTokenIndex() >= itemStart(create, item + 1)) {
                item++;
            }
            switch (token.getType()) {
                case SqliteCreateLexer.LPAREN -> depth++;
                case SqliteCreateLexer.RPAREN -> depth--;
                default -> {}
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                lineOfLastToken = token.getLine();
            } else if (depth <= 1) {
                boolean above = token.getTokenIndex() > itemStop(create, item) && token.getLine() > lineOfLastToken;
                Object owner = items.get(above && item < last ? item + 1 : item);
                comments.computeIfAbsent(owner, key -> new ArrayList<>())
                        .add(token.getText().stripTrailing());
            }
        }
        return comments;
    }

    private static int itemStart(SqliteCreateParser.CreateTableContext create, int item) {
        return create.tableItem(item).getStart().getTokenIndex();
    }

    private static int itemStop(SqliteCreateParser.CreateTableContext create, int item) {
        return create.tableItem(item).getStop().getTokenIndex();
    }

    private ColumnDefinition column(SqliteCreateParser.ColumnDefContext column) {
        List<ColumnConstraint> constraints = new ArrayList<>();
        for (SqliteCreateParser.ColumnConstraintContext constraint : column.columnConstraint()) {
            String name = constraintName(constraint.constraintName());
            if (constraint.columnRule() != null) {
                constraints.add(columnRule(name, constraint.columnRule()));
            }
        }
        return new ColumnDefinition(name(column.name()), typeName(column.typeName()), constraints);
    }

    private String typeName(SqliteCreateParser.@Nullable TypeNameContext type) {
        if (type == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (SqliteCreateParser.TypeWordContext word : type.typeWord()) {
            words.append(words.isEmpty() ? "" : " ").append(unquote(word.getText()));
        }
        if (!type.signedNumber().isEmpty()) {
            words.append('(').append(type.signedNumber(0).getText());
            if (type.signedNumber().size() > 1) {
                words.append(", ").append(type.signedNumber(1).getText());
            }
            words.append(')');
        }
        return words.toString();
    }

    private ColumnConstraint columnRule(@Nullable String name, SqliteCreateParser.ColumnRuleContext rule) {
        if (rule instanceof SqliteCreateParser.ColumnPrimaryKeyContext key) {
            boolean descending = key.sortOrder() != null && key.sortOrder().DESC() != null;
            return new ColumnConstraint.PrimaryKey(
                    name, descending, conflict(key.conflict()), key.AUTOINCREMENT() != null);
        }
        if (rule instanceof SqliteCreateParser.ColumnNotNullContext notNull) {
            return new ColumnConstraint.NotNull(name, conflict(notNull.conflict()));
        }
        if (rule instanceof SqliteCreateParser.ColumnUniqueContext unique) {
            return new ColumnConstraint.Unique(name, conflict(unique.conflict()));
        }
        if (rule instanceof SqliteCreateParser.ColumnCheckContext check) {
            return new ColumnConstraint.Check(
                    name, between(check.LPAREN().getSymbol(), check.RPAREN().getSymbol()));
        }
        if (rule instanceof SqliteCreateParser.ColumnDefaultContext value) {
            return new ColumnConstraint.Default(name, source(value.defaultValue()));
        }
        if (rule instanceof SqliteCreateParser.ColumnCollateContext collate) {
            return new ColumnConstraint.Collate(name, name(collate.name()));
        }
        if (rule instanceof SqliteCreateParser.ColumnReferencesContext references) {
            return new ColumnConstraint.References(name, foreignKey(references.references()));
        }
        if (rule instanceof SqliteCreateParser.ColumnGeneratedContext generated) {
            String expression =
                    between(generated.LPAREN().getSymbol(), generated.RPAREN().getSymbol());
            return new ColumnConstraint.Generated(name, expression, generated.STORED() != null);
        }
        return new ColumnConstraint.Null(name);
    }

    private TableConstraint constraint(SqliteCreateParser.TableConstraintContext constraint) {
        String name = constraintName(constraint.constraintName());
        SqliteCreateParser.TableRuleContext rule = constraint.tableRule();
        if (rule instanceof SqliteCreateParser.TablePrimaryKeyContext key) {
            return new TableConstraint.PrimaryKey(
                    name, indexedColumns(key.indexedColumn()), conflict(key.conflict()), key.AUTOINCREMENT() != null);
        }
        if (rule instanceof SqliteCreateParser.TableUniqueContext unique) {
            return new TableConstraint.Unique(
                    name, indexedColumns(unique.indexedColumn()), conflict(unique.conflict()));
        }
        if (rule instanceof SqliteCreateParser.TableCheckContext check) {
            return new TableConstraint.Check(
                    name, between(check.LPAREN().getSymbol(), check.RPAREN().getSymbol()));
        }
        if (rule instanceof SqliteCreateParser.TableForeignKeyContext foreign) {
            return new TableConstraint.ForeignKey(name, names(foreign.name()), foreignKey(foreign.references()));
        }
        throw new IllegalStateException("unknown table constraint: " + rule.getText());
    }

    private ForeignKeyClause foreignKey(SqliteCreateParser.ReferencesContext references) {
        String onDelete = null;
        String onUpdate = null;
        String match = null;
        for (SqliteCreateParser.ReferenceActionContext action : references.referenceAction()) {
            if (action.DELETE() != null) {
                onDelete = words(action.action());
            } else if (action.UPDATE() != null) {
                onUpdate = words(action.action());
            } else {
                match = name(action.name());
            }
        }
        List<String> names = names(references.name());
        SqliteCreateParser.DeferrableContext deferrable = references.deferrable();
        Boolean mayDefer = deferrable == null ? null : deferrable.NOT() == null;
        String initially = null;
        if (deferrable != null && deferrable.INITIALLY() != null) {
            initially = deferrable.DEFERRED() != null ? "DEFERRED" : "IMMEDIATE";
        }
        return new ForeignKeyClause(
                names.get(0), names.subList(1, names.size()), onDelete, onUpdate, match, mayDefer, initially);
    }

    private CreateStatement.Index index(SqliteCreateParser.CreateIndexContext create) {
        String where = create.tokenRun() == null ? null : source(create.tokenRun());
        return new CreateStatement.Index(
                objectName(create.qualifiedName()),
                name(create.name()),
                create.UNIQUE() != null,
                indexedColumns(create.indexedColumn()),
                where);
    }

    private CreateStatement.Trigger trigger(SqliteCreateParser.CreateTriggerContext create) {
        List<String> names = names(create.name());
        int last = names.size() - 1;
        String event = create.DELETE() != null ? "DELETE" : create.INSERT() != null ? "INSERT" : "UPDATE";
        return new CreateStatement.Trigger(
                objectName(create.qualifiedName()),
                names.get(last),
                event,
                names.subList(0, last),
                source(create.tokenRun()));
    }

    private CreateStatement.View view(SqliteCreateParser.CreateViewContext create) {
        return new CreateStatement.View(
                objectName(create.qualifiedName()), names(create.name()), source(create.tokenRun()));
    }

    private List<IndexedColumn> indexedColumns(List<SqliteCreateParser.IndexedColumnContext> columns) {
        List<IndexedColumn> result = new ArrayList<>();
        for (SqliteCreateParser.IndexedColumnContext column : columns) {
            String direction = column.sortOrder() == null ? null : words(column.sortOrder());
            result.add(indexedColumn(column.columnTokens(), direction));
        }
        return result;
    }

    /** A trailing {@code COLLATE name} is the index's own, as SQLite reads it. */
    private IndexedColumn indexedColumn(SqliteCreateParser.ColumnTokensContext tokens, @Nullable String direction) {
        int count = tokens.getChildCount();
        String collation = null;
        int end = count;
        if (count > 2 && tokens.getChild(count - 2).getText().equalsIgnoreCase("COLLATE")) {
            collation = unquote(tokens.getChild(count - 1).getText());
            end = count - 2;
        }
        int from = charOffset(tokens.getStart().getStartIndex());
        int to = charOffset(stop(tokens.getChild(end - 1)).getStopIndex() + 1);
        String expression = text.substring(from, to);
        String column = end == 1 && isName(tokens.getStart()) ? unquote(expression) : null;
        return new IndexedColumn(column, expression, collation, direction);
    }

    private static Token stop(ParseTree tree) {
        return tree instanceof TerminalNode leaf ? leaf.getSymbol() : ((ParserRuleContext) tree).getStop();
    }

    private static boolean isName(Token token) {
        return switch (token.getType()) {
            case SqliteCreateLexer.LPAREN, SqliteCreateLexer.NUMBER, SqliteCreateLexer.BLOB, SqliteCreateLexer.NULL_ ->
                false;
            default -> true;
        };
    }

    private static @Nullable String conflict(SqliteCreateParser.@Nullable ConflictContext conflict) {
        return conflict == null ? null : conflict.getChild(2).getText().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String constraintName(SqliteCreateParser.@Nullable ConstraintNameContext name) {
        return name == null ? null : name(name.name());
    }

    private static String objectName(SqliteCreateParser.QualifiedNameContext name) {
        return name(name.name(name.name().size() - 1));
    }

    private static List<String> names(List<SqliteCreateParser.NameContext> names) {
        List<String> result = new ArrayList<>();
        for (SqliteCreateParser.NameContext name : names) {
            result.add(name(name));
        }
        return result;
    }

    private static String name(SqliteCreateParser.NameContext name) {
        return unquote(name.getText());
    }

    /** The keywords of a rule, upper case, with single blanks. */
    private static String words(ParserRuleContext rule) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < rule.getChildCount(); i++) {
            words.append(i == 0 ? "" : " ").append(rule.getChild(i).getText().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** The name that a quoted or plain identifier stands for. */
    static String unquote(String identifier) {
        if (identifier.length() < 2) {
            return identifier;
        }
        char quote = identifier.charAt(0);
        String inner = identifier.substring(1, identifier.length() - 1);
        return switch (quote) {
            case '"', '`', '\'' -> inner.replace("" + quote + quote, String.valueOf(quote));
            case '[' -> inner;
            default -> identifier;
        };
    }

    private String source(ParserRuleContext rule) {
        return text.substring(
                charOffset(rule.getStart().getStartIndex()),
                charOffset(rule.getStop().getStopIndex() + 1));
    }

    private String between(Token open, Token close) {
        return text.substring(charOffset(open.getStopIndex() + 1), charOffset(close.getStartIndex()))
                .strip();
    }

    /** ANTLR counts code points, {@code String} counts chars. */
    private int charOffset(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
