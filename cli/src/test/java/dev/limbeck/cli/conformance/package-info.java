/**
 * Asks Limbeck what real Alembic was asked, and compares. {@link dev.limbeck.cli.conformance.ConformanceTest} says how
 * to run it; {@link dev.limbeck.cli.conformance.CaseKind} is one folder of the data.
 */
@NullMarked
package dev.limbeck.cli.conformance;

import org.jspecify.annotations.NullMarked;
