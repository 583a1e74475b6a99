package dev.limbeck.engine.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Java method that scripts can call; the value is its Python signature without {@code self}, e.g.
 * {@code "add_column(table_name, column, *, schema=None)"}.
 *
 * <p>On an instance method of a {@link PyType} class it is a method; on a static one a static method, or a class method
 * when its first Java parameter is a {@link PyClass}. In a holder ({@link PyType#of}) methods are static and their first
 * parameter is the receiver. A parameter of type {@link Interpreter} before all others (after the receiver of a holder)
 * is injected and not part of the signature. {@code ...} as a default arrives as {@link Ellipsis#ELLIPSIS}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PyMethod {
    String value();
}
