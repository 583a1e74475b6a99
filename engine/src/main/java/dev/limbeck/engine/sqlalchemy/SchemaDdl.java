package dev.limbeck.engine.sqlalchemy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code table.create(bind)}, {@code enum.drop(bind)} and {@code metadata.create_all(bind)} have done to a
 * database. With {@code checkfirst}, what is already as wanted is left alone.
 */
public interface SchemaDdl {
    void createTable(Table table, boolean checkfirst);

    void dropTable(Table table, boolean checkfirst);

    /** Creates a type of the database's own; does nothing where the database has no such types. */
    void createType(TypeEngine type, boolean checkfirst);

    void dropType(TypeEngine type, boolean checkfirst);

    void createSequence(Sequence sequence, boolean checkfirst);

    void dropSequence(Sequence sequence, boolean checkfirst);

    void createIndex(Index index, boolean checkfirst);

    void dropIndex(Index index, boolean checkfirst);

    /** Creates tables in the order of their dependencies; {@code tables} null stands for all. */
    void createAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst);

    void dropAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst);

    /** Fills {@code table} with the columns, keys and indexes that the database has for it. */
    void reflect(Table table, boolean resolveForeignKeys);

    /** The names of the tables of {@code schema}, null being the default one. */
    List<String> tableNames(@Nullable String schema, boolean views);
}
