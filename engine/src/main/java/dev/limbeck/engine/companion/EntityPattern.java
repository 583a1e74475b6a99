package dev.limbeck.engine.companion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template that the text of a CREATE statement is read by, in the notation of the Python package {@code parse}: {@code {}}
 * and {@code {name}} stand for as little text as will do, <code>{:s}</code> for blanks.
 */
final class EntityPattern {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w*)(:s)?}");

    private final Pattern pattern;

    EntityPattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher field = FIELD.matcher(template);
        int at = 0;
        while (field.find()) {
            regex.append(literal(template.substring(at, field.start())));
            String content = field.group(2) == null ? ".+?" : "\\s+";
            String name = field.group(1);
            regex.append(name.isEmpty() ? "(?:" : "(?<" + groupName(name) + ">")
                    .append(content)
                    .append(')');
            at = field.end();
        }
        regex.append(literal(template.substring(at)));
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    private static String groupName(String name) {
        return name.replace("_", "");
    }

    /** The fields of a text that fits as a whole, or null. */
    @Nullable
    Fields match(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? new Fields(matcher) : null;
    }

    /** What stands for the names of a template. */
    static final class Fields {
        private final Matcher matcher;

        private Fields(Matcher matcher) {
            this.matcher = matcher;
        }

        String get(String name) {
            return matcher.group(groupName(name));
        }
    }
}
