package dev.limbeck.engine.sqlalchemy;

/**
 * What {@code table.create(bind)}, {@code enum.drop(bind)} and {@code metadata.create_all(bind)} need of the connection
 * or engine they are given. With {@code checkfirst}, what is already as wanted is left alone.
 */
public interface SchemaBind {
    void createTable(Table table, boolean checkfirst);

    void dropTable(Table table, boolean checkfirst);

    void createType(TypeEngine type, boolean checkfirst);

    void dropType(TypeEngine type, boolean checkfirst);

    void createSequence(Sequence sequence, boolean checkfirst);

    void dropSequence(Sequence sequence, boolean checkfirst);

    void createIndex(Index index, boolean checkfirst);

    void dropIndex(Index index, boolean checkfirst);

    /** Tables in the order of their dependencies; null stands for all. */
    void createAll(MetaData metadata, java.util.@org.jspecify.annotations.Nullable List<Table> tables, boolean checkfirst);

    void dropAll(MetaData metadata, java.util.@org.jspecify.annotations.Nullable List<Table> tables, boolean checkfirst);
}
