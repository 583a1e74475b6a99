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

/** Makes scripts of the headers of many revision files, several at a time where there are enough of them. */
final class ScriptHeaders {
    /** With fewer files, a second thread mostly runs what isn't compiled yet: it costs more than it saves. */
    private static final int PARALLEL_FROM = 10_000;

    private static final int MOST_THREADS = 8;

    private final List<Path> files;
    private final @Nullable Script[] scripts;
    private final @Nullable RuntimeException[] failures;
    private final AtomicInteger next = new AtomicInteger();

    private ScriptHeaders(List<Path> files) {
        this.files = files;
        this.scripts = new Script[files.size()];
        this.failures = new RuntimeException[files.size()];
    }

    /** Reads all that can be read without running anything. Failures wait until {@link #script} is asked for. */
    static ScriptHeaders read(List<Path> files) {
        ScriptHeaders headers = new ScriptHeaders(files);
        headers.readAll();
        return headers;
    }

    /**
     * The script in file number {@code index}; runs the file if nothing else will do.
     *
     * @throws CommandError if the file can't be read, or declares no revision
     * @throws ScriptError if what it declares makes no sense
     * @throws dev.limbeck.grammar.PythonSyntaxError if it isn't Python
     */
    Script script(int index, ModuleEvaluator evaluator) {
        RuntimeException failure = failures[index];
        if (failure != null) {
            throw failure;
        }
        Script script = scripts[index];
        if (script != null) {
            return script;
        }
        Path file = files.get(index);
        return Script.of(file, ScriptHeader.of(evaluator.evaluate(source(file), moduleName(file))));
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
        HeaderReader reader = new HeaderReader();
        for (int i = next.getAndIncrement(); i < scripts.length; i = next.getAndIncrement()) {
            try {
                Path file = files.get(i);
                ScriptHeader header = reader.read(file);
                scripts[i] = header == null ? null : Script.of(file, header);
            } catch (RuntimeException e) {
                failures[i] = e;
            }
        }
    }

    /** The text of a Python file. */
    static SourceFile source(Path file) {
        // a plain stream: Files.readAllBytes loads more classes
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
        int at = 0;
        while (at < name.length()) {
            int letter = name.codePointAt(at);
            result.appendCodePoint(Character.isLetterOrDigit(letter) ? letter : '_');
            at += Character.charCount(letter);
        }
        return result.toString();
    }
}
