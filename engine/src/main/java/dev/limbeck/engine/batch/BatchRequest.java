package dev.limbeck.engine.batch;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.sqlalchemy.NamingConvention;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that is to be made anew, as a {@code batch_alter_table} block asked for it.
 *
 * @param copyFrom the table as the script describes it; null to read it from the database
 * @param tableArgs further constraints of the new table
 * @param tableKwargs options of the new table
 * @param reflectArgs columns that override what the database says
 * @param reflectKwargs arguments of the reflection
 * @param namingConvention names for constraints that have none
 * @param partialReordering lists of columns in the order they should have; empty for none
 * @param steps what to change, in order
 */
public record BatchRequest(
        TableName table,
        @Nullable Table copyFrom,
        List<Object> tableArgs,
        Map<String, Object> tableKwargs,
        List<Object> reflectArgs,
        Map<String, Object> reflectKwargs,
        NamingConvention namingConvention,
        List<List<String>> partialReordering,
        List<BatchStep> steps) {
    public BatchRequest {
        tableArgs = List.copyOf(tableArgs);
        reflectArgs = List.copyOf(reflectArgs);
        partialReordering = List.copyOf(partialReordering);
        steps = List.copyOf(steps);
    }
}
