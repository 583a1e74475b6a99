package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * How {@code str(element)} and {@code element.compile(dialect=…)} reach the compilers, which live in a room above: that
 * room gives its compiler to each interpreter it makes.
 */
public interface ElementCompiler {
    /** The text of {@code type} for {@code dialect} as scripts have it; null for none in particular. */
    String type(TypeEngine type, @Nullable Object dialect);

    /**
     * What {@code element.compile()} returns.
     *
     * @param element an expression, a statement or an element of DDL
     * @param literalBinds whether values are written into the text
     */
    Object compile(Object element, @Nullable Object dialect, boolean literalBinds);

    static ElementCompiler current() {
        return Interpreter.current().state(ElementCompiler.class, () -> {
            throw new IllegalStateException("the interpreter was made without a compiler for str() of SQL");
        });
    }
}
