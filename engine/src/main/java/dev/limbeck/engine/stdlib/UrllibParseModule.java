package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Encodings;
import dev.limbeck.engine.python.IntText;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code urllib.parse}. */
final class UrllibParseModule {
    private static final List<String> SPLIT = List.of("scheme", "netloc", "path", "query", "fragment");
    private static final List<String> PARSED = List.of("scheme", "netloc", "path", "params", "query", "fragment");

    private UrllibParseModule() {}

    static NativeModule create() {
        return NativeModule.named("urllib.parse").functions(UrllibParseModule.class);
    }

    private static String quoted(Object string, String safe) {
        byte[] bytes = BytesMethods.bytesOf(string);
        return bytes != null ? UrlQuoting.quote(bytes, safe) : UrlQuoting.quote(Operators.str(string), safe);
    }

    @PyMethod("quote(string, safe='/', encoding=None, errors=None)")
    public static String quote(Object string, Object safe, Object encoding, Object errors) {
        return quoted(string, Operators.str(safe));
    }

    @PyMethod("quote_plus(string, safe='', encoding=None, errors=None)")
    public static String quotePlus(Object string, Object safe, Object encoding, Object errors) {
        return quoted(string, Operators.str(safe) + " ").replace(' ', '+');
    }

    @PyMethod("unquote(string, encoding='utf-8', errors='replace')")
    public static String unquote(Object string, String encoding, String errors) {
        return Encodings.decode(UrlQuoting.unquote(Operators.str(string)), encoding, errors);
    }

    @PyMethod("unquote_plus(string, encoding='utf-8', errors='replace')")
    public static String unquotePlus(Object string, String encoding, String errors) {
        return unquote(Operators.str(string).replace('+', ' '), encoding, errors);
    }

    @PyMethod("unquote_to_bytes(string)")
    public static PyBytes unquoteToBytes(Object string) {
        return PyBytes.copyOf(UrlQuoting.unquote(Operators.str(string)));
    }

    @PyMethod("urlencode(query, doseq=False, safe='', encoding=None, errors=None)")
    public static String urlencode(Object query, boolean doseq, Object safe, Object encoding, Object errors) {
        StringBuilder encoded = new StringBuilder();
        Iterable<Object> pairs = PyDerived.unwrap(query) instanceof PyDict
                ? Operators.list(Operators.callMethod(query, "items"))
                : Operators.list(query);
        for (Object pair : pairs) {
            Object key = Operators.getItem(pair, 0L);
            Object value = Operators.getItem(pair, 1L);
            boolean several = doseq && (value instanceof PyList || value instanceof PyTuple);
            for (Object each : several ? Operators.list(value) : List.of(value)) {
                encoded.append(encoded.length() == 0 ? "" : "&")
                        .append(quotePlus(key, safe, encoding, errors))
                        .append('=')
                        .append(quotePlus(each, safe, encoding, errors));
            }
        }
        return encoded.toString();
    }

    private static String[] split(String url, String defaultScheme) {
        String rest = url;
        String scheme = defaultScheme;
        int colon = rest.indexOf(':');
        if (colon > 0 && isScheme(rest.substring(0, colon))) {
            scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
            rest = rest.substring(colon + 1);
        }
        String netloc = "";
        if (rest.startsWith("//")) {
            int end = rest.length();
            for (char delimiter : new char[] {'/', '?', '#'}) {
                int at = rest.indexOf(delimiter, 2);
                end = at < 0 ? end : Math.min(end, at);
            }
            netloc = rest.substring(2, end);
            rest = rest.substring(end);
        }
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? "" : rest.substring(hash + 1);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        return new String[] {scheme, netloc, mark < 0 ? rest : rest.substring(0, mark), query, fragment};
    }

    private static boolean isScheme(String text) {
        if (!Character.isLetter(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    @PyMethod("urlsplit(url, scheme='', allow_fragments=True)")
    public static Object urlsplit(Object url, String scheme, Object allowFragments) {
        return result("SplitResult", SPLIT, PyTuple.of((Object[]) split(Operators.str(url), scheme)));
    }

    @PyMethod("urlparse(url, scheme='', allow_fragments=True)")
    public static Object urlparse(Object url, String scheme, Object allowFragments) {
        String[] parts = split(Operators.str(url), scheme);
        int last = parts[2].lastIndexOf('/');
        int semicolon = parts[2].indexOf(';', Math.max(0, last));
        String params = semicolon < 0 ? "" : parts[2].substring(semicolon + 1);
        String path = semicolon < 0 ? parts[2] : parts[2].substring(0, semicolon);
        return result("ParseResult", PARSED, PyTuple.of(parts[0], parts[1], path, params, parts[3], parts[4]));
    }

    /** A named tuple with the parts of the network location, too. */
    private static PyDerived result(String name, List<String> fields, PyTuple values) {
        PyClass type = NamedTuples.create(name, fields, new PyDict(), "urllib.parse");
        PyDerived result = new PyDerived(type, values);
        String netloc = (String) values.get(1);
        int at = netloc.lastIndexOf('@');
        String user = at < 0 ? "" : netloc.substring(0, at);
        String host = netloc.substring(at + 1);
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(0, bracket));
        String name6 = bracket > 0 ? host.substring(1, bracket) : colon < 0 ? host : host.substring(0, colon);
        PyDict more = result.attributes();
        int password = user.indexOf(':');
        more.put("username", at < 0 ? None.NONE : password < 0 ? user : user.substring(0, password));
        more.put("password", password < 0 ? None.NONE : user.substring(password + 1));
        more.put("hostname", name6.isEmpty() ? None.NONE : name6.toLowerCase(Locale.ROOT));
        String port = colon < 0 ? "" : host.substring(colon + 1);
        more.put("port", port.isEmpty() ? None.NONE : IntText.parse(port, 10));
        type.attributes()
                .put(
                        "geturl",
                        InstanceFunction.of(
                                "geturl(self)",
                                (interpreter, arguments) -> unsplit(NamedTuples.items(arguments.get(0)))));
        return result;
    }

    private static String unsplit(PyTuple parts) {
        boolean parsed = parts.size() == 6;
        String params = parsed ? (String) parts.get(3) : "";
        String query = (String) parts.get(parsed ? 4 : 3);
        String fragment = (String) parts.get(parsed ? 5 : 4);
        String netloc = (String) parts.get(1);
        String url = (String) parts.get(2) + (params.isEmpty() ? "" : ";" + params);
        if (!netloc.isEmpty()) {
            url = "//" + netloc + (url.isEmpty() || url.startsWith("/") ? "" : "/") + url;
        }
        String scheme = (String) parts.get(0);
        url = scheme.isEmpty() ? url : scheme + ":" + url;
        return url + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    @PyMethod("urlunsplit(components)")
    public static String urlunsplit(Object components) {
        return unsplit(PyTuple.copyOf(Operators.list(components)));
    }

    @PyMethod("urlunparse(components)")
    public static String urlunparse(Object components) {
        return unsplit(PyTuple.copyOf(Operators.list(components)));
    }

    @PyMethod("parse_qsl(qs, keep_blank_values=False, **kwargs)")
    public static PyList parseQsl(Object qs, boolean keepBlankValues, Map<String, Object> kwargs) {
        PyList pairs = new PyList();
        for (String part : Operators.str(qs).split("&", -1)) {
            int equals = part.indexOf('=');
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (!part.isEmpty() && (!value.isEmpty() || keepBlankValues)) {
                String key = equals < 0 ? part : part.substring(0, equals);
                pairs.add(PyTuple.of(unquotePlus(key, "utf-8", "replace"), unquotePlus(value, "utf-8", "replace")));
            }
        }
        return pairs;
    }

    @PyMethod("parse_qs(qs, keep_blank_values=False, **kwargs)")
    public static PyDict parseQs(Object qs, boolean keepBlankValues, Map<String, Object> kwargs) {
        PyDict all = new PyDict();
        for (Object pair : parseQsl(qs, keepBlankValues, kwargs).items()) {
            Object key = ((PyTuple) pair).get(0);
            PyList values = (PyList) all.getOrDefault(key, new PyList());
            values.add(((PyTuple) pair).get(1));
            all.put(key, values);
        }
        return all;
    }

    @PyMethod("urljoin(base, url, allow_fragments=True)")
    public static String urljoin(String base, String url, Object allowFragments) {
        return base.isEmpty() ? url : URI.create(base).resolve(url).toString();
    }
}
