package dev.limbeck.engine.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Java class that scripts see as a Python class of this name. A superclass with this annotation is its Python base,
 * so methods are inherited and {@code isinstance} holds.
 *
 * <p>With {@link #of} the annotated class is a <em>holder</em>: it declares, in static methods whose first parameter
 * is the receiver, what scripts can call on values of those Java classes ({@code StrMethods} of {@code String}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PyType {
    /** The Python name. */
    String value();

    /** The value of {@code __module__}. */
    String module() default "builtins";

    /** The Java classes whose values this holder describes; empty when the annotated class describes itself. */
    Class<?>[] of() default {};

    /** Python bases besides the annotated Java superclass, as Java classes or holders. */
    Class<?>[] bases() default {};

    /** Whether scripts may derive classes from it; only subclasses of {@link PyObject} and value types can. */
    boolean subclassable() default true;

    /** Whether messages about arguments name methods with their class: {@code Table.tometadata()}. */
    boolean qualifies() default true;
}
