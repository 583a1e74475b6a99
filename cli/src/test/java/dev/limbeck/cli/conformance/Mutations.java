package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every way to change one leaf of a recorded answer, or to take one element away. */
final class Mutations {
    /** One wrong answer. */
    record Mutation(String path, JsonObject wrong) {}

    private Mutations() {}

    /**
     * @param counts says of a path such as {@code db/app.db/tables/account/rows} whether a change there has to be seen
     * @param most how many to give; chosen evenly
     */
    static List<Mutation> of(JsonObject recorded, Predicate<String> counts, int most) {
        List<List<String>> paths = new ArrayList<>();
        collect(recorded, new ArrayList<>(), paths);
        paths.removeIf(path -> !counts.test(String.join("/", path)));
        List<Mutation> mutations = new ArrayList<>();
        int step = Math.max(1, paths.size() / most);
        for (int i = 0; i < paths.size(); i += step) {
            mutations.add(mutate(recorded, paths.get(i)));
        }
        return mutations;
    }

    private static void collect(JsonElement element, List<String> path, List<List<String>> paths) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                path.add(entry.getKey());
                collect(entry.getValue(), path, paths);
                path.remove(path.size() - 1);
            });
        } else if (element.isJsonArray()) {
            JsonArray array = element.getAsJsonArray();
            for (int i = 0; i < array.size(); i++) {
                path.add(Integer.toString(i));
                collect(array.get(i), path, paths);
                path.remove(path.size() - 1);
            }
            if (!array.isEmpty()) {
                path.add("-");
                paths.add(List.copyOf(path));
                path.remove(path.size() - 1);
            }
        } else {
            paths.add(List.copyOf(path));
        }
    }

    private static Mutation mutate(JsonObject recorded, List<String> path) {
        JsonObject wrong = recorded.deepCopy();
        JsonElement parent = wrong;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = parent.isJsonArray()
                    ? parent.getAsJsonArray().get(Integer.parseInt(name))
                    : parent.getAsJsonObject().get(name);
        }
        String last = path.get(path.size() - 1);
        if (last.equals("-")) {
            parent.getAsJsonArray().remove(parent.getAsJsonArray().size() - 1);
        } else if (parent.isJsonArray()) {
            JsonArray array = parent.getAsJsonArray();
            int index = Integer.parseInt(last);
            array.set(index, other(array.get(index)));
        } else {
            JsonObject object = parent.getAsJsonObject();
            object.add(last, other(object.get(last)));
        }
        return new Mutation(String.join("/", path), wrong);
    }

    private static JsonElement other(JsonElement leaf) {
        if (leaf.isJsonNull()) {
            return new JsonPrimitive("not null");
        }
        JsonPrimitive value = leaf.getAsJsonPrimitive();
        if (value.isBoolean()) {
            return new JsonPrimitive(!value.getAsBoolean());
        }
        if (value.isNumber()) {
            return new JsonPrimitive(value.getAsInt() + 1);
        }
        return new JsonPrimitive(altered(value.getAsString()));
    }

    /** The text with its last letter or digit turned into another. */
    private static String altered(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.substring(0, i) + (text.charAt(i) == 'q' ? 'k' : 'q') + text.substring(i + 1);
            }
        }
        return text.stripTrailing() + "q";
    }
}
