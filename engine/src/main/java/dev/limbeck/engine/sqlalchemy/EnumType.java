package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.Enum}: one of a list of words, given as strings or as a Python enum class.
 *
 * <p>Unknown keyword arguments are ignored, as SQLAlchemy does: {@code sa.Enum("a", create_type=False)} is a usual
 * mistake that must not fail here.
 */
@PyType(value = "Enum", module = "sqlalchemy.sql.sqltypes")
public class EnumType extends StringType implements SchemaType {
    private final Labels labels;
    private final boolean nativeEnum;
    private final boolean createConstraint;
    private final boolean validateStrings;
    private final @Nullable Identifier name;
    private final @Nullable MetaData metadata;
    private final boolean inheritSchema;
    private @Nullable String schema;

    /** The words of an enum, and the Python objects that stand for them. */
    protected record Labels(
            @Nullable PyClass enumClass, List<String> values, List<Object> objects, boolean omitAliases) {
        static Labels of(Interpreter interpreter, List<Object> enums, Map<String, Object> kw) {
            boolean omitAliases = !Boolean.FALSE.equals(kw.get("omit_aliases"));
            if (enums.size() == 1 && enums.get(0) instanceof PyClass enumClass) {
                Object members = interpreter.findAttribute(enumClass, "__members__");
                if (members != null) {
                    return ofClass(
                            interpreter, enumClass, members, Values.orNull(kw.get("values_callable")), omitAliases);
                }
            }
            List<String> values = new ArrayList<>(enums.size());
            for (Object label : enums) {
                Object plain = dev.limbeck.engine.python.PyDerived.unwrap(label);
                if (!(plain instanceof String text)) {
                    throw PyException.typeError("object of type '" + Operators.typeName(label) + "' has no len()");
                }
                values.add(text);
            }
            return new Labels(null, values, enums, omitAliases);
        }

        private static Labels ofClass(
                Interpreter interpreter,
                PyClass enumClass,
                Object members,
                @Nullable Object valuesCallable,
                boolean omitAliases) {
            List<String> names = new ArrayList<>();
            List<Object> objects = new ArrayList<>();
            for (Object key : Operators.list(members)) {
                Object member = Operators.getItem(members, key);
                if (!omitAliases || Operators.equal(interpreter.getAttribute(member, "name"), key)) {
                    names.add(Operators.str(key));
                    objects.add(member);
                }
            }
            if (valuesCallable != null) {
                names = new ArrayList<>();
                for (Object value : Operators.list(interpreter.call(valuesCallable, enumClass))) {
                    Object plain = dev.limbeck.engine.python.PyDerived.unwrap(value);
                    if (!(plain instanceof String text)) {
                        throw PyException.typeError("object of type '" + Operators.typeName(value) + "' has no len()");
                    }
                    names.add(text);
                }
            }
            return new Labels(enumClass, names, objects, omitAliases);
        }

        long longest() {
            long longest = 0;
            for (String value : values) {
                longest = Math.max(longest, value.codePointCount(0, value.length()));
            }
            return longest;
        }
    }

    protected EnumType(Interpreter interpreter, @Nullable PyClass type, List<Object> enums, Map<String, Object> kw) {
        this(type, Labels.of(interpreter, enums, kw), kw);
    }

    private EnumType(@Nullable PyClass type, Labels labels, Map<String, Object> kw) {
        super(type == null ? PyClass.of(EnumType.class) : type, length(labels, kw), null);
        this.labels = labels;
        this.nativeEnum = !kw.containsKey("native_enum") || Values.truth(kw.get("native_enum"));
        this.createConstraint = Values.truth(kw.get("create_constraint"));
        this.validateStrings = Values.truth(kw.get("validate_strings"));
        this.inheritSchema = Values.truth(kw.get("inherit_schema"));
        this.metadata = (MetaData) Values.orNull(kw.get("metadata"));
        if (metadata != null) {
            metadata.add(this);
        }
        this.schema = Values.textOrNull(kw.get("schema"));
        Object name = kw.get("name");
        PyClass enumClass = labels.enumClass();
        if (name == null && enumClass != null && !labels.values().isEmpty()) {
            name = enumClass.name().toLowerCase(java.util.Locale.ROOT);
        }
        Object given = Values.orNull(name);
        this.name = given == null ? null : Identifier.quoted(given, Values.flag(kw.get("quote")));
    }

    /** An enum made by the engine. */
    public EnumType(List<String> values, @Nullable String name) {
        this(
                null,
                new Labels(null, List.copyOf(values), new ArrayList<>(values), true),
                name == null ? Map.of() : Map.of("name", name));
    }

    @PyNew("Enum(*enums, **kw)")
    public static EnumType create(Interpreter interpreter, PyClass type, List<Object> enums, Map<String, Object> kw) {
        return new EnumType(interpreter, type, enums, kw);
    }

    private static @Nullable Object length(Labels labels, Map<String, Object> kw) {
        long longest = labels.longest();
        if (!kw.containsKey("length")) {
            return longest;
        }
        Object length = Values.orNull(kw.get("length"));
        if (length instanceof Long number && number < longest) {
            throw PyException.valueError(
                    "When provided, length must be larger or equal than the length of the longest enum value. " + number
                            + " < " + longest);
        }
        return length;
    }

    /** The words, in order. */
    public List<String> values() {
        return labels.values();
    }

    @PyAttribute("enums")
    public List<Object> enums() {
        return new ArrayList<>(labels.values());
    }

    @PyAttribute("enum_class")
    public @Nullable PyClass enumClass() {
        return labels.enumClass();
    }

    @PyAttribute("name")
    public @Nullable Object pythonName() {
        return name == null ? null : name.toPython();
    }

    public @Nullable Identifier name() {
        return name;
    }

    @PyAttribute("schema")
    public @Nullable String schema() {
        return schema;
    }

    @PyAttribute("metadata")
    public @Nullable MetaData metadata() {
        return metadata;
    }

    /** Whether to use the database's own kind of enum where there is one. */
    @PyAttribute("native_enum")
    public boolean nativeEnum() {
        return nativeEnum;
    }

    @PyAttribute("create_constraint")
    public boolean createConstraint() {
        return createConstraint;
    }

    @PyAttribute("validate_strings")
    public boolean validateStrings() {
        return validateStrings;
    }

    @PyAttribute("inherit_schema")
    public boolean inheritSchema() {
        return inheritSchema;
    }

    /** Whether CREATE TABLE may create the type; only PostgreSQL's own ENUM can say no. */
    public boolean createsType() {
        return true;
    }

    /** The word that the database holds for {@code value}: a member of the enum class, or a word already. */
    public Object toDatabase(Object value) {
        if (value == None.NONE) {
            return value;
        }
        List<Object> objects = labels.objects();
        for (int i = 0; i < objects.size() && i < labels.values().size(); i++) {
            if (objects.get(i) == value || Operators.equal(objects.get(i), value)) {
                return labels.values().get(i);
            }
        }
        Object plain = dev.limbeck.engine.python.PyDerived.unwrap(value);
        if (plain instanceof String word && (!validateStrings || labels.values().contains(word))) {
            return word;
        }
        throw unknown(value);
    }

    /** The member of the enum class that the database's {@code word} stands for, or the word itself. */
    public Object fromDatabase(Object word) {
        if (word == None.NONE) {
            return word;
        }
        int index = labels.values().indexOf(Operators.str(word));
        if (index < 0) {
            throw unknown(word);
        }
        return labels.enumClass() == null ? word : labels.objects().get(index);
    }

    private PyException unknown(Object value) {
        StringBuilder known = new StringBuilder();
        List<String> words = labels.values();
        for (int i = 0; i < words.size(); i++) {
            if (words.size() > 4 && i == 3) {
                known.append(", ..");
                i = words.size() - 1;
            }
            String word = words.get(i);
            known.append(known.length() == 0 ? "" : ", ")
                    .append(word.length() > 11 ? word.substring(0, 11) + ".." : word);
        }
        return PyException.of(
                dev.limbeck.engine.python.Exceptions.LOOKUP_ERROR,
                "'" + Operators.str(value) + "' is not among the defined enum values. Enum name: "
                        + (name == null ? "None" : name) + ". Possible values: " + known);
    }

    @Override
    public void setTable(Column column, Table table) {
        if (inheritSchema) {
            schema = table.schema();
        } else if (metadata != null && schema == null && metadata.schema() != null) {
            schema = metadata.schema().text();
        }
        if (createConstraint) {
            CheckConstraint.ofType(
                    this, column, table, name == null ? null : name.text(), new ArrayList<>(labels.values()));
        }
    }

    @PyMethod("create(bind, checkfirst=False)")
    public void create(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().createType(this, Values.truth(checkfirst));
    }

    @PyMethod("drop(bind, checkfirst=False)")
    public void drop(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().dropType(this, Values.truth(checkfirst));
    }

    /** The arguments that make an equal type, for a type of another dialect. */
    protected Map<String, Object> keywords() {
        Map<String, Object> kw = new LinkedHashMap<>();
        kw.put("native_enum", nativeEnum);
        if (name != null) {
            kw.put("name", name);
        }
        if (schema != null) {
            kw.put("schema", schema);
        }
        return kw;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitEnum(this);
    }

    @Override
    protected void describe(Repr repr) {
        if (labels.enumClass() != null) {
            repr.value(labels.enumClass());
        } else {
            labels.values().forEach(repr::value);
        }
        repr.named("name", name == null ? null : name.text()).named("schema", schema);
        repr.named("native_enum", nativeEnum, true);
        if (length() instanceof Long length && length != labels.longest()) {
            repr.named("length", length);
        }
        repr.named("create_constraint", createConstraint, false).named("inherit_schema", inheritSchema, false);
    }
}
