package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code UNIQUE (…)}. */
@PyType(value = "UniqueConstraint", module = "sqlalchemy.sql.schema")
public final class UniqueConstraint extends ColumnCollectionConstraint {
    private UniqueConstraint(@Nullable Object name, List<Object> columns, Keywords kw, boolean columnFlag) {
        super(name, columns, kw, DialectOptions.Kind.UNIQUE, columnFlag);
    }

    public UniqueConstraint(@Nullable Identifier name, List<Object> columns) {
        this(name, columns, new Keywords(Map.of()), false);
    }

    /** A constraint with a script's keyword arguments. */
    public static UniqueConstraint of(@Nullable Identifier name, List<Object> columns, Map<String, Object> kw) {
        return new UniqueConstraint(name, columns, new Keywords(kw), false);
    }

    /** The constraint behind {@code Column(…, unique=True)}. */
    static UniqueConstraint ofFlag(String key) {
        return new UniqueConstraint(null, List.of(key), new Keywords(Map.of()), true);
    }

    @PyNew("UniqueConstraint(*columns, name=None, deferrable=None, initially=None, info=None, **dialect_kw)")
    public static UniqueConstraint create(
            List<Object> columns,
            Object name,
            Object deferrable,
            Object initially,
            Object info,
            Map<String, Object> dialectKw) {
        UniqueConstraint constraint = new UniqueConstraint(
                Values.orNull(name),
                columns,
                keywords(dialectKw, "deferrable", deferrable, "initially", initially),
                false);
        constraint.attachToTableOfColumns(false);
        return constraint;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }

    @Override
    public UniqueConstraint copyFor(@Nullable Table target) {
        return new UniqueConstraint(name(), columnKeys(), copiedKeywords(), isColumnFlag());
    }
}
