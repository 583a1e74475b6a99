package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;

/** {@code json.JSONDecodeError}. */
final class JsonErrors {
    static final PyClass DECODE_ERROR = PyClass.exception("json.decoder", "JSONDecodeError", Exceptions.VALUE_ERROR);

    private JsonErrors() {}

    static PyException decodeError(String message, String document, int position) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            if (document.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int at = document.codePointCount(0, position);
        int column = document.codePointCount(lineStart, position) + 1;
        PyBaseException error = new PyBaseException(
                DECODE_ERROR, message + ": line " + line + " column " + column + " (char " + at + ")");
        error.attributes().put("msg", message);
        error.attributes().put("doc", document);
        error.attributes().put("pos", (long) at);
        error.attributes().put("lineno", (long) line);
        error.attributes().put("colno", (long) column);
        return new PyException(error);
    }
}
