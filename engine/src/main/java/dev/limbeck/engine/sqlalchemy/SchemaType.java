package dev.limbeck.engine.sqlalchemy;

/** A type that leaves something in the table it is used in: a CHECK, or a type that must be created first. */
public interface SchemaType {
    /** Called once the column of this type is part of {@code table}. */
    void setTable(Column column, Table table);
}
