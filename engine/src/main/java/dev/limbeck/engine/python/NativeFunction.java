package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function written in Java: a static {@link PyMethod}, one of an instance that stands for a module, or a lambda. */
@PyType(value = "builtin_function_or_method", subclassable = false)
public final class NativeFunction implements PyCallable {
    private final String name;
    private final @Nullable NativeCode code;
    private final @Nullable Object target;
    private final @Nullable Signature signature;
    private final @Nullable PyCallable body;

    NativeFunction(NativeCode code, @Nullable Object target) {
        this.name = code.name();
        this.code = code;
        this.target = target;
        this.signature = null;
        this.body = null;
    }

    private NativeFunction(String name, Signature signature, PyCallable body) {
        this.name = name;
        this.code = null;
        this.target = null;
        this.signature = signature;
        this.body = body;
    }

    /**
     * A function with a signature such as {@code "text(text, *args)"}; {@code body} gets one positional argument per
     * parameter, in the signature's order ({@code *args} as a {@link PyTuple}, {@code **kwargs} as a {@link PyDict}).
     */
    public static NativeFunction of(String signature, PyCallable body) {
        return new NativeFunction(SignatureReader.functionName(signature), SignatureReader.read(signature), body);
    }

    /** The {@link PyMethod} called {@code name} of a class (static ones) or instance; null when it has none. */
    static @Nullable NativeFunction find(Object holder, String name) {
        for (Class<?> type = typeOf(holder); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Binding.Member member : Binding.of(type).members()) {
                if (member.isFunction(name) && (member.isStatic() || !(holder instanceof Class<?>))) {
                    NativeCode code = new NativeCode(member.text(), member, false, false);
                    return new NativeFunction(code, member.isStatic() ? null : holder);
                }
            }
        }
        return null;
    }

    private static @Nullable Class<?> typeOf(Object holder) {
        return holder instanceof Class<?> type ? type : holder.getClass();
    }

    /** The names of all {@link PyMethod}s of a class or instance. */
    static List<String> names(Object holder) {
        List<String> names = new ArrayList<>();
        for (Class<?> type = typeOf(holder); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Binding.Member member : Binding.of(type).members()) {
                if (member.isMethod() && (member.isStatic() || !(holder instanceof Class<?>))) {
                    names.add(SignatureReader.functionName(member.text()));
                }
            }
        }
        return names;
    }

    @PyAttribute("__name__")
    public String name() {
        return name;
    }

    @PyAttribute("__qualname__")
    public String qualifiedName() {
        return name;
    }

    @PyAttribute("__module__")
    public None module() {
        return None.NONE;
    }

    @PyAttribute("__doc__")
    public None doc() {
        return None.NONE;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return toString();
    }

    Signature signature() {
        if (code != null) {
            return code.signature();
        }
        if (signature == null) {
            throw new IllegalStateException("function without a signature: " + name);
        }
        return signature;
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        if (code != null) {
            return code.call(interpreter, target, null, arguments, name, 0);
        }
        Signature known = signature();
        Object[] bound = known.bind(name, arguments, 0, known.count());
        if (body == null) {
            throw new IllegalStateException("function without a body: " + name);
        }
        return body.call(interpreter, Arguments.wrap(bound, java.util.Map.of()));
    }

    @Override
    public String toString() {
        return "<built-in function " + name + ">";
    }
}
