package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.Identifier;
import org.jspecify.annotations.Nullable;

/** The name of a table that is altered: more is not known of it. */
public record TableName(@Nullable Identifier schema, Identifier name) {
    public static TableName of(@Nullable String schema, String name) {
        return new TableName(schema == null ? null : new Identifier(schema), new Identifier(name));
    }

    /** The schema with a dot behind it, or nothing; not quoted. */
    String schemaDot() {
        return schema == null || schema.text().isEmpty() ? "" : schema.text() + ".";
    }
}
