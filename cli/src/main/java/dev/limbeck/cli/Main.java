package dev.limbeck.cli;

import dev.limbeck.engine.python.Host;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The {@code limbeck} program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, process()));
    }

    /**
     * Runs one command and returns its exit code. Knows nothing of the process: any number of calls can be made, on
     * several threads too.
     */
    public static int run(String[] args, Host host) {
        return new Invocation(host.withArgv(List.of(args))).run(List.of(args));
    }

    private static Host process() {
        Map<String, String> environ = System.getenv();
        Path workingDirectory = Path.of("").toAbsolutePath();
        String terminal = System.getProperty("limbeck.terminal");
        boolean isTerminal = terminal == null ? System.console() != null : terminal.endsWith("out");
        return new Host(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                environ,
                workingDirectory,
                List.of(workingDirectory),
                new SystemClock(),
                List.of(),
                isTerminal,
                columns(System.getProperty("limbeck.columns", environ.getOrDefault("COLUMNS", ""))));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        OutputStreamWriter encoder = new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
        return new PrintWriter(new BufferedWriter(encoder), false);
    }

    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length() && i < 4; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 80;
            }
            columns = 10 * columns + digit;
        }
        return columns == 0 ? 80 : columns;
    }
}
