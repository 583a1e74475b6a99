package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Numeric}: exact numbers; and the base of the inexact ones, as in SQLAlchemy. */
@PyType(value = "Numeric", module = "sqlalchemy.sql.sqltypes")
public class NumericType extends TypeEngine {
    private final @Nullable Object precision;
    private final @Nullable Object scale;
    private final @Nullable Object decimalReturnScale;
    private final boolean asdecimal;

    public NumericType() {
        this(null, null, null, true);
    }

    public NumericType(
            @Nullable Object precision,
            @Nullable Object scale,
            @Nullable Object decimalReturnScale,
            boolean asdecimal) {
        this.precision = precision;
        this.scale = scale;
        this.decimalReturnScale = decimalReturnScale;
        this.asdecimal = asdecimal;
    }

    @PyNew("Numeric(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)")
    public static NumericType create(Object precision, Object scale, Object decimalReturnScale, Object asdecimal) {
        return new NumericType(
                Values.orNull(precision),
                Values.orNull(scale),
                Values.orNull(decimalReturnScale),
                Values.truth(asdecimal));
    }

    @PyAttribute("precision")
    public @Nullable Object precision() {
        return precision;
    }

    @PyAttribute("scale")
    public @Nullable Object scale() {
        return scale;
    }

    @PyAttribute("decimal_return_scale")
    public @Nullable Object decimalReturnScale() {
        return decimalReturnScale;
    }

    /** Whether values are decimals in scripts, else floats. */
    @PyAttribute("asdecimal")
    public boolean asdecimal() {
        return asdecimal;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitNumeric(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return NumericType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("precision", precision)
                .named("scale", scale)
                .named("decimal_return_scale", decimalReturnScale)
                .named("asdecimal", asdecimal, true);
    }

    /** {@code NUMERIC}. */
    @PyType(value = "NUMERIC", module = "sqlalchemy.sql.sqltypes")
    public static class NUMERIC extends NumericType {
        public NUMERIC(
                @Nullable Object precision,
                @Nullable Object scale,
                @Nullable Object decimalReturnScale,
                boolean asdecimal) {
            super(precision, scale, decimalReturnScale, asdecimal);
        }

        @PyNew("NUMERIC(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)")
        public static NUMERIC create(Object precision, Object scale, Object decimalReturnScale, Object asdecimal) {
            return new NUMERIC(
                    Values.orNull(precision),
                    Values.orNull(scale),
                    Values.orNull(decimalReturnScale),
                    Values.truth(asdecimal));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitNUMERIC(this);
        }
    }

    /** {@code DECIMAL}. */
    @PyType(value = "DECIMAL", module = "sqlalchemy.sql.sqltypes")
    public static class DECIMAL extends NumericType {
        public DECIMAL(
                @Nullable Object precision,
                @Nullable Object scale,
                @Nullable Object decimalReturnScale,
                boolean asdecimal) {
            super(precision, scale, decimalReturnScale, asdecimal);
        }

        @PyNew("DECIMAL(precision=None, scale=None, decimal_return_scale=None, asdecimal=True)")
        public static DECIMAL create(Object precision, Object scale, Object decimalReturnScale, Object asdecimal) {
            return new DECIMAL(
                    Values.orNull(precision),
                    Values.orNull(scale),
                    Values.orNull(decimalReturnScale),
                    Values.truth(asdecimal));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDECIMAL(this);
        }
    }
}
