/** Batch mode on SQLite as its users see it: what stays, what goes, and what is said of it. */
@NullMarked
package dev.limbeck.cli.batch;

import org.jspecify.annotations.NullMarked;
