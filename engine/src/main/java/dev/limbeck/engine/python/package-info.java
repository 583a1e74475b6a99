/**
 * Runs Python: values, frames, evaluation, and the builtins that migration scripts use. Knows nothing of
 * databases; the names scripts import are handed in as modules by the packages above.
 *
 * <p>Start at {@link Interpreter}; then {@code Evaluator} for expressions and {@code Signature} for calls.
 *
 * <p>Where things plug in. A Java class becomes a Python class by {@link PyType}, its methods by {@link PyMethod}; values
 * of Java's own classes (String, Long, {@link PyList}, …) get theirs from a <em>holder</em> ({@link PyType#of}) that
 * {@code BuiltinTypes} names. Builtin functions are the {@link NativeModule} called {@code builtins}, which
 * {@link StandardLibrary} answers together with the standard library's modules; other rooms hand in theirs as
 * {@link ModuleSource}s through the {@link ModuleRegistry}. Texts of builtin values ({@code str}, {@code repr}, {@code format},
 * {@code %}) come from {@code Formatting}; protocols and operators, special methods included, from {@link Operators}.
 */
@NullMarked
@MayImport({"grammar"})
package dev.limbeck.engine.python;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
