package dev.limbeck.engine.migration;

import java.math.BigDecimal;

/** PostgreSQL's text of an interval, {@code 1 year 2 mons 3 days 04:05:06.7}, as Python's timedelta. */
final class PostgresqlInterval {
    private static final long DAYS_OF_YEAR = 365;
    private static final long DAYS_OF_MONTH = 30;

    private PostgresqlInterval() {}

    static Object parse(String text) {
        long days = 0;
        long microseconds = 0;
        String[] words = text.trim().split(" ");
        int at = 0;
        while (at < words.length) {
            String word = words[at];
            if (word.indexOf(':') >= 0) {
                microseconds += clock(word);
                at++;
            } else if (at + 1 < words.length) {
                BigDecimal number = new BigDecimal(word.startsWith("+") ? word.substring(1) : word);
                String unit = words[at + 1];
                if (unit.startsWith("year")) {
                    days += number.longValue() * DAYS_OF_YEAR;
                } else if (unit.startsWith("mon")) {
                    days += number.longValue() * DAYS_OF_MONTH;
                } else if (unit.startsWith("day")) {
                    days += number.longValue();
                } else if (unit.startsWith("hour")) {
                    microseconds += micros(number, 3600);
                } else if (unit.startsWith("min")) {
                    microseconds += micros(number, 60);
                } else {
                    microseconds += micros(number, 1);
                }
                at += 2;
            } else {
                at++;
            }
        }
        return PythonTime.timedelta(days, microseconds);
    }

    private static long micros(BigDecimal number, long seconds) {
        return number.multiply(BigDecimal.valueOf(seconds * 1_000_000)).longValue();
    }

    private static long clock(String word) {
        boolean negative = word.startsWith("-");
        String[] parts = (negative ? word.substring(1) : word).split(":");
        long total = 0;
        long unit = 3600;
        for (String part : parts) {
            total += micros(new BigDecimal(part), unit);
            unit /= 60;
        }
        return negative ? -total : total;
    }
}
