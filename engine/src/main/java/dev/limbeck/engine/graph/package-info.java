/**
 * The revision graph: which revisions there are, what a symbol such as {@code head}, {@code +1} or {@code label@base}
 * means in it, and which steps lead from the rows of a version table to a target. Pure: knows nothing of files,
 * databases or Python.
 *
 * <p>Start at {@link RevisionMap}, which is Alembic's; then {@link RevisionGraph}, the same for operators: every
 * failure is a {@code CommandError}, and upgrade, downgrade and stamp become {@link Plan}s, whose effect on the
 * version table {@link HeadMaintainer} works out. Iteration order is part of the contract. It equals Alembic's
 * wherever Alembic's is determined, and is load order where Alembic's comes from hashes.
 */
@NullMarked
@MayImport({"error"})
package dev.limbeck.engine.graph;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
