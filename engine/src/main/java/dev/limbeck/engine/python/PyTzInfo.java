package dev.limbeck.engine.python;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code datetime.tzinfo}: scripts may derive from it; ours are {@link PyTimeZone} and {@code zoneinfo.ZoneInfo}. */
@PyType(value = "tzinfo", module = "datetime")
public class PyTzInfo extends PyObject {
    protected PyTzInfo() {}

    private PyTzInfo(PyClass type) {
        super(type);
    }

    @PyNew("tzinfo(*args)")
    public static PyTzInfo create(PyClass type, List<Object> args) {
        return new PyTzInfo(type);
    }

    /** The offset from UTC at {@code time} (a datetime, or None); null when it is not known. */
    static @Nullable PyTimeDelta offset(Object zone, Object time) {
        if (zone == None.NONE) {
            return null;
        }
        Object offset = zone instanceof PyTzInfo known && known.type().isShared()
                ? known.utcoffset(time)
                : Operators.callMethod(zone, "utcoffset", time);
        if (offset == None.NONE) {
            return null;
        }
        if (offset instanceof PyTimeDelta delta) {
            return delta;
        }
        throw PyException.typeError(
                "tzinfo.utcoffset() must return None or a timedelta, not '" + Operators.typeName(offset) + "'");
    }

    static Object name(Object zone, Object time) {
        return zone == None.NONE ? None.NONE : Operators.callMethod(zone, "tzname", time);
    }

    static Object check(Object zone) {
        if (zone == None.NONE || zone instanceof PyTzInfo) {
            return zone;
        }
        throw PyException.typeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type '" + Operators.typeName(zone) + "'");
    }

    @PyMethod("utcoffset(dt, /)")
    public Object utcoffset(Object dt) {
        throw PyException.notImplementedError("a tzinfo subclass must implement utcoffset()");
    }

    @PyMethod("tzname(dt, /)")
    public Object tzname(Object dt) {
        throw PyException.notImplementedError("a tzinfo subclass must implement tzname()");
    }

    @PyMethod("dst(dt, /)")
    public Object dst(Object dt) {
        throw PyException.notImplementedError("a tzinfo subclass must implement dst()");
    }

    /** The local time of a moment given in UTC. */
    public LocalDateTime fromUtc(PyDateTime utc) {
        PyTimeDelta offset = offset(this, utc);
        return offset == null ? utc.toLocalDateTime() : utc.toLocalDateTime().plus(offset.toDuration());
    }
}
