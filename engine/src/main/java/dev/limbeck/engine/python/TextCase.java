package dev.limbeck.engine.python;

import java.util.Locale;

/** Upper, lower, title and folded case, with the full mappings that change a string's length. */
final class TextCase {
    private static final int COMBINING_IOTA = 0x345;
    private static final int CAPITAL_IOTA = 0x399;

    /** Ideographs that are numbers. */
    private static final String NUMERALS =
            "\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf\u4ec0\u4edf"
                    + "\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343\u5344\u5345\u534c\u53c1\u53c2"
                    + "\u53c3\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62fe\u634c\u67d2"
                    + "\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973"
                    + "\uf978\uf9b2\uf9d1\uf9d3\uf9fd\ud840\udc01\ud840\udc64\ud840\udce2\ud840\udd21\ud842\udd2a"
                    + "\ud842\udd83\ud842\udd8c\ud842\udd9c\ud842\udeea\ud842\udefd\ud842\udf19\ud848\udf90\ud84a"
                    + "\udd98\ud84e\udf1b\ud858\ude6d\ud87e\udc90";

    private TextCase() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The first character in title case, the others in lower case. */
    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        // Lowered as a whole: a final sigma depends on what stands before it.
        int loweredFirst = lower(text.substring(0, first)).length();
        return title(text.codePointAt(0)) + lower(text).substring(loweredFirst);
    }

    /** Title case after everything that has no case, lower case after a cased character. */
    static String titleWords(String text) {
        String lower = lower(text);
        StringBuilder words = new StringBuilder(text.length());
        boolean inWord = false;
        int lowered = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            int loweredLength = lower(text.substring(i, i + length)).length();
            if (inWord) {
                words.append(lower, lowered, lowered + loweredLength);
            } else {
                words.append(title(c));
            }
            lowered += loweredLength;
            inWord = isCased(c);
            i += length;
        }
        return words.toString();
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    private static String title(int c) {
        if (c < 128) {
            return Text.ofCodePoint(Character.toUpperCase(c));
        }
        int single = Character.toTitleCase(c);
        String upper = upper(Text.ofCodePoint(c));
        int first = Character.charCount(upper.codePointAt(0));
        if (Character.isTitleCase(c)) {
            return Text.ofCodePoint(c);
        }
        if (upper.length() == first || single != c) {
            return Text.ofCodePoint(single);
        }
        if (!Character.isUpperCase(upper.codePointAt(0))) {
            return upper;
        }
        boolean iota = upper.codePointBefore(upper.length()) == CAPITAL_IOTA && c >= 0x1f00;
        return iota
                ? upper.substring(0, upper.length() - 1) + (char) COMBINING_IOTA
                : upper.substring(0, first) + lower(upper.substring(first));
    }

    static String casefold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                folded.append((char) Character.toLowerCase(c));
            } else if (c == 0x131) {
                folded.append((char) c);
            } else if (c == 0x1e9e) {
                folded.append("ss");
            } else if ((c >= 0x13a0 && c <= 0x13fd) || (c >= 0xab70 && c <= 0xabbf)) {
                folded.append(upper(Text.ofCodePoint(c)));
            } else {
                folded.append(lowerEach(upper(Text.ofCodePoint(c))));
            }
        }
        return folded.toString();
    }

    private static String lowerEach(String text) {
        if (text.length() == 1) {
            return lower(text);
        }
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(c -> lower.append(lower(Text.ofCodePoint(c))));
        return lower.toString();
    }

    static String swap(String text) {
        String lower = lower(text);
        StringBuilder swapped = new StringBuilder(text.length());
        int lowered = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String one = Text.ofCodePoint(c);
            int loweredLength = lower(one).length();
            if (Character.isUpperCase(c)) {
                swapped.append(lower, lowered, lowered + loweredLength);
            } else {
                swapped.append(Character.isLowerCase(c) ? upper(one) : one);
            }
            lowered += loweredLength;
            i += Character.charCount(c);
        }
        return swapped.toString();
    }

    /** Digits that need not be decimal: superscripts, circled digits. */
    static boolean isDigit(int c) {
        if (c < 0xb2 || Character.isDigit(c)) {
            return Character.isDigit(c);
        }
        return c == 0xb2 || c == 0xb3 || c == 0xb9 || isRareDigit(c);
    }

    private static boolean isRareDigit(int c) {
        return in(c, 0x1369, 0x1371)
                || c == 0x19da
                || c == 0x2070
                || in(c, 0x2074, 0x2079)
                || in(c, 0x2080, 0x2089)
                || in(c, 0x2460, 0x2468)
                || in(c, 0x2474, 0x247c)
                || in(c, 0x2488, 0x2490)
                || c == 0x24ea
                || in(c, 0x24f5, 0x24fd)
                || c == 0x24ff
                || in(c, 0x2776, 0x277e)
                || in(c, 0x2780, 0x2788)
                || in(c, 0x278a, 0x2792)
                || in(c, 0x10a40, 0x10a43)
                || in(c, 0x10e60, 0x10e68)
                || in(c, 0x11052, 0x1105a)
                || in(c, 0x1f100, 0x1f10a);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Everything with a numeric value: fractions, Roman numerals, ideographs. */
    static boolean isNumeric(int c) {
        if (c < 128) {
            return c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || NUMERALS.indexOf(c) >= 0;
    }
}
