package dev.limbeck.engine.migration;

import dev.limbeck.engine.graph.Plan;
import java.util.List;

/** What a command does once env.py has a connection: it turns the rows of the version table into steps to take. */
@FunctionalInterface
public interface RevisionFunction {
    /**
     * The steps, in order; empty if there is nothing to do.
     *
     * @param rows the version table's rows in the order read, or the starting revisions of a script of SQL
     */
    List<Plan.Step> steps(List<String> rows, MigrationContext context);
}
