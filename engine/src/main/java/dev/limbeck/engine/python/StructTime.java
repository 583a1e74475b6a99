package dev.limbeck.engine.python;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;

/** {@code time.struct_time}: nine numbers that have names too. */
@PyType(value = "struct_time", module = "time", subclassable = false)
public final class StructTime implements Iterable<Object>, NativeText {
    private static final List<String> NAMES =
            List.of("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    private final LocalDateTime time;
    private final PyTuple fields;

    private StructTime(LocalDateTime time, PyTuple fields) {
        this.time = time;
        this.fields = fields;
    }

    public static StructTime of(LocalDateTime time, long daylightSaving) {
        return new StructTime(
                time,
                PyTuple.of(
                        (long) time.getYear(),
                        (long) time.getMonthValue(),
                        (long) time.getDayOfMonth(),
                        (long) time.getHour(),
                        (long) time.getMinute(),
                        (long) time.getSecond(),
                        (long) time.getDayOfWeek().getValue() - 1,
                        (long) time.getDayOfYear(),
                        daylightSaving));
    }

    public LocalDateTime toLocalDateTime() {
        return time;
    }

    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw PyException.attributeError("'time.struct_time' object has no attribute '" + name + "'");
        }
        return fields.get(index);
    }

    @PyMethod("__getitem__(index, /)")
    public Object getItem(Object index) {
        return Operators.getItem(fields, index);
    }

    @PyMethod("__len__()")
    public long size() {
        return fields.size();
    }

    @Override
    public Iterator<Object> iterator() {
        return fields.items().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StructTime struct && struct.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String repr() {
        StringBuilder text = new StringBuilder("time.struct_time(");
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(NAMES.get(i)).append('=').append(fields.get(i));
        }
        return text.append(')').toString();
    }

    @Override
    public String toString() {
        return repr();
    }
}
