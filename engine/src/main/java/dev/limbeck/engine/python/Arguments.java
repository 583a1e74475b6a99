package dev.limbeck.engine.python;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of one call, as the caller gave them: positional ones and named ones, in source order. */
public final class Arguments {
    private static final Object[] NO_OBJECTS = {};

    /** No arguments. */
    public static final Arguments NONE = new Arguments(NO_OBJECTS, Map.of());

    private final Object[] positional;
    private final Map<String, Object> named;

    private Arguments(Object[] positional, Map<String, Object> named) {
        this.positional = positional;
        this.named = named;
    }

    public static Arguments of(Object... positional) {
        return positional.length == 0 ? NONE : new Arguments(positional.clone(), Map.of());
    }

    public static Arguments of(List<?> positional, Map<String, Object> named) {
        return wrap(positional.toArray(), new LinkedHashMap<>(named));
    }

    /** Takes over both; the caller must not keep them. */
    static Arguments wrap(Object[] positional, Map<String, Object> named) {
        return new Arguments(positional, named);
    }

    /** An unmodifiable view. */
    public List<Object> positional() {
        return Collections.unmodifiableList(Arrays.asList(positional));
    }

    /** An unmodifiable view, in source order. */
    public Map<String, Object> named() {
        return named.isEmpty() ? named : Collections.unmodifiableMap(named);
    }

    public int count() {
        return positional.length;
    }

    public boolean hasNamed() {
        return !named.isEmpty();
    }

    public Object get(int index) {
        return positional[index];
    }

    /** These arguments with {@code first} before the positional ones: how a method gets its self. */
    public Arguments withFirst(Object first) {
        Object[] all = new Object[positional.length + 1];
        all[0] = first;
        System.arraycopy(positional, 0, all, 1, positional.length);
        return new Arguments(all, named);
    }

    /** These arguments without the first positional one. */
    public Arguments withoutFirst() {
        return new Arguments(Arrays.copyOfRange(positional, 1, positional.length), named);
    }

    Object[] array() {
        return positional;
    }
}
