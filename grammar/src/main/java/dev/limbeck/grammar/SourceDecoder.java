package dev.limbeck.grammar;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a file's bytes into text as PEP 263 has it: UTF-8 unless a comment in one of the first two lines says otherwise. */
final class SourceDecoder {
    private static final String MARK = "coding";

    private final String name;
    private final byte[] bytes;

    SourceDecoder(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    SourceFile decode() {
        int start = startsWithMark() ? 3 : 0;
        String declared = declaredEncoding(start);
        if (declared == null || isUtf8(declared)) {
            return utf8(start);
        }
        if (start > 0) {
            throw error(0, "the file begins as UTF-8, but declares the encoding " + declared);
        }
        Charset charset = charset(declared);
        return new SourceFile(name, strictly(charset, start));
    }

    private SourceFile utf8(int start) {
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // a replacement character may be the file's own; only then is it worth a second, strict reading
        return new SourceFile(name, text.indexOf('\uFFFD') < 0 ? text : strictly(StandardCharsets.UTF_8, start));
    }

    private String strictly(Charset charset, int start) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            int at = in.position();
            throw error(
                    at,
                    "byte 0x" + Integer.toHexString(bytes[at] & 0xFF) + " can't be read as "
                            + charset.name().toLowerCase(Locale.ROOT)
                            + "; save the file as UTF-8, or name its encoding in the first line: # coding: latin-1");
        }
        return out.flip().toString();
    }

    private Charset charset(String declared) {
        String plain = declared.replace('_', '-').toLowerCase(Locale.ROOT);
        try {
            return switch (plain) {
                case "latin-1", "latin1", "latin", "iso-latin-1", "l1" -> StandardCharsets.ISO_8859_1;
                case "ascii", "646" -> StandardCharsets.US_ASCII;
                default -> Charset.forName(plain.startsWith("latin-1-") ? "ISO-8859-1" : plain);
            };
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw error(0, "unknown encoding: " + declared);
        }
    }

    private static boolean isUtf8(String declared) {
        String plain = declared.replace('_', '-').toLowerCase(Locale.ROOT);
        return plain.equals("utf-8") || plain.equals("utf8") || plain.startsWith("utf-8-");
    }

    private boolean startsWithMark() {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    // The declaration

    private @Nullable String declaredEncoding(int start) {
        int at = start;
        for (int line = 0; line < 2; line++) {
            int end = lineEnd(at);
            int first = skipBlanks(at, end);
            boolean isBlank = first == end;
            if (!isBlank && bytes[first] != '#') {
                return null;
            }
            String found = isBlank ? null : declaration(first, end);
            if (found != null) {
                return found;
            }
            at = nextLine(end);
        }
        return null;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private int nextLine(int end) {
        boolean isPair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return Math.min(bytes.length, end + (isPair ? 2 : 1));
    }

    private int skipBlanks(int at, int end) {
        int first = at;
        while (first < end && (bytes[first] == ' ' || bytes[first] == '\t' || bytes[first] == '\f')) {
            first++;
        }
        return first;
    }

    /** What follows {@code coding:} or {@code coding=}. */
    private @Nullable String declaration(int start, int end) {
        String comment = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        for (int at = comment.indexOf(MARK); at >= 0; at = comment.indexOf(MARK, at + 1)) {
            int next = at + MARK.length();
            if (next < comment.length() && (comment.charAt(next) == ':' || comment.charAt(next) == '=')) {
                String value = firstWord(comment, next + 1);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }

    private static String firstWord(String text, int from) {
        int start = from;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Tokenizer.isNamePart(c) || c == '-' || c == '.';
    }

    /** Read as Latin-1 the text has a character for each byte, so the place is right. */
    private PythonSyntaxError error(int at, String message) {
        SourceFile readable = new SourceFile(name, new String(bytes, StandardCharsets.ISO_8859_1));
        int end = Math.min(bytes.length, at == 0 ? lineEnd(0) : at + 1);
        return new PythonSyntaxError(readable, new Span(at, end), message);
    }
}
