package dev.limbeck.engine.sqlalchemy;

import org.jspecify.annotations.Nullable;

/** A type that leaves something in the table it is used in: a CHECK, or a type that must be created first. */
public interface SchemaType {
    /** Called once the column of this type is part of {@code table}. */
    void setTable(Column column, Table table);

    /** Whether the CHECK that it left is for the dialect of this name; null when that follows from what the dialect can do. */
    default @Nullable Boolean needsCheckOn(String dialect) {
        return null;
    }
}
