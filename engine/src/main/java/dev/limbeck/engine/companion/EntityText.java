package dev.limbeck.engine.companion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alembic_utils cleans the texts that entities are made of. */
final class EntityText {
    private static final Pattern PLAIN_COLON = Pattern.compile("::|:");
    private static final Pattern PLPGSQL_COLON = Pattern.compile("::|:=|\\\\:|:");

    private EntityText() {}

    /** Words with one blank between them. */
    static String normalizeWhitespace(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String withoutQuotes(String text) {
        return text.replace("\"", "");
    }

    static String withoutSemicolon(String sql) {
        return withoutTrailing(sql.strip(), ';').strip();
    }

    private static String withoutTrailing(String text, char character) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == character) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Without the semicolons at its end. */
    static String unterminated(String sql) {
        return withoutTrailing(sql.stripTrailing(), ';');
    }

    /** {@code name} or {@code schema.name} with double quotes around each part. */
    static String quoted(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? quotedPart(text)
                : quotedPart(text.substring(0, dot)) + "." + quotedPart(text.substring(dot + 1));
    }

    private static String quotedPart(String text) {
        String bare = withoutTrailing(text.strip(), '"').strip();
        int start = 0;
        while (start < bare.length() && bare.charAt(start) == '"') {
            start++;
        }
        return "\"" + bare.substring(start).strip() + "\"";
    }

    /** Marks colons that are none of a parameter, for {@code sa.text}. */
    static String escapeColons(String sql, boolean isPlpgsql) {
        return (isPlpgsql ? PLPGSQL_COLON : PLAIN_COLON)
                .matcher(sql)
                .replaceAll(colon -> Matcher.quoteReplacement(colon.group().equals(":") ? "\\:" : colon.group()));
    }
}
