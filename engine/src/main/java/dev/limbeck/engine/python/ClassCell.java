package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** The class that a class statement is making, for {@code super()} and {@code __class__} in its methods. */
final class ClassCell {
    /** Null until the class exists. */
    @Nullable
    PyClass type;
}
