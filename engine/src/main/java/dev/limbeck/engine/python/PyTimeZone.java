package dev.limbeck.engine.python;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code datetime.timezone}: a fixed offset from UTC. */
@PyType(value = "timezone", module = "datetime", subclassable = false)
public final class PyTimeZone extends PyTzInfo implements NativeText {
    public static final PyTimeZone UTC = new PyTimeZone(PyTimeDelta.ZERO, null);

    private final PyTimeDelta offset;
    private final @Nullable String name;

    private PyTimeZone(PyTimeDelta offset, @Nullable String name) {
        this.offset = offset;
        this.name = name;
    }

    /** The zone of an offset; UTC itself for none. */
    public static PyTimeZone of(PyTimeDelta offset) {
        return offset.isNonZero() ? new PyTimeZone(offset, null) : UTC;
    }

    @PyNew("timezone(offset, name=...)")
    public static PyTimeZone create(Object offset, Object name) {
        if (!(offset instanceof PyTimeDelta delta)) {
            throw PyException.typeError(
                    "timezone() argument 1 must be datetime.timedelta, not " + Operators.typeName(offset));
        }
        if (delta.toDuration().abs().compareTo(Duration.ofDays(1)) >= 0) {
            throw PyException.valueError("offset must be a timedelta strictly between -timedelta(hours=24) and"
                    + " timedelta(hours=24), not " + delta.repr() + ".");
        }
        return name == Ellipsis.ELLIPSIS ? of(delta) : new PyTimeZone(delta, Operators.str(name));
    }

    @PyAttribute("utc")
    public static PyTimeZone utc() {
        return UTC;
    }

    public PyTimeDelta offset() {
        return offset;
    }

    @Override
    @PyMethod("utcoffset(dt, /)")
    public Object utcoffset(Object dt) {
        return offset;
    }

    @Override
    @PyMethod("tzname(dt, /)")
    public Object tzname(Object dt) {
        return str();
    }

    @Override
    @PyMethod("dst(dt, /)")
    public Object dst(Object dt) {
        return None.NONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyTimeZone zone && zone.offset.equals(offset);
    }

    @Override
    public int hashCode() {
        return offset.hashCode();
    }

    @PyMethod("__eq__(other, /)")
    public boolean isEqual(Object other) {
        return equals(other);
    }

    @PyMethod("__hash__()")
    public long hash() {
        return hashCode();
    }

    @Override
    public String str() {
        if (name != null) {
            return name;
        }
        return offset.isNonZero() ? "UTC" + TimeText.offset(offset, ":") : "UTC";
    }

    @Override
    public String repr() {
        if (this == UTC) {
            return "datetime.timezone.utc";
        }
        return "datetime.timezone(" + offset.repr() + (name == null ? "" : ", " + TextRepr.repr(name)) + ")";
    }

    @Override
    public String toString() {
        return str();
    }
}
