package dev.limbeck.engine.migration;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the URLs of servers have in common on their way from SQLAlchemy's form to JDBC's. */
final class ServerUrl {
    private ServerUrl() {}

    /**
     * {@code host:port} for each host, with commas between.
     *
     * @param usual the host when none is named, null for {@code localhost}
     * @throws CommandError for a unix socket
     */
    static String hosts(DatabaseUrl url, Map<String, Object> connectArgs, @Nullable String usual) {
        List<String> listed = url.query().get("host");
        if (listed != null && listed.size() > 1) {
            StringBuilder hosts = new StringBuilder();
            for (String entry : listed) {
                hosts.append(hosts.length() == 0 ? "" : ",").append(network(url, entry));
            }
            return hosts.toString();
        }
        String host = notEmpty(url.host());
        host = host == null ? notEmpty(argument(url, connectArgs, "host")) : host;
        host = host == null ? notEmpty(usual) : host;
        Object port = url.port() == null ? argument(url, connectArgs, "port") : url.port();
        String named = network(url, host == null ? "localhost" : host);
        boolean ipv6 = named.indexOf(':') != named.lastIndexOf(':') && !named.startsWith("[");
        return (ipv6 ? "[" + named + "]" : named) + (port == null || named.indexOf(',') >= 0 ? "" : ":" + port);
    }

    private static @Nullable String notEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
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

    /** From {@code connect_args}, which win as with SQLAlchemy, else from the URL's query. */
    static @Nullable String argument(DatabaseUrl url, Map<String, Object> connectArgs, String name) {
        Object value = connectArgs.get(name);
        return value == null || value == None.NONE ? url.queryArgument(name) : Operators.str(value);
    }

    static void copy(DatabaseUrl url, Map<String, Object> connectArgs, String name, Properties to, String property) {
        String value = argument(url, connectArgs, name);
        if (value != null) {
            to.setProperty(property, value);
        }
    }

    /** Refuses arguments that the Python driver would not take, instead of passing over them. */
    static void checkArguments(
            DatabaseUrl url,
            Map<String, Object> connectArgs,
            Predicate<String> isKnown,
            Function<String, RuntimeException> unknown) {
        for (Iterable<String> names : List.of(url.query().keySet(), connectArgs.keySet())) {
            for (String name : names) {
                if (!isKnown.test(name)) {
                    throw unknown.apply(name);
                }
            }
        }
    }
}
