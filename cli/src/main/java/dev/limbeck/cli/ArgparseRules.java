package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments by the rules of Python's {@code argparse}, which scripts and fingers rely on, and writes them down so
 * that nobody can read them otherwise: every option in full with its value behind {@code =}, then {@code --}, then the
 * arguments. Long options may be abbreviated, short ones joined; {@code -1} is an argument and not an option; and in
 * {@code -r -2:} the value is missing.
 */
final class ArgparseRules {
    private final String program;
    private final String usage;
    private final List<Positional> positionals;
    private final boolean stopsAtFirst;
    private final Map<String, Option> byName = new LinkedHashMap<>();

    private ArgparseRules(
            String program, String usage, List<Option> options, List<Positional> positionals, boolean stopsAtFirst) {
        this.program = program;
        this.usage = usage;
        this.positionals = positionals;
        this.stopsAtFirst = stopsAtFirst;
        for (Option option : options) {
            for (String name : option.names()) {
                byName.put(name, option);
            }
        }
    }

    /** Rules for the options before a command: the first argument and all after it are left as {@link Plain#rest}. */
    static ArgparseRules upToCommand(String program, String usage, List<Option> options) {
        return new ArgparseRules(program, usage, options, List.of(), true);
    }

    static ArgparseRules of(String program, String usage, Command command) {
        return new ArgparseRules(program, usage, command.options(), command.positionals(), false);
    }

    /**
     * Arguments written down plainly.
     *
     * @param options in full, each in one word
     * @param positionals as many as the command takes
     * @param rest after the first argument, where reading stops there
     * @param unrecognized what nothing takes
     * @param stopped whether an option was given after which nothing else matters
     */
    record Plain(
            List<String> options,
            List<String> positionals,
            List<String> rest,
            List<String> unrecognized,
            boolean stopped) {}

    Plain read(List<String> arguments) throws UsageError {
        return new Run(arguments).read();
    }

    private final class Run {
        private final List<String> arguments;
        private final List<String> options = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> unrecognized = new ArrayList<>();
        private final List<Positional> open = new ArrayList<>(positionals);
        private int at;
        private boolean optionsEnded;
        private boolean stopped;

        Run(List<String> arguments) {
            this.arguments = arguments;
        }

        Plain read() throws UsageError {
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
            return new Plain(options, taken, rest, unrecognized, stopped);
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
                used = open.remove(0).many() ? row.size() : used + 1;
            }
            taken.addAll(row.subList(0, used));
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
                options.add(option.fullName());
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
            options.add(option.fullName() + "=" + value);
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
