package dev.limbeck.engine.script;

import dev.limbeck.grammar.SourceFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Python files as Python does: UTF-8 or what a coding cookie says, with any kind of line end. */
final class SourceText {
    private SourceText() {}

    /** @throws ScriptError naming the file if it can't be read as text */
    static SourceFile read(Path path) {
        byte[] bytes;
        try (FileInputStream stream = new FileInputStream(path.toFile())) {
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            throw new ScriptError("Can't read " + path + ": " + e.getMessage(), e);
        }
        return new SourceFile(path.toString(), decode(bytes, path));
    }

    private static String decode(byte[] bytes, Path path) {
        int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        String cookie = cookie(bytes, start);
        Charset charset;
        try {
            charset = cookie == null ? StandardCharsets.UTF_8 : Charset.forName(cookie);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new ScriptError(path + ", line 1: unknown encoding: " + cookie, e);
        }
        String text;
        if (charset.equals(StandardCharsets.UTF_8)) {
            text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                strict(bytes, start, charset, path);
            }
        } else {
            text = strict(bytes, start, charset, path);
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String strict(byte[] bytes, int start, Charset charset, Path path) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ScriptError(
                    path + ", line " + lineOfFirstBadByte(bytes, start, charset) + ": not a text in "
                            + charset.name().toLowerCase(Locale.ROOT)
                            + "; save it so, or name its encoding in the first line: # coding: latin-1",
                    e);
        }
    }

    private static int lineOfFirstBadByte(byte[] bytes, int start, Charset charset) {
        int line = 1;
        int from = start;
        for (int i = start; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (new String(bytes, from, i - from, charset).indexOf('\uFFFD') >= 0) {
                    return line;
                }
                line++;
                from = i + 1;
            }
        }
        return line;
    }

    /** The encoding that a comment in the first two lines names: {@code coding[:=]\s*([-\w.]+)}; null for none. */
    private static @Nullable String cookie(byte[] bytes, int start) {
        int at = start;
        for (int line = 0; line < 2; line++) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            int first = at;
            while (first < end && (bytes[first] == ' ' || bytes[first] == '\t' || bytes[first] == '\f')) {
                first++;
            }
            if (first < end && bytes[first] != '#') {
                return null;
            }
            String comment = new String(bytes, first, end - first, StandardCharsets.ISO_8859_1);
            String name = nameAfterCoding(comment);
            if (name != null) {
                return pythonAlias(name);
            }
            at = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
            if (at >= bytes.length) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable String nameAfterCoding(String comment) {
        int found = comment.indexOf("coding");
        while (found >= 0) {
            int at = found + 6;
            if (at < comment.length() && (comment.charAt(at) == ':' || comment.charAt(at) == '=')) {
                at++;
                while (at < comment.length() && (comment.charAt(at) == ' ' || comment.charAt(at) == '\t')) {
                    at++;
                }
                int end = at;
                while (end < comment.length()
                        && (Character.isLetterOrDigit(comment.charAt(end))
                                || "-_.".indexOf(comment.charAt(end)) >= 0)) {
                    end++;
                }
                if (end > at) {
                    return comment.substring(at, end);
                }
            }
            found = comment.indexOf("coding", found + 1);
        }
        return null;
    }

    /** Names that Python has and Java does not. */
    private static String pythonAlias(String name) {
        String plain = name.replace('_', '-').toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "latin-1", "latin1", "iso-latin-1" -> "ISO-8859-1";
            case "utf-8-sig", "utf8", "utf-8" -> "UTF-8";
            case "mbcs" -> "windows-1252";
            default -> plain.startsWith("utf-8-") ? "UTF-8" : plain.startsWith("latin-1-") ? "ISO-8859-1" : name;
        };
    }
}
