package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments by the rules of Python's {@code argparse}, which scripts and fingers rely on: long options may be
 * abbreviated, short ones joined, {@code -1} is an argument and not an option, and {@code -r -2:} lacks its value.
 *
 * <p>Written by hand because those rules have to be exact, and because it runs before everything else: a command-line
 * library costs more time than reading a thousand revisions.
 */
final class ArgumentParser {
    private final String program;
    private final List<Option> options;
    private final List<Positional> positionals;
    private final boolean stopsAtFirst;
    private final Map<String, Option> byName = new LinkedHashMap<>();

    private ArgumentParser(String program, List<Option> options, List<Positional> positionals, boolean stopsAtFirst) {
        this.program = program;
        this.options = options;
        this.positionals = positionals;
        this.stopsAtFirst = stopsAtFirst;
        for (Option option : options) {
            for (String name : option.names()) {
                byName.put(name, option);
            }
        }
    }

    /** A parser of options up to the first argument; that one and all after it are {@link Parsed#rest}. */
    static ArgumentParser upToCommand(String program, List<Option> options) {
        return new ArgumentParser(program, options, List.of(), true);
    }

    static ArgumentParser of(String program, List<Option> options, List<Positional> positionals) {
        return new ArgumentParser(program, options, positionals, false);
    }

    /**
     * What was given.
     *
     * @param values by {@code dest}: a string, Boolean or list of strings; null for an option with a value that was not
     *     given; positionals under their names
     * @param rest after the first argument, where the parser stops there
     * @param unrecognized what nothing took
     */
    record Parsed(Map<String, @Nullable Object> values, List<String> rest, List<String> unrecognized) {}

    Parsed parse(List<String> arguments) throws UsageError {
        return new Run(arguments).parse();
    }

    private final class Run {
        private final List<String> arguments;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private final List<String> unrecognized = new ArrayList<>();
        private final List<Positional> open = new ArrayList<>(positionals);
        private int at;
        private boolean optionsEnded;
        private boolean stopped;

        Run(List<String> arguments) {
            this.arguments = arguments;
            for (Option option : options) {
                values.put(option.dest(), option.takesValue() ? null : Boolean.FALSE);
            }
            for (Positional positional : positionals) {
                values.put(positional.name(), null);
            }
        }

        Parsed parse() throws UsageError {
            while (at < arguments.size() && !stopped) {
                String argument = arguments.get(at);
                if (!optionsEnded && argument.equals("--")) {
                    optionsEnded = true;
                    at++;
                } else if (isOption(argument)) {
                    option(argument);
                } else if (stopsAtFirst) {
                    return new Parsed(values, arguments.subList(at, arguments.size()), unrecognized);
                } else {
                    positionals();
                }
            }
            if (!open.isEmpty() && !stopped) {
                throw error("the following arguments are required: "
                        + String.join(", ", open.stream().map(Positional::name).toList()));
            }
            return new Parsed(values, List.of(), unrecognized);
        }

        /** Gives the arguments in a row from here to the positionals that are still open; what is too much is left over. */
        private void positionals() {
            List<String> row = new ArrayList<>();
            while (at < arguments.size() && !isOption(arguments.get(at))) {
                if (!optionsEnded && arguments.get(at).equals("--")) {
                    break;
                }
                row.add(arguments.get(at++));
            }
            int taken = 0;
            while (!open.isEmpty() && taken < row.size()) {
                Positional positional = open.remove(0);
                if (positional.many()) {
                    values.put(positional.name(), List.copyOf(row.subList(taken, row.size())));
                    taken = row.size();
                } else {
                    values.put(positional.name(), row.get(taken++));
                }
            }
            unrecognized.addAll(row.subList(taken, row.size()));
        }

        private void option(String argument) throws UsageError {
            at++;
            Option exact = byName.get(argument);
            if (exact != null) {
                take(exact, argument, null);
                return;
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                Option named = byName.get(argument.substring(0, equals));
                if (named != null) {
                    take(named, argument, argument.substring(equals + 1));
                    return;
                }
            }
            if (argument.startsWith("--")) {
                abbreviated(argument, equals);
            } else {
                joined(argument);
            }
        }

        private void abbreviated(String argument, int equals) throws UsageError {
            String prefix = equals > 0 ? argument.substring(0, equals) : argument;
            List<String> names = namesFrom(prefix, Option.Origin.ALEMBIC);
            if (names.isEmpty()) {
                names = namesFrom(prefix, Option.Origin.LIMBECK);
            }
            if (names.size() > 1) {
                throw error("ambiguous option: " + argument + " could match " + String.join(", ", names));
            }
            Option option = names.isEmpty() ? null : byName.get(names.get(0));
            if (option == null) {
                unrecognized.add(argument);
            } else {
                take(option, argument, equals > 0 ? argument.substring(equals + 1) : null);
            }
        }

        private List<String> namesFrom(String prefix, Option.Origin origin) {
            List<String> names = new ArrayList<>();
            for (Map.Entry<String, Option> entry : byName.entrySet()) {
                if (entry.getValue().origin() == origin && entry.getKey().startsWith(prefix)) {
                    names.add(entry.getKey());
                }
            }
            return names;
        }

        /** {@code -vi}, {@code -mtext}: flags in one word, the last of them maybe with its value. */
        private void joined(String argument) throws UsageError {
            String name = argument.substring(0, 2);
            String rest = argument.substring(2);
            Option option = byName.get(name);
            if (option == null) {
                unrecognized.add(argument);
                return;
            }
            while (!option.takesValue()) {
                flag(option);
                if (rest.isEmpty()) {
                    return;
                }
                Option next = byName.get("-" + rest.charAt(0));
                if (next == null) {
                    throw error("argument " + option.display() + ": ignored explicit argument '" + rest + "'");
                }
                option = next;
                rest = rest.substring(1);
            }
            take(option, argument, rest.isEmpty() ? null : rest);
        }

        private void take(Option option, String argument, @Nullable String explicit) throws UsageError {
            if (!option.takesValue()) {
                if (explicit != null) {
                    throw error("argument " + option.display() + ": ignored explicit argument '" + explicit + "'");
                }
                flag(option);
                return;
            }
            String value = explicit;
            if (value == null) {
                if (at == arguments.size() || arguments.get(at).equals("--") || isOption(arguments.get(at))) {
                    throw error("argument " + option.display() + ": expected one argument");
                }
                value = arguments.get(at++);
            }
            if (option.kind() == Option.Kind.VALUE) {
                values.put(option.dest(), value);
            } else {
                List<Object> list =
                        new ArrayList<>(values.get(option.dest()) instanceof List<?> before ? before : List.of());
                list.add(value);
                values.put(option.dest(), List.copyOf(list));
            }
        }

        private void flag(Option option) {
            values.put(option.dest(), Boolean.TRUE);
            stopped |= option.kind() == Option.Kind.STOP;
        }

        private boolean isOption(String argument) {
            if (optionsEnded || argument.length() < 2 || argument.charAt(0) != '-' || argument.equals("--")) {
                return false;
            }
            if (byName.containsKey(argument)) {
                return true;
            }
            int equals = argument.indexOf('=');
            if (equals > 0 && byName.containsKey(argument.substring(0, equals))) {
                return true;
            }
            if (argument.startsWith("--")) {
                String prefix = equals > 0 ? argument.substring(0, equals) : argument;
                if (!namesFrom(prefix, Option.Origin.ALEMBIC).isEmpty()
                        || !namesFrom(prefix, Option.Origin.LIMBECK).isEmpty()) {
                    return true;
                }
            } else if (byName.containsKey(argument.substring(0, 2))) {
                return true;
            }
            return !isNegativeNumber(argument) && argument.indexOf(' ') < 0;
        }
    }

    private UsageError error(String message) {
        return new UsageError(program, Usage.of(program, options, positionals, stopsAtFirst), message);
    }

    /** {@code -12}, {@code -1.5} and {@code -.5}. */
    private static boolean isNegativeNumber(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            } else {
                digits++;
            }
        }
        return digits > 0 && dots <= 1 && text.charAt(text.length() - 1) != '.';
    }
}
