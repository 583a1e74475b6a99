package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Interval}: a length of time; a date since the epoch where the database has no such type. */
@PyType(value = "Interval", module = "sqlalchemy.sql.sqltypes")
public class IntervalType extends TypeEngine {
    private final boolean nativeType;
    private final @Nullable Long secondPrecision;
    private final @Nullable Long dayPrecision;

    public IntervalType() {
        this(true, null, null);
    }

    public IntervalType(boolean nativeType, @Nullable Long secondPrecision, @Nullable Long dayPrecision) {
        this.nativeType = nativeType;
        this.secondPrecision = secondPrecision;
        this.dayPrecision = dayPrecision;
    }

    @PyNew("Interval(native=True, second_precision=None, day_precision=None)")
    public static IntervalType create(Object nativeType, @Nullable Long secondPrecision, @Nullable Long dayPrecision) {
        return new IntervalType(Values.truth(nativeType), secondPrecision, dayPrecision);
    }

    /** Whether to use the database's own type where there is one. */
    @PyAttribute("native")
    public boolean isNative() {
        return nativeType;
    }

    @PyAttribute("second_precision")
    public @Nullable Long secondPrecision() {
        return secondPrecision;
    }

    @PyAttribute("day_precision")
    public @Nullable Long dayPrecision() {
        return dayPrecision;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitInterval(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return IntervalType.class;
    }
}
