package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import java.util.Map;
import dev.limbeck.engine.python.Arguments;

/** Dates and times of drivers, as the objects of Python's {@code datetime} module. */
final class PythonTime {
    private PythonTime() {}

    static Object datetime(String iso) {
        return parse("datetime", iso);
    }

    static Object date(String iso) {
        return parse("date", iso);
    }

    static Object time(String iso) {
        return parse("time", iso);
    }

    private static Object parse(String pythonClass, String iso) {
        return Interpreter.current().callMethod(classOf(pythonClass), "fromisoformat", padded(iso));
    }

    /** {@code fromisoformat} of older Pythons wants three or six digits behind the point. */
    private static String padded(String iso) {
        int point = iso.indexOf('.');
        if (point < 0) {
            return iso;
        }
        int end = point + 1;
        while (end < iso.length() && Character.isDigit(iso.charAt(end))) {
            end++;
        }
        StringBuilder digits = new StringBuilder(iso.substring(point + 1, Math.min(end, point + 7)));
        while (digits.length() < 6) {
            digits.append('0');
        }
        return iso.substring(0, point + 1) + digits + iso.substring(end);
    }

    static Object timedelta(long days, long seconds, long microseconds) {
        return Interpreter.current()
                .call(classOf("timedelta"), Arguments.of(java.util.List.of(days, seconds, microseconds), Map.of()));
    }

    private static Object classOf(String name) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.getAttribute(interpreter.importModule("datetime"), name);
    }

    /** {@code value.isoformat()} with a blank between date and time. */
    static String text(Object value) {
        String iso = Operators.str(Operators.callMethod(value, "isoformat"));
        return Operators.typeName(value).equals("datetime") ? iso.replace('T', ' ') : iso;
    }

    /** Whether {@code value} is a date, a time or both. */
    static boolean isMoment(Object value) {
        return switch (Operators.typeName(value)) {
            case "datetime", "date", "time" -> true;
            default -> false;
        };
    }

    static boolean isInterval(Object value) {
        return Operators.typeName(value).equals("timedelta");
    }

    /** {@code days}, {@code seconds} and {@code microseconds} of a timedelta. */
    static long[] parts(Object interval) {
        return new long[] {
            (Long) Operators.getAttribute(interval, "days"),
            (Long) Operators.getAttribute(interval, "seconds"),
            (Long) Operators.getAttribute(interval, "microseconds")
        };
    }
}
