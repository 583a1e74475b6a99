package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code builtins}. */
final class BuiltinsModule {
    private static final String ROOM = "dev.limbeck.engine.python.";

    private BuiltinsModule() {}

    static NativeModule create() {
        return NativeModule.named("builtins")
                .type("int", IntMethods.class)
                .type("float", FloatMethods.class)
                .type("bool", BoolMethods.class)
                .type("str", StrMethods.class)
                .type("bytes", BytesMethods.class)
                .type("list", ListMethods.class)
                .type("tuple", TupleMethods.class)
                .type("dict", DictMethods.class)
                .type("set", SetMethods.class)
                .type("bytearray", ROOM + "PyByteArray")
                .type("frozenset", ROOM + "FrozenSetMethods")
                .type("range", ROOM + "PyRange")
                .type("slice", ROOM + "SliceMethods")
                .value("None", None.NONE)
                .value("True", true)
                .value("False", false)
                .functions(BuiltinFunctions.class)
                .functions(IteratorFunctions.class)
                .fallback((interpreter, name) -> core(name));
    }

    private static @Nullable Object core(String name) {
        return switch (name) {
            case "EnvironmentError", "IOError" -> Exceptions.OS_ERROR;
            default -> CoreBuiltins.find(name);
        };
    }
}
