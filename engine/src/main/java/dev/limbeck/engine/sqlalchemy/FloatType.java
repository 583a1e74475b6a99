package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Float}: inexact numbers. */
@PyType(value = "Float", module = "sqlalchemy.sql.sqltypes")
public class FloatType extends NumericType {
    public FloatType() {
        this(null, false, null);
    }

    public FloatType(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
        super(precision, null, decimalReturnScale, asdecimal);
    }

    /** A type with a scale of its own, which only MySQL's have. */
    protected FloatType(
            @Nullable Object precision,
            @Nullable Object scale,
            boolean asdecimal,
            @Nullable Object decimalReturnScale) {
        super(precision, scale, decimalReturnScale, asdecimal);
    }

    @PyNew("Float(precision=None, asdecimal=False, decimal_return_scale=None)")
    public static FloatType create(Object precision, Object asdecimal, Object decimalReturnScale) {
        return new FloatType(Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitFloat(this);
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("precision", precision())
                .named("asdecimal", asdecimal(), false)
                .named("decimal_return_scale", decimalReturnScale());
    }

    /** {@code FLOAT}. */
    @PyType(value = "FLOAT", module = "sqlalchemy.sql.sqltypes")
    public static class FLOAT extends FloatType {
        public FLOAT(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("FLOAT(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static FLOAT create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new FLOAT(Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitFLOAT(this);
        }
    }

    /** {@code REAL}. */
    @PyType(value = "REAL", module = "sqlalchemy.sql.sqltypes")
    public static class REAL extends FloatType {
        public REAL(@Nullable Object precision, boolean asdecimal, @Nullable Object decimalReturnScale) {
            super(precision, asdecimal, decimalReturnScale);
        }

        @PyNew("REAL(precision=None, asdecimal=False, decimal_return_scale=None)")
        public static REAL create(Object precision, Object asdecimal, Object decimalReturnScale) {
            return new REAL(Values.orNull(precision), Values.truth(asdecimal), Values.orNull(decimalReturnScale));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitREAL(this);
        }
    }
}
