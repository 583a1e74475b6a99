package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts may know of the file system: only what lies below the directories they may read. */
final class VisibleFiles {
    private VisibleFiles() {}

    /** The file behind {@code name}, or null when scripts may not look there: for them nothing is there. */
    static @Nullable Path visible(Interpreter interpreter, String name) {
        try {
            return interpreter.readableFile(name);
        } catch (PyException e) {
            if (e.is(Exceptions.PERMISSION_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    static boolean exists(Interpreter interpreter, String name) {
        Path path = visible(interpreter, name);
        return path != null && Files.exists(path);
    }

    static boolean isFile(Interpreter interpreter, String name) {
        Path path = visible(interpreter, name);
        return path != null && Files.isRegularFile(path);
    }

    static boolean isDirectory(Interpreter interpreter, String name) {
        Path path = visible(interpreter, name);
        return path != null && Files.isDirectory(path);
    }

    /** The names in a directory, sorted, so that runs do not depend on the file system. */
    static List<String> list(Interpreter interpreter, String name) {
        Path directory = interpreter.readableFile(name);
        if (!Files.exists(directory)) {
            throw notFound(name);
        }
        if (!Files.isDirectory(directory)) {
            throw PyException.osError(Exceptions.NOT_A_DIRECTORY_ERROR, 20, "Not a directory", name);
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                Path last = entry.getFileName();
                names.add(last == null ? "" : last.toString());
            }
        } catch (IOException e) {
            throw PyException.osError(Exceptions.PERMISSION_ERROR, 13, "Permission denied", name);
        }
        Collections.sort(names);
        return names;
    }

    /** Size in bytes and time of the last change in seconds since 1970. */
    record Status(long size, double modified) {}

    static Status status(Interpreter interpreter, String name) {
        Path path = interpreter.readableFile(name);
        try {
            return new Status(Files.size(path), Files.getLastModifiedTime(path).toMillis() / 1000.0);
        } catch (IOException e) {
            throw notFound(name);
        }
    }

    static PyException notFound(String name) {
        return PyException.osError(Exceptions.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", name);
    }

    /** Scripts do not write: what they may do about a directory is to find it there. */
    static void makeDirectory(Interpreter interpreter, String name, boolean existOk) {
        if (isDirectory(interpreter, name)) {
            if (!existOk) {
                throw PyException.osError(Exceptions.FILE_EXISTS_ERROR, 17, "File exists", name);
            }
            return;
        }
        throw refused("create directories", name);
    }

    static PyException refused(String deed, String name) {
        return PyException.osError(Exceptions.PERMISSION_ERROR, 13, "Scripts may read files but not " + deed, name);
    }
}
