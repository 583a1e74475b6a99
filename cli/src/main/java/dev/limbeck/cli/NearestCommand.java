package dev.limbeck.cli;

import org.jspecify.annotations.Nullable;

/** What to say when there is no command of a name. */
final class NearestCommand {
    private NearestCommand() {}

    static String invalidChoice(String name) {
        StringBuilder message =
                new StringBuilder("invalid choice: '").append(name).append('\'');
        String nearest = nearest(name);
        if (nearest != null) {
            message.append("; did you mean '").append(nearest).append("'?");
        }
        message.append(" (choose from ");
        String separator = "";
        for (String choice : Commands.names()) {
            message.append(separator).append('\'').append(choice).append('\'');
            separator = ", ";
        }
        return message.append(')').toString();
    }

    private static @Nullable String nearest(String name) {
        String nearest = null;
        int least = 1 + name.length() / 3;
        for (String choice : Commands.names()) {
            int distance = choice.startsWith(name) && name.length() > 2 ? 0 : distance(name, choice);
            if (distance <= least) {
                least = distance - 1;
                nearest = choice;
            }
        }
        return nearest;
    }

    /** Letters to insert, delete, replace or swap to get from one word to the other. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
