package dev.limbeck.engine.script;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The revision files below version locations, in load order. */
final class VersionFiles {
    private static final String PYCACHE = "__pycache__";

    private final boolean sourceless;
    private final boolean recursive;
    private final Consumer<String> warn;
    private boolean hasLinks;

    VersionFiles(boolean sourceless, boolean recursive, Consumer<String> warn) {
        this.sourceless = sourceless;
        this.recursive = recursive;
        this.warn = warn;
    }

    /** Every location's files by name, its subdirectories after them; links resolved, and no file twice. */
    List<Path> list(List<Path> locations) {
        List<Path> found = new ArrayList<>();
        for (Path location : locations) {
            if (Files.isDirectory(location)) {
                walk(location.toFile(), found);
            }
        }
        return locations.size() == 1 && !hasLinks ? found : withoutRepetition(found);
    }

    private List<Path> withoutRepetition(List<Path> found) {
        Set<Path> seen = new HashSet<>();
        List<Path> once = new ArrayList<>(found.size());
        for (Path path : found) {
            if (seen.add(path)) {
                once.add(path);
            } else {
                warn.accept("File " + path + " loaded twice! ignoring. Please ensure version_locations is unique.");
            }
        }
        return once;
    }

    private void walk(File directory, List<Path> found) {
        if (directory.getName().endsWith(PYCACHE)) {
            return;
        }
        String[] names = directory.list();
        if (names == null) {
            return;
        }
        Arrays.sort(names, new ByCodePoint());
        Path real = Paths.real(directory.toPath());
        List<String> directories = new ArrayList<>();
        for (String name : names) {
            if (isRevisionFile(name, directory)) {
                add(real.resolve(name), found);
            } else if (recursive && new File(directory, name).isDirectory()) {
                directories.add(name);
            }
        }
        if (sourceless) {
            addCached(new File(directory, PYCACHE), names, found);
        }
        for (String name : directories) {
            File subdirectory = new File(directory, name);
            if (!Files.isSymbolicLink(subdirectory.toPath())) {
                walk(subdirectory, found);
            }
        }
    }

    private void add(Path path, List<Path> found) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return; // it was deleted since the directory was listed
        }
        if (attributes.isSymbolicLink()) {
            hasLinks = true;
            Path target = Paths.real(path);
            if (!Files.isDirectory(target)) {
                found.add(target);
            }
        } else if (!attributes.isDirectory()) {
            found.add(path);
        }
    }

    /** Byte code in {@code __pycache__} whose source is gone. */
    private void addCached(File cache, String[] siblings, List<Path> found) {
        String[] names = cache.list();
        if (names == null) {
            return;
        }
        Set<String> stems = new HashSet<>();
        for (String sibling : siblings) {
            stems.add(stem(sibling));
        }
        Arrays.sort(names, new ByCodePoint());
        for (String name : names) {
            if (!stems.contains(stem(name)) && isRevisionFile(name, cache)) {
                found.add(Paths.real(cache.toPath()).resolve(name));
            }
        }
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** {@code *.py}, and without sources {@code *.pyc} and {@code *.pyo} where nothing better is beside them. */
    private boolean isRevisionFile(String name, File directory) {
        if (name.startsWith(".#") || name.startsWith("__init__")) {
            return false;
        }
        if (name.endsWith(".py")) {
            return true;
        }
        if (!sourceless || !(name.endsWith(".pyc") || name.endsWith(".pyo"))) {
            return false;
        }
        String source = name.substring(0, name.length() - 1);
        return !new File(directory, source).exists()
                && !(name.endsWith("o") && new File(directory, source + "c").exists());
    }

    /** Python's order of strings, which differs from Java's beyond the basic plane. */
    private static final class ByCodePoint implements Comparator<String> {
        @Override
        public int compare(String left, String right) {
            int end = Math.min(left.length(), right.length());
            for (int i = 0; i < end; i++) {
                char l = left.charAt(i);
                char r = right.charAt(i);
                if (l != r) {
                    boolean oneIsBeyond = Character.isSurrogate(l) != Character.isSurrogate(r);
                    return oneIsBeyond ? (Character.isSurrogate(l) ? 1 : -1) : Character.compare(l, r);
                }
            }
            return Integer.compare(left.length(), right.length());
        }
    }
}
