/**
 * The modules of Python's standard library that migration scripts, env.py and settings modules import, each a
 * {@code NativeModule} built when it is first imported. Values that the engine itself handles (dates, decimals, UUIDs)
 * live in the {@code python} room; here is what only scripts see.
 *
 * <p>Start at {@link LibraryModules}: it names every module and the class that describes it.
 */
@NullMarked
@MayImport({"python", "grammar"})
package dev.limbeck.engine.stdlib;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
