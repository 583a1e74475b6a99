package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.time.Instant;

/**
 * One event on its way to the handlers.
 *
 * @param message the text with its arguments filled in
 * @param traceback the report of an exception that goes with it, empty if there is none
 */
@PyType(value = "LogRecord", module = "logging", subclassable = false)
public record LogRecord(
        @PyAttribute("name") String name,
        @PyAttribute("levelno") int level,
        @PyAttribute("message") String message,
        Instant created,
        @PyAttribute("exc_text") String traceback) {
    @PyAttribute("levelname")
    public String levelName() {
        return Level.name(level);
    }

    @PyMethod("getMessage()")
    public String getMessage() {
        return message;
    }
}
