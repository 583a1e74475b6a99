package dev.limbeck.engine.dialect;

import java.util.Locale;

/** How a Python driver wants parameters written; the names are those of Python's database interface. */
public enum ParameterStyle {
    /** {@code ?}. */
    QMARK,
    /** {@code :name}. */
    NAMED,
    /** {@code %s}. */
    FORMAT,
    /** {@code %(name)s}. */
    PYFORMAT,
    /** {@code :1}. */
    NUMERIC,
    /** {@code $1}. */
    NUMERIC_DOLLAR;

    /** The style of that name, as {@code dialect_opts={"paramstyle": …}} gives it. */
    public static ParameterStyle of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a percent sign has to be doubled. */
    public boolean doublesPercent() {
        return this == FORMAT || this == PYFORMAT;
    }

    /** @param position counts from 1 */
    public String placeholder(String name, int position) {
        return switch (this) {
            case QMARK -> "?";
            case NAMED -> ":" + name;
            case FORMAT -> "%s";
            case PYFORMAT -> "%(" + name + ")s";
            case NUMERIC -> ":" + position;
            case NUMERIC_DOLLAR -> "$" + position;
        };
    }
}
