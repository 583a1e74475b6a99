package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.Uuid}. */
@PyType(value = "Uuid", module = "sqlalchemy.sql.sqltypes")
public class UuidType extends TypeEngine {
    private final boolean asUuid;
    private final boolean nativeUuid;

    public UuidType() {
        this(true, true);
    }

    public UuidType(boolean asUuid, boolean nativeUuid) {
        this.asUuid = asUuid;
        this.nativeUuid = nativeUuid;
    }

    @PyNew("Uuid(as_uuid=True, native_uuid=True)")
    public static UuidType create(Object asUuid, Object nativeUuid) {
        return new UuidType(Values.truth(asUuid), Values.truth(nativeUuid));
    }

    /** Whether values are UUID objects in scripts, else strings. */
    @PyAttribute("as_uuid")
    public boolean asUuid() {
        return asUuid;
    }

    /** Whether to use the database's own type where there is one, else {@code CHAR(32)}. */
    @PyAttribute("native_uuid")
    public boolean nativeUuid() {
        return nativeUuid;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUuid(this);
    }

    /** A text beside a UUID is one. */
    @Override
    public TypeEngine coerceComparedValue(TypeEngine own) {
        return own instanceof StringType ? this : own;
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return UuidType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("as_uuid", asUuid, true).named("native_uuid", nativeUuid, true);
    }

    /** {@code UUID}. */
    @PyType(value = "UUID", module = "sqlalchemy.sql.sqltypes")
    public static class UUID extends UuidType {
        public UUID(boolean asUuid) {
            super(asUuid, true);
        }

        @PyNew("UUID(as_uuid=True)")
        public static UUID create(Object asUuid) {
            return new UUID(Values.truth(asUuid));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitUUID(this);
        }
    }
}
