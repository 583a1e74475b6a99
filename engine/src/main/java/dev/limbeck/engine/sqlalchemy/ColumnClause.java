package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.column()} and {@code sa.literal_column()}: a column's name, with or without a table. {@code Column} is the
 * kind that knows a schema.
 */
@PyType(value = "ColumnClause", module = "sqlalchemy.sql.elements")
public class ColumnClause extends ColumnElement {
    private final Identifier identifier;
    private final TypeEngine type;
    private final boolean literal;
    private @Nullable FromClause table;

    public ColumnClause(String name, TypeEngine type, @Nullable FromClause table, boolean literal) {
        this(new Identifier(name), type, table, literal);
    }

    /** @param literal whether the name is SQL, to be written as it is */
    public ColumnClause(Identifier identifier, TypeEngine type, @Nullable FromClause table, boolean literal) {
        this.identifier = identifier;
        this.type = type;
        this.table = table;
        this.literal = literal;
    }

    @PyNew("column(text, type_=None, is_literal=False, _selectable=None)")
    public static ColumnClause create(
            Interpreter interpreter, Object text, Object type, boolean literal, Object selectable) {
        return new ColumnClause(
                Identifier.of(text), (TypeEngine) TypeEngine.toInstance(interpreter, type), null, literal);
    }

    /** The name with what it says about quoting. */
    public Identifier identifier() {
        return identifier;
    }

    @PyAttribute("name")
    public String name() {
        return identifier.text();
    }

    /** The name under which Python code knows the column; the same unless {@code key=} said otherwise. */
    @PyAttribute("key")
    public String key() {
        return identifier.text();
    }

    @PyAttribute("is_literal")
    public boolean isLiteral() {
        return literal;
    }

    /** What the column belongs to, or null. */
    @PyAttribute("table")
    public @Nullable FromClause table() {
        return table;
    }

    /** Tells the column what it belongs to. */
    protected void setTable(FromClause table) {
        this.table = table;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public String resultName() {
        return key();
    }

    public boolean isPrimaryKey() {
        return false;
    }

    /** Whether the database numbers the rows of its table in this column. */
    public boolean isAutoincrement() {
        return false;
    }

    public boolean hasServerDefault() {
        return false;
    }

    /** What an INSERT without a value for this column gives it: a value or an element; null to leave it out. */
    public @Nullable Object insertDefault() {
        return null;
    }

    /** What an UPDATE that doesn't mention this column sets it to: a value or an element; null to leave it alone. */
    public @Nullable Object updateDefault() {
        return null;
    }

    /** The same column seen through another FROM item. */
    public ColumnClause proxyOn(FromClause other) {
        return new ColumnClause(identifier, sqlType(), other, false);
    }

    @PyMethod("__str__()")
    public String pythonText() {
        return table instanceof TableClause named ? named.fullName() + "." + name() : name();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.column(this);
    }
}
