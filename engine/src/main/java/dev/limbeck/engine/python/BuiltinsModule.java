package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code builtins}. */
final class BuiltinsModule {
    private static final String ROOM = "dev.limbeck.engine.python.";

    private BuiltinsModule() {}

    static NativeModule create() {
        return NativeModule.named("builtins")
                .type("object", ObjectMethods.class)
                .type("int", IntMethods.class)
                .type("float", FloatMethods.class)
                .type("bool", BoolMethods.class)
                .type("str", StrMethods.class)
                .type("bytes", BytesMethods.class)
                .type("list", ListMethods.class)
                .type("tuple", TupleMethods.class)
                .type("dict", DictMethods.class)
                .type("set", SetMethods.class)
                .type("type", PyClass.class)
                .type("bytearray", ROOM + "PyByteArray")
                .type("frozenset", ROOM + "FrozenSetMethods")
                .type("range", ROOM + "PyRange")
                .type("slice", ROOM + "SliceMethods")
                .type("property", ROOM + "PyProperty")
                .type("classmethod", ROOM + "PyClassMethod")
                .type("staticmethod", ROOM + "PyStaticMethod")
                .type("super", ROOM + "PySuper")
                .value("None", None.NONE)
                .value("True", true)
                .value("False", false)
                .value("Ellipsis", Ellipsis.ELLIPSIS)
                .value("NotImplemented", NotImplemented.NOT_IMPLEMENTED)
                .value("__debug__", true)
                .functions(BuiltinFunctions.class)
                .functions(IteratorFunctions.class)
                .fallback((interpreter, name) -> exception(name));
    }

    private static @Nullable Object exception(String name) {
        return switch (name) {
            case "EnvironmentError", "IOError" -> Exceptions.OS_ERROR;
            default -> Exceptions.named(name);
        };
    }
}
