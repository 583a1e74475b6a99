package dev.limbeck.engine.config;

import org.jspecify.annotations.Nullable;

/**
 * A configuration file that can't be read as what it is: where Python raises one of {@code configparser}'s or
 * {@code tomllib}'s errors. The message is one line and begins with file and line where there are any.
 */
public final class ConfigurationError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String pythonClass;

    ConfigurationError(String pythonClass, String message) {
        this(pythonClass, message, null);
    }

    ConfigurationError(String pythonClass, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.pythonClass = pythonClass;
    }

    /** The class that a script would catch, e.g. {@code configparser.InterpolationSyntaxError}. */
    public String pythonClass() {
        return pythonClass;
    }
}
