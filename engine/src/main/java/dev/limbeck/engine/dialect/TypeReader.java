package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.TypeEngine;

/** Turns the text that a database has for a column's type back into the type that SQLAlchemy's reflection gives. */
@FunctionalInterface
public interface TypeReader {
    /** @param type as the database writes it, empty for a column without a type */
    TypeEngine read(String type);
}
