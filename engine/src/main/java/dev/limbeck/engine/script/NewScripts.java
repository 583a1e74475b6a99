package dev.limbeck.engine.script;

import dev.limbeck.engine.config.Messaging;
import dev.limbeck.engine.config.PercentFormat;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionError;
import dev.limbeck.engine.graph.RevisionErrorTexts;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.python.Encodings;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes new revision files, named and filled as the configuration says. */
final class NewScripts {
    private final String fileTemplate;
    private final int slugLength;
    private final String encoding;
    private final @Nullable String timezone;
    private final List<Map<String, String>> hooks;
    private final Messaging messaging;

    NewScripts(
            String fileTemplate,
            int slugLength,
            String encoding,
            @Nullable String timezone,
            List<Map<String, String>> hooks,
            Messaging messaging) {
        this.fileTemplate = fileTemplate;
        this.slugLength = slugLength;
        this.encoding = encoding;
        this.timezone = timezone;
        this.hooks = hooks;
        this.messaging = messaging;
    }

    Script generate(ScriptDirectory directory, NewRevision wanted, Map<String, Object> templateArgs) {
        RevisionErrorTexts.USUAL.around(() -> {
            Revision.verifyRevId(wanted.revisionId());
            return wanted;
        });
        RevisionMap map = directory.graph().revisionMap();
        List<@Nullable Revision> heads = RevisionErrorTexts.forMultipleHeads(
                        "Multiple heads are present; please specify the head revision on which the new revision should"
                                + " be based, or perform a merge.")
                .around(() -> map.getRevisions(wanted.heads()));
        if (new HashSet<>(heads).size() != heads.size()) {
            throw new CommandError("Duplicate head revisions specified");
        }
        ZonedDateTime createDate = createDate(directory);
        Path location = location(directory, wanted, heads);
        if (directory.hasConfiguredLocations()) {
            ensureDirectory(location);
        }
        Path file = location.resolve(fileName(wanted, createDate));
        ensureDirectory(parent(file));
        if (!wanted.splice()) {
            checkHeads(map, heads);
        }
        List<String> dependsOn = dependsOn(map, wanted.dependsOn());
        Map<String, Object> arguments = new LinkedHashMap<>(templateArgs);
        arguments.put("up_revision", wanted.revisionId());
        arguments.put("down_revision", scalar(ids(heads), false));
        arguments.put(
                "branch_labels", wanted.branchLabels().isEmpty() ? None.NONE : PyTuple.copyOf(wanted.branchLabels()));
        arguments.put("depends_on", scalar(dependsOn, true));
        arguments.put("comma", (PyCallable) (interpreter, given) -> comma(given.get(0)));
        arguments.put("message", wanted.message() == null ? "empty message" : wanted.message());
        write(directory, file, arguments, createDate);
        new PostWriteHooks(hooks, directory.host(), messaging.loud()).run(file);
        Script script = load(directory, file);
        if (!wanted.branchLabels().isEmpty() && script.branchLabels().isEmpty()) {
            throw new CommandError("Version " + script.revision() + " specified branch_labels "
                    + String.join(", ", wanted.branchLabels()) + ", however the migration file " + script.path()
                    + " does not have them; have you upgraded your script.py.mako to include the 'branch_labels'"
                    + " section?");
        }
        map.checkNew(script);
        return script;
    }

    private static Script load(ScriptDirectory directory, Path file) {
        try {
            return Script.load(file, directory.scripts());
        } catch (RevisionError e) {
            throw new CommandError(e.getMessage(), e);
        }
    }

    private static List<@Nullable String> ids(List<@Nullable Revision> heads) {
        List<@Nullable String> ids = new ArrayList<>();
        for (Revision head : heads) {
            ids.add(head == null ? null : head.revision());
        }
        return ids;
    }

    /** None for nothing, one value as itself, several as a sequence. */
    private static Object scalar(List<? extends @Nullable String> ids, boolean asList) {
        if (ids.size() <= 1) {
            String only = ids.isEmpty() ? null : ids.get(0);
            return only == null ? None.NONE : only;
        }
        List<Object> values = new ArrayList<>();
        for (String id : ids) {
            values.add(id == null ? None.NONE : id);
        }
        return asList ? new PyList(values) : PyTuple.copyOf(values);
    }

    private static Object comma(Object value) {
        if (value == None.NONE) {
            return "";
        }
        if (value instanceof String) {
            return value;
        }
        List<String> texts = new ArrayList<>();
        for (Object item : Operators.list(value)) {
            if (!(item instanceof String text)) {
                throw PyException.typeError("sequence item " + texts.size() + ": expected str instance, "
                        + Operators.typeName(item) + " found");
            }
            texts.add(text);
        }
        return String.join(", ", texts);
    }

    private ZonedDateTime createDate(ScriptDirectory directory) {
        ZoneId zone = directory.host().clock().getZone();
        if (timezone != null) {
            zone = zone(timezone);
            zone = zone == null ? zone(timezone.toUpperCase(Locale.ROOT)) : zone;
            if (zone == null) {
                throw new CommandError("Can't locate timezone: " + timezone);
            }
        }
        return directory.host().clock().instant().atZone(zone);
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException e) {
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Path location(ScriptDirectory directory, NewRevision wanted, List<@Nullable Revision> heads) {
        List<Path> locations = directory.versionLocations();
        if (wanted.versionPath() != null) {
            Path path = directory.absolute(wanted.versionPath());
            for (Path location : locations) {
                if (location.normalize().equals(path.normalize())) {
                    return path;
                }
            }
            throw new CommandError("Path " + wanted.versionPath() + " is not represented in current version locations");
        }
        if (locations.size() == 1) {
            return locations.get(0);
        }
        for (Revision head : heads) {
            if (head != null) {
                Path path = parent(Path.of(head.path()));
                for (Path location : locations) {
                    if (Paths.real(location).equals(path)) {
                        return location;
                    }
                }
                throw new CommandError("Path " + path + " is not represented in current version locations");
            }
        }
        throw new CommandError("Multiple version locations present, please specify --version-path");
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private void ensureDirectory(Path path) {
        if (Files.exists(path)) {
            return;
        }
        messaging.status("Creating directory " + path, () -> {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new ScriptError("Can't make the directory " + path + ": " + e.getMessage(), e);
            }
        });
    }

    private static void checkHeads(RevisionMap map, List<@Nullable Revision> heads) {
        for (Revision head : heads) {
            if (head != null && !map.isHead(head)) {
                throw new CommandError("Revision " + head.revision()
                        + " is not a head revision; please specify --splice to create a new branch from this"
                        + " revision");
            }
        }
    }

    /** Full identifiers, and labels as they were given. */
    private static List<String> dependsOn(RevisionMap map, List<String> given) {
        List<String> resolved = new ArrayList<>();
        for (String symbol : given) {
            Revision revision = RevisionErrorTexts.USUAL.around(() -> map.getRevision(symbol));
            if (revision == null) {
                throw new CommandError("'" + symbol + "' is no revision to depend on");
            }
            resolved.add(map.branchLabels(revision).contains(symbol) ? symbol : revision.revision());
        }
        return resolved;
    }

    private String fileName(NewRevision wanted, ZonedDateTime date) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rev", wanted.revisionId());
        values.put("slug", slug(wanted.message() == null ? "" : wanted.message()));
        values.put("epoch", date.toEpochSecond());
        values.put("year", date.getYear());
        values.put("month", date.getMonthValue());
        values.put("day", date.getDayOfMonth());
        values.put("hour", date.getHour());
        values.put("minute", date.getMinute());
        values.put("second", date.getSecond());
        try {
            return PercentFormat.format(fileTemplate, values) + ".py";
        } catch (IllegalArgumentException e) {
            throw new CommandError("'file_template': " + e.getMessage(), e);
        }
    }

    /** The message's words joined by underscores; one that is too long loses its last, broken word. */
    private String slug(String message) {
        StringBuilder words = new StringBuilder();
        boolean inWord = false;
        for (int at = 0; at < message.length(); ) {
            int c = message.codePointAt(at);
            at += Character.charCount(c);
            boolean isWord = Character.isLetterOrDigit(c) || c == '_' || isOtherNumber(c);
            if (isWord && !inWord && words.length() > 0) {
                words.append('_');
            }
            if (isWord) {
                words.appendCodePoint(c);
            }
            inWord = isWord;
        }
        String slug = words.toString().toLowerCase(Locale.ROOT);
        if (slug.codePointCount(0, slug.length()) <= slugLength) {
            return slug;
        }
        String cut = slug.substring(0, slug.offsetByCodePoints(0, slugLength));
        int lastWord = cut.lastIndexOf('_');
        return (lastWord < 0 ? cut : cut.substring(0, lastWord)) + "_";
    }

    /** Fractions and the like, which Python's {@code \w} takes for part of a word. */
    private static boolean isOtherNumber(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    private void write(ScriptDirectory directory, Path file, Map<String, Object> arguments, ZonedDateTime createDate) {
        messaging.status("Generating " + file, () -> {
            Path template = directory.dir().resolve("script.py.mako");
            if (!Files.exists(template)) {
                throw new ScriptError("No such file or directory: '" + template + "', the template for new scripts");
            }
            try {
                Interpreter interpreter = directory.scripts().interpreter();
                arguments.put("create_date", pythonDate(interpreter, createDate));
                String text = render(template, interpreter, arguments);
                Files.write(file, encoded(text));
            } catch (IOException e) {
                throw new ScriptError("Can't write " + file + ": " + e.getMessage(), e);
            }
        });
    }

    private byte[] encoded(String text) {
        try {
            return Encodings.encode(text, encoding, "strict");
        } catch (PyException e) {
            throw new CommandError("'output_encoding' is " + encoding + ": " + Operators.str(e.value()), e);
        }
    }

    private static String render(Path template, Interpreter interpreter, Map<String, Object> arguments)
            throws IOException {
        String text = Files.readString(template, StandardCharsets.UTF_8);
        try {
            return new MakoTemplate(template.toString(), text).render(interpreter, arguments);
        } catch (PyException e) {
            throw renderingFailed(template + "\n" + e.report(), e);
        } catch (MakoSyntaxError e) {
            throw renderingFailed(template + ", " + e.getMessage() + "\n", e);
        }
    }

    private static CommandError renderingFailed(String report, RuntimeException cause) throws IOException {
        Path file = Files.createTempFile("limbeck", ".txt");
        Files.writeString(file, report);
        return new CommandError(
                "Template rendering failed; see " + file + " for a template-oriented traceback.", cause);
    }

    private Object pythonDate(Interpreter interpreter, ZonedDateTime date) {
        Object datetime = interpreter.importModule("datetime");
        List<Object> arguments = new ArrayList<>(List.of(
                (long) date.getYear(),
                (long) date.getMonthValue(),
                (long) date.getDayOfMonth(),
                (long) date.getHour(),
                (long) date.getMinute(),
                (long) date.getSecond(),
                (long) date.getNano() / 1000));
        if (timezone != null) {
            Object offset = interpreter.callMethod(
                    datetime, "timedelta", 0L, (long) date.getOffset().getTotalSeconds());
            arguments.add(interpreter.callMethod(datetime, "timezone", offset));
        }
        return interpreter.callMethod(datetime, "datetime", arguments.toArray());
    }
}
