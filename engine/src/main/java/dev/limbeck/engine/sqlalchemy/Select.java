package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sa.select()}. Every method returns a changed copy. */
@PyType(value = "Select", module = "sqlalchemy.sql.selectable")
public final class Select extends SelectBase {
    /** {@code FOR UPDATE} and its words. */
    public record ForUpdate(
            boolean read, boolean nowait, boolean skipLocked, boolean keyShare, List<ClauseElement> of) {}

    private List<ClauseElement> columns = List.of();
    private List<ClauseElement> from = List.of();
    private List<ClauseElement> where = List.of();
    private List<ClauseElement> having = List.of();
    private List<ClauseElement> distinctOn = List.of();
    private List<ClauseElement> prefixes = List.of();
    private boolean distinct;
    private @Nullable List<ClauseElement> correlate;
    private @Nullable List<ClauseElement> correlateExcept;
    private @Nullable ForUpdate forUpdate;

    private Select() {}

    @PyNew("select(*entities)")
    public static Select create(List<Object> entities) {
        if (entities.size() == 1 && entities.get(0) instanceof PyList list) {
            throw SqlalchemyErrors.argument("Column expression, FROM clause, or other columns clause element expected,"
                    + " got " + Operators.repr(list) + ". Did you mean to say select("
                    + withoutBrackets(Operators.repr(list)) + ")?");
        }
        return of(entities);
    }

    private static String withoutBrackets(String list) {
        return list.substring(1, list.length() - 1);
    }

    /** {@code SELECT function()}: a call executed on its own. */
    public static Select forFunction(Function function) {
        return of(List.of(function));
    }

    static Select of(List<?> entities) {
        Select select = new Select();
        List<ClauseElement> columns = new ArrayList<>();
        for (Object entity : entities) {
            columns.add(Coercions.columnsClause(entity));
        }
        select.columns = columns;
        return select;
    }

    @Override
    Select copy() {
        Select copy = new Select();
        copy.inherit(this);
        copy.columns = columns;
        copy.from = from;
        copy.where = where;
        copy.having = having;
        copy.distinctOn = distinctOn;
        copy.prefixes = prefixes;
        copy.distinct = distinct;
        copy.correlate = correlate;
        copy.correlateExcept = correlateExcept;
        copy.forUpdate = forUpdate;
        return copy;
    }

    /** What was selected: expressions, and FROM items that stand for their columns. */
    public List<ClauseElement> columns() {
        return columns;
    }

    /** The columns with those of FROM items in their place. */
    public List<ClauseElement> expandedColumns() {
        List<ClauseElement> all = new ArrayList<>();
        for (ClauseElement column : columns) {
            if (column instanceof FromClause item) {
                all.addAll(item.columns().all());
            } else {
                all.add(column);
            }
        }
        return all;
    }

    /** FROM items that were named; those of the columns and conditions come on top. */
    public List<ClauseElement> from() {
        return from;
    }

    public List<ClauseElement> where() {
        return where;
    }

    public List<ClauseElement> having() {
        return having;
    }

    public boolean isDistinct() {
        return distinct;
    }

    /** {@code DISTINCT ON (…)}. */
    public List<ClauseElement> distinctOn() {
        return distinctOn;
    }

    public List<ClauseElement> prefixes() {
        return prefixes;
    }

    /** FROM items to leave to the enclosing statement; null when SQLAlchemy shall find out, empty for none. */
    public @Nullable List<ClauseElement> correlated() {
        return correlate;
    }

    public @Nullable List<ClauseElement> correlatedExcept() {
        return correlateExcept;
    }

    public @Nullable ForUpdate forUpdate() {
        return forUpdate;
    }

    @PyMethod("where(*whereclause)")
    public Select where(List<Object> conditions) {
        Select copy = copy();
        copy.where = conditions(where, conditions);
        return copy;
    }

    @PyMethod("filter(*criteria)")
    public Select filter(List<Object> conditions) {
        return where(conditions);
    }

    @PyMethod("having(*having)")
    public Select having(List<Object> conditions) {
        Select copy = copy();
        copy.having = conditions(having, conditions);
        return copy;
    }

    static List<ClauseElement> conditions(List<ClauseElement> before, List<Object> added) {
        List<ClauseElement> all = new ArrayList<>(before);
        for (Object condition : added) {
            all.add(Coercions.condition(condition));
        }
        return all;
    }

    @PyMethod("add_columns(*entities)")
    public Select addColumns(List<Object> entities) {
        Select copy = copy();
        copy.columns = new ArrayList<>(columns);
        for (Object entity : entities) {
            copy.columns.add(Coercions.columnsClause(entity));
        }
        return copy;
    }

    @PyMethod("column(column)")
    public Select column(Object column) {
        return addColumns(List.of(column));
    }

    @PyMethod("with_only_columns(*entities, maintain_column_froms=False)")
    public Select withOnlyColumns(List<Object> entities, boolean maintain) {
        Select copy = copy();
        copy.columns = of(entities).columns;
        return copy;
    }

    @PyMethod("select_from(*froms)")
    public Select selectFrom(List<Object> froms) {
        Select copy = copy();
        copy.from = new ArrayList<>(from);
        for (Object item : froms) {
            copy.from.add(Coercions.fromClause(item));
        }
        return copy;
    }

    @PyMethod("join(target, onclause=None, *, isouter=False, full=False)")
    public Select join(Object target, Object onclause, boolean outer, boolean full) {
        return joined(joinStart(target), target, onclause, outer, full);
    }

    @PyMethod("outerjoin(target, onclause=None, *, full=False)")
    public Select outerjoin(Object target, Object onclause, boolean full) {
        return joined(joinStart(target), target, onclause, true, full);
    }

    @PyMethod("join_from(from_, target, onclause=None, *, isouter=False, full=False)")
    public Select joinFrom(Object start, Object target, Object onclause, boolean outer, boolean full) {
        return joined(Coercions.fromClause(start), target, onclause, outer, full);
    }

    @PyMethod("outerjoin_from(from_, target, onclause=None, *, full=False)")
    public Select outerjoinFrom(Object start, Object target, Object onclause, boolean full) {
        return joined(Coercions.fromClause(start), target, onclause, true, full);
    }

    /** What a join without a left side begins with: the last FROM item, or that of the first column. */
    private ClauseElement joinStart(Object target) {
        if (!from.isEmpty()) {
            return from.get(from.size() - 1);
        }
        for (ClauseElement candidate : FromObjects.of(columns)) {
            if (candidate != target) {
                return candidate;
            }
        }
        throw SqlalchemyErrors.invalidRequest("Can't determine which FROM clause to join from, please use the"
                + " .select_from() method to establish an explicit left side, as well as providing an explicit ON"
                + " clause if not present already to help resolve the ambiguity.");
    }

    private Select joined(ClauseElement start, Object target, Object onclause, boolean outer, boolean full) {
        Select copy = copy();
        copy.from = new ArrayList<>(from);
        int at = copy.from.indexOf(start);
        Join join = Join.of(start, target, onclause, outer, full);
        if (at >= 0) {
            copy.from.set(at, join);
        } else {
            copy.from.add(join);
        }
        return copy;
    }

    @PyMethod("distinct(*expr)")
    public Select distinct(List<Object> expressions) {
        Select copy = copy();
        copy.distinct = true;
        copy.distinctOn = new ArrayList<>(distinctOn);
        for (Object expression : expressions) {
            copy.distinctOn.add(Coercions.orderBy(expression));
        }
        return copy;
    }

    @PyMethod("prefix_with(*prefixes, dialect='*')")
    public Select prefixWith(List<Object> added, String dialect) {
        Select copy = copy();
        copy.prefixes = new ArrayList<>(prefixes);
        for (Object prefix : added) {
            copy.prefixes.add(
                    prefix instanceof ClauseElement element ? element : new TextClause(Operators.str(prefix)));
        }
        return copy;
    }

    @PyMethod("correlate(*fromclauses)")
    public Select correlate(List<Object> items) {
        Select copy = copy();
        copy.correlate = fromItems(items);
        return copy;
    }

    @PyMethod("correlate_except(*fromclauses)")
    public Select correlateExcept(List<Object> items) {
        Select copy = copy();
        copy.correlateExcept = fromItems(items);
        return copy;
    }

    private static List<ClauseElement> fromItems(List<Object> items) {
        List<ClauseElement> all = new ArrayList<>();
        for (Object item : items) {
            if (item != None.NONE) {
                all.add(Coercions.fromClause(item));
            }
        }
        return all;
    }

    @PyMethod("with_for_update(*, nowait=False, read=False, of=None, skip_locked=False, key_share=False)")
    public Select withForUpdate(boolean nowait, boolean read, Object of, boolean skipLocked, boolean keyShare) {
        Select copy = copy();
        List<ClauseElement> tables = new ArrayList<>();
        if (of != None.NONE) {
            boolean several = of instanceof PyList || of instanceof PyTuple;
            for (Object item : several ? Operators.list(of) : List.of(of)) {
                tables.add((ClauseElement) item);
            }
        }
        copy.forUpdate = new ForUpdate(read, nowait, skipLocked, keyShare, tables);
        return copy;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return against == null ? this : new Grouping(this);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.select(this);
    }
}
