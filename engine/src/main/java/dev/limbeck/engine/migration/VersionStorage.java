package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version table: one column, {@code version_num VARCHAR(32)}, with a row for each head that is applied. Writes the
 * statements; who executes them is {@link MigrationContext}'s business.
 */
final class VersionStorage {
    private static final long VERSION_LENGTH = 32;
    private static final String COLUMN = "version_num";

    private final Dialect dialect;
    private final String name;
    private final @Nullable String schema;
    private final boolean primaryKey;

    VersionStorage(Dialect dialect, String name, @Nullable String schema, boolean primaryKey) {
        this.dialect = dialect;
        this.name = name;
        this.schema = schema;
        this.primaryKey = primaryKey;
    }

    String name() {
        return name;
    }

    @Nullable
    String schema() {
        return schema;
    }

    /** {@code CREATE TABLE}. */
    DdlElement create() {
        Column version = new Column(COLUMN, new StringType(VERSION_LENGTH));
        version.setNullable(false);
        Table table = Table.of(
                new Identifier(name), schema == null ? null : new Identifier(schema), new MetaData(), List.of(version));
        if (primaryKey) {
            new PrimaryKeyConstraint(new Identifier(name + "_pkc"), List.of(COLUMN)).attachTo(table);
        }
        return new DdlElement.CreateTable(table, false);
    }

    String select() {
        return "SELECT " + column() + " FROM " + table();
    }

    String insert(String version) {
        String value = literal(version);
        return primaryKey
                ? dialect.insertReturningKey(table(), COLUMN, value)
                : "INSERT INTO " + table() + " (" + COLUMN + ") VALUES (" + value + ")";
    }

    String update(String from, String to) {
        return "UPDATE " + table() + " SET " + COLUMN + "=" + literal(to) + " WHERE " + column() + " = "
                + literal(from);
    }

    String delete(String version) {
        return "DELETE FROM " + table() + " WHERE " + column() + " = " + literal(version);
    }

    String deleteAll() {
        return "DELETE FROM " + table();
    }

    private String table() {
        Identifier schemaName = schema == null ? null : new Identifier(schema);
        return dialect.preparer().formatTableName(new TableName(schemaName, new Identifier(name)));
    }

    private String column() {
        return table() + "." + COLUMN;
    }

    /** Identifiers may hold an apostrophe, which Alembic does not escape. */
    private static String literal(String version) {
        return "'" + version.replace("'", "''") + "'";
    }
}
