package dev.limbeck.engine.migration;

import dev.limbeck.engine.error.CommandError;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the URLs of servers have in common on their way from SQLAlchemy's form to JDBC's. */
final class ServerUrl {
    private ServerUrl() {}

    /** {@code host:port} for each host; {@code localhost} when none is named. */
    static String hosts(DatabaseUrl url, Map<String, Object> connectArgs) {
        List<String> listed = url.query().get("host");
        if (listed != null && listed.size() > 1) {
            StringBuilder hosts = new StringBuilder();
            for (String entry : listed) {
                hosts.append(hosts.length() == 0 ? "" : ",").append(network(url, entry));
            }
            return hosts.toString();
        }
        String host = url.host();
        if (host == null || host.isEmpty()) {
            host = argument(url, connectArgs, "host");
        }
        Object port = url.port() == null ? argument(url, connectArgs, "port") : url.port();
        String named = network(url, host == null || host.isEmpty() ? "localhost" : host);
        boolean ipv6 = named.indexOf(':') != named.lastIndexOf(':') && !named.startsWith("[");
        return (ipv6 ? "[" + named + "]" : named) + (port == null || named.indexOf(',') >= 0 ? "" : ":" + port);
    }

    private static String network(DatabaseUrl url, String host) {
        if (host.startsWith("/") || host.startsWith("@")) {
            throw socket(url, host);
        }
        return host;
    }

    static CommandError socket(DatabaseUrl url, String path) {
        return new CommandError("The URL '" + url + "' names the unix socket '" + path
                + "', which Java's drivers can't open; name a host and a port instead");
    }

    /** From the URL's query, else from {@code connect_args}. */
    static @Nullable String argument(DatabaseUrl url, Map<String, Object> connectArgs, String name) {
        String given = url.queryArgument(name);
        if (given != null) {
            return given;
        }
        Object value = connectArgs.get(name);
        return value == null ? null : value.toString();
    }

    static void copy(DatabaseUrl url, Map<String, Object> connectArgs, String name, Properties to, String property) {
        String value = argument(url, connectArgs, name);
        if (value != null) {
            to.setProperty(property, value);
        }
    }
}
