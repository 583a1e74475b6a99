package dev.limbeck.engine.dialect;

/** No database in particular: what {@code str()} of a type or expression is written for. */
final class DefaultDialect extends Dialect {
    DefaultDialect() {
        super(ParameterStyle.NAMED);
    }

    @Override
    public String name() {
        return "default";
    }

    @Override
    public String implName() {
        return "DefaultImpl";
    }

    @Override
    protected TypeCompiler createTypeCompiler() {
        return new DefaultTypeCompiler(this);
    }

    @Override
    protected DdlCompiler createDdlCompiler() {
        return new DdlCompiler(this);
    }

    @Override
    public boolean supportsNativeBoolean() {
        return true;
    }

    @Override
    public boolean supportsIdentityColumns() {
        return true;
    }

    @Override
    public boolean supportsComments() {
        return true;
    }
}
