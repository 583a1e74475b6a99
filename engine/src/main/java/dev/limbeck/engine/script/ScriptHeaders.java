package dev.limbeck.engine.script;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.grammar.SourceFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads the headers of many revision files, several at a time where there are enough of them. */
public final class ScriptHeaders {
    /** With fewer files, starting a thread costs more than it saves. */
    private static final int PARALLEL_FROM = 150;

    private static final int MOST_THREADS = 8;

    private final List<Path> files;
    private final @Nullable ScriptHeader[] headers;
    private final @Nullable RuntimeException[] failures;
    private final AtomicInteger next = new AtomicInteger();

    private ScriptHeaders(List<Path> files) {
        this.files = files;
        this.headers = new ScriptHeader[files.size()];
        this.failures = new RuntimeException[files.size()];
    }

    /**
     * The header of each file, in order. Those that can't be known otherwise are run one after the other on the calling
     * thread. Of several failures the first file's is thrown.
     *
     * @throws CommandError if a file can't be read
     * @throws dev.limbeck.grammar.PythonSyntaxError if one isn't Python
     */
    public static List<ScriptHeader> read(List<Path> files, ModuleEvaluator evaluator) {
        ScriptHeaders reading = new ScriptHeaders(files);
        reading.readAll();
        return reading.finish(evaluator);
    }

    private void readAll() {
        int threads = files.size() < PARALLEL_FROM
                ? 1
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(this::readNext, "headers-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        readNext();
        for (Thread helper : helpers) {
            join(helper);
        }
    }

    private static void join(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading revision files", e);
        }
    }

    /** Takes one file after the other until none is left. */
    private void readNext() {
        for (int i = next.getAndIncrement(); i < headers.length; i = next.getAndIncrement()) {
            try {
                Path file = files.get(i);
                headers[i] = ScriptHeader.withoutRunning(source(file), moduleName(file));
            } catch (RuntimeException e) {
                failures[i] = e;
            }
        }
    }

    private List<ScriptHeader> finish(ModuleEvaluator evaluator) {
        List<ScriptHeader> result = new ArrayList<>(headers.length);
        for (int i = 0; i < headers.length; i++) {
            RuntimeException failure = failures[i];
            if (failure != null) {
                throw failure;
            }
            ScriptHeader header = headers[i];
            Path file = files.get(i);
            result.add(header != null ? header : ScriptHeader.of(evaluator.evaluate(source(file), moduleName(file))));
        }
        return result;
    }

    /** The text of a revision file. */
    static SourceFile source(Path file) {
        try (FileInputStream stream = new FileInputStream(file.toFile())) {
            return SourceFile.decode(file.toString(), stream.readAllBytes());
        } catch (IOException e) {
            throw new CommandError("Can't read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What Alembic calls the module of a revision file: the file's name with {@code _} for all that is no part of a word. */
    static String moduleName(Path file) {
        String name = file.getFileName().toString();
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int letter = name.codePointAt(i);
            result.appendCodePoint(Character.isLetterOrDigit(letter) ? letter : '_');
            i += Character.charCount(letter);
        }
        return result.toString();
    }
}
