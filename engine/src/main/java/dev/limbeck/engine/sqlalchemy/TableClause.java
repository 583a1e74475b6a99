package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.table()}: a table's name and the columns that a statement needs. {@code Table} is the kind with a schema. */
@PyType(value = "TableClause", module = "sqlalchemy.sql.selectable")
public class TableClause extends FromClause {
    private final Identifier name;
    private final @Nullable Identifier schema;
    private final ColumnCollection columns = new ColumnCollection();

    public TableClause(Identifier name, @Nullable Identifier schema) {
        this.name = name;
        this.schema = schema;
    }

    @PyNew("table(name, *columns, **kw)")
    public static TableClause create(Object name, List<Object> columns, Map<String, Object> options) {
        Object schema = options.get("schema");
        for (String option : options.keySet()) {
            if (!option.equals("schema")) {
                throw SqlalchemyErrors.argument("Unsupported argument(s): [" + Operators.repr(option) + "]");
            }
        }
        TableClause table = new TableClause(Identifier.of(name), Identifier.orNull(schema));
        for (Object column : columns) {
            if (!(column instanceof ColumnClause known)) {
                throw PyException.attributeError(
                        "'" + Operators.typeName(column) + "' object has no attribute 'table'");
            }
            known.setTable(table);
            table.columns.add(known);
        }
        return table;
    }

    /** The name with what it says about quoting. */
    public Identifier identifier() {
        return name;
    }

    public @Nullable Identifier schemaIdentifier() {
        return schema;
    }

    @PyAttribute("name")
    public String name() {
        return name.text();
    }

    @PyAttribute("schema")
    public @Nullable String schema() {
        return schema == null ? null : schema.text();
    }

    /** {@code schema.name}, or the name alone. */
    @PyAttribute("fullname")
    public String fullName() {
        return schema == null ? name.text() : schema.text() + "." + name.text();
    }

    @Override
    public ColumnCollection columns() {
        return columns;
    }

    @Override
    public Identifier columnPrefix() {
        return name;
    }

    @PyMethod("insert()")
    public Insert insert() {
        return new Insert(this);
    }

    @PyMethod("update()")
    public Update update() {
        return new Update(this);
    }

    @PyMethod("delete()")
    public Delete delete() {
        return new Delete(this);
    }

    @PyMethod("__str__()")
    public String asString() {
        return fullName();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.table(this);
    }
}
