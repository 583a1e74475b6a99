package dev.limbeck.engine.sqlalchemy;

/** A connection, an engine or what stands for them: what scripts pass as {@code bind}. */
public interface SchemaBind {
    SchemaDdl schemaDdl();
}
