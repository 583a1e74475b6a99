package dev.limbeck.engine.dialect;

import java.util.List;

/** A type that is a list of words. {@code visible} says whether its name needs no schema. */
public record ReflectedEnum(String name, String schema, boolean visible, List<String> labels) {
    public ReflectedEnum {
        labels = List.copyOf(labels);
    }
}
