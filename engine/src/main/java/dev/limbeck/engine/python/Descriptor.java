package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A class attribute that decides itself what reading it on an instance gives: functions, properties, class methods. */
public interface Descriptor {
    /** The value seen on {@code instance}, or on {@code owner} itself when {@code instance} is null. */
    Object get(@Nullable Object instance, PyClass owner);

    /** Whether it comes before the instance's own attributes and takes assignments, as properties do. */
    default boolean isData() {
        return false;
    }

    /** Takes an assignment on {@code instance}; only asked when {@link #isData}. */
    default void set(Object instance, Object value) {
        throw PyException.attributeError("can't set attribute");
    }

    /** Takes a {@code del} on {@code instance}; only asked when {@link #isData}. */
    default void delete(Object instance) {
        throw PyException.attributeError("can't delete attribute");
    }
}
