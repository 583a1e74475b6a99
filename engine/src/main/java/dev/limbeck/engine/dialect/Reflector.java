package dev.limbeck.engine.dialect;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a database holds. Null as a schema means the connection's default one; names are unquoted. */
public interface Reflector {
    /** Names of the schema's tables, sorted. */
    List<String> tableNames(@Nullable String schema) throws SQLException;

    /** Names of the schema's views, sorted. */
    List<String> viewNames(@Nullable String schema) throws SQLException;

    List<String> schemaNames() throws SQLException;

    /** Whether there is a table or view of that name. */
    boolean hasTable(String table, @Nullable String schema) throws SQLException;

    /** The table or view of that name, or null if there is none. */
    @Nullable
    ReflectedTable table(String table, @Nullable String schema) throws SQLException;

    /** The {@code SELECT} or {@code CREATE VIEW} text that the database keeps, or null if there is no such view. */
    @Nullable
    String viewDefinition(String view, @Nullable String schema) throws SQLException;

    /** The schema of names that say none; null if there is none. */
    default @Nullable String defaultSchemaName() throws SQLException {
        return null;
    }

    /** Null where the database has no such views. */
    default @Nullable List<String> materializedViewNames(@Nullable String schema) throws SQLException {
        return null;
    }

    /** Names of the schema's sequences, sorted. */
    default List<String> sequenceNames(@Nullable String schema) throws SQLException {
        return List.of();
    }

    /** The schema's types that are lists of words, sorted by name. */
    default List<ReflectedEnum> enums(@Nullable String schema) throws SQLException {
        return List.of();
    }

    /** Whether there is a type of that name; never on databases without types of their own. */
    default boolean hasType(String type, @Nullable String schema) throws SQLException {
        return false;
    }

    /** A question to a database. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Reflector reflector) throws SQLException;
    }
}
