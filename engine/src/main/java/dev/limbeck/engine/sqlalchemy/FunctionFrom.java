package dev.limbeck.engine.sqlalchemy;

/** A function in the FROM clause. */
public final class FunctionFrom extends FromClause {
    private final Function function;
    private final ColumnCollection columns = new ColumnCollection();

    FunctionFrom(Function function) {
        this.function = function;
    }

    void add(ColumnClause column) {
        columns.add(column.proxyOn(this));
    }

    @Override
    public ColumnCollection columns() {
        return columns;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.function(function);
    }
}
