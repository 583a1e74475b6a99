package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyClass;

/** The type of a column that has to keep the very words it was declared with, whatever SQLAlchemy would make of them. */
public final class DeclaredType extends UserDefinedType {
    private final String declared;
    private final TypeEngine meant;

    /**
     * @param declared the words, empty for a column without a type
     * @param meant the type that values and casts go by
     */
    public DeclaredType(String declared, TypeEngine meant) {
        super(PyClass.of(UserDefinedType.class));
        this.declared = declared;
        this.meant = meant;
    }

    @Override
    public String colSpec() {
        return declared;
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return meant.affinity();
    }
}
