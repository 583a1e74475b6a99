package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.Time}: a time of day. */
@PyType(value = "Time", module = "sqlalchemy.sql.sqltypes")
public class TimeType extends TypeEngine {
    private final boolean timezone;

    public TimeType() {
        this(false);
    }

    public TimeType(boolean timezone) {
        this.timezone = timezone;
    }

    @PyNew("Time(timezone=False)")
    public static TimeType create(Object timezone) {
        return new TimeType(Values.truth(timezone));
    }

    @PyAttribute("timezone")
    public boolean timezone() {
        return timezone;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitTime(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return TimeType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("timezone", timezone, false);
    }

    /** {@code TIME}. */
    @PyType(value = "TIME", module = "sqlalchemy.sql.sqltypes")
    public static class TIME extends TimeType {
        public TIME(boolean timezone) {
            super(timezone);
        }

        @PyNew("TIME(timezone=False)")
        public static TIME create(Object timezone) {
            return new TIME(Values.truth(timezone));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitTIME(this);
        }
    }
}
