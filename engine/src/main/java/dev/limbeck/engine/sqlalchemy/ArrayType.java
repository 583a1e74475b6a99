package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.ARRAY} of one type of item. */
@PyType(value = "ARRAY", module = "sqlalchemy.sql.sqltypes")
public class ArrayType extends TypeEngine implements SchemaType {
    private final TypeEngine itemType;
    private final boolean asTuple;
    private final @Nullable Long dimensions;
    private final boolean zeroIndexes;

    public ArrayType(TypeEngine itemType, boolean asTuple, @Nullable Long dimensions, boolean zeroIndexes) {
        this.itemType = itemType;
        this.asTuple = asTuple;
        this.dimensions = dimensions;
        this.zeroIndexes = zeroIndexes;
    }

    @PyNew("ARRAY(item_type, as_tuple=False, dimensions=None, zero_indexes=False)")
    public static ArrayType create(
            Interpreter interpreter, Object itemType, Object asTuple, @Nullable Long dimensions, Object zeroIndexes) {
        return new ArrayType(item(interpreter, itemType), Values.truth(asTuple), dimensions, Values.truth(zeroIndexes));
    }

    static TypeEngine item(Interpreter interpreter, Object itemType) {
        Object item = toInstance(interpreter, itemType);
        if (item instanceof ArrayType) {
            throw dev.limbeck.engine.python.PyException.valueError(
                    "Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype");
        }
        return (TypeEngine) item;
    }

    @PyAttribute("item_type")
    public TypeEngine itemType() {
        return itemType;
    }

    @PyAttribute("as_tuple")
    public boolean asTuple() {
        return asTuple;
    }

    @PyAttribute("dimensions")
    public @Nullable Long dimensions() {
        return dimensions;
    }

    @PyAttribute("zero_indexes")
    public boolean zeroIndexes() {
        return zeroIndexes;
    }

    @Override
    public void setTable(Column column, Table table) {
        if (itemType instanceof SchemaType item) {
            item.setTable(column, table);
        }
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitARRAY(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return ArrayType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.value(itemType)
                .named("as_tuple", asTuple, false)
                .named("dimensions", dimensions)
                .named("zero_indexes", zeroIndexes, false);
    }
}
