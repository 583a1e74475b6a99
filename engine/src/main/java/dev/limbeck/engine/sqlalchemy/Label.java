package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code element AS name}; a name is made up when none is given. */
@PyType(value = "Label", module = "sqlalchemy.sql.elements")
public final class Label extends ColumnElement {
    private final @Nullable String name;
    private final ColumnElement element;
    private final TypeEngine type;

    public Label(@Nullable String name, ColumnElement element, TypeEngine type) {
        this.name = name;
        this.element = element;
        this.type = type;
    }

    /** Null when a name has to be made up. */
    @PyAttribute("name")
    public @Nullable String name() {
        return name;
    }

    @PyAttribute("key")
    public @Nullable String key() {
        return name;
    }

    @PyAttribute("element")
    public ColumnElement element() {
        return element;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public @Nullable String resultName() {
        return name;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        ClauseElement grouped = element.selfGroup(against);
        return grouped == element || !(grouped instanceof ColumnElement column) ? this : new Label(name, column, type);
    }

    @Override
    public ClauseElement negate() {
        return element.negate();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.label(this);
    }
}
