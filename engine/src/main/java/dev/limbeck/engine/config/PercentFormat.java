package dev.limbeck.engine.config;

import java.util.Map;

/**
 * Python's {@code template % mapping} for texts and whole numbers: {@code %(name)s}, {@code %(month).2d},
 * {@code %(day)02d}, {@code %%}.
 */
public final class PercentFormat {
    private final String template;
    private final Map<String, ?> values;
    private int at;

    private PercentFormat(String template, Map<String, ?> values) {
        this.template = template;
        this.values = values;
    }

    /**
     * @throws IllegalArgumentException naming the name that has no value, or the conversion that is none
     */
    public static String format(String template, Map<String, ?> values) {
        return template.indexOf('%') < 0 ? template : new PercentFormat(template, values).format();
    }

    private String format() {
        StringBuilder result = new StringBuilder();
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c != '%') {
                result.append(c);
            } else if (template.startsWith("%", at)) {
                result.append('%');
                at++;
            } else {
                result.append(conversion());
            }
        }
        return result.toString();
    }

    private String conversion() {
        int start = at - 1;
        int close = template.indexOf(')', at);
        if (!template.startsWith("(", at) || close < 0) {
            throw new IllegalArgumentException("'%' must be followed by '%' or '(name)' in '" + template + "'");
        }
        String name = template.substring(at + 1, close);
        at = close + 1;
        boolean left = false;
        boolean zero = false;
        boolean plus = false;
        boolean space = false;
        for (; at < template.length() && "-0+ #".indexOf(template.charAt(at)) >= 0; at++) {
            char flag = template.charAt(at);
            left |= flag == '-';
            zero |= flag == '0';
            plus |= flag == '+';
            space |= flag == ' ';
        }
        int width = number(0);
        int precision = -1;
        if (template.startsWith(".", at)) {
            at++;
            precision = number(0);
        }
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'%(" + name + ")s' in '" + template + "' has no value; there is "
                    + String.join(", ", values.keySet()));
        }
        char type = at < template.length() ? template.charAt(at++) : ' ';
        String text = value.toString();
        if (type == 's') {
            text = precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
            zero = false;
        } else if ((type == 'd' || type == 'i' || type == 'u') && value instanceof Number number) {
            long whole = number.longValue();
            String sign = whole < 0 ? "-" : plus ? "+" : space ? " " : "";
            String digits = text.startsWith("-") ? text.substring(1) : text;
            int least = zero && !left ? Math.max(precision, width - sign.length()) : precision;
            text = sign + "0".repeat(Math.max(0, least - digits.length())) + digits;
        } else {
            throw new IllegalArgumentException("'" + template.substring(start, at) + "' in '" + template
                    + "' asks for a conversion that '" + name + "' does not have");
        }
        String padding = " ".repeat(Math.max(0, width - text.length()));
        return left ? text + padding : padding + text;
    }

    private int number(int none) {
        int start = at;
        while (at < template.length() && template.charAt(at) >= '0' && template.charAt(at) <= '9') {
            at++;
        }
        return start == at ? none : Integer.parseInt(template, start, at, 10);
    }
}
