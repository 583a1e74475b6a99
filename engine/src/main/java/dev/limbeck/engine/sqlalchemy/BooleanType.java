package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sa.Boolean}. */
@PyType(value = "Boolean", module = "sqlalchemy.sql.sqltypes")
public class BooleanType extends TypeEngine implements SchemaType {
    private final boolean createConstraint;
    private final @Nullable String name;

    public BooleanType() {
        this(false, null);
    }

    public BooleanType(boolean createConstraint, @Nullable String name) {
        this.createConstraint = createConstraint;
        this.name = name;
    }

    @PyNew("Boolean(create_constraint=False, name=None, _create_events=True, _adapted_from=None)")
    public static BooleanType create(Object createConstraint, @Nullable String name, Object events, Object from) {
        return new BooleanType(Values.truth(createConstraint), name);
    }

    @PyAttribute("create_constraint")
    public boolean createConstraint() {
        return createConstraint;
    }

    /** The name of the CHECK. */
    @PyAttribute("name")
    public @Nullable String name() {
        return name;
    }

    @Override
    public void setTable(Column column, Table table) {
        if (createConstraint) {
            CheckConstraint.ofType(this, column, table, name, List.of(0L, 1L));
        }
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitBoolean(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return BooleanType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("create_constraint", createConstraint, false).named("name", name);
    }

    /** {@code BOOLEAN}. */
    @PyType(value = "BOOLEAN", module = "sqlalchemy.sql.sqltypes")
    public static class BOOLEAN extends BooleanType {
        public BOOLEAN(boolean createConstraint, @Nullable String name) {
            super(createConstraint, name);
        }

        @PyNew("BOOLEAN(create_constraint=False, name=None, _create_events=True, _adapted_from=None)")
        public static BOOLEAN create(Object createConstraint, @Nullable String name, Object events, Object from) {
            return new BOOLEAN(Values.truth(createConstraint), name);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitBOOLEAN(this);
        }
    }
}
