package dev.limbeck.engine.migration;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code context.configure()} and the command said, by Alembic's names. Names that nobody knows are kept, because
 * a later reader may.
 */
final class MigrationOptions {
    private final Object config;
    private final Map<String, Object> values;
    private final Supplier<List<String>> startingRevisions;

    MigrationOptions(Object config, Map<String, Object> values, Supplier<List<String>> startingRevisions) {
        this.config = config;
        this.values = values;
        this.startingRevisions = startingRevisions;
    }

    Object config() {
        return config;
    }

    Map<String, Object> raw() {
        return values;
    }

    /** The option as given; None if it was not. */
    Object get(String name) {
        return values.getOrDefault(name, None.NONE);
    }

    private boolean flag(String name, boolean otherwise) {
        Object value = values.get(name);
        return value == null ? otherwise : Operators.truth(value);
    }

    boolean asSql() {
        return flag("as_sql", false);
    }

    boolean literalBinds() {
        return flag("literal_binds", false);
    }

    /** Null where the dialect decides. */
    @Nullable
    Boolean transactionalDdl() {
        Object value = get("transactional_ddl");
        return value == None.NONE ? null : (Boolean) Operators.truth(value);
    }

    /** Whether migrations in a transaction that nobody commits are lost, as with Alembic. */
    boolean strictTransactions() {
        return config instanceof AlembicConfig known
                && "true".equalsIgnoreCase(known.mainOption("limbeck.strict_transactions"));
    }

    boolean transactionPerMigration() {
        return flag("transaction_per_migration", false);
    }

    /** What {@code mssql_batch_separator} or {@code oracle_batch_separator} says, or null. */
    @Nullable
    String batchSeparator(String dialect) {
        Object value = values.get(dialect + "_batch_separator");
        return value == null ? null : value == None.NONE ? "" : Operators.str(value);
    }

    boolean purge() {
        return flag("purge", false);
    }

    /** Whether the command only reads. */
    boolean dontMutate() {
        return flag("dont_mutate", false);
    }

    String versionTable() {
        Object value = get("version_table");
        return value == None.NONE ? "alembic_version" : Operators.str(value);
    }

    @Nullable
    String versionTableSchema() {
        Object value = get("version_table_schema");
        return value == None.NONE ? null : Operators.str(value);
    }

    boolean versionTablePk() {
        return flag("version_table_pk", true);
    }

    Object outputBuffer() {
        return get("output_buffer");
    }

    /** The revisions a script of SQL starts from; also, mistakenly, those given with a connection. */
    List<String> startingRevisions() {
        return startingRevisions.get();
    }

    /** Callables to call after each step. */
    List<Object> onVersionApply() {
        Object value = get("on_version_apply");
        if (value == None.NONE) {
            return List.of();
        }
        if (value instanceof PyList || value instanceof PyTuple || value instanceof PySet) {
            return Operators.list(value);
        }
        return new ArrayList<>(List.of(value));
    }
}
