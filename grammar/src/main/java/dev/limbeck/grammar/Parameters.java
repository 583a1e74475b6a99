package dev.limbeck.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function, {@code arguments} in Python's {@code ast}: {@code (posonlyargs, /, args, *vararg,
 * kwonlyargs, **kwarg)}. Each holds its own default.
 */
public record Parameters(
        List<Parameter> posonlyargs,
        List<Parameter> args,
        @Nullable Parameter vararg,
        List<Parameter> kwonlyargs,
        @Nullable Parameter kwarg) {
    /** No parameters at all. */
    public static final Parameters NONE = new Parameters(List.of(), List.of(), null, List.of(), null);

    public Parameters {
        posonlyargs = List.copyOf(posonlyargs);
        args = List.copyOf(args);
        kwonlyargs = List.copyOf(kwonlyargs);
    }
}
