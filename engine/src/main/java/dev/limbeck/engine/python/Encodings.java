package dev.limbeck.engine.python;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Text to bytes and back, with Python's names of encodings and its ways of handling errors. */
public final class Encodings {
    private Encodings() {}

    /** An encoding; {@code name} is what error messages call it. */
    private record Codec(String name, Charset charset, String mark) {
        static Codec named(String given) {
            String plain = given.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
            return switch (plain) {
                case "utf-8", "utf8", "u8", "utf", "cp65001" -> new Codec("utf-8", StandardCharsets.UTF_8, "");
                case "utf-8-sig" -> new Codec("utf-8", StandardCharsets.UTF_8, "\ufeff");
                case "ascii", "us-ascii", "646" -> new Codec("ascii", StandardCharsets.US_ASCII, "");
                case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "cp819", "l1", "latin" ->
                    new Codec("latin-1", StandardCharsets.ISO_8859_1, "");
                case "utf-16", "utf16", "u16" -> new Codec("utf-16", StandardCharsets.UTF_16LE, "\ufeff");
                case "utf-16-le", "utf-16le" -> new Codec("utf-16-le", StandardCharsets.UTF_16LE, "");
                case "utf-16-be", "utf-16be" -> new Codec("utf-16-be", StandardCharsets.UTF_16BE, "");
                default -> new Codec(plain, other(given, plain), "");
            };
        }

        private static Charset other(String given, String plain) {
            try {
                return Charset.forName(plain.startsWith("cp125") ? "windows-" + plain.substring(2) : plain);
            } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
                throw PyException.of(Exceptions.LOOKUP_ERROR, "unknown encoding: " + given);
            }
        }

        boolean isUtf8() {
            return charset.equals(StandardCharsets.UTF_8);
        }
    }

    /** {@code text.encode(encoding, errors)}. */
    public static byte[] encode(String text, String encoding, String errors) {
        Codec codec = Codec.named(encoding);
        String marked = codec.mark + text;
        CharsetEncoder encoder = codec.charset.newEncoder();
        try {
            ByteBuffer bytes = encoder.onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(marked));
            byte[] result = new byte[bytes.remaining()];
            bytes.get(result);
            return result;
        } catch (CharacterCodingException e) {
            return encodeByCharacter(text, codec, errors);
        }
    }

    private static byte[] encodeByCharacter(String text, Codec codec, String errors) {
        CharsetEncoder encoder = codec.charset.newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String one = Text.ofCodePoint(c);
            if (encoder.canEncode(one)) {
                bytes.writeBytes(one.getBytes(codec.charset));
            } else {
                bytes.writeBytes(encodeFailing(text, i, c, codec, errors));
            }
            i += one.length();
        }
        return bytes.toByteArray();
    }

    private static byte[] encodeFailing(String text, int offset, int c, Codec codec, String errors) {
        return switch (errors) {
            case "ignore" -> new byte[0];
            case "replace" -> "?".getBytes(codec.charset);
            case "xmlcharrefreplace" -> ("&#" + c + ";").getBytes(codec.charset);
            case "backslashreplace" -> {
                String escaped = TextRepr.ascii(Text.ofCodePoint(c));
                yield escaped.substring(1, escaped.length() - 1).getBytes(codec.charset);
            }
            case "surrogateescape" -> {
                if (c >= 0xdc80 && c <= 0xdcff) {
                    yield new byte[] {(byte) c};
                }
                throw encodeError(text, offset, codec);
            }
            case "strict" -> throw encodeError(text, offset, codec);
            default -> throw PyException.of(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
        };
    }

    private static PyException encodeError(String text, int offset, Codec codec) {
        CharsetEncoder encoder = codec.charset.newEncoder();
        int end = offset;
        while (end < text.length() && !encoder.canEncode(Text.ofCodePoint(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        int first = Text.index(text, offset);
        int last = Text.index(text, end) - 1;
        String escaped = TextRepr.ascii(Text.ofCodePoint(text.codePointAt(offset)));
        String where = first == last
                ? "character " + escaped + " in position " + first
                : "characters in position " + first + "-" + last;
        String reason = switch (codec.name) {
            case "ascii" -> "ordinal not in range(128)";
            case "latin-1" -> "ordinal not in range(256)";
            case "utf-8", "utf-16", "utf-16-le", "utf-16-be" -> "surrogates not allowed";
            default -> "character maps to <undefined>";
        };
        return PyException.of(
                Exceptions.UNICODE_ENCODE_ERROR,
                "'" + shownName(codec) + "' codec can't encode " + where + ": " + reason);
    }

    private static String shownName(Codec codec) {
        boolean table = !codec.name.startsWith("utf") && !codec.name.equals("ascii") && !codec.name.equals("latin-1");
        return table ? "charmap" : codec.name;
    }

    /** {@code bytes.decode(encoding, errors)}. */
    public static String decode(byte[] bytes, String encoding, String errors) {
        Codec codec = Codec.named(encoding);
        String text;
        if (codec.isUtf8()) {
            text = decodeUtf8(bytes, errors);
        } else if (codec.name.equals("ascii")) {
            text = decodeAscii(bytes, errors);
        } else if (codec.name.equals("utf-16") && bytes.length >= 2 && bytes[0] == (byte) 0xfe) {
            text = new String(bytes, StandardCharsets.UTF_16BE);
        } else {
            text = new String(bytes, codec.charset);
        }
        return !codec.mark.isEmpty() && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decodeAscii(byte[] bytes, String errors) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                text.append((char) bytes[i]);
            } else {
                text.append(decodeFailing(bytes, i, i + 1, "ascii", "ordinal not in range(128)", errors));
            }
        }
        return text.toString();
    }

    private static String decodeUtf8(byte[] bytes, String errors) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : decodeUtf8Slowly(bytes, errors);
    }

    private static String decodeUtf8Slowly(byte[] bytes, String errors) {
        StringBuilder text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at] & 0xff;
            int more =
                    first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
            int good = 0;
            int c = more <= 0 ? first : first & (0x3f >> more);
            while (good < more && at + 1 + good < bytes.length && continues(first, good, bytes[at + 1 + good] & 0xff)) {
                c = c << 6 | (bytes[at + 1 + good] & 0x3f);
                good++;
            }
            if (good == more) {
                text.appendCodePoint(c);
            } else {
                String reason = more < 0
                        ? "invalid start byte"
                        : at + 1 + good < bytes.length ? "invalid continuation byte" : "unexpected end of data";
                text.append(decodeFailing(bytes, at, at + 1 + good, "utf-8", reason, errors));
            }
            at += 1 + good;
        }
        return text.toString();
    }

    /** Whether {@code next} may follow as continuation byte number {@code index} after {@code first}. */
    private static boolean continues(int first, int index, int next) {
        int lowest = index > 0 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int highest = index > 0 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        return next >= lowest && next <= highest;
    }

    private static String decodeFailing(byte[] bytes, int from, int to, String codec, String reason, String errors) {
        switch (errors) {
            case "ignore" -> {
                return "";
            }
            case "replace" -> {
                return "\ufffd";
            }
            case "backslashreplace", "surrogateescape" -> {
                StringBuilder text = new StringBuilder();
                for (int i = from; i < to; i++) {
                    int b = bytes[i] & 0xff;
                    text.append(
                            errors.equals("surrogateescape")
                                    ? "" + (char) (0xdc00 + b)
                                    : "\\x" + Integer.toHexString(b));
                }
                return text.toString();
            }
            case "strict" -> {
                String where = to - from == 1
                        ? "byte 0x" + hex(bytes[from]) + " in position " + from
                        : "bytes in position " + from + "-" + (to - 1);
                throw PyException.of(
                        Exceptions.UNICODE_DECODE_ERROR, "'" + codec + "' codec can't decode " + where + ": " + reason);
            }
            default -> throw PyException.of(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
        }
    }

    private static String hex(byte b) {
        return Integer.toHexString((b & 0xff) | 0x100).substring(1);
    }
}
