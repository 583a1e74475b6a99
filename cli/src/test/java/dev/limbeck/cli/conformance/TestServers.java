package dev.limbeck.cli.conformance;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Finds the servers for tests, in this order: the URL in {@code LIMBECK_TEST_POSTGRES_URL} or {@code
 * LIMBECK_TEST_MARIADB_URL} ({@code postgresql://user:password@host:port/database}), the standard port of this machine,
 * a server started from installed programs. Where there is none the tests are skipped, unless {@code CI=true}. With
 * the system property {@code conformance.servers=own} only the last is tried: it is out of everybody's way, and fast,
 * because it doesn't wait for the disk.
 */
final class TestServers {
    private TestServers() {}

    static @Nullable TestServer find(String product) throws IOException {
        String variable = product.equals("postgresql") ? "LIMBECK_TEST_POSTGRES_URL" : "LIMBECK_TEST_MARIADB_URL";
        String url = System.getenv(variable);
        if (url != null && !url.isEmpty()) {
            TestServer named = parse(product, url);
            if (!named.answers()) {
                throw new IllegalStateException("no server answers at the address in " + variable);
            }
            return named;
        }
        TestServer local = product.equals("postgresql")
                ? new TestServer(product, "127.0.0.1", 5432, "postgres", "", "postgres", null)
                : new TestServer(product, "127.0.0.1", 3306, "root", "", "", null);
        if (!"own".equals(System.getProperty("conformance.servers")) && local.answers()) {
            return local;
        }
        try {
            return product.equals("postgresql") ? OwnServer.postgresql() : OwnServer.mariadb();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether a missing server is a failure and not a reason to skip. */
    static boolean areRequired() {
        return "true".equals(System.getenv("CI"));
    }

    private static TestServer parse(String product, String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring(5) : url);
        String[] user = uri.getUserInfo() == null
                ? new String[] {product.equals("postgresql") ? "postgres" : "root"}
                : uri.getUserInfo().split(":", 2);
        int port = uri.getPort() > 0 ? uri.getPort() : product.equals("postgresql") ? 5432 : 3306;
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        return new TestServer(product, uri.getHost(), port, user[0], user.length > 1 ? user[1] : "", path, null);
    }
}
