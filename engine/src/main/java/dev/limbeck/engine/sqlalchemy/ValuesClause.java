package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sa.values(column, …).data([(…), …])}: rows as a FROM item. */
@PyType(value = "Values", module = "sqlalchemy.sql.selectable")
public final class ValuesClause extends FromClause {
    private final List<ColumnClause> declared;
    private final @Nullable String name;
    private final boolean literalBinds;
    private final List<List<ClauseElement>> rows;
    private final ColumnCollection columns = new ColumnCollection();

    private ValuesClause(
            List<ColumnClause> declared, @Nullable String name, boolean literalBinds, List<List<ClauseElement>> rows) {
        this.declared = declared;
        this.name = name;
        this.literalBinds = literalBinds;
        this.rows = rows;
        for (ColumnClause column : declared) {
            columns.add(column.proxyOn(this));
        }
    }

    @PyNew("values(*columns, name=None, literal_binds=False)")
    public static ValuesClause create(List<Object> columns, @Nullable String name, boolean literalBinds) {
        List<ColumnClause> declared = new ArrayList<>();
        for (Object column : columns) {
            declared.add((ColumnClause) column);
        }
        return new ValuesClause(declared, name, literalBinds, List.of());
    }

    @PyMethod("data(values)")
    public ValuesClause data(Object values) {
        List<List<ClauseElement>> all = new ArrayList<>(rows);
        for (Object row : Operators.list(values)) {
            List<ClauseElement> cells = new ArrayList<>();
            for (Object cell : Operators.list(row)) {
                cells.add(Coercions.expression(cell));
            }
            all.add(cells);
        }
        return new ValuesClause(declared, name, literalBinds, all);
    }

    @Override
    @PyMethod("alias(name=None, flat=False)")
    public Alias alias(@Nullable String alias, boolean flat) {
        return new Alias(new ValuesClause(declared, alias, literalBinds, rows), alias, false);
    }

    public @Nullable String name() {
        return name;
    }

    public boolean literalBinds() {
        return literalBinds;
    }

    public List<List<ClauseElement>> rows() {
        return rows;
    }

    @Override
    public ColumnCollection columns() {
        return columns;
    }

    @Override
    public @Nullable Identifier columnPrefix() {
        return name == null ? null : new Identifier(name);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.values(this);
    }
}
