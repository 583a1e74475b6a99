package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Double}. */
@PyType(value = "Double", module = "sqlalchemy.sql.sqltypes")
public class DoubleType extends FloatType {
    public DoubleType(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
        super(precision, asdecimal, decimalReturnScale);
    }

    @PyNew("Double(precision=None, asdecimal=False, decimal_return_scale=None)")
    public static DoubleType create(Object precision, Object asdecimal, Object decimalReturnScale) {
        return new DoubleType(Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitDouble(this);
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("precision", precision())
                .named("asdecimal", asdecimal(), false)
                .named("decimal_return_scale", decimalReturnScale());
    }

    /** {@code DOUBLE}. */
    @PyType(value = "DOUBLE", module = "sqlalchemy.sql.sqltypes")
    public static class DOUBLE extends DoubleType {
        public DOUBLE(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("DOUBLE(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static DOUBLE create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new DOUBLE(Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDOUBLE(this);
        }
    }

    /** {@code DOUBLE PRECISION}. */
    @PyType(value = "DOUBLE_PRECISION", module = "sqlalchemy.sql.sqltypes")
    public static class DOUBLE_PRECISION extends DoubleType {
        public DOUBLE_PRECISION(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("DOUBLE_PRECISION(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static DOUBLE_PRECISION create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new DOUBLE_PRECISION(
                    Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDOUBLEPRECISION(this);
        }
    }
}
