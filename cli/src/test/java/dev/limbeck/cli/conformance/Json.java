package dev.limbeck.cli.conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reading and showing the data's JSON. */
final class Json {
    private static final Gson PRETTY = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private Json() {}

    static JsonElement read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader);
        }
    }

    /** The objects of a {@code .jsonl} or {@code .jsonl.gz} file, one a line. */
    static List<JsonObject> readLines(Path file) throws IOException {
        List<JsonObject> objects = new ArrayList<>();
        for (String line : lines(file)) {
            objects.add(JsonParser.parseString(line).getAsJsonObject());
        }
        return objects;
    }

    /** The lines of a file, unpacked if its name ends in {@code .gz}. */
    static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }

    static void write(Path file, JsonElement value) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, PRETTY.toJson(value) + "\n");
    }

    static String pretty(JsonElement value) {
        return PRETTY.toJson(value);
    }

    static String string(JsonObject object, String key) {
        return object.get(key).getAsString();
    }

    /** The text under {@code key}, or {@code otherwise} if the key is absent or null. */
    static String string(JsonObject object, String key, String otherwise) {
        JsonElement value = object.get(key);
        return value == null || value.isJsonNull() ? otherwise : value.getAsString();
    }

    static boolean flag(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && !value.isJsonNull() && value.getAsBoolean();
    }

    static List<String> strings(JsonElement array) {
        List<String> strings = new ArrayList<>();
        for (JsonElement element : array.getAsJsonArray()) {
            strings.add(element.getAsString());
        }
        return strings;
    }

    static JsonArray array(Iterable<String> strings) {
        JsonArray array = new JsonArray();
        strings.forEach(array::add);
        return array;
    }
}
