package dev.limbeck.engine.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public static Java method that makes an instance when scripts call the class; the value is the Python
 * signature, e.g. {@code "Column(*args, **kwargs)"}. A leading {@link Interpreter} and a leading {@link PyClass} (the class
 * being called, which may be a subclass) are injected and not part of the signature.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PyNew {
    String value();
}
