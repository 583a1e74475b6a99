/**
 * Configuration: {@code alembic.ini} and the {@code [tool.alembic]} table of {@code pyproject.toml}, key by key with
 * the ini file's word first. Start at {@link AlembicConfig}; {@link ConfigParser} is Python's reader of ini files.
 */
@NullMarked
@MayImport({"error", "python"})
package dev.limbeck.engine.config;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
