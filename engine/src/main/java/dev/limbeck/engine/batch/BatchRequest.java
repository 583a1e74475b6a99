package dev.limbeck.engine.batch;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.NamingConvention;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** New names of columns, under the old ones. */
    public Map<String, Identifier> renames() {
        Map<String, Identifier> renames = new LinkedHashMap<>();
        for (BatchStep step : steps) {
            if (step instanceof BatchStep.AlterColumn alter) {
                String name = alter.change().column().text();
                Identifier newName = alter.change().newName();
                if (newName != null && !newName.text().equals(name)) {
                    renames.put(name, newName);
                }
            }
        }
        return renames;
    }

    /** Names of constraints that the new table will lack: those dropped, and those of types that go. */
    public Set<String> leaving() {
        Set<String> names = new HashSet<>();
        for (BatchStep step : steps) {
            Object type = null;
            if (step instanceof BatchStep.DropConstraint drop
                    && drop.constraint().name() != null) {
                names.add(drop.constraint().name().text());
            } else if (step instanceof BatchStep.AlterColumn alter) {
                type = alter.change().existingType();
            }
            if (type instanceof BooleanType flag && flag.name() != null) {
                names.add(flag.name());
            } else if (type instanceof EnumType words && words.name() != null) {
                names.add(words.name().text());
            }
        }
        return names;
    }
}
