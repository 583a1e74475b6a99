package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function and how a call's arguments become their values; the same for a {@code def} in a script and
 * for a {@link PyMethod}. Error texts are CPython's.
 *
 * <p>Parameters are in source order: positional ones, {@code *args}, keyword-only ones, {@code **kwargs}.
 */
final class Signature {
    private static final Object[] NOTHING = {};

    private final String[] names;
    private final @Nullable Object[] defaults;
    private final int positionalOnly;
    private final int positional;
    private final int vararg;
    private final int kwarg;
    private final boolean simple;

    /**
     * @param defaults null where a parameter is required; the entries of {@code *args} and {@code **kwargs} are not looked at
     * @param positionalOnly how many of the positional ones cannot be named
     */
    Signature(
            String[] names,
            @Nullable Object[] defaults,
            int positionalOnly,
            int positional,
            boolean hasVararg,
            boolean hasKwarg) {
        this.names = names;
        this.defaults = defaults;
        this.positionalOnly = positionalOnly;
        this.positional = positional;
        this.vararg = hasVararg ? positional : -1;
        this.kwarg = hasKwarg ? names.length - 1 : -1;
        this.simple = positional == names.length;
    }

    int count() {
        return names.length;
    }

    String name(int parameter) {
        return names[parameter];
    }

    List<String> names() {
        return List.of(names);
    }

    int positionalCount() {
        return positional;
    }

    int positionalOnlyCount() {
        return positionalOnly;
    }

    boolean isVararg(int parameter) {
        return parameter == vararg;
    }

    boolean isKwarg(int parameter) {
        return parameter == kwarg;
    }

    boolean isKeywordOnly(int parameter) {
        return parameter >= positional && parameter != vararg && parameter != kwarg;
    }

    /** The default of a parameter, or null when it is required. */
    @Nullable
    Object defaultOf(int parameter) {
        return defaults[parameter];
    }

    /**
     * One value per parameter; {@code *args} as a {@link PyTuple}, {@code **kwargs} as a {@link PyDict}.
     *
     * @param function what messages call the function
     * @param implicit how many positional arguments (0 or 1) the caller passed besides these; only messages count it
     * @param size the length of the array, which may be larger than {@link #count}
     */
    Object[] bind(String function, Arguments arguments, int implicit, int size) {
        Object[] given = arguments.array();
        if (simple && given.length == positional && !arguments.hasNamed()) {
            return copyOf(given, size);
        }
        @Nullable Object[] values = new @Nullable Object[size];
        System.arraycopy(given, 0, values, 0, Math.min(given.length, positional));
        if (vararg >= 0) {
            values[vararg] = PyTuple.wrap(rest(given));
        }
        if (kwarg >= 0) {
            values[kwarg] = new PyDict();
        }
        if (arguments.hasNamed()) {
            bindNamed(function, arguments, values);
        }
        if (given.length > positional && vararg < 0) {
            throw tooMany(function, given.length + implicit, implicit, values);
        }
        applyDefaults(function, values);
        return complete(values);
    }

    private static Object[] copyOf(Object[] given, int size) {
        Object[] values = new Object[size];
        System.arraycopy(given, 0, values, 0, given.length);
        return values;
    }

    private Object[] rest(Object[] given) {
        if (given.length <= positional) {
            return NOTHING;
        }
        Object[] rest = new Object[given.length - positional];
        System.arraycopy(given, positional, rest, 0, rest.length);
        return rest;
    }

    private void bindNamed(String function, Arguments arguments, @Nullable Object[] values) {
        List<String> misplaced = new ArrayList<>(0);
        for (Map.Entry<String, Object> argument : arguments.named().entrySet()) {
            String name = argument.getKey();
            int parameter = find(name);
            if (parameter >= positionalOnly) {
                if (values[parameter] != null) {
                    throw PyException.typeError(function + "() got multiple values for argument '" + name + "'");
                }
                values[parameter] = argument.getValue();
            } else if (kwarg >= 0) {
                ((PyDict) valueOf(values, kwarg)).put(name, argument.getValue());
            } else if (parameter >= 0) {
                misplaced.add(name);
            } else {
                throw PyException.typeError(function + "() got an unexpected keyword argument '" + name + "'");
            }
        }
        if (!misplaced.isEmpty()) {
            throw PyException.typeError(function
                    + "() got some positional-only arguments passed as keyword arguments: '"
                    + String.join(", ", misplaced) + "'");
        }
    }

    /** Whether a call may pass {@code name} as a keyword argument. */
    boolean acceptsKeyword(String name) {
        return kwarg >= 0 || find(name) >= positionalOnly;
    }

    private static Object valueOf(@Nullable Object[] values, int parameter) {
        Object value = values[parameter];
        if (value == null) {
            throw new IllegalStateException("parameter " + parameter + " has no value yet");
        }
        return value;
    }

    private int find(String name) {
        for (int i = 0; i < names.length; i++) {
            if (i != vararg && i != kwarg && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void applyDefaults(String function, @Nullable Object[] values) {
        boolean missing = false;
        for (int i = 0; i < names.length; i++) {
            if (values[i] == null) {
                values[i] = defaults[i];
                missing |= values[i] == null;
            }
        }
        if (missing) {
            throw missing(function, values);
        }
    }

    @SuppressWarnings("NullAway") // every parameter has a value now; slots beyond them are filled by the frame
    private static Object[] complete(@Nullable Object[] values) {
        return values;
    }

    private PyException missing(String function, @Nullable Object[] values) {
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < positional; i++) {
            if (values[i] == null) {
                lacking.add("'" + names[i] + "'");
            }
        }
        String kind = "positional";
        if (lacking.isEmpty()) {
            kind = "keyword-only";
            for (int i = positional; i < names.length; i++) {
                if (values[i] == null) {
                    lacking.add("'" + names[i] + "'");
                }
            }
        }
        return PyException.typeError(function + "() missing " + lacking.size() + " required " + kind + " argument"
                + (lacking.size() == 1 ? "" : "s") + ": " + listing(lacking));
    }

    private static String listing(List<String> quoted) {
        int last = quoted.size() - 1;
        return switch (quoted.size()) {
            case 1 -> quoted.get(0);
            case 2 -> quoted.get(0) + " and " + quoted.get(1);
            default -> String.join(", ", quoted.subList(0, last)) + ", and " + quoted.get(last);
        };
    }

    private PyException tooMany(String function, int given, int implicit, @Nullable Object[] values) {
        int required = 0;
        while (required < positional && defaults[required] == null) {
            required++;
        }
        int most = positional + implicit;
        int named = 0;
        for (int i = positional; i < names.length; i++) {
            named += i != kwarg && values[i] != null ? 1 : 0;
        }
        String takes = required < positional ? "from " + (required + implicit) + " to " + most : String.valueOf(most);
        boolean plural = required < positional || most != 1;
        String were = named > 0
                ? given + " positional argument" + (given == 1 ? "" : "s") + " (and " + named + " keyword-only argument"
                        + (named == 1 ? "" : "s") + ") were given"
                : given + (given == 1 ? " was given" : " were given");
        return PyException.typeError(
                function + "() takes " + takes + " positional argument" + (plural ? "s" : "") + " but " + were);
    }
}
