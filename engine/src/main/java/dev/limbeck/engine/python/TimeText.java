package dev.limbeck.engine.python;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as text: ISO 8601, {@code strftime} and {@code strptime}, in the C locale. */
public final class TimeText {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private TimeText() {}

    static void twoDigits(StringBuilder text, long value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    static void sixDigits(StringBuilder text, long value) {
        digits(text, value, 6);
    }

    private static void digits(StringBuilder text, long value, int count) {
        String shown = Long.toString(value);
        text.append("0".repeat(Math.max(0, count - shown.length()))).append(shown);
    }

    static String iso(LocalDate date) {
        StringBuilder text = new StringBuilder(10);
        digits(text, date.getYear(), 4);
        twoDigits(text.append('-'), date.getMonthValue());
        twoDigits(text.append('-'), date.getDayOfMonth());
        return text.toString();
    }

    /** {@code time.isoformat(timespec)}, without an offset. */
    static String iso(LocalTime time, String timespec) {
        StringBuilder text = new StringBuilder(15);
        int micros = time.getNano() / 1000;
        String spec = timespec.equals("auto") ? (micros == 0 ? "seconds" : "microseconds") : timespec;
        twoDigits(text, time.getHour());
        switch (spec) {
            case "hours" -> {
                return text.toString();
            }
            case "minutes", "seconds", "milliseconds", "microseconds" -> {
                // as said below
            }
            default -> throw PyException.valueError("Unknown timespec value");
        }
        twoDigits(text.append(':'), time.getMinute());
        if (!spec.equals("minutes")) {
            twoDigits(text.append(':'), time.getSecond());
        }
        if (spec.equals("milliseconds")) {
            digits(text.append('.'), micros / 1000, 3);
        } else if (spec.equals("microseconds")) {
            sixDigits(text.append('.'), micros);
        }
        return text.toString();
    }

    /** {@code +HH:MM[:SS[.ffffff]]}, with {@code separator} between the parts. */
    static String offset(PyTimeDelta offset, String separator) {
        boolean negative = offset.days() < 0;
        PyTimeDelta magnitude = negative ? offset.negated() : offset;
        long seconds = magnitude.seconds();
        StringBuilder text = new StringBuilder().append(negative ? '-' : '+');
        twoDigits(text, seconds / 3600);
        twoDigits(text.append(separator), seconds / 60 % 60);
        if (seconds % 60 != 0 || magnitude.microseconds() != 0) {
            twoDigits(text.append(separator), seconds % 60);
            if (magnitude.microseconds() != 0) {
                sixDigits(text.append('.'), magnitude.microseconds());
            }
        }
        return text.toString();
    }

    /** What an ISO 8601 text says; the time may be missing, the offset is null when there is none. */
    record Parsed(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable PyTimeDelta offset) {}

    /** {@code datetime.fromisoformat}; null when {@code text} is not ISO 8601. */
    static @Nullable Parsed parseIsoDateTime(String text) {
        int dateEnd = isoDateLength(text);
        if (dateEnd < 0 || dateEnd > text.length()) {
            return null;
        }
        LocalDate date = parseIsoDate(text.substring(0, dateEnd));
        if (date == null || text.length() == dateEnd) {
            return date == null ? null : new Parsed(date, LocalTime.MIDNIGHT, null);
        }
        int timeStart = text.offsetByCodePoints(dateEnd, 1);
        Parsed time = parseIsoTime(text.substring(timeStart));
        return time == null ? null : new Parsed(date, time.time, time.offset);
    }

    private static int isoDateLength(String text) {
        if (text.length() < 7) {
            return -1;
        }
        boolean extended = text.charAt(4) == '-';
        if (text.charAt(extended ? 5 : 4) != 'W') {
            return extended ? 10 : 8;
        }
        int week = extended ? 8 : 7;
        if (!extended) {
            return text.length() > week && Character.isDigit(text.charAt(week)) ? 8 : 7;
        }
        return text.length() > week + 1 && text.charAt(week) == '-' && Character.isDigit(text.charAt(week + 1))
                ? 10
                : 8;
    }

    /** {@code date.fromisoformat}; null when {@code text} is not an ISO 8601 date. */
    static @Nullable LocalDate parseIsoDate(String text) {
        try {
            if (text.indexOf('W') == 4 || text.indexOf('W') == 5) {
                return parseWeekDate(text.replace("-", ""));
            }
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            if (text.length() == 8) {
                return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            }
            return null;
        } catch (NumberFormatException e) {
            return null;
        } catch (DateTimeException e) {
            throw PyException.valueError(rangeError(text));
        }
    }

    private static String rangeError(String text) {
        String digits = text.replace("-", "");
        int month = number(digits, 4, 6);
        if (digits.startsWith("0000")) {
            return "year 0 is out of range";
        }
        return month < 1 || month > 12 ? "month must be in 1..12" : "day is out of range for month";
    }

    private static @Nullable LocalDate parseWeekDate(String text) {
        if (text.length() != 7 && text.length() != 8) {
            return null;
        }
        int week = number(text, 5, 7);
        int day = text.length() == 8 ? number(text, 7, 8) : 1;
        return ofWeek(number(text, 0, 4), week, day);
    }

    static LocalDate ofWeek(int year, int week, int day) {
        LocalDate first = LocalDate.of(year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum();
        if (week < 1 || week > weeks) {
            throw PyException.valueError("Invalid week: " + week);
        }
        if (day < 1 || day > 7) {
            throw PyException.valueError("Invalid weekday: " + day + " (range is [1, 7])");
        }
        return first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, day);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text);
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** {@code time.fromisoformat}; null when {@code text} is not an ISO 8601 time. */
    static @Nullable Parsed parseIsoTime(String text) {
        try {
            String body = text.startsWith("T") ? text.substring(1) : text;
            int zone = zoneStart(body);
            PyTimeDelta offset = null;
            if (zone < body.length()) {
                offset = parseOffset(body.substring(zone));
                if (offset == null) {
                    return null;
                }
            }
            long micros = clockMicros(body.substring(0, zone));
            return micros < 0 ? null : new Parsed(null, LocalTime.ofNanoOfDay(micros * 1000), offset);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int zoneStart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("+-Zz".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable PyTimeDelta parseOffset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return PyTimeDelta.ZERO;
        }
        long micros = clockMicros(text.substring(1));
        if (micros < 0) {
            return null;
        }
        return PyTimeDelta.ofMicros(BigInteger.valueOf(text.charAt(0) == '-' ? -micros : micros));
    }

    /** Microseconds of {@code HH[:MM[:SS[.f]]]} or {@code HH[MM[SS[.f]]]}; -1 when it is neither. */
    private static long clockMicros(String text) {
        int[] limits = {24, 60, 60};
        boolean extended = text.length() > 2 && text.charAt(2) == ':';
        long seconds = 0;
        int at = 0;
        for (int i = 0; i < 3; i++) {
            if (i > 0 && (at == text.length())) {
                seconds *= 60;
                continue;
            }
            if (i > 0 && extended && text.charAt(at++) != ':') {
                return -1;
            }
            int part = number(text, at, at + 2);
            if (part >= limits[i]) {
                throw PyException.valueError(
                        new String[] {"hour must be in 0..23", "minute must be in 0..59", "second must be in 0..59"}
                                [i]);
            }
            seconds = seconds * 60 + part;
            at += 2;
        }
        if (at == text.length()) {
            return seconds * 1_000_000;
        }
        int digits = text.length() - at - 1;
        if ((text.charAt(at) != '.' && text.charAt(at) != ',') || digits < 1) {
            return -1;
        }
        long fraction = 0;
        for (int i = 0; i < Math.max(6, digits); i++) {
            int digit = i < digits ? number(text, at + 1 + i, at + 2 + i) : 0;
            fraction = i < 6 ? fraction * 10 + digit : fraction;
        }
        return seconds * 1_000_000 + fraction;
    }

    /**
     * {@code strftime}.
     *
     * @param offset the offset from UTC, null when the time has none
     * @param zone the name of the time zone, empty when there is none
     */
    public static String format(String pattern, LocalDateTime time, @Nullable PyTimeDelta offset, String zone) {
        StringBuilder text = new StringBuilder(pattern.length() + 16);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%' || i + 1 == pattern.length()) {
                text.append(c);
                continue;
            }
            c = pattern.charAt(++i);
            boolean bare = c == '-' && i + 1 < pattern.length();
            if (bare) {
                c = pattern.charAt(++i);
            }
            String part = directive(c, time, offset, zone);
            text.append(bare ? withoutPadding(part) : part);
        }
        return text.toString();
    }

    private static String withoutPadding(String part) {
        int start = 0;
        while (start < part.length() - 1 && (part.charAt(start) == '0' || part.charAt(start) == ' ')) {
            start++;
        }
        return part.substring(start);
    }

    private static String directive(char c, LocalDateTime time, @Nullable PyTimeDelta offset, String zone) {
        int hour12 = (time.getHour() + 11) % 12 + 1;
        return switch (c) {
            case 'a' -> dayName(time).substring(0, 3);
            case 'A' -> dayName(time);
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'd' -> padded(time.getDayOfMonth(), 2);
            case 'e' -> blankPadded(time.getDayOfMonth());
            case 'b', 'h' -> MONTHS.get(time.getMonthValue() - 1).substring(0, 3);
            case 'B' -> MONTHS.get(time.getMonthValue() - 1);
            case 'm' -> padded(time.getMonthValue(), 2);
            case 'y' -> padded(time.getYear() % 100, 2);
            case 'C' -> padded(time.getYear() / 100, 2);
            case 'Y' -> Integer.toString(time.getYear());
            case 'H' -> padded(time.getHour(), 2);
            case 'k' -> blankPadded(time.getHour());
            case 'I' -> padded(hour12, 2);
            case 'l' -> blankPadded(hour12);
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'M' -> padded(time.getMinute(), 2);
            case 'S' -> padded(time.getSecond(), 2);
            case 'f' -> padded(time.getNano() / 1000, 6);
            case 'z' -> offset == null ? "" : offset(offset, "");
            case 'Z' -> zone;
            case 'j' -> padded(time.getDayOfYear(), 3);
            case 'U' -> padded((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2);
            case 'W' -> padded((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7, 2);
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'V' -> padded(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'c' -> format("%a %b %e %H:%M:%S %Y", time, offset, zone);
            case 'x', 'D' -> format("%m/%d/%y", time, offset, zone);
            case 'X', 'T' -> format("%H:%M:%S", time, offset, zone);
            case 'F' -> format("%Y-%m-%d", time, offset, zone);
            case 'R' -> format("%H:%M", time, offset, zone);
            case 'r' -> format("%I:%M:%S %p", time, offset, zone);
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> "%" + c;
        };
    }

    private static String dayName(LocalDateTime time) {
        return DAYS.get(time.getDayOfWeek().getValue() - 1);
    }

    private static String padded(int value, int width) {
        String text = Integer.toString(value);
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }

    private static String blankPadded(int value) {
        return value < 10 ? " " + value : Integer.toString(value);
    }

    /** {@code datetime.strptime(text, pattern)} as date, time and offset. */
    static Parsed parse(String text, String pattern) {
        return new PatternReader(text, pattern).read();
    }

    /** Reads one text by a {@code strptime} pattern. */
    private static final class PatternReader {
        private final String text;
        private final String pattern;
        private int at;
        private int year = 1900;
        private int month = 1;
        private int day = 1;
        private int dayOfYear;
        private int hour;
        private int minute;
        private int second;
        private int micros;
        private boolean halfDay;
        private boolean afternoon;
        private @Nullable PyTimeDelta offset;

        PatternReader(String text, String pattern) {
            this.text = text;
            this.pattern = pattern;
        }

        Parsed read() {
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (Text.isSpace(c)) {
                    skipSpace();
                } else if (c != '%') {
                    literal(c);
                } else if (++i < pattern.length()) {
                    directive(pattern.charAt(i));
                } else {
                    throw PyException.valueError("stray % in format '" + pattern + "'");
                }
            }
            if (at < text.length()) {
                throw PyException.valueError("unconverted data remains: " + text.substring(at));
            }
            return result();
        }

        private Parsed result() {
            if (halfDay) {
                hour = hour % 12 + (afternoon ? 12 : 0);
            }
            try {
                LocalDate date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
                if (second > 59) {
                    throw PyException.valueError("second must be in 0..59");
                }
                return new Parsed(date, LocalTime.of(hour, minute, second, micros * 1000), offset);
            } catch (DateTimeException e) {
                throw PyException.valueError("day is out of range for month");
            }
        }

        private PyException mismatch() {
            return PyException.valueError(
                    "time data " + TextRepr.repr(text) + " does not match format " + TextRepr.repr(pattern));
        }

        private void skipSpace() {
            while (at < text.length() && Text.isSpace(text.charAt(at))) {
                at++;
            }
        }

        private void literal(char c) {
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
                throw mismatch();
            }
            at++;
        }

        private void directive(char c) {
            switch (c) {
                case 'Y' -> year = exactly(4);
                case 'y' -> {
                    int given = upTo(2, 0, 99);
                    year = given + (given < 69 ? 2000 : 1900);
                }
                case 'm' -> month = upTo(2, 1, 12);
                case 'd' -> day = upTo(2, 1, 31);
                case 'j' -> dayOfYear = upTo(3, 1, 366);
                case 'H' -> hour = upTo(2, 0, 23);
                case 'I' -> {
                    hour = upTo(2, 1, 12);
                    halfDay = true;
                }
                case 'M' -> minute = upTo(2, 0, 59);
                case 'S' -> second = upTo(2, 0, 61);
                case 'f' -> micros = fraction();
                case 'p' -> afternoon = name(List.of("am", "pm"), 2) == 1;
                case 'b', 'h' -> month = name(MONTHS, 3) + 1;
                case 'B' -> month = name(MONTHS, 0) + 1;
                case 'a' -> name(DAYS, 3);
                case 'A' -> name(DAYS, 0);
                case 'w' -> upTo(1, 0, 6);
                case 'z' -> offset = zone();
                case 'Z' -> name(List.of("utc", "gmt"), 0);
                case 'T', 'X' -> all("%H:%M:%S");
                case 'D', 'x' -> all("%m/%d/%y");
                case 'F' -> all("%Y-%m-%d");
                case 'R' -> all("%H:%M");
                case 'c' -> all("%a %b %d %H:%M:%S %Y");
                case '%' -> literal('%');
                default -> throw PyException.valueError("'" + c + "' is a bad directive in format '" + pattern + "'");
            }
        }

        private void all(String directives) {
            for (int i = 0; i < directives.length(); i++) {
                char c = directives.charAt(i);
                if (c == '%') {
                    directive(directives.charAt(++i));
                } else if (c == ' ') {
                    skipSpace();
                } else {
                    literal(c);
                }
            }
        }

        private int exactly(int count) {
            int start = at;
            int value = upTo(count, 0, 9999);
            if (at - start != count) {
                throw mismatch();
            }
            return value;
        }

        /** The longest number of up to {@code count} digits that is in range. */
        private int upTo(int count, int least, int most) {
            int value = -1;
            int end = at;
            int read = 0;
            for (int i = at; i < text.length() && i < at + count && Character.isDigit(text.charAt(i)); i++) {
                read = read * 10 + Character.digit(text.charAt(i), 10);
                if (read <= most && read >= least) {
                    value = read;
                    end = i + 1;
                }
            }
            if (value < 0) {
                throw mismatch();
            }
            at = end;
            return value;
        }

        private int fraction() {
            int start = at;
            int value = 0;
            while (at < text.length() && at < start + 6 && Character.isDigit(text.charAt(at))) {
                value = value * 10 + Character.digit(text.charAt(at++), 10);
            }
            if (at == start) {
                throw mismatch();
            }
            for (int i = at - start; i < 6; i++) {
                value *= 10;
            }
            return value;
        }

        /** The index of the name at this position; {@code length} 0 means the whole name. */
        private int name(List<String> names, int length) {
            for (int i = 0; i < names.size(); i++) {
                String name = length == 0 ? names.get(i) : names.get(i).substring(0, length);
                if (text.regionMatches(true, at, name, 0, name.length())) {
                    at += name.length();
                    return i;
                }
            }
            throw mismatch();
        }

        private PyTimeDelta zone() {
            int end = at;
            while (end < text.length() && "+-:.Zz0123456789".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            String zone = text.substring(at, end).toUpperCase(Locale.ROOT);
            boolean signed = zone.startsWith("+") || zone.startsWith("-");
            if (!zone.equals("Z") && !(signed && zone.length() >= 5)) {
                throw mismatch();
            }
            PyTimeDelta parsed;
            try {
                parsed = parseOffset(zone);
            } catch (NumberFormatException e) {
                throw mismatch();
            }
            if (parsed == null) {
                throw mismatch();
            }
            at = end;
            return parsed;
        }
    }
}
