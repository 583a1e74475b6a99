package dev.limbeck.cli.conformance;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server that the tests start from installed programs, on a free port, with its data in a temporary directory. */
final class OwnServer implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final Process process;
    private final Path directory;

    private OwnServer(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Null where {@code initdb} and {@code postgres} aren't found, or don't run. */
    static @Nullable TestServer postgresql() throws IOException, InterruptedException {
        Path initdb = program("initdb", "/usr/lib/postgresql", "/usr/pgsql-17", "/usr/local/pgsql");
        if (initdb == null) {
            return null;
        }
        Path postgres = initdb.toRealPath().resolveSibling("postgres");
        Path directory = Files.createTempDirectory("limbeck-postgresql");
        List<String> prefix = new ArrayList<>();
        if (isRoot()) { // PostgreSQL refuses to run as root
            if (run(List.of("chown", "postgres", directory.toString()), directory) != 0) {
                return null;
            }
            prefix.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        String data = directory.resolve("data").toString();
        List<String> init = new ArrayList<>(prefix);
        init.addAll(
                List.of(initdb.toString(), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"));
        if (run(init, directory) != 0) {
            return null;
        }
        int port = freePort();
        List<String> start = new ArrayList<>(prefix);
        start.addAll(
                List.of(postgres.toString(), "-D", data, "-p", Integer.toString(port), "-k", directory.toString()));
        start.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "timezone=UTC"));
        OwnServer own = new OwnServer(start(start, directory), directory);
        return own.whenReady(new TestServer("postgresql", "127.0.0.1", port, "postgres", "", "postgres", own));
    }

    /** Null where MariaDB's programs aren't found, or don't run. */
    static @Nullable TestServer mariadb() throws IOException, InterruptedException {
        Path install = program("mariadb-install-db", "/usr/bin", "/usr/local/mysql/scripts");
        Path server = program("mariadbd", "/usr/sbin", "/usr/libexec", "/usr/local/mysql/bin");
        if (install == null || server == null) {
            return null;
        }
        Path directory = Files.createTempDirectory("limbeck-mariadb");
        String data = "--datadir=" + directory.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        if (run(
                        List.of(
                                install.toString(),
                                "--no-defaults",
                                data,
                                user,
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db"),
                        directory)
                != 0) {
            return null;
        }
        int port = freePort();
        Process process = start(
                List.of(
                        server.toString(),
                        "--no-defaults",
                        data,
                        user,
                        "--port=" + port,
                        "--socket=" + directory.resolve("s"),
                        "--bind-address=127.0.0.1",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_general_ci",
                        "--innodb-flush-log-at-trx-commit=0"),
                directory);
        OwnServer own = new OwnServer(process, directory);
        return own.whenReady(new TestServer("mariadb", "127.0.0.1", port, "root", "", "", own));
    }

    private @Nullable TestServer whenReady(TestServer server) throws InterruptedException {
        for (int tenths = 0; tenths < START_SECONDS * 10 && process.isAlive(); tenths++) {
            if (server.answers()) {
                return server;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        stop();
        return null;
    }

    /** The program on the path, or in one of the places or their {@code NN/bin}. */
    private static @Nullable Path program(String name, String... places) throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (String place : places) {
            Path directory = Path.of(place);
            candidates.add(directory.resolve(name));
            candidates.add(directory.resolve("bin").resolve(name));
            if (Files.isDirectory(directory)) {
                try (Stream<Path> versions = Files.list(directory)) {
                    versions.sorted(Comparator.reverseOrder())
                            .forEach(version ->
                                    candidates.add(version.resolve("bin").resolve(name)));
                }
            }
        }
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            candidates.add(Path.of(place).resolve(name));
        }
        return candidates.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int run(List<String> command, Path directory) throws IOException, InterruptedException {
        try {
            return start(command, directory).waitFor();
        } catch (IOException e) {
            return -1; // the program isn't there
        }
    }

    private static Process start(List<String> command, Path directory) throws IOException {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a rest of the server's data stays in the temporary directory
        }
    }
}
