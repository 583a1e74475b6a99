package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import dev.limbeck.engine.dialect.ValueConverter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Coercions;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a statement gave: rows, or the number of rows it changed. Rows are in memory once it exists. */
@PyType(value = "CursorResult", module = "sqlalchemy.engine.cursor", subclassable = false)
public final class Result extends RowSource {
    private final RowKeys keys;
    private final long rowcount;
    private final Supplier<Object> lastrowid;
    private final @Nullable List<Object> insertedPrimaryKey;

    private Result(
            RowKeys keys,
            Rows rows,
            long rowcount,
            Supplier<Object> lastrowid,
            @Nullable List<Object> insertedPrimaryKey) {
        super(rows, row -> row);
        this.keys = keys;
        this.rowcount = rowcount;
        this.lastrowid = lastrowid;
        this.insertedPrimaryKey = insertedPrimaryKey;
    }

    /** @param lastRowId asked when somebody wants to know the key that the database made */
    static Result of(Execution execution, Cursor cursor, ValueConverter converter, Supplier<Object> lastRowId) {
        CompiledSql compiled = execution.compiled();
        List<List<Object>> values = cursor.rows();
        if (execution.statement() instanceof Insert insert && insert.returning().isEmpty()) {
            List<Object> key = insertedKey(insert, execution, values, lastRowId);
            long count = values == null ? cursor.count() : values.size();
            return new Result(new RowKeys(List.of()), new Rows(null), count, lastRowId, key);
        }
        if (values == null) {
            return new Result(new RowKeys(List.of()), new Rows(null), cursor.count(), lastRowId, null);
        }
        List<CompiledSql.ResultColumn> columns = compiled == null ? List.of() : compiled.columns();
        boolean known = columns.size() == cursor.names().size();
        List<String> names = new ArrayList<>(cursor.names());
        if (known) {
            for (int i = 0; i < names.size(); i++) {
                names.set(i, columns.get(i).name());
            }
        }
        RowKeys keys = new RowKeys(names);
        List<Row> rows = new ArrayList<>(values.size());
        for (List<Object> row : values) {
            if (known) {
                for (int i = 0; i < row.size(); i++) {
                    row.set(i, converter.result(row.get(i), columns.get(i).type()));
                }
            }
            rows.add(new Row(keys, row));
        }
        return new Result(keys, new Rows(rows), cursor.count(), lastRowId, null);
    }

    /** The primary key of the row inserted: as given, as the database returned it, or as it numbered the row. */
    private static @Nullable List<Object> insertedKey(
            Insert insert, Execution execution, @Nullable List<List<Object>> returned, Supplier<Object> lastRowId) {
        if (execution.sets().size() > 1 || insert.isInline()) {
            return null;
        }
        List<Object> key = new ArrayList<>();
        int next = 0;
        for (ColumnClause column : insert.table().columns()) {
            if (column.isPrimaryKey()) {
                Object given = insert.values().get(column.key());
                if (given != null && Coercions.element(given) == null) {
                    key.add(given);
                } else if (returned != null
                        && !returned.isEmpty()
                        && next < returned.get(0).size()) {
                    key.add(returned.get(0).get(next++));
                } else {
                    key.add(column.isAutoincrement() ? lastRowId.get() : None.NONE);
                }
            }
        }
        return key;
    }

    @PyAttribute("rowcount")
    public long rowcount() {
        return rowcount;
    }

    @PyAttribute("returns_rows")
    public boolean returnsRows() {
        return rows.returnsRows();
    }

    @PyAttribute("lastrowid")
    public Object lastrowid() {
        return lastrowid.get();
    }

    @PyAttribute("inserted_primary_key")
    public Object insertedPrimaryKey() {
        if (insertedPrimaryKey == null) {
            throw SqlalchemyErrors.invalidRequest("Statement is not an insert() expression construct.");
        }
        return PyTuple.copyOf(insertedPrimaryKey);
    }

    @PyAttribute("closed")
    public boolean closed() {
        return rows.isClosed();
    }

    @PyMethod("keys()")
    public List<String> keys() {
        return keys.names();
    }

    @PyMethod("scalar()")
    public Object scalar() {
        return column(first());
    }

    @PyMethod("scalar_one()")
    public Object scalarOne() {
        return column(one());
    }

    @PyMethod("scalar_one_or_none()")
    public Object scalarOneOrNone() {
        return column(oneOrNone());
    }

    private static Object column(Object row) {
        return row instanceof Row found ? found.get(0) : None.NONE;
    }

    @PyMethod("scalars(index=0)")
    public Scalars scalars(Object index) {
        return new Scalars(rows, position(index));
    }

    private int position(Object index) {
        if (index instanceof Long number) {
            return Math.toIntExact(number);
        }
        int column = keys.find(index);
        if (column < 0) {
            throw PyException.of(
                    SqlalchemyErrors.NO_SUCH_COLUMN_ERROR,
                    "Could not locate column in row for column '" + Operators.str(index) + "'");
        }
        return column;
    }

    @PyMethod("mappings()")
    public Mappings mappings() {
        return new Mappings(rows, keys);
    }

    @PyMethod("tuples()")
    public Result tuples() {
        return this;
    }
}
