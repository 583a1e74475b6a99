package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code CHECK (…)}, of a table or in a column's definition. */
@PyType(value = "CheckConstraint", module = "sqlalchemy.sql.schema")
public final class CheckConstraint extends ColumnCollectionConstraint {
    private final ClauseElement sqltext;
    private final @Nullable TypeEngine boundType;
    private final @Nullable Column boundColumn;
    private final boolean nameByConvention;

    private CheckConstraint(
            ClauseElement sqltext,
            @Nullable Object name,
            Keywords kw,
            @Nullable TypeEngine boundType,
            @Nullable Column boundColumn,
            boolean nameByConvention) {
        super(name, ColumnsIn.of(sqltext), kw, DialectOptions.Kind.CHECK);
        this.sqltext = sqltext;
        this.boundType = boundType;
        this.boundColumn = boundColumn;
        this.nameByConvention = nameByConvention;
    }

    public CheckConstraint(ClauseElement sqltext, @Nullable Identifier name) {
        this(sqltext, name, new Keywords(Map.of()), null, null, false);
    }

    /** A check with a script's keyword arguments. */
    public static CheckConstraint of(ClauseElement sqltext, @Nullable Identifier name, Map<String, Object> kw) {
        return new CheckConstraint(sqltext, name, new Keywords(kw), null, null, false);
    }

    /** The check that {@code type} makes for a database that has no such type: the column is one of {@code values}. */
    static void ofType(TypeEngine type, Column column, Table table, @Nullable String name, List<Object> values) {
        // a decorator would make values of its own of these
        ColumnElement valued = column.sqlType() instanceof TypeDecorator ? new TypeCoerce(column, type) : column;
        ofType(type, column, table, name, valued.in(PyList.of(values.toArray())));
    }

    /** The check that {@code type} makes of the column's values; {@link SchemaType#needsCheckOn} says for which dialects. */
    public static void ofType(
            TypeEngine type, Column column, Table table, @Nullable String name, ClauseElement condition) {
        new CheckConstraint(condition, name, new Keywords(Map.of()), type, column, name == null).attachTo(table);
    }

    @PyNew("CheckConstraint(sqltext, name=None, deferrable=None, initially=None, table=None, info=None, "
            + "_create_rule=None, _autoattach=True, _type_bound=False, **dialect_kw)")
    public static CheckConstraint create(
            Object sqltext,
            Object name,
            Object deferrable,
            Object initially,
            Object table,
            Object info,
            Object createRule,
            Object autoattach,
            Object typeBound,
            Map<String, Object> dialectKw) {
        CheckConstraint constraint = new CheckConstraint(
                SchemaCoercions.ddlExpression(sqltext),
                Values.orNull(name),
                keywords(dialectKw, "deferrable", deferrable, "initially", initially),
                null,
                null,
                false);
        if (Values.orNull(table) instanceof Table given) {
            constraint.attachTo(given);
        } else if (Values.truth(autoattach)) {
            constraint.attachToTableOfColumns(true);
        }
        return constraint;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }

    @PyAttribute("sqltext")
    public ClauseElement sqltext() {
        return sqltext;
    }

    /** The type that made it, or null. */
    public @Nullable TypeEngine boundType() {
        return boundType;
    }

    /** The column whose type made it, or null. */
    public @Nullable Column boundColumn() {
        return boundColumn;
    }

    @Override
    public boolean isTypeBound() {
        return boundType != null;
    }

    /** Whether it has no name of its own but takes one from the convention when it is written. */
    public boolean nameByConvention() {
        return nameByConvention;
    }

    /** Whether it stands in a column's definition. */
    @PyAttribute("is_column_level")
    public boolean isColumnLevel() {
        return tableOrNull() == null;
    }

    @Override
    public void attachTo(Column parent) {
        super.attachTo(parent);
        parent.onTableAttach(table -> NamingConvention.nameOnAttach(this, table));
    }

    @Override
    public CheckConstraint copyFor(@Nullable Table target) {
        ClauseElement text = sqltext;
        if (target != null && tableOrNull() != null) {
            text = ColumnsIn.moved(sqltext, table(), target);
        }
        CheckConstraint copy =
                new CheckConstraint(text, name(), copiedKeywords(), boundType, boundColumn, nameByConvention);
        if (target != null) {
            copy.attachTo(target);
        }
        return copy;
    }
}
