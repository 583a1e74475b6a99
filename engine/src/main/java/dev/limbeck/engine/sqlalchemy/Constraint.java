package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a table. As such, without columns, it only has a name: enough to drop it.
 *
 * <p>Its name may come from a naming convention when it becomes part of a table ({@link NamingConvention}).
 */
@PyType(value = "Constraint", module = "sqlalchemy.sql.schema")
public class Constraint extends PyObject implements SchemaItem {
    private final long creationOrder = CreationOrder.now();
    private final @Nullable Boolean deferrable;
    private final @Nullable String initially;
    private final @Nullable String comment;
    private DialectOptions options;
    private @Nullable Identifier name;
    private @Nullable Table table;
    private @Nullable Column column;
    private boolean isolated;

    Constraint(@Nullable Object name, Keywords kw, DialectOptions.Kind kind) {
        this.name = Identifier.orNull(name);
        this.deferrable = kw.flag("deferrable");
        this.initially = kw.text("initially");
        this.comment = kw.text("comment");
        kw.take("info");
        this.options = DialectOptions.of(kind, getClass(), kw.rest());
    }

    /** A constraint of which only the name is known. */
    public Constraint(@Nullable Identifier name) {
        this(name, new Keywords(Map.of()), DialectOptions.Kind.CONSTRAINT);
    }

    @PyNew("Constraint(name=None, deferrable=None, initially=None, info=None, comment=None, **dialect_kw)")
    public static Constraint create(
            Object name,
            Object deferrable,
            Object initially,
            Object info,
            Object comment,
            Map<String, Object> dialectKw) {
        return new Constraint(
                Values.orNull(name),
                keywords(dialectKw, "deferrable", deferrable, "initially", initially, "comment", comment),
                DialectOptions.Kind.CONSTRAINT);
    }

    static Keywords keywords(Map<String, Object> rest, Object... namesAndValues) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(rest);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Keywords(all);
    }

    public <R> R accept(Visitor<R> visitor) {
        return visitor.constraint(this);
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

    /** Null where the SQL says nothing about it. */
    @PyAttribute("deferrable")
    public @Nullable Boolean deferrable() {
        return deferrable;
    }

    @PyAttribute("initially")
    public @Nullable String initially() {
        return initially;
    }

    @PyAttribute("comment")
    public @Nullable String comment() {
        return comment;
    }

    public DialectOptions options() {
        return options;
    }

    /** Sets the option with the full name {@code <dialect>_<argument>}. */
    public void setOption(String name, Object value) {
        options = options.with(name, value);
    }

    @PyAttribute("dialect_kwargs")
    public Map<String, Object> dialectKwargs() {
        return options.all();
    }

    long creationOrder() {
        return creationOrder;
    }

    /** Whether a column's type made it, so that it comes and goes with the type. */
    public boolean isTypeBound() {
        return false;
    }

    /** Takes it out of its table's CREATE TABLE, because it has a statement of its own. */
    public void isolateFromTable() {
        isolated = true;
    }

    public boolean isIsolated() {
        return isolated;
    }

    /** Whether it stands for {@code unique=True} of a column. */
    public boolean isColumnFlag() {
        return false;
    }

    /** The table it is part of; fails when there is none. */
    @PyAttribute("table")
    public Table table() {
        if (table == null) {
            throw SqlalchemyErrors.invalidRequest("This constraint is not bound to a table.  Did you mean to call "
                    + "table.append_constraint(constraint) ?");
        }
        return table;
    }

    /** The table it is part of, or null. */
    public @Nullable Table tableOrNull() {
        return table;
    }

    /** The column in whose definition it stands, or null. */
    public @Nullable Column column() {
        return column;
    }

    @Override
    public void attachTo(Column parent) {
        column = parent;
        parent.add(this);
    }

    @Override
    public final void attachTo(Table parent) {
        bindTo(parent);
        NamingConvention.nameOnAttach(this, parent);
    }

    /** Becomes part of {@code parent}, before any convention names it. */
    void bindTo(Table parent) {
        table = parent;
        parent.add(this);
    }

    /** The columns it is about. */
    public List<ColumnClause> columns() {
        return List.of();
    }

    /** One like it, with columns of {@code target}. */
    public Constraint copyFor(@Nullable Table target) {
        throw PyException.notImplementedError("");
    }

    @PyMethod("copy(**kw)")
    public Constraint copy(Map<String, Object> kw) {
        return copyFor((Table) Values.orNull(kw.get("target_table")));
    }

    @PyMethod("_copy(**kw)")
    public Constraint privateCopy(Map<String, Object> kw) {
        return copy(kw);
    }

    Keywords copiedKeywords() {
        return keywords(
                options.all(),
                "deferrable",
                pythonOrNone(deferrable),
                "initially",
                pythonOrNone(initially),
                "comment",
                pythonOrNone(comment));
    }

    static Object pythonOrNone(@Nullable Object value) {
        return value == null ? dev.limbeck.engine.python.None.NONE : value;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return type().name() + "()";
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

    /** One method per kind of constraint. */
    public interface Visitor<R> {
        R constraint(Constraint constraint);

        R primaryKey(PrimaryKeyConstraint constraint);

        R foreignKey(ForeignKeyConstraint constraint);

        R unique(UniqueConstraint constraint);

        R check(CheckConstraint constraint);

        R exclude(ExcludeConstraint constraint);
    }
}
