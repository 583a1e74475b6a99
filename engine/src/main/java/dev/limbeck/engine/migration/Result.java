package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement gave: rows, or the number of rows it changed. Rows are in memory once it exists. */
@PyType(value = "CursorResult", module = "sqlalchemy.engine.cursor", subclassable = false)
public final class Result extends RowSource {
    private final RowKeys keys;
    private final long rowcount;
    private final Object lastrowid;
    private final @Nullable List<Object> insertedPrimaryKey;

    private Result(
            RowKeys keys, Rows rows, long rowcount, Object lastrowid, @Nullable List<Object> insertedPrimaryKey) {
        super(rows, row -> row);
        this.keys = keys;
        this.rowcount = rowcount;
        this.lastrowid = lastrowid;
        this.insertedPrimaryKey = insertedPrimaryKey;
    }

    /** The rows of a query; {@code rowcount} as the driver gives it, -1 if it does not know. */
    static Result of(RowKeys keys, List<Row> rows, long rowcount) {
        return new Result(keys, new Rows(rows), rowcount, None.NONE, null);
    }

    /** A statement that changed rows, or none of which that is known (-1). */
    static Result ofUpdate(long rowcount, Object lastrowid, @Nullable List<Object> insertedPrimaryKey) {
        return new Result(new RowKeys(List.of()), new Rows(null), rowcount, lastrowid, insertedPrimaryKey);
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
        return lastrowid;
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
