package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code FOREIGN KEY (…) REFERENCES …}: a list of {@link ForeignKey}s under one name. */
@PyType(value = "ForeignKeyConstraint", module = "sqlalchemy.sql.schema")
public final class ForeignKeyConstraint extends ColumnCollectionConstraint {
    private final List<ForeignKey> elements = new ArrayList<>();
    private final @Nullable String onupdate;
    private final @Nullable String ondelete;
    private final @Nullable String match;
    private final boolean useAlter;
    private final boolean linkToName;

    private ForeignKeyConstraint(List<Object> columns, List<Object> refcolumns, @Nullable Object name, Keywords kw) {
        this(
                columns,
                refcolumns,
                name,
                kw,
                kw.text("onupdate"),
                kw.text("ondelete"),
                kw.text("match"),
                kw.truth("use_alter"),
                kw.truth("link_to_name"));
    }

    private ForeignKeyConstraint(
            List<Object> columns,
            List<Object> refcolumns,
            @Nullable Object name,
            Keywords kw,
            @Nullable String onupdate,
            @Nullable String ondelete,
            @Nullable String match,
            boolean useAlter,
            boolean linkToName) {
        super(name, columns, kw, DialectOptions.Kind.FOREIGN_KEY);
        this.onupdate = onupdate;
        this.ondelete = ondelete;
        this.match = match;
        this.useAlter = useAlter;
        this.linkToName = linkToName;
        checkCount(columns, refcolumns);
        for (Object column : refcolumns) {
            elements.add(ForeignKey.of(column, this));
        }
    }

    private static void checkCount(List<Object> columns, List<Object> refcolumns) {
        List<Object> distinct = new ArrayList<>();
        for (Object column : columns) {
            if (!distinct.contains(column)) {
                distinct.add(column);
            }
        }
        if (distinct.size() != refcolumns.size()) {
            throw SqlalchemyErrors.argument(
                    distinct.size() != columns.size()
                            ? "ForeignKeyConstraint with duplicate source column references are not supported."
                            : "ForeignKeyConstraint number of constrained columns must match the number of "
                                    + "referenced columns.");
        }
    }

    /** The constraint of a column's own {@code ForeignKey("t.c")}. */
    static ForeignKeyConstraint ofElement(ForeignKey element, Map<String, Object> kw) {
        ForeignKeyConstraint constraint =
                new ForeignKeyConstraint(List.of(), List.of(), element.name(), new Keywords(kw));
        constraint.elements.add(element);
        return constraint;
    }

    /** A key with a script's keyword arguments. */
    public static ForeignKeyConstraint of(
            List<Object> columns, List<Object> refcolumns, @Nullable Identifier name, Map<String, Object> kw) {
        return new ForeignKeyConstraint(columns, refcolumns, name, new Keywords(kw));
    }

    @PyNew("ForeignKeyConstraint(columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, "
            + "initially=None, use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, "
            + "**dialect_kw)")
    public static ForeignKeyConstraint create(
            Object columns,
            Object refcolumns,
            Object name,
            Object onupdate,
            Object ondelete,
            Object deferrable,
            Object initially,
            Object useAlter,
            Object linkToName,
            Object match,
            Object table,
            Object info,
            Object comment,
            Map<String, Object> dialectKw) {
        ForeignKeyConstraint constraint = new ForeignKeyConstraint(
                Operators.list(columns),
                Operators.list(refcolumns),
                Values.orNull(name),
                keywords(
                        dialectKw,
                        "onupdate",
                        onupdate,
                        "ondelete",
                        ondelete,
                        "deferrable",
                        deferrable,
                        "initially",
                        initially,
                        "use_alter",
                        useAlter,
                        "link_to_name",
                        linkToName,
                        "match",
                        match,
                        "comment",
                        comment));
        if (Values.orNull(table) instanceof Table given) {
            constraint.attachTo(given);
        } else {
            constraint.attachToTableOfColumns(false);
        }
        return constraint;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }

    /** One per column, in order. */
    @PyAttribute("elements")
    public List<ForeignKey> elements() {
        return elements;
    }

    @PyAttribute("onupdate")
    public @Nullable String onupdate() {
        return onupdate;
    }

    @PyAttribute("ondelete")
    public @Nullable String ondelete() {
        return ondelete;
    }

    @PyAttribute("match")
    public @Nullable String match() {
        return match;
    }

    /** Whether it is added by an ALTER after its table. */
    @PyAttribute("use_alter")
    public boolean useAlter() {
        return useAlter;
    }

    @PyAttribute("link_to_name")
    public boolean linkToName() {
        return linkToName;
    }

    @PyAttribute("referred_table")
    public Table referredTable() {
        return (Table) java.util.Objects.requireNonNull(elements.get(0).column().table());
    }

    @PyAttribute("column_keys")
    public List<Object> pythonColumnKeys() {
        return columnKeys();
    }

    @Override
    void bindTo(Table parent) {
        super.bindTo(parent);
        for (int i = 0; i < elements.size() && i < columns().size(); i++) {
            elements.get(i).attachTo((Column) columns().get(i));
        }
    }

    @Override
    public ForeignKeyConstraint copyFor(@Nullable Table target) {
        return copyFor(target, null);
    }

    /** @param schema the schema of the referred table in the copy, null for the same */
    public ForeignKeyConstraint copyFor(@Nullable Table target, @Nullable Object schema) {
        return copy(target, schema, Map.of());
    }

    /** One like it that refers to columns by their new names; {@code renames} has these under the old ones. */
    public ForeignKeyConstraint copyRenaming(Map<String, String> renames) {
        return copy(null, null, renames);
    }

    private ForeignKeyConstraint copy(@Nullable Table target, @Nullable Object schema, Map<String, String> renames) {
        List<Object> columns = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (ForeignKey element : elements) {
            Column parent = java.util.Objects.requireNonNull(element.parent());
            columns.add(parent.key());
            boolean selfReference =
                    parent.table() instanceof Table own && own.key().equals(element.tableKey());
            String reference = element.columnSpec(schema, target != null && selfReference ? target.name() : null);
            String renamed = renames.get(element.targetColumn());
            references.add(
                    renamed == null ? reference : reference.substring(0, reference.lastIndexOf('.') + 1) + renamed);
        }
        Map<String, Object> kw = new java.util.LinkedHashMap<>();
        kw.put("onupdate", pythonOrNone(onupdate));
        kw.put("ondelete", pythonOrNone(ondelete));
        kw.put("match", pythonOrNone(match));
        kw.put("use_alter", useAlter);
        kw.put("link_to_name", linkToName);
        kw.put("deferrable", pythonOrNone(deferrable()));
        kw.put("initially", pythonOrNone(initially()));
        kw.put("comment", pythonOrNone(comment()));
        kw.putAll(options().all());
        return new ForeignKeyConstraint(columns, references, name(), new Keywords(kw));
    }
}
