package dev.limbeck.engine.sqlalchemy;

/**
 * A type that only some databases have. It says itself how it is written; a dialect that doesn't know its
 * {@link #visitName} refuses it.
 */
public interface DialectType {
    /** The name that dialects know this kind of type by: {@code INET}, {@code TINYINT}. */
    String visitName();

    /** The type as it stands in a CREATE TABLE. */
    String spec();
}
