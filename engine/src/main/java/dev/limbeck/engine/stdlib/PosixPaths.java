package dev.limbeck.engine.stdlib;

import java.util.ArrayList;
import java.util.List;

/** Paths as texts, by the rules of {@code posixpath}. */
final class PosixPaths {
    private PosixPaths() {}

    static String join(String first, List<String> more) {
        StringBuilder path = new StringBuilder(first);
        for (String part : more) {
            if (part.startsWith("/")) {
                path.setLength(0);
            } else if (path.length() > 0 && path.charAt(path.length() - 1) != '/') {
                path.append('/');
            }
            path.append(part);
        }
        return path.toString();
    }

    static String basename(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String dirname(String path) {
        String head = path.substring(0, path.lastIndexOf('/') + 1);
        int end = head.length();
        while (end > 0 && head.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? head : head.substring(0, end);
    }

    /** Where the extension starts, dot included; the length when there is none. */
    static int extension(String path) {
        int dot = path.lastIndexOf('.');
        int name = path.lastIndexOf('/') + 1;
        int first = name;
        while (first < path.length() && path.charAt(first) == '.') {
            first++;
        }
        return dot >= first && dot > name ? dot : path.length();
    }

    static String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        String root = path.startsWith("//") && !path.startsWith("///") ? "//" : path.startsWith("/") ? "/" : "";
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            boolean up = part.equals("..");
            boolean canGoUp = !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..");
            if (up && canGoUp) {
                parts.remove(parts.size() - 1);
            } else if (!up || root.isEmpty()) {
                parts.add(part);
            }
        }
        String normal = root + String.join("/", parts);
        return normal.isEmpty() ? "." : normal;
    }

    /** The way from the absolute path {@code start} to the absolute path {@code path}. */
    static String relative(String path, String start) {
        List<String> to = parts(path);
        List<String> from = parts(start);
        int common = 0;
        while (common < to.size() && common < from.size() && to.get(common).equals(from.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (int i = common; i < from.size(); i++) {
            way.add("..");
        }
        way.addAll(to.subList(common, to.size()));
        return way.isEmpty() ? "." : String.join("/", way);
    }

    /** The names between the slashes. */
    static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }
}
