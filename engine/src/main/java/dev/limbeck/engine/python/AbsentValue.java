package dev.limbeck.engine.python;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module that could not be imported, or something of one: it remembers what was imported where.
 *
 * <p>In env.py and in application modules it can be used freely and gives further absent values. While a migration
 * runs ({@link Interpreter#callStrictly}) any use is an error, so that a migration is never silently a no-op.
 */
@PyType(value = "absent", module = "limbeck", subclassable = false)
public final class AbsentValue extends PyObject {
    /**
     * An import that failed.
     *
     * @param module the dotted name that was not found
     * @param place where it was imported: file and line; empty for what a built-in module leaves out
     * @param reason why a module that is there could not be run, in words; null when it was not found
     */
    public record Import(
            String module, String place, @Nullable String reason) {}

    private final Import origin;
    private final String path;

    AbsentValue(Import origin, String path) {
        this.origin = origin;
        this.path = path;
    }

    /** What the package {@code module} has under {@code name} and our module of that name has not. */
    static AbsentValue leftOut(String module, String name) {
        return new AbsentValue(new Import(module, "", "it has no '" + name + "' here"), module + "." + name);
    }

    /** The import that it comes from. */
    public Import origin() {
        return origin;
    }

    /** What a script would have to write for it, e.g. {@code app.config.settings.url}. */
    public String path() {
        return path;
    }

    boolean isModule() {
        return path.equals(origin.module);
    }

    AbsentValue attribute(String name) {
        return new AbsentValue(origin, path + "." + name);
    }

    /** What a native function that needed this value would have given. */
    AbsentValue resultOf(Object callee) {
        Object name = Operators.findAttribute(callee, "__name__");
        return new AbsentValue(origin, (name instanceof String text ? text : "…") + "(" + path + ")");
    }

    /** Fails, when absent values are errors now, with the import, the use it was put to, and the way out. */
    void checkUse(Interpreter interpreter, String use) {
        if (interpreter.isStrict()) {
            throw PyException.of(Exceptions.ABSENT_IMPORT, describe() + "; used here: " + use);
        }
    }

    /** Says which import failed and what to do about it. */
    public String describe() {
        String what = "'" + path + "' is not there: ";
        if (origin.place.isEmpty()) {
            return what + "the built-in module '" + origin.module + "' has what migrations use of the package, and no '"
                    + path.substring(origin.module.length() + 1)
                    + "'; write what the migration needs of it into the script";
        }
        if (origin.reason != null) {
            return what + "module '" + origin.module + "' (imported in " + origin.place + ") could not be run: "
                    + origin.reason;
        }
        return what + "no module '" + origin.module + "' (imported in " + origin.place
                + ") is built in or found on sys.path; add its directory to prepend_sys_path or PYTHONPATH if it is Python source, or"
                + " write what the migration needs of it into the script";
    }

    /** The text that stands for it in strings; {@link Interpreter#absentIn} finds it again. */
    String placeholder() {
        return "<absent " + path + ">";
    }

    @PyMethod("__getattr__(name)")
    public Object get(Interpreter interpreter, String name) {
        if (Attributes.isSpecial(name)) {
            throw Attributes.missing(this, name);
        }
        checkUse(interpreter, path + "." + name);
        return attribute(name);
    }

    @PyMethod("__call__(*args, **kwargs)")
    public Object call(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        checkUse(interpreter, path + "()");
        return new AbsentValue(origin, path.endsWith("()") ? path : path + "()");
    }

    @PyMethod("__getitem__(key)")
    public Object item(Interpreter interpreter, Object key) {
        checkUse(interpreter, path + "[…]");
        return new AbsentValue(origin, path.endsWith("[…]") ? path : path + "[…]");
    }

    @PyMethod("__setitem__(key, value)")
    public void setItem(Interpreter interpreter, Object key, Object value) {
        checkUse(interpreter, path + "[…] = …");
    }

    @PyMethod("__contains__(item)")
    public boolean contains(Interpreter interpreter, Object item) {
        checkUse(interpreter, "in " + path);
        return false;
    }

    @PyMethod("__iter__()")
    public Iterator<Object> iterate(Interpreter interpreter) {
        checkUse(interpreter, "iterating over " + path);
        return Collections.emptyIterator();
    }

    @PyMethod("__len__()")
    public int length(Interpreter interpreter) {
        checkUse(interpreter, "len(" + path + ")");
        return 0;
    }

    @PyMethod("__bool__()")
    public boolean truth(Interpreter interpreter) {
        checkUse(interpreter, "as a condition");
        return true;
    }

    @PyMethod("__int__()")
    public long integer(Interpreter interpreter) {
        checkUse(interpreter, "int(" + path + ")");
        return 0;
    }

    @PyMethod("__float__()")
    public double number(Interpreter interpreter) {
        checkUse(interpreter, "float(" + path + ")");
        return 0;
    }

    @PyMethod("__str__()")
    public String text(Interpreter interpreter) {
        checkUse(interpreter, "as text");
        interpreter.mention(this);
        return placeholder();
    }

    @PyMethod("__repr__()")
    public String repr() {
        return placeholder();
    }

    @PyMethod("__fspath__()")
    public String path(Interpreter interpreter) {
        return text(interpreter);
    }

    @PyMethod("__enter__()")
    public Object enter(Interpreter interpreter) {
        checkUse(interpreter, "with " + path);
        return this;
    }

    @PyMethod("__exit__(type, value, traceback)")
    public void exit(Object type, Object value, Object traceback) {
        // nothing was entered
    }

    @PyMethod("__instancecheck__(instance)")
    public boolean isInstance(Interpreter interpreter, Object instance) {
        checkUse(interpreter, "isinstance(…, " + path + ")");
        return false;
    }

    @PyMethod("__subclasscheck__(subclass)")
    public boolean isSubclass(Interpreter interpreter, Object subclass) {
        checkUse(interpreter, "issubclass(…, " + path + ")");
        return false;
    }

    @PyMethod("__lt__(other)")
    public boolean isLess(Interpreter interpreter, Object other) {
        checkUse(interpreter, "compared");
        return false;
    }

    @PyMethod("__gt__(other)")
    public boolean isGreater(Interpreter interpreter, Object other) {
        checkUse(interpreter, "compared");
        return false;
    }

    @PyMethod("__add__(other)")
    public Object add(Interpreter interpreter, Object other) {
        return operand(interpreter, "+");
    }

    @PyMethod("__radd__(other)")
    public Object reflectedAdd(Interpreter interpreter, Object other) {
        return operand(interpreter, "+");
    }

    @PyMethod("__or__(other)")
    public Object or(Interpreter interpreter, Object other) {
        return operand(interpreter, "|");
    }

    @PyMethod("__ror__(other)")
    public Object reflectedOr(Interpreter interpreter, Object other) {
        return operand(interpreter, "|");
    }

    @PyMethod("__mod__(other)")
    public Object modulo(Interpreter interpreter, Object other) {
        return operand(interpreter, "%");
    }

    @PyMethod("__truediv__(other)")
    public Object divide(Interpreter interpreter, Object other) {
        return operand(interpreter, "/");
    }

    @PyMethod("__rtruediv__(other)")
    public Object reflectedDivide(Interpreter interpreter, Object other) {
        return operand(interpreter, "/");
    }

    @PyMethod("__mul__(other)")
    public Object multiply(Interpreter interpreter, Object other) {
        return operand(interpreter, "*");
    }

    @PyMethod("__rmul__(other)")
    public Object reflectedMultiply(Interpreter interpreter, Object other) {
        return operand(interpreter, "*");
    }

    @PyMethod("__sub__(other)")
    public Object subtract(Interpreter interpreter, Object other) {
        return operand(interpreter, "-");
    }

    @PyMethod("__rsub__(other)")
    public Object reflectedSubtract(Interpreter interpreter, Object other) {
        return operand(interpreter, "-");
    }

    private Object operand(Interpreter interpreter, String operator) {
        checkUse(interpreter, "as an operand of " + operator);
        return this;
    }
}
