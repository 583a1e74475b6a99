package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What INSERT, UPDATE and DELETE have in common: a table and a RETURNING. */
@PyType(value = "UpdateBase", module = "sqlalchemy.sql.dml")
public abstract class ValuesBase extends ClauseElement implements Executable {
    final FromClause table;
    Map<String, Object> values = Map.of();
    List<ClauseElement> returning = List.of();
    List<ClauseElement> prefixes = List.of();
    List<Cte> ctes = List.of();

    ValuesBase(FromClause table) {
        this.table = table;
    }

    abstract ValuesBase copy();

    void inherit(ValuesBase other) {
        values = other.values;
        returning = other.returning;
        prefixes = other.prefixes;
        ctes = other.ctes;
    }

    @PyAttribute("table")
    public FromClause table() {
        return table;
    }

    /** Values by the columns' keys: elements, or Python values. */
    public Map<String, Object> values() {
        return values;
    }

    public List<ClauseElement> returning() {
        return returning;
    }

    public List<ClauseElement> prefixes() {
        return prefixes;
    }

    public List<Cte> ctes() {
        return ctes;
    }

    @PyMethod("returning(*cols, sort_by_parameter_order=False)")
    public ValuesBase returning(List<Object> columns, boolean sorted) {
        ValuesBase copy = copy();
        copy.returning = new ArrayList<>(returning);
        for (Object column : columns) {
            ClauseElement element = Coercions.columnsClause(column);
            if (element instanceof FromClause from) {
                copy.returning.addAll(from.columns().all());
            } else {
                copy.returning.add(element);
            }
        }
        return copy;
    }

    @PyMethod("return_defaults(*cols)")
    public ValuesBase returnDefaults(List<Object> columns) {
        return this;
    }

    @PyMethod("prefix_with(*prefixes, dialect='*')")
    public ValuesBase prefixWith(List<Object> added, String dialect) {
        ValuesBase copy = copy();
        copy.prefixes = new ArrayList<>(prefixes);
        for (Object prefix : added) {
            copy.prefixes.add(
                    prefix instanceof ClauseElement element ? element : new TextClause(Operators.str(prefix)));
        }
        return copy;
    }

    @PyMethod("add_cte(*ctes, nest_here=False)")
    public ValuesBase addCte(List<Object> added, boolean nestHere) {
        ValuesBase copy = copy();
        copy.ctes = new ArrayList<>(ctes);
        for (Object cte : added) {
            copy.ctes.add((Cte) cte);
        }
        return copy;
    }

    @PyMethod("cte(name=None, recursive=False, nesting=False)")
    public Cte cte(@Nullable String name, boolean recursive, boolean nesting) {
        return new Cte(this, name, recursive, null);
    }

    @PyMethod("execution_options(**kw)")
    public ValuesBase executionOptions(Map<String, Object> options) {
        return this;
    }

    /** The columns' keys and values in what {@code values()} and {@code execute()} accept for one row. */
    Map<String, Object> row(Object given) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (given instanceof PyDict dict) {
            for (Map.Entry<Object, Object> entry : dict.entries()) {
                row.put(key(entry.getKey()), entry.getValue());
            }
        } else if (given instanceof PyTuple || given instanceof PyList) {
            List<Object> items = Operators.list(given);
            List<ColumnClause> columns = table.columns().values();
            for (int i = 0; i < items.size() && i < columns.size(); i++) {
                row.put(columns.get(i).key(), items.get(i));
            }
        } else {
            throw SqlalchemyErrors.argument("mapping or list expected for the VALUES clause, got "
                    + Operators.repr(given == null ? None.NONE : given));
        }
        return row;
    }

    static String key(Object key) {
        return key instanceof ColumnClause column ? column.key() : Operators.str(key);
    }
}
