package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which holder ({@link PyType#of}) describes the values of a Java class. A plain chain of comparisons: class constants
 * are loaded only when their branch is taken.
 */
final class BuiltinTypes {
    private BuiltinTypes() {}

    /** The holder of exactly {@code javaClass}, or null when the class describes itself. */
    static @Nullable Class<?> holderOf(Class<?> javaClass) {
        if (javaClass == Object.class) {
            return ObjectMethods.class;
        }
        if (javaClass == String.class) {
            return StrMethods.class;
        }
        if (javaClass == Long.class || javaClass == BigInteger.class) {
            return IntMethods.class;
        }
        if (javaClass == Boolean.class) {
            return BoolMethods.class;
        }
        if (javaClass == Double.class) {
            return FloatMethods.class;
        }
        return javaClass.getName().startsWith("java.") ? ofLibrary(javaClass) : ofValue(javaClass);
    }

    private static @Nullable Class<?> ofValue(Class<?> javaClass) {
        if (javaClass == PyList.class) {
            return ListMethods.class;
        }
        if (javaClass == PyDict.class) {
            return DictMethods.class;
        }
        if (javaClass == PyTuple.class) {
            return TupleMethods.class;
        }
        if (javaClass == PySet.class) {
            return SetMethods.class;
        }
        if (javaClass == PyBytes.class) {
            return BytesMethods.class;
        }
        if (javaClass == None.class) {
            return NoneMethods.class;
        }
        if (javaClass == PySlice.class) {
            return SliceMethods.class;
        }
        if (javaClass == Ellipsis.class) {
            return EllipsisMethods.class;
        }
        if (javaClass == NotImplemented.class) {
            return NotImplementedMethods.class;
        }
        return null;
    }

    private static @Nullable Class<?> ofLibrary(Class<?> javaClass) {
        if (javaClass == BigDecimal.class) {
            return DecimalMethods.class;
        }
        return javaClass == UUID.class ? UuidMethods.class : null;
    }
}
