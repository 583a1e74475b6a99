package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.insert()}, with the clauses that PostgreSQL, SQLite and MySQL add to it. */
@PyType(value = "Insert", module = "sqlalchemy.sql.dml")
public final class Insert extends ValuesBase {
    /**
     * {@code ON CONFLICT} (PostgreSQL, SQLite), or {@code ON DUPLICATE KEY UPDATE} when {@code duplicateKey}.
     *
     * @param constraint the name of a constraint, or null
     * @param elements columns (as text or elements) of an index
     * @param set what to set, null to do nothing
     */
    public record OnConflict(
            boolean duplicateKey,
            @Nullable String constraint,
            List<ClauseElement> elements,
            @Nullable ClauseElement indexWhere,
            @Nullable Map<String, Object> set,
            @Nullable ClauseElement where) {}

    private List<Map<String, Object>> rows = List.of();
    private @Nullable ClauseElement select;
    private List<String> selectNames = List.of();
    private boolean inline;
    private @Nullable OnConflict onConflict;

    Insert(FromClause table) {
        super(table);
    }

    @PyNew("insert(table)")
    public static Insert create(Object table) {
        return new Insert(target(table));
    }

    static FromClause target(Object table) {
        if (Coercions.element(table) instanceof FromClause from) {
            return from;
        }
        throw SqlalchemyErrors.argument(
                "subject table for an INSERT, UPDATE or DELETE expected, got " + Operators.repr(table) + ".");
    }

    @Override
    Insert copy() {
        Insert copy = new Insert(table);
        copy.inherit(this);
        copy.rows = rows;
        copy.select = select;
        copy.selectNames = selectNames;
        copy.inline = inline;
        copy.onConflict = onConflict;
        return copy;
    }

    /** Several rows of one statement; empty unless {@code values()} was given a list. */
    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** {@code INSERT … SELECT}, or null. */
    public @Nullable ClauseElement select() {
        return select;
    }

    public List<String> selectNames() {
        return selectNames;
    }

    /** Whether nobody asks what the database made of the row. */
    public boolean isInline() {
        return inline;
    }

    public @Nullable OnConflict onConflict() {
        return onConflict;
    }

    @PyMethod("values(*args, **kwargs)")
    public Insert values(List<Object> positional, Map<String, Object> named) {
        Insert copy = copy();
        if (!positional.isEmpty()) {
            Object first = positional.get(0);
            if (isRows(first)) {
                List<Map<String, Object>> all = new ArrayList<>(rows);
                for (Object row : Operators.list(first)) {
                    all.add(row(row));
                }
                copy.rows = all;
                return copy;
            }
            copy.values = merged(values, positional.size() > 1 ? row(PyTuple.copyOf(positional)) : row(first));
        }
        if (!named.isEmpty()) {
            copy.values = merged(copy.values, named);
        }
        return copy;
    }

    private static boolean isRows(Object given) {
        if (!(given instanceof PyList || given instanceof PyTuple)) {
            return false;
        }
        List<Object> items = Operators.list(given);
        return !items.isEmpty()
                && (items.get(0) instanceof PyDict
                        || items.get(0) instanceof PyTuple
                        || items.get(0) instanceof PyList);
    }

    static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> added) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        all.putAll(added);
        return all;
    }

    /** This statement with the values of one row on top of its own. */
    public Insert withRow(Map<String, Object> row) {
        Insert copy = copy();
        copy.values = merged(values, row);
        return copy;
    }

    @PyMethod("from_select(names, select, include_defaults=True)")
    public Insert fromSelect(Object names, Object source, boolean includeDefaults) {
        Insert copy = copy();
        List<String> keys = new ArrayList<>();
        for (Object name : Operators.list(names)) {
            keys.add(key(name));
        }
        copy.selectNames = keys;
        copy.select = (ClauseElement) source;
        copy.inline = true;
        return copy;
    }

    @PyMethod("inline()")
    public Insert inline() {
        Insert copy = copy();
        copy.inline = true;
        return copy;
    }

    @PyAttribute("excluded")
    public ColumnCollection excluded() {
        return new Alias(table, "excluded", false).columns();
    }

    @PyAttribute("inserted")
    public ColumnCollection inserted() {
        return new Alias(table, "new", false).columns();
    }

    @PyMethod("on_conflict_do_nothing(constraint=None, index_elements=None, index_where=None)")
    public Insert onConflictDoNothing(Object constraint, Object elements, Object where) {
        Insert copy = copy();
        copy.onConflict = conflict(constraint, elements, where, null, None.NONE);
        return copy;
    }

    @PyMethod("on_conflict_do_update(constraint=None, index_elements=None, index_where=None, set_=None, where=None)")
    public Insert onConflictDoUpdate(Object constraint, Object elements, Object indexWhere, Object set, Object where) {
        Insert copy = copy();
        copy.onConflict = conflict(constraint, elements, indexWhere, assignments(set), where);
        return copy;
    }

    @PyMethod("on_duplicate_key_update(*args, **kw)")
    public Insert onDuplicateKeyUpdate(List<Object> positional, Map<String, Object> named) {
        Insert copy = copy();
        Map<String, Object> set = new LinkedHashMap<>();
        if (!positional.isEmpty()) {
            set.putAll(assignments(positional.get(0)));
        }
        set.putAll(named);
        copy.onConflict = new OnConflict(true, null, List.of(), null, set, null);
        return copy;
    }

    private Map<String, Object> assignments(Object set) {
        if (set instanceof ColumnCollection columns) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (ColumnClause column : columns) {
                all.put(column.key(), column);
            }
            return all;
        }
        if (set instanceof PyDict) {
            return row(set);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object pair : Operators.list(set)) {
            List<Object> both = Operators.list(pair);
            all.put(key(both.get(0)), both.get(1));
        }
        if (all.isEmpty()) {
            throw SqlalchemyErrors.argument("set parameter must be a non-empty dictionary or a ColumnCollection such as"
                    + " the `.c.` collection of a Table object");
        }
        return all;
    }

    private static OnConflict conflict(
            Object constraint, Object elements, Object indexWhere, @Nullable Map<String, Object> set, Object where) {
        List<ClauseElement> targets = new ArrayList<>();
        if (elements != None.NONE) {
            for (Object element : Operators.list(elements)) {
                targets.add(
                        element instanceof ClauseElement known
                                ? known
                                : new ColumnClause(Operators.str(element), new NullType(), null, false));
            }
        }
        Object name = constraint instanceof String || constraint == None.NONE
                ? constraint
                : Operators.getAttribute(constraint, "name");
        return new OnConflict(
                false,
                name == None.NONE ? null : Operators.str(name),
                targets,
                indexWhere == None.NONE ? null : Coercions.condition(indexWhere),
                set,
                where == None.NONE ? null : Coercions.condition(where));
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
