package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyTime;
import dev.limbeck.engine.python.PyTimeDelta;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Dates and times of drivers, as the objects of Python's {@code datetime} module. */
final class PythonTime {
    private PythonTime() {}

    /** @param text date and time with a blank or a T between, and perhaps an offset such as {@code +02} */
    static PyDateTime datetime(String text) {
        String iso = text.replace(' ', 'T');
        int sign = Math.max(iso.indexOf('+'), iso.indexOf('-', iso.indexOf('T')));
        return sign < 0
                ? PyDateTime.of(LocalDateTime.parse(iso))
                : PyDateTime.of(OffsetDateTime.parse(minutes(iso, sign)));
    }

    /** {@code +02} becomes {@code +02:00}. */
    private static String minutes(String iso, int sign) {
        return iso.length() - sign == 3 ? iso + ":00" : iso;
    }

    static PyDate date(String text) {
        return PyDate.of(LocalDate.parse(text));
    }

    /** The offset that PostgreSQL may write behind a time is left out: a time of Python's has none without a date. */
    static PyTime time(String text) {
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        return PyTime.of(LocalTime.parse(sign < 0 ? text : text.substring(0, sign)));
    }

    static PyTimeDelta timedelta(long days, long microseconds) {
        return PyTimeDelta.of(Duration.ofDays(days).plusNanos(microseconds * 1000));
    }

    /** {@code value.isoformat()} with a blank between date and time. */
    static String text(Object value) {
        String iso = Operators.str(Operators.callMethod(value, "isoformat"));
        return value instanceof PyDateTime ? iso.replace('T', ' ') : iso;
    }

    /** Whether {@code value} is a date, a time or both. */
    static boolean isMoment(Object value) {
        return value instanceof PyDate || value instanceof PyTime;
    }

    /** {@code days}, {@code seconds} and {@code microseconds} of a timedelta. */
    static long[] parts(PyTimeDelta interval) {
        return new long[] {
            (Long) Operators.getAttribute(interval, "days"),
            (Long) Operators.getAttribute(interval, "seconds"),
            (Long) Operators.getAttribute(interval, "microseconds")
        };
    }
}
