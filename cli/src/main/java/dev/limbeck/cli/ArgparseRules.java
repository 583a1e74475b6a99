package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments by the rules of Python's {@code argparse}, which scripts and fingers rely on. Long options may be
 * abbreviated, short ones joined; {@code -1} is an argument and not an option; and in {@code -r -2:} the value is missing.
 */
final class ArgparseRules {
    private final String program;
    private final String usage;
    private final List<Option> options;
    private final List<Positional> positionals;
    private final boolean stopsAtFirst;
    private final Map<String, Option> byName = new LinkedHashMap<>();

    private ArgparseRules(
            String program, String usage, List<Option> options, List<Positional> positionals, boolean stopsAtFirst) {
        this.program = program;
        this.usage = usage;
        this.options = options;
        this.positionals = positionals;
        this.stopsAtFirst = stopsAtFirst;
        for (Option option : options) {
            for (String name : option.names()) {
                byName.put(name, option);
            }
        }
    }

    /** Rules for the options before a command: the first argument and all after it are left as {@link Given#rest}. */
    static ArgparseRules upToCommand(String program, String usage, List<Option> options) {
        return new ArgparseRules(program, usage, options, List.of(), true);
    }

    static ArgparseRules of(String program, String usage, Command command) {
        return new ArgparseRules(program, usage, command.options(), command.positionals(), false);
    }

    /**
     * What the arguments say.
     *
     * @param values of all options and positionals by their names in scripts: a flag's {@code Boolean}, a text, a list of
     *     texts, or null for what was not given
     * @param rest after the first argument, where reading stops there
     * @param unrecognized what nothing takes
     * @param stopped whether an option was given after which nothing else matters
     */
    record Given(Map<String, @Nullable Object> values, List<String> rest, List<String> unrecognized, boolean stopped) {}

    Given read(List<String> arguments) throws UsageError {
        return new Run(arguments).read();
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

        Given read() throws UsageError {
            List<String> rest = List.of();
            while (at < arguments.size() && !stopped) {
                String argument = arguments.get(at);
                if (!optionsEnded && argument.equals("--")) {
                    optionsEnded = true;
                    at++;
                } else if (isOption(argument)) {
                    option(argument);
                } else if (stopsAtFirst) {
                    rest = arguments.subList(at, arguments.size());
                    break;
                } else {
                    row();
                }
            }
            if (!stopped && !open.isEmpty()) {
                List<String> missing = new ArrayList<>();
                for (Positional positional : open) {
                    missing.add(positional.name());
                }
                throw error("the following arguments are required: " + String.join(", ", missing));
            }
            return new Given(values, rest, unrecognized, stopped);
        }

        /** Gives the arguments in a row from here to the positionals that are still open; what is too much is left over. */
        private void row() {
            List<String> row = new ArrayList<>();
            while (at < arguments.size()
                    && !isOption(arguments.get(at))
                    && (optionsEnded || !arguments.get(at).equals("--"))) {
                row.add(arguments.get(at++));
            }
            int used = 0;
            while (!open.isEmpty() && used < row.size()) {
                Positional positional = open.remove(0);
                if (positional.many()) {
                    values.put(positional.name(), new ArrayList<>(row.subList(used, row.size())));
                    used = row.size();
                } else {
                    values.put(positional.name(), row.get(used++));
                }
            }
            unrecognized.addAll(row.subList(used, row.size()));
        }

        private void option(String argument) throws UsageError {
            at++;
            int equals = argument.indexOf('=');
            Option exact = byName.get(argument);
            Option named = equals > 0 ? byName.get(argument.substring(0, equals)) : null;
            if (exact != null) {
                take(exact, null);
            } else if (named != null) {
                take(named, argument.substring(equals + 1));
            } else if (argument.startsWith("--")) {
                abbreviated(argument, equals);
            } else {
                joined(argument);
            }
        }

        private void abbreviated(String argument, int equals) throws UsageError {
            List<String> names = namesFrom(equals > 0 ? argument.substring(0, equals) : argument);
            if (names.size() > 1) {
                throw error("ambiguous option: " + argument + " could match " + String.join(", ", names));
            }
            Option option = names.isEmpty() ? null : byName.get(names.get(0));
            if (option == null) {
                unrecognized.add(argument);
            } else {
                take(option, equals > 0 ? argument.substring(equals + 1) : null);
            }
        }

        /** {@code -vi}, {@code -mtext}: flags in one word, the last of them maybe with its value. */
        private void joined(String argument) throws UsageError {
            Option option = byName.get(argument.substring(0, 2));
            if (option == null) {
                unrecognized.add(argument);
                return;
            }
            String rest = argument.substring(2);
            while (!option.takesValue() && !rest.isEmpty()) {
                take(option, null);
                Option next = byName.get("-" + rest.charAt(0));
                if (next == null) {
                    throw error("argument " + option.display() + ": ignored explicit argument '" + rest + "'");
                }
                option = next;
                rest = rest.substring(1);
            }
            take(option, rest.isEmpty() ? null : rest);
        }

        private void take(Option option, @Nullable String explicit) throws UsageError {
            if (!option.takesValue()) {
                if (explicit != null) {
                    throw error("argument " + option.display() + ": ignored explicit argument '" + explicit + "'");
                }
                values.put(option.dest(), Boolean.TRUE);
                stopped |= option.kind() == Option.Kind.STOP;
                return;
            }
            String value = explicit;
            if (value == null) {
                if (at == arguments.size() || arguments.get(at).equals("--") || isOption(arguments.get(at))) {
                    throw error("argument " + option.display() + ": expected one argument");
                }
                value = arguments.get(at++);
            }
            values.put(option.dest(), option.kind() == Option.Kind.APPEND ? appended(option, value) : value);
        }

        private List<Object> appended(Option option, String value) {
            List<Object> all = new ArrayList<>();
            if (values.get(option.dest()) instanceof List<?> before) {
                all.addAll(before);
            }
            all.add(value);
            return all;
        }

        private boolean isOption(String argument) {
            if (optionsEnded || argument.length() < 2 || argument.charAt(0) != '-' || argument.equals("--")) {
                return false;
            }
            int equals = argument.indexOf('=');
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            boolean isKnown = argument.startsWith("--")
                    ? !namesFrom(name).isEmpty()
                    : byName.containsKey(argument.substring(0, 2));
            return isKnown || (!isNegativeNumber(argument) && argument.indexOf(' ') < 0);
        }

        /** The names that {@code prefix} begins; ours only where it begins none of Alembic's. */
        private List<String> namesFrom(String prefix) {
            List<String> names = namesFrom(prefix, Option.Origin.ALEMBIC);
            return names.isEmpty() ? namesFrom(prefix, Option.Origin.LIMBECK) : names;
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
    }

    private UsageError error(String message) {
        return new UsageError(program, usage, message);
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
