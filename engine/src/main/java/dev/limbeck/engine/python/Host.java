package dev.limbeck.engine.python;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The world around one run: streams, environment variables, directory, clock. The engine sees nothing else of the
 * process it runs in.
 *
 * @param readable directories below which scripts may read files
 * @param columns the width of the terminal
 */
public record Host(
        PrintWriter stdout,
        PrintWriter stderr,
        Map<String, String> environ,
        Path workingDirectory,
        List<Path> readable,
        Clock clock,
        List<String> argv,
        boolean isTerminal,
        int columns) {
    public Host {
        environ = Map.copyOf(environ);
        readable = List.copyOf(readable);
        argv = List.copyOf(argv);
    }

    /** Not on a terminal, the system's clock, and files below {@code workingDirectory} readable. */
    public static Host of(PrintWriter stdout, PrintWriter stderr, Map<String, String> environ, Path workingDirectory) {
        return new Host(
                stdout,
                stderr,
                environ,
                workingDirectory,
                List.of(workingDirectory),
                Clock.systemDefaultZone(),
                List.of(),
                false,
                80);
    }

    /** The same with other readable directories. */
    public Host withReadable(List<Path> readable) {
        return new Host(stdout, stderr, environ, workingDirectory, readable, clock, argv, isTerminal, columns);
    }

    /** The same with another clock; its zone is the local time zone of scripts. */
    public Host withClock(Clock clock) {
        return new Host(stdout, stderr, environ, workingDirectory, readable, clock, argv, isTerminal, columns);
    }

    /** The same with other command-line arguments, which scripts see as {@code sys.argv}. */
    public Host withArgv(List<String> argv) {
        return new Host(stdout, stderr, environ, workingDirectory, readable, clock, argv, isTerminal, columns);
    }
}
