package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TableClause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes names: quotes those that need it, and cuts the names that conventions make to what the database allows.
 *
 * <p>A name needs quotes when it is reserved, has capitals or other characters than letters, digits, {@code _} and
 * {@code $}, or starts with a digit.
 */
public class IdentifierPreparer {
    private final Dialect dialect;
    private final char initialQuote;
    private final char finalQuote;
    private @Nullable Set<String> reservedWords;

    IdentifierPreparer(Dialect dialect, char initialQuote, char finalQuote) {
        this.dialect = dialect;
        this.initialQuote = initialQuote;
        this.finalQuote = finalQuote;
    }

    /** A name, in quotes if it or its writer wants them. */
    public final String quote(Identifier name) {
        if (name.quote() != null) {
            return name.quote() ? quoteIdentifier(name.text()) : name.text();
        }
        return quote(name.text());
    }

    /** A name, in quotes if it needs them. */
    public final String quote(String name) {
        return requiresQuotes(name) ? quoteIdentifier(name) : name;
    }

    /** A name in quotes. */
    public final String quoteIdentifier(String name) {
        return initialQuote + escape(name) + finalQuote;
    }

    /** Quotes inside a quoted name are doubled. */
    protected String escape(String name) {
        String escaped = name.replace(String.valueOf(finalQuote), "" + finalQuote + finalQuote);
        return dialect.parameterStyle().doublesPercent() ? escaped.replace("%", "%%") : escaped;
    }

    private boolean requiresQuotes(String name) {
        if (name.isEmpty()) {
            throw PyException.indexError("string index out of range");
        }
        if (isIllegalInitial(name.charAt(0))) {
            return true;
        }
        boolean plain = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
        }
        return !plain || reservedWords().contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a name that starts so needs quotes. */
    protected boolean isIllegalInitial(char c) {
        return (c >= '0' && c <= '9') || c == '$';
    }

    private Set<String> reservedWords() {
        Set<String> known = reservedWords;
        if (known == null) {
            known = ReservedWords.of(dialect.reservedWordsName());
            reservedWords = known;
        }
        return known;
    }

    /** The name of a schema. */
    public String quoteSchema(Identifier schema) {
        return quote(schema);
    }

    public final String formatTable(TableClause table) {
        return formatTable(table, true);
    }

    /** @param useSchema whether its schema, if any, comes before it */
    public final String formatTable(TableClause table, boolean useSchema) {
        Identifier schema = table.schemaIdentifier();
        String name = quote(table.identifier());
        return useSchema && schema != null && !schema.text().isEmpty() ? quoteSchema(schema) + "." + name : name;
    }

    public final String formatSequence(Sequence sequence) {
        Identifier schema = sequence.schema();
        String name = quote(sequence.name());
        return schema == null ? name : quoteSchema(schema) + "." + name;
    }

    /** A name of {@code schema}, each part of a dotted schema quoted by itself, as Alembic writes the tables it alters. */
    public final String formatTableName(TableName table) {
        String name = quote(table.name());
        Identifier schema = table.schema();
        if (schema == null || schema.text().isEmpty()) {
            return name;
        }
        if (schema.quote() != null) {
            return quote(schema) + "." + name;
        }
        StringBuilder text = new StringBuilder();
        for (String part : schema.text().split("\\.", -1)) {
            text.append(quote(part)).append('.');
        }
        return text.append(name).toString();
    }

    /** The name of a constraint as it is written, or null when it has none. */
    public final @Nullable String formatConstraint(Constraint constraint) {
        Identifier name = constraint.name();
        if (constraint instanceof CheckConstraint check && check.nameByConvention()) {
            Table table = check.tableOrNull();
            name = table == null ? null : table.metadata().namingConvention().nameFor(check, table);
        }
        return name == null ? null : quote(fitted(name, dialect.maxConstraintNameLength()));
    }

    public final String formatIndex(Index index) {
        Identifier name = index.name();
        if (name == null) {
            throw SqlalchemyErrors.compile("CREATE INDEX requires that the index have a name");
        }
        return quote(fitted(name, dialect.maxIndexNameLength()));
    }

    /** A constraint's name that is given as text. */
    public final String formatConstraintName(Identifier name) {
        return quote(fitted(name, dialect.maxConstraintNameLength()));
    }

    /** Cuts a convention's name that is too long; another one is an error. */
    private Identifier fitted(Identifier name, int limit) {
        String text = name.text();
        int length = text.codePointCount(0, text.length());
        if (name.kind() != Identifier.Kind.PLAIN) {
            if (length <= limit) {
                return name;
            }
            int end = text.offsetByCodePoints(0, limit - 8);
            String hash = md5(text);
            return new Identifier(
                    text.substring(0, end) + "_" + hash.substring(hash.length() - 4), null, Identifier.Kind.PLAIN);
        }
        if (length > dialect.maxIdentifierLength()) {
            throw PyException.of(
                    SqlalchemyErrors.IDENTIFIER_ERROR,
                    "Identifier '" + text + "' exceeds maximum length of " + dialect.maxIdentifierLength()
                            + " characters");
        }
        return name;
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(32);
            for (byte b : digest) {
                hex.append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** A collation's name. */
    public String formatCollation(String collation) {
        return quote(collation);
    }

    /** Lets only {@code allowed} phrases through, which are compared without regard to case. */
    static String validateSqlPhrase(String phrase, String pattern, boolean matches) {
        if (!matches) {
            throw SqlalchemyErrors.compile("Unexpected SQL phrase: " + Operators.repr(phrase) + " (matching against "
                    + Operators.repr(pattern) + ")");
        }
        return phrase;
    }
}
