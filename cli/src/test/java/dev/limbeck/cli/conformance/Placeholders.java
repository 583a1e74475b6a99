package dev.limbeck.cli.conformance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the data's placeholders where Limbeck's output has what they stand for. One session has one of these. */
final class Placeholders {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
    private static final Pattern STAMP = Pattern.compile("\\d{4}_\\d\\d_\\d\\d_\\d{4}");
    private static final Pattern REVISION = Pattern.compile("\\$\\{REV\\d+\\}");
    private static final Pattern ANY = Pattern.compile("\\$\\{(BIN|TEMPLATES|TMPFILE)\\}");
    /** How far from the clock a date may be and still count as the present. */
    private static final Duration PRESENT = Duration.ofMinutes(30);

    private final String directory;
    private final Clock clock;
    /** Identifier to the placeholder that it was first seen for. */
    private final Map<String, String> revisions = new LinkedHashMap<>();

    /** @param directory the session's, links resolved */
    Placeholders(Path directory, Clock clock) {
        this.directory = directory.toString();
        this.clock = clock;
    }

    /**
     * Learns the identifiers that this session made, from the names of new files.
     *
     * @param expected names of new files, with placeholders
     * @param actual names of new files, as they are
     */
    void learn(Set<String> expected, Set<String> actual) {
        for (String name : expected) {
            Matcher placeholder = REVISION.matcher(name);
            if (placeholder.find() && !revisions.containsValue(placeholder.group())) {
                Pattern pattern = Pattern.compile(Pattern.quote(name.substring(0, placeholder.start()))
                        + "([0-9a-f]{12})"
                        + Pattern.quote(name.substring(placeholder.end())));
                for (String candidate : actual) {
                    Matcher made = pattern.matcher(candidate);
                    if (made.matches()) {
                        revisions.putIfAbsent(made.group(1), placeholder.group());
                    }
                }
            }
        }
    }

    String replaceIn(String text) {
        String replaced = text.replace(directory, "${DIR}");
        for (Map.Entry<String, String> revision : revisions.entrySet()) {
            replaced = replaced.replace(revision.getKey(), revision.getValue());
        }
        replaced = DATE.matcher(replaced)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isPresent(found.group().substring(0, 19), "yyyy-MM-dd HH:mm:ss") ? "${DATE}" : found.group()));
        return STAMP.matcher(replaced)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isPresent(found.group(), "yyyy_MM_dd_HHmm") ? "${STAMP}" : found.group()));
    }

    /** The other way round, for texts that go into a command: {@code ${DIR}} and known identifiers. */
    String fillIn(String text) {
        String filled = text.replace("${DIR}", directory);
        for (Map.Entry<String, String> revision : revisions.entrySet()) {
            filled = filled.replace(revision.getValue(), revision.getKey());
        }
        return filled;
    }

    private boolean isPresent(String text, String pattern) {
        try {
            LocalDateTime then = LocalDateTime.parse(text, DateTimeFormatter.ofPattern(pattern));
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            return Duration.between(then, now).abs().compareTo(PRESENT) < 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether {@code actual} is {@code expected}, whose {@code ${BIN}}, {@code ${TEMPLATES}}, {@code ${TMPFILE}} are any text. */
    static boolean matches(String expected, String actual) {
        Matcher any = ANY.matcher(expected);
        if (!any.find()) {
            return expected.equals(actual);
        }
        StringBuilder pattern = new StringBuilder();
        int start = 0;
        do {
            pattern.append(Pattern.quote(expected.substring(start, any.start())))
                    .append("[^\\n]+");
            start = any.end();
        } while (any.find());
        pattern.append(Pattern.quote(expected.substring(start)));
        return Pattern.matches(pattern.toString(), actual);
    }
}
