package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.Sequence("name")}: a sequence of the database, on its own or as a column's default. */
@PyType(value = "Sequence", module = "sqlalchemy.sql.schema")
public final class Sequence extends IdentityOptions {
    private final Identifier name;
    private final @Nullable Identifier schema;
    private final @Nullable TypeEngine dataType;
    private final boolean optional;
    private @Nullable MetaData metadata;

    private Sequence(Interpreter interpreter, Identifier name, Keywords kw) {
        super(kw);
        this.name = Identifier.quoted(name, kw.flag("quote"));
        Object type = kw.take("data_type");
        this.dataType = type == null ? null : (TypeEngine) TypeEngine.toInstance(interpreter, type);
        this.optional = kw.truth("optional");
        this.metadata = (MetaData) kw.take("metadata");
        Object given = kw.take("schema");
        Boolean quoteSchema = kw.flag("quote_schema");
        if (given == SchemaConst.BLANK_SCHEMA) {
            this.schema = null;
        } else if (given == null) {
            this.schema = metadata == null ? null : metadata.schema();
        } else {
            this.schema = Identifier.quoted(given, quoteSchema);
        }
        if (metadata != null) {
            metadata.add(this);
        }
    }

    private Sequence(Sequence other) {
        super(other);
        this.name = other.name;
        this.schema = other.schema;
        this.dataType = other.dataType;
        this.optional = other.optional;
    }

    @PyNew("Sequence(name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, "
            + "nomaxvalue=None, cycle=None, schema=None, cache=None, order=None, data_type=None, optional=False, "
            + "quote=None, metadata=None, quote_schema=None, for_update=False)")
    public static Sequence create(
            Interpreter interpreter,
            Object name,
            Object start,
            Object increment,
            Object minvalue,
            Object maxvalue,
            Object nominvalue,
            Object nomaxvalue,
            Object cycle,
            Object schema,
            Object cache,
            Object order,
            Object dataType,
            Object optional,
            Object quote,
            Object metadata,
            Object quoteSchema,
            Object forUpdate) {
        Map<String, Object> kw = new java.util.LinkedHashMap<>();
        kw.put("start", start);
        kw.put("increment", increment);
        kw.put("minvalue", minvalue);
        kw.put("maxvalue", maxvalue);
        kw.put("nominvalue", nominvalue);
        kw.put("nomaxvalue", nomaxvalue);
        kw.put("cycle", cycle);
        kw.put("schema", schema);
        kw.put("cache", cache);
        kw.put("order", order);
        kw.put("data_type", dataType);
        kw.put("optional", optional);
        kw.put("quote", quote);
        kw.put("metadata", metadata);
        kw.put("quote_schema", quoteSchema);
        return new Sequence(interpreter, Identifier.of(name), new Keywords(kw));
    }

    public Identifier name() {
        return name;
    }

    @PyAttribute("name")
    public Object pythonName() {
        return name.toPython();
    }

    public @Nullable Identifier schema() {
        return schema;
    }

    @PyAttribute("schema")
    public @Nullable Object pythonSchema() {
        return schema == null ? null : schema.toPython();
    }

    @PyAttribute("data_type")
    public @Nullable TypeEngine dataType() {
        return dataType;
    }

    /** Whether a database that numbers rows by itself does without it. */
    @PyAttribute("optional")
    public boolean optional() {
        return optional;
    }

    @PyAttribute("metadata")
    public @Nullable MetaData metadata() {
        return metadata;
    }

    @PyMethod("next_value()")
    public NextValue nextValue() {
        return new NextValue(schema, name);
    }

    @PyMethod("create(bind, checkfirst=True)")
    public void create(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().createSequence(this, Values.truth(checkfirst));
    }

    @PyMethod("drop(bind, checkfirst=True)")
    public void drop(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().dropSequence(this, Values.truth(checkfirst));
    }

    @Override
    public void attachTo(Column column) {
        column.setDefault(this);
    }

    /** Called when the column it is the default of becomes part of a table. */
    void attachToMetadata(MetaData metadata) {
        this.metadata = metadata;
        metadata.add(this);
    }

    @Override
    public Sequence copy() {
        return new Sequence(this);
    }

    @Override
    public String repr() {
        Repr repr = new Repr("Sequence");
        repr.value(name.text());
        describe(repr);
        return repr.toString();
    }
}
