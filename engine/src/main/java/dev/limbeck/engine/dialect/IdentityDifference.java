package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.sqlalchemy.Identity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What distinguishes two identity columns. */
final class IdentityDifference {
    private IdentityDifference() {}

    /**
     * The names of the options that differ, in alphabetical order. What {@code one} doesn't say is no difference: the
     * database then keeps what it has.
     */
    static List<String> of(Identity one, @Nullable Identity other) {
        Map<String, @Nullable Object> mine = options(one);
        Map<String, @Nullable Object> theirs = options(other == null ? Identity.counting(null, null) : other);
        TreeSet<String> different = new TreeSet<>();
        for (Map.Entry<String, @Nullable Object> option : mine.entrySet()) {
            Object value = option.getValue();
            if (!Objects.equals(value, theirs.get(option.getKey()))
                    && (option.getKey().equals("always") || value != null)) {
                different.add(option.getKey());
            }
        }
        return List.copyOf(different);
    }

    private static Map<String, @Nullable Object> options(Identity identity) {
        Map<String, @Nullable Object> options = new TreeMap<>();
        options.put("always", Boolean.TRUE.equals(identity.always()));
        options.put("start", identity.start());
        options.put("increment", identity.increment());
        options.put("minvalue", identity.minvalue());
        options.put("maxvalue", identity.maxvalue());
        options.put("nominvalue", identity.nominvalue());
        options.put("nomaxvalue", identity.nomaxvalue());
        options.put("cycle", identity.cycle());
        options.put("cache", identity.cache());
        return options;
    }

    /** An identity that says nothing but {@code option} of {@code identity}. */
    static Identity only(Identity identity, String option) {
        Object value = options(identity).get(option);
        Object[] all = new Object[8];
        java.util.Arrays.fill(all, None.NONE);
        List<String> names =
                List.of("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache");
        if (value != null) {
            all[names.indexOf(option)] = value;
        }
        return Identity.create(false, null, all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], None.NONE);
    }
}
