package dev.limbeck.grammar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rooms that a package may import, by the last part of their names; {@code "*"} stands for every room of the
 * engine. {@code ArchitectureTest} reads it and fails on any other import between Limbeck's packages.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayImport {
    String[] value() default {};
}
