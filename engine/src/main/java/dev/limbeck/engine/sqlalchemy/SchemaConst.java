package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyType;

/** The symbols of {@code sqlalchemy.schema}. */
@PyType(value = "SchemaConst", module = "sqlalchemy.sql.schema")
public enum SchemaConst {
    /** The schema that {@code to_metadata()} keeps. */
    RETAIN_SCHEMA,
    /** No schema, even if the metadata has one. */
    BLANK_SCHEMA,
    /** Nothing was said about NULL. */
    NULL_UNSPECIFIED
}
