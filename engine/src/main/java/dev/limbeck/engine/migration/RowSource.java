package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something rows can be fetched from, one after the other and each once: a result, its scalars or its mappings, which
 * share their position.
 */
@PyType(value = "ResultInternal", module = "sqlalchemy.engine.result", subclassable = false)
public abstract class RowSource {
    /** What is left of the rows. */
    static final class Rows {
        private final @Nullable List<Row> rows;
        private int next;
        private boolean closed;

        /** @param rows null if the statement gives no rows at all */
        Rows(@Nullable List<Row> rows) {
            this.rows = rows;
        }

        boolean returnsRows() {
            return rows != null;
        }

        boolean isClosed() {
            return closed || rows == null;
        }

        void close() {
            closed = true;
        }

        @Nullable
        Row next() {
            if (rows == null) {
                throw PyException.of(
                        SqlalchemyErrors.RESOURCE_CLOSED_ERROR,
                        "This result object does not return rows. It has been closed automatically.");
            }
            if (closed) {
                throw PyException.of(SqlalchemyErrors.RESOURCE_CLOSED_ERROR, "This result object is closed.");
            }
            return next < rows.size() ? rows.get(next++) : null;
        }
    }

    final Rows rows;
    private final Function<Row, Object> view;
    private @Nullable List<Object> seen;

    RowSource(Rows rows, Function<Row, Object> view) {
        this.rows = rows;
        this.view = view;
    }

    private @Nullable Object next() {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Object item = view.apply(row);
            if (seen == null) {
                return item;
            }
            if (seen.stream().noneMatch(other -> Operators.equal(other, item))) {
                seen.add(item);
                return item;
            }
        }
        return null;
    }

    @PyMethod("unique(strategy=None)")
    public RowSource unique(Object strategy) {
        seen = new ArrayList<>();
        return this;
    }

    @PyMethod("all()")
    public PyList all() {
        PyList all = new PyList();
        for (Object item = next(); item != null; item = next()) {
            all.add(item);
        }
        return all;
    }

    @PyMethod("fetchall()")
    public PyList fetchall() {
        return all();
    }

    @PyMethod("fetchmany(size=None)")
    public PyList fetchmany(Object size) {
        long count = size == None.NONE ? 1 : Operators.index(size);
        PyList items = new PyList();
        while (items.size() < count) {
            Object item = next();
            if (item == null) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    @PyMethod("fetchone()")
    public Object fetchone() {
        Object item = next();
        return item == null ? None.NONE : item;
    }

    @PyMethod("first()")
    public Object first() {
        Object item = next();
        rows.close();
        return item == null ? None.NONE : item;
    }

    @PyMethod("one()")
    public Object one() {
        Object item = only("Multiple rows were found when exactly one was required");
        if (item == null) {
            throw PyException.of(SqlalchemyErrors.NO_RESULT_FOUND, "No row was found when one was required");
        }
        return item;
    }

    @PyMethod("one_or_none()")
    public Object oneOrNone() {
        Object item = only("Multiple rows were found when one or none was required");
        return item == null ? None.NONE : item;
    }

    private @Nullable Object only(String complaint) {
        Object item = next();
        Object second = item == null ? null : next();
        rows.close();
        if (second != null) {
            throw PyException.of(SqlalchemyErrors.MULTIPLE_RESULTS_FOUND, complaint);
        }
        return item;
    }

    @PyMethod("partitions(size=None)")
    public PyIterator partitions(Object size) {
        List<Object> parts = new ArrayList<>();
        for (PyList part = fetchmany(size); part.size() > 0; part = fetchmany(size)) {
            parts.add(part);
        }
        return new PyIterator(parts.iterator());
    }

    @PyMethod("__iter__()")
    public PyIterator iterator() {
        return new PyIterator(new Iterator<Object>() {
            private @Nullable Object ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = RowSource.this.next();
                }
                return ahead != null;
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Object item = ahead;
                ahead = null;
                return item == null ? None.NONE : item;
            }
        });
    }

    @PyMethod("__next__()")
    public Object pythonNext() {
        Object item = next();
        if (item == null) {
            throw PyException.stopIteration(None.NONE);
        }
        return item;
    }

    @PyMethod("close()")
    public void close() {
        rows.close();
    }

    /** One column of each row. */
    @PyType(value = "ScalarResult", module = "sqlalchemy.engine.result", subclassable = false)
    public static final class Scalars extends RowSource {
        Scalars(Rows rows, int column) {
            super(rows, row -> row.get(column));
        }
    }

    /** Each row as a dictionary. */
    @PyType(value = "MappingResult", module = "sqlalchemy.engine.result", subclassable = false)
    public static final class Mappings extends RowSource {
        private final RowKeys keys;

        Mappings(Rows rows, RowKeys keys) {
            super(rows, Row::mapping);
            this.keys = keys;
        }

        @PyMethod("keys()")
        public List<String> keys() {
            return keys.names();
        }
    }
}
