package dev.limbeck.cli.conformance;

import java.util.List;

/** Shows where two texts differ, line by line: {@code -} expected, {@code +} actual. */
final class TextDiff {
    private TextDiff() {}

    /** Empty if the texts are equal. */
    static String of(String expected, String actual) {
        return expected.equals(actual) ? "" : of(List.of(expected.split("\n", -1)), List.of(actual.split("\n", -1)));
    }

    /** All lines, in the order of a longest common subsequence. */
    static String of(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder lines = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                line(lines, ' ', expected.get(i));
                i++;
                j++;
            } else if (i < expected.size() && (j == actual.size() || common[i + 1][j] >= common[i][j + 1])) {
                line(lines, '-', expected.get(i++));
            } else {
                line(lines, '+', actual.get(j++));
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, char mark, String text) {
        lines.append(mark).append(text.replace("\t", "→")).append('\n');
    }
}
