package dev.limbeck.cli;

import java.util.List;

/**
 * An option of the command line.
 *
 * @param dest the name under which scripts find its value in {@code config.cmd_opts}
 * @param names as typed, the short one first
 * @param metavar what help calls the value; empty for a flag
 * @param origin whose option it is
 */
record Option(Kind kind, String dest, List<String> names, String metavar, String help, Origin origin) {
    enum Kind {
        /** Given or not. */
        FLAG,
        /** Takes one value; the last one given counts. */
        VALUE,
        /** Takes one value each time it is given. */
        APPEND,
        /** A flag after which nothing else matters: {@code --help}. */
        STOP
    }

    enum Origin {
        ALEMBIC,
        /** Ours: gives way to Alembic's options when an abbreviation fits both. */
        LIMBECK
    }

    Option {
        names = List.copyOf(names);
    }

    static Option flag(String dest, String help, String... names) {
        return new Option(Kind.FLAG, dest, List.of(names), "", help, Origin.ALEMBIC);
    }

    static Option value(String dest, String metavar, String help, String... names) {
        return new Option(Kind.VALUE, dest, List.of(names), metavar, help, Origin.ALEMBIC);
    }

    static Option append(String dest, String metavar, String help, String... names) {
        return new Option(Kind.APPEND, dest, List.of(names), metavar, help, Origin.ALEMBIC);
    }

    static Option stop(String dest, String help, String... names) {
        return new Option(Kind.STOP, dest, List.of(names), "", help, Origin.ALEMBIC);
    }

    /** The same option, marked as one that Alembic does not have. */
    Option ours() {
        return new Option(kind, dest, names, metavar, help, Origin.LIMBECK);
    }

    boolean takesValue() {
        return kind == Kind.VALUE || kind == Kind.APPEND;
    }

    /** The longest of its names. */
    String fullName() {
        return names.get(names.size() - 1);
    }

    /** How error messages name it, e.g. {@code -m/--message}. */
    String display() {
        return String.join("/", names);
    }
}
