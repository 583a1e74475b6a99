package dev.limbeck.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.grammar.ModuleOutline;
import dev.limbeck.grammar.PlainScanner;
import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers that Alembic read, against ours read without running anything. */
class ScriptHeaderConformanceTest {
    /** Kinds of the data that must not need the interpreter. */
    private static final Set<String> STATIC = Set.of("static", "fold");

    private static final Path DATA =
            Path.of(System.getProperty("limbeck.root", ".."), "testdata/conformance/headers/headers.jsonl");

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(DATA).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(item -> STATIC.contains(item.get("kind").getAsString()))
                .map(item -> Arguments.of(item.get("id").getAsString(), item));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void plainHeadersAreReadWithoutRunningAnything(String id, JsonObject item) {
        String file = item.get("file").getAsString();
        if (isBrokenPython(item)) {
            assertThatThrownBy(() -> header(item)).isInstanceOf(PythonSyntaxError.class);
            return;
        }
        ScriptHeader header = header(item);
        assertThat(header).as(file).isNotNull();
        if (item.has("values")) {
            for (var value : item.getAsJsonObject("values").entrySet()) {
                assertThat(described(header.get(value.getKey())))
                        .as(value.getKey())
                        .isEqualTo(value.getValue());
            }
        }
        if (item.has("expected")) {
            JsonObject expected = item.getAsJsonObject("expected");
            assertThat(functions(header)).isEqualTo(expected.getAsJsonArray("functions"));
            Object doc = header.get("__doc__");
            assertThat(doc instanceof String text ? text.strip() : "")
                    .isEqualTo(expected.get("longdoc").getAsString());
        }
    }

    @Test
    void whatHasToRunIsNotGuessed() throws IOException {
        List<String> guessed = new ArrayList<>();
        for (String line : Files.readAllLines(DATA)) {
            JsonObject item = JsonParser.parseString(line).getAsJsonObject();
            ScriptHeader header = item.get("kind").getAsString().equals("dynamic") ? header(item) : null;
            if (header == null || !item.has("values")) {
                continue;
            }
            for (var value : item.getAsJsonObject("values").entrySet()) {
                if (!described(header.get(value.getKey())).equals(value.getValue())) {
                    guessed.add(item.get("id").getAsString());
                }
            }
        }
        assertThat(guessed).isEmpty();
    }

    @Test
    void theBytesOfAPlainFileSayWhatItsTextSays() throws IOException {
        PlainScanner scanner = new PlainScanner(ScriptHeader.NAMES);
        int plain = 0;
        for (String line : Files.readAllLines(DATA)) {
            JsonObject item = JsonParser.parseString(line).getAsJsonObject();
            if (!item.has("text") && !item.has("base64")) {
                continue;
            }
            byte[] bytes = bytes(item);
            ModuleOutline outline = scanner.scan(bytes, bytes.length);
            ScriptHeader read = outline == null ? null : ScriptHeader.of(outline);
            if (read != null) {
                ScriptHeader expected = header(item);
                for (String name : List.of("revision", "down_revision", "branch_labels", "depends_on", "__doc__")) {
                    assertThat(described(read.get(name)))
                            .as("%s of %s", name, item.get("id"))
                            .isEqualTo(described(expected.get(name)));
                }
                assertThat(functions(read)).as("%s", item.get("id")).isEqualTo(functions(expected));
                plain++;
            }
        }
        assertThat(plain).isGreaterThan(20);
    }

    private static boolean isBrokenPython(JsonObject item) {
        if (!item.has("error")) {
            return false;
        }
        String type = item.getAsJsonObject("error").get("class").getAsString();
        return Set.of("SyntaxError", "IndentationError", "TabError", "ValueError")
                .contains(type);
    }

    private static ScriptHeader header(JsonObject item) {
        String file = item.get("file").getAsString();
        return ScriptHeader.withoutRunning(SourceFile.decode(file, bytes(item)), file.replace('.', '_'));
    }

    private static byte[] bytes(JsonObject item) {
        return item.has("base64")
                ? Base64.getDecoder().decode(item.get("base64").getAsString())
                : item.get("text").getAsString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray functions(ScriptHeader header) {
        JsonArray functions = new JsonArray();
        for (String name : List.of("upgrade", "downgrade")) {
            if (header.hasFunction(name)) {
                functions.add(name);
            }
        }
        return functions;
    }

    /** The value in the words of the data. */
    private static JsonElement described(Object value) {
        JsonObject description = new JsonObject();
        description.addProperty("type", typeName(value));
        description.add("value", json(value));
        return description;
    }

    private static String typeName(Object value) {
        if (value == null) {
            return "not assigned";
        }
        return switch (value.getClass().getSimpleName()) {
            case "None" -> "NoneType";
            case "String" -> "str";
            case "Long" -> "int";
            case "Boolean" -> "bool";
            case "PyTuple" -> "tuple";
            case "PyList" -> "list";
            case "PySet" -> "set";
            case "PyBytes" -> "bytes";
            default -> value.getClass().getName();
        };
    }

    private static JsonElement json(Object value) {
        if (value instanceof PyTuple tuple) {
            return array(tuple.items());
        }
        if (value instanceof PyList list) {
            return array(list.items());
        }
        if (value instanceof PySet set) {
            List<Object> items = new ArrayList<>();
            set.items().forEach(items::add);
            items.sort(Comparator.comparing(Object::toString));
            return array(items);
        }
        if (value instanceof PyBytes bytes) {
            return JsonParser.parseString('"' + bytes.toLatin1() + '"');
        }
        return JsonParser.parseString(value == null || value == None.NONE ? "null" : literal(value));
    }

    private static JsonArray array(List<Object> items) {
        JsonArray array = new JsonArray();
        for (Object item : items) {
            array.add(json(item));
        }
        return array;
    }

    private static String literal(Object value) {
        if (!(value instanceof String text)) {
            return value.toString();
        }
        return new com.google.gson.JsonPrimitive(text).toString();
    }
}
