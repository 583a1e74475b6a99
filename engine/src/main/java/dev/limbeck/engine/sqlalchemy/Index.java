package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.Index}: over columns, by name or as objects, and over expressions. */
@PyType(value = "Index", module = "sqlalchemy.sql.schema")
public final class Index extends PyObject implements SchemaItem {
    private final List<Object> pending = new ArrayList<>();
    private final List<ClauseElement> expressions = new ArrayList<>();
    private final List<ColumnClause> columns = new ArrayList<>();
    private final boolean unique;
    private final boolean columnFlag;
    private final DialectOptions options;
    private @Nullable Identifier name;
    private @Nullable Table table;

    private Index(
            @Nullable Identifier name,
            List<Object> expressions,
            boolean unique,
            boolean columnFlag,
            Map<String, Object> dialectKw) {
        this.name = name;
        this.unique = unique;
        this.columnFlag = columnFlag;
        this.options = DialectOptions.of(DialectOptions.Kind.INDEX, Index.class, dialectKw);
        for (Object expression : expressions) {
            pending.add(SchemaCoercions.ddlConstraintColumn(expression));
        }
    }

    /** An index of {@code table}. */
    public static Index of(
            @Nullable Identifier name,
            Table table,
            List<Object> expressions,
            boolean unique,
            Map<String, Object> dialectKw) {
        Index index = new Index(name, expressions, unique, false, dialectKw);
        index.attachTo(table);
        return index;
    }

    /** The index behind {@code Column(…, index=True)}. */
    static Index ofFlag(String key, boolean unique) {
        return new Index(null, List.of(key), unique, true, Map.of());
    }

    @PyNew("Index(name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False, "
            + "**dialect_kw)")
    public static Index create(
            Object name,
            List<Object> expressions,
            Object unique,
            Object quote,
            Object info,
            Object table,
            Object columnFlag,
            Map<String, Object> dialectKw) {
        Object given = Values.orNull(name);
        Index index = new Index(
                given == null ? null : Identifier.quoted(given, Values.flag(quote)),
                expressions,
                Values.truth(unique),
                Values.truth(columnFlag),
                dialectKw);
        if (Values.orNull(table) instanceof Table owner) {
            index.attachTo(owner);
        } else {
            index.attachToTableOfColumns();
        }
        return index;
    }

    private void attachToTableOfColumns() {
        List<Column> waiting = new ArrayList<>();
        boolean named = false;
        for (Object expression : pending) {
            if (expression instanceof String) {
                named = true;
                continue;
            }
            for (Object found : ColumnsIn.of((ClauseElement) expression)) {
                if (found instanceof Column column) {
                    Table owner = column.owner();
                    if (owner != null) {
                        attachTo(owner);
                        return;
                    }
                    waiting.add(column);
                }
            }
        }
        if (!named && !waiting.isEmpty()) {
            waiting.get(waiting.size() - 1).onTableAttach(parent -> {
                if (table == null) {
                    attachTo(parent);
                }
            });
        }
    }

    @Override
    public void attachTo(Table parent) {
        if (table != null && table != parent) {
            throw SqlalchemyErrors.argument("Index '" + name + "' is against table '" + table.name()
                    + "', and cannot be associated with table '" + parent.name() + "'.");
        }
        if (table == parent) {
            return;
        }
        for (Object expression : pending) {
            if (expression instanceof String key) {
                ColumnClause column = parent.columns().find(key);
                if (column == null) {
                    throw dev.limbeck.engine.python.PyException.of(
                            SqlalchemyErrors.CONSTRAINT_COLUMN_NOT_FOUND_ERROR,
                            "Can't create Index on table '" + parent.name() + "': no column named '" + key
                                    + "' is present.");
                }
                expressions.add(column);
                columns.add(column);
            } else {
                ClauseElement element = (ClauseElement) expression;
                expressions.add(element);
                List<Object> inside = ColumnsIn.of(element);
                if (!inside.isEmpty()) {
                    columns.add((ColumnClause) inside.get(0));
                }
            }
        }
        table = parent;
        parent.add(this);
        NamingConvention.nameOnAttach(this, parent);
    }

    public @Nullable Identifier name() {
        return name;
    }

    public void setName(@Nullable Identifier name) {
        this.name = name;
    }

    @PyAttribute("name")
    public @Nullable Object pythonName() {
        return name == null ? null : name.toPython();
    }

    @PySetter("name")
    public void setPythonName(Object name) {
        this.name = Identifier.orNull(name);
    }

    @PyAttribute("unique")
    public boolean unique() {
        return unique;
    }

    /** The table it is part of, or null. */
    @PyAttribute("table")
    public @Nullable Table table() {
        return table;
    }

    /** What it is over, in order; columns by name have become columns of the table. */
    @PyAttribute("expressions")
    public List<ClauseElement> expressions() {
        return expressions;
    }

    /** What it was given, before it belonged to a table: strings and elements. */
    public List<Object> givenExpressions() {
        return pending;
    }

    /** One column per expression that has one. */
    public List<ColumnClause> columns() {
        return columns;
    }

    @PyAttribute("columns")
    public ColumnCollection pythonColumns() {
        ColumnCollection collection = new ColumnCollection();
        columns.forEach(collection::add);
        return collection;
    }

    public DialectOptions options() {
        return options;
    }

    @PyAttribute("kwargs")
    public Map<String, Object> kwargs() {
        return options.all();
    }

    @PyAttribute("dialect_kwargs")
    public Map<String, Object> dialectKwargs() {
        return options.all();
    }

    /** Whether it stands for {@code index=True} of a column. */
    public boolean isColumnFlag() {
        return columnFlag;
    }

    /** One like it on {@code target}, whose columns have the same keys. */
    public Index copyFor(Table target) {
        List<Object> copied = new ArrayList<>(expressions.size());
        for (ClauseElement expression : expressions) {
            copied.add(table == null ? expression : ColumnsIn.moved(expression, table, target));
        }
        return of(name, target, copied, unique, options.all());
    }

    @PyMethod("create(bind, checkfirst=False)")
    public void create(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().createIndex(this, Values.truth(checkfirst));
    }

    @PyMethod("drop(bind, checkfirst=False)")
    public void drop(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().dropIndex(this, Values.truth(checkfirst));
    }

    @PyMethod("__repr__()")
    public String repr() {
        Repr repr = new Repr("Index");
        repr.value(name == null ? dev.limbeck.engine.python.None.NONE : name.text());
        List<?> shown = table == null ? pending : expressions;
        shown.forEach(repr::value);
        return repr.named("unique", unique, false).toString();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return repr();
    }
}
