package dev.limbeck.engine.script;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs other programs for a command: hooks and editors. What they print goes where the command prints. */
public final class Programs {
    private Programs() {}

    /**
     * Runs a program to its end and gives its exit code.
     *
     * @throws CommandError if there is no such program
     */
    public static int run(Host host, List<String> command, Path directory) {
        String program = command.get(0);
        Path found = find(host, program);
        if (found == null) {
            throw new ScriptError("No such file or directory: '" + program + "': there is no such program on PATH");
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.command().set(0, found.toString());
        builder.directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(host.environ());
        builder.redirectInput(host.isTerminal() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE);
        if (host.isTerminal()) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        host.stdout().flush();
        host.stderr().flush();
        try {
            Process process = builder.start();
            if (!host.isTerminal()) {
                process.getOutputStream().close();
                Thread errors = new Thread(() -> copy(process.getErrorStream(), host.stderr()), "errors of " + program);
                errors.start();
                copy(process.getInputStream(), host.stdout());
                errors.join();
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new ScriptError("Can't run '" + program + "': " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScriptError("Interrupted while '" + program + "' was running", e);
        }
    }

    /** What a program prints; empty if it fails, or is not there. */
    public static String output(Host host, List<String> command, Path directory) {
        Path found = find(host, command.get(0));
        if (found == null) {
            return "";
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.command().set(0, found.toString());
        builder.directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(host.environ());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output;
            try (InputStream stream = process.getInputStream()) {
                output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            return process.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static void copy(InputStream from, PrintWriter to) {
        try (from) {
            to.print(new String(from.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            to.println("(the rest of the output is lost: " + e.getMessage() + ")");
        }
    }

    /** The program's file, looked for on the host's PATH; null when there is none. */
    public static @Nullable Path find(Host host, String program) {
        if (program.contains("/") || program.contains(File.separator)) {
            Path path = host.workingDirectory().resolve(program);
            return Files.isExecutable(path) ? path : null;
        }
        for (String directory : host.environ().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!directory.isEmpty()) {
                Path path = host.workingDirectory().resolve(directory).resolve(program);
                if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                    return path;
                }
            }
        }
        return null;
    }
}
