package dev.limbeck.engine.sqlalchemy;

/** What can stand in the arguments of {@code Column(…)} or {@code Table(…)}: it attaches itself to its parent. */
public interface SchemaItem {
    /** Becomes part of {@code column}. */
    default void attachTo(Column column) {
        throw SqlalchemyErrors.argument(
                "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got " + this);
    }

    /** Becomes part of {@code table}. */
    default void attachTo(Table table) {
        throw SqlalchemyErrors.argument(
                "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got " + this);
    }
}
