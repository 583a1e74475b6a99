package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@code builtins} on values; those that make iterators are in {@link IteratorFunctions}. */
public final class BuiltinFunctions {
    private BuiltinFunctions() {}

    // --- output -------------------------------------------------------------------------------------------------

    @PyMethod("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    public static void print(
            Interpreter interpreter, List<Object> args, Object sep, Object end, Object file, Object flush) {
        String separator = separator("sep", sep, " ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.size(); i++) {
            text.append(i == 0 ? "" : separator).append(Operators.str(args.get(i)));
        }
        text.append(separator("end", end, "\n"));
        Object stream = file == None.NONE ? StandardStream.current(interpreter, "stdout") : file;
        if (stream instanceof StandardStream own) {
            own.write(text.toString());
        } else if (stream != None.NONE) {
            interpreter.callMethod(stream, "write", text.toString());
        }
        if (Operators.truth(flush) && stream != None.NONE) {
            interpreter.callMethod(stream, "flush");
        }
    }

    private static String separator(String name, Object value, String usual) {
        if (value == None.NONE) {
            return usual;
        }
        if (PyDerived.unwrap(value) instanceof String text) {
            return text;
        }
        throw PyException.typeError(name + " must be None or a string, not " + Operators.typeName(value));
    }

    @PyMethod("input(prompt='', /)")
    public static Object input(Object prompt) {
        throw PyException.runtimeError("input() is not available here: migrations run unattended;"
                + " pass values with -x NAME=VALUE and read them with context.get_x_argument()");
    }

    // --- text and numbers ---------------------------------------------------------------------------------------

    @PyMethod("repr(obj, /)")
    public static String repr(Object obj) {
        return Operators.repr(obj);
    }

    @PyMethod("ascii(obj, /)")
    public static String ascii(Object obj) {
        return TextRepr.escapeBeyondAscii(Operators.repr(obj));
    }

    @PyMethod("format(value, format_spec='', /)")
    public static String format(Object value, Object formatSpec) {
        if (PyDerived.unwrap(formatSpec) instanceof String specification) {
            return Operators.format(value, specification);
        }
        throw PyException.typeError("format() argument 2 must be str, not " + Operators.typeName(formatSpec));
    }

    @PyMethod("chr(i, /)")
    public static String chr(Object i) {
        long code = Operators.index(i);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw PyException.valueError("chr() arg not in range(0x110000)");
        }
        return Text.ofCodePoint((int) code);
    }

    @PyMethod("ord(c, /)")
    public static long ord(Object c) {
        Object value = PyDerived.unwrap(c);
        if (value instanceof String text) {
            if (Text.length(text) != 1) {
                throw PyException.typeError(
                        "ord() expected a character, but string of length " + Text.length(text) + " found");
            }
            return text.codePointAt(0);
        }
        byte[] bytes = BytesMethods.bytesOf(value);
        if (bytes == null) {
            throw PyException.typeError(
                    "ord() expected string of length 1, but " + Operators.typeName(value) + " found");
        }
        if (bytes.length != 1) {
            throw PyException.typeError("ord() expected a character, but string of length " + bytes.length + " found");
        }
        return bytes[0] & 0xff;
    }

    @PyMethod("hex(number, /)")
    public static String hex(Object number) {
        return IntText.prefixed(Operators.indexObject(number), 16);
    }

    @PyMethod("oct(number, /)")
    public static String oct(Object number) {
        return IntText.prefixed(Operators.indexObject(number), 8);
    }

    @PyMethod("bin(number, /)")
    public static String bin(Object number) {
        return IntText.prefixed(Operators.indexObject(number), 2);
    }

    @PyMethod("abs(x, /)")
    public static Object abs(Object x) {
        Object value = PyDerived.unwrap(x);
        if (value instanceof Double number) {
            return Math.abs(number);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.abs();
        }
        if (Integers.isInteger(value)) {
            return Integers.shrink(Integers.big(value).abs());
        }
        Object method = Operators.type(value).special("__abs__");
        if (method == null) {
            throw PyException.typeError("bad operand type for abs(): '" + Operators.typeName(value) + "'");
        }
        return Operators.callSpecial(method, value);
    }

    @PyMethod("round(number, ndigits=None)")
    public static Object round(Object number, Object ndigits) {
        Object value = PyDerived.unwrap(number);
        if (value instanceof Double real) {
            return ndigits == None.NONE
                    ? Numbers.roundToInt(real)
                    : (Object) FloatText.round(real, Operators.index(ndigits));
        }
        if (Integers.isInteger(value)) {
            return IntMethods.round(value, ndigits);
        }
        if (value instanceof BigDecimal decimal) {
            return DecimalMethods.round(decimal, ndigits);
        }
        Object method = Operators.type(value).special("__round__");
        if (method == null) {
            throw PyException.typeError("type " + Operators.typeName(value) + " doesn't define __round__ method");
        }
        return ndigits == None.NONE
                ? Operators.callSpecial(method, value)
                : Operators.callSpecial(method, value, ndigits);
    }

    @PyMethod("divmod(x, y, /)")
    public static Object divmod(Object x, Object y) {
        Object method = Operators.type(x).special("__divmod__");
        if (method != null) {
            return Operators.callSpecial(method, x, y);
        }
        boolean numbers = isNumber(x) && isNumber(y);
        if (!numbers && Operators.type(x).special("__floordiv__") == null) {
            throw PyException.typeError("unsupported operand type(s) for divmod(): '" + Operators.typeName(x)
                    + "' and '" + Operators.typeName(y) + "'");
        }
        if (y instanceof Double || x instanceof Double) {
            checkDivisor(y);
        }
        return PyTuple.of(Operators.binary(BinaryOperator.FLOOR_DIV, x, y), Operators.binary(BinaryOperator.MOD, x, y));
    }

    private static void checkDivisor(Object divisor) {
        if (!Operators.truth(divisor)) {
            throw PyException.zeroDivisionError("float divmod()");
        }
    }

    private static boolean isNumber(Object given) {
        Object value = PyDerived.unwrap(given);
        return Integers.isInteger(value) || value instanceof Double || value instanceof BigDecimal;
    }

    @PyMethod("pow(base, exp, mod=None)")
    public static Object pow(Object base, Object exp, Object mod) {
        if (mod == None.NONE) {
            return Operators.binary(BinaryOperator.POW, base, exp);
        }
        if (!Integers.isInteger(base) || !Integers.isInteger(exp) || !Integers.isInteger(mod)) {
            throw PyException.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        BigInteger modulus = Integers.big(mod);
        if (modulus.signum() == 0) {
            throw PyException.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger result;
        try {
            result = Integers.big(base).modPow(Integers.big(exp), modulus.abs());
        } catch (ArithmeticException e) {
            throw PyException.valueError("base is not invertible for the given modulus");
        }
        boolean below = modulus.signum() < 0 && result.signum() > 0;
        return Integers.shrink(below ? result.add(modulus) : result);
    }

    // --- containers ---------------------------------------------------------------------------------------------

    @PyMethod("len(obj, /)")
    public static long len(Object obj) {
        return Operators.length(obj);
    }

    @PyMethod("sum(iterable, /, start=0)")
    public static Object sum(Object iterable, Object start) {
        if (start instanceof String) {
            throw PyException.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (start instanceof PyBytes) {
            throw PyException.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        }
        Object total = start;
        Iterator<Object> items = Operators.iterate(iterable);
        while (items.hasNext()) {
            total = Operators.binary(BinaryOperator.ADD, total, items.next());
        }
        return total;
    }

    @PyMethod("any(iterable, /)")
    public static boolean any(Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        while (items.hasNext()) {
            if (Operators.truth(items.next())) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("all(iterable, /)")
    public static boolean all(Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        while (items.hasNext()) {
            if (!Operators.truth(items.next())) {
                return false;
            }
        }
        return true;
    }

    @PyMethod("min(*args, key=None, default=...)")
    public static Object min(Interpreter interpreter, List<Object> args, Object key, Object otherwise) {
        return extreme(interpreter, "min", args, key, otherwise);
    }

    @PyMethod("max(*args, key=None, default=...)")
    public static Object max(Interpreter interpreter, List<Object> args, Object key, Object otherwise) {
        return extreme(interpreter, "max", args, key, otherwise);
    }

    private static Object extreme(
            Interpreter interpreter, String name, List<Object> args, Object key, Object otherwise) {
        if (args.isEmpty()) {
            throw PyException.typeError(name + " expected at least 1 argument, got 0");
        }
        if (args.size() > 1 && otherwise != Ellipsis.ELLIPSIS) {
            throw PyException.typeError(
                    "Cannot specify a default for " + name + "() with multiple positional arguments");
        }
        Iterator<Object> items = args.size() == 1 ? Operators.iterate(args.get(0)) : args.iterator();
        if (!items.hasNext()) {
            if (otherwise == Ellipsis.ELLIPSIS) {
                throw PyException.valueError(name + "() arg is an empty sequence");
            }
            return otherwise;
        }
        Object best = items.next();
        Object bestKey = keyOf(interpreter, key, best);
        while (items.hasNext()) {
            Object item = items.next();
            Object itemKey = keyOf(interpreter, key, item);
            RichComparison better = name.equals("min") ? RichComparison.LT : RichComparison.GT;
            if (Operators.truth(Operators.compare(better, itemKey, bestKey))) {
                best = item;
                bestKey = itemKey;
            }
        }
        return best;
    }

    private static Object keyOf(Interpreter interpreter, Object key, Object item) {
        return key == None.NONE ? item : interpreter.call(key, item);
    }

    @PyMethod("sorted(iterable, /, *, key=None, reverse=False)")
    public static PyList sorted(Interpreter interpreter, Object iterable, Object key, Object reverse) {
        return new PyList(Sorting.sorted(
                interpreter, Operators.list(iterable), key == None.NONE ? null : key, Operators.truth(reverse)));
    }

    // --- objects ------------------------------------------------------------------------------------------------

    @PyMethod("callable(obj, /)")
    public static boolean callable(Object obj) {
        return Operators.isCallable(obj);
    }

    @PyMethod("id(obj, /)")
    public static long id(Object obj) {
        return obj instanceof Long || obj instanceof String
                ? 0x7f0000000000L | (obj.hashCode() & 0xffffffffL) << 4
                : 0x7f0000000000L | (System.identityHashCode(obj) & 0xffffffffL) << 4;
    }

    @PyMethod("hash(obj, /)")
    public static long hash(Object obj) {
        return Operators.hash(obj);
    }

    @PyMethod("isinstance(obj, class_or_tuple, /)")
    public static boolean isinstance(Object obj, Object classOrTuple) {
        return Operators.isInstance(obj, classOrTuple);
    }

    @PyMethod("issubclass(cls, class_or_tuple, /)")
    public static boolean issubclass(Object cls, Object classOrTuple) {
        return Operators.isSubclass(cls, classOrTuple);
    }

    private static String attributeName(Object name) {
        if (PyDerived.unwrap(name) instanceof String text) {
            return text;
        }
        throw PyException.typeError("attribute name must be string, not '" + Operators.typeName(name) + "'");
    }

    @PyMethod("getattr(obj, name, default=..., /)")
    public static Object getattr(Object obj, Object name, Object otherwise) {
        String attribute = attributeName(name);
        if (otherwise == Ellipsis.ELLIPSIS) {
            return Operators.getAttribute(obj, attribute);
        }
        Object found = Operators.findAttribute(obj, attribute);
        return found == null ? otherwise : found;
    }

    @PyMethod("hasattr(obj, name, /)")
    public static boolean hasattr(Object obj, Object name) {
        return Operators.findAttribute(obj, attributeName(name)) != null;
    }

    @PyMethod("setattr(obj, name, value, /)")
    public static void setattr(Object obj, Object name, Object value) {
        Operators.setAttribute(obj, attributeName(name), value);
    }

    @PyMethod("delattr(obj, name, /)")
    public static void delattr(Object obj, Object name) {
        Operators.deleteAttribute(obj, attributeName(name));
    }

    @PyMethod("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
    public static PyFile open(
            Interpreter interpreter,
            Object file,
            String mode,
            Object buffering,
            @Nullable String encoding,
            @Nullable String errors,
            @Nullable String newline,
            Object closefd,
            Object opener) {
        return PyFile.open(interpreter, file, mode, encoding, errors, newline);
    }

    @PyMethod("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
    public static Object importModule(
            Interpreter interpreter, String name, Object globals, Object locals, Object fromlist, long level) {
        if (level != 0) {
            throw PyException.importError("__import__() with a level is not supported; use importlib.import_module()");
        }
        Object module = interpreter.importModule(name);
        int dot = name.indexOf('.');
        return dot < 0 || Operators.truth(fromlist) ? module : interpreter.importModule(name.substring(0, dot));
    }

    @PyMethod("exit(code=None)")
    public static void exit(Object code) {
        throw new PyException(
                code == None.NONE
                        ? new PyBaseException(Exceptions.SYSTEM_EXIT)
                        : new PyBaseException(Exceptions.SYSTEM_EXIT, code));
    }

    @PyMethod("globals()")
    public static PyDict globals(Interpreter interpreter) {
        return interpreter.globals();
    }

    @PyMethod("locals()")
    public static PyDict locals(Interpreter interpreter) {
        return interpreter.locals();
    }

    @PyMethod("vars(object=..., /)")
    public static Object vars(Interpreter interpreter, Object object) {
        if (object == Ellipsis.ELLIPSIS) {
            return interpreter.locals();
        }
        Object namespace = Operators.findAttribute(object, "__dict__");
        if (namespace == null) {
            throw PyException.typeError("vars() argument must have __dict__ attribute");
        }
        return namespace;
    }

    @PyMethod("dir(object=..., /)")
    public static PyList dir(Interpreter interpreter, Object object) {
        List<Object> names = object == Ellipsis.ELLIPSIS
                ? Operators.list(interpreter.locals())
                : Operators.list(Operators.callMethod(object, "__dir__"));
        return new PyList(Sorting.sorted(interpreter, names, null, false));
    }
}
