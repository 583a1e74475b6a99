package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.DateTime}: a date with a time. */
@PyType(value = "DateTime", module = "sqlalchemy.sql.sqltypes")
public class DateTimeType extends TypeEngine {
    private final boolean timezone;

    public DateTimeType() {
        this(false);
    }

    public DateTimeType(boolean timezone) {
        this.timezone = timezone;
    }

    @PyNew("DateTime(timezone=False)")
    public static DateTimeType create(Object timezone) {
        return new DateTimeType(Values.truth(timezone));
    }

    @PyAttribute("timezone")
    public boolean timezone() {
        return timezone;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitDateTime(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return DateTimeType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("timezone", timezone, false);
    }

    /** {@code TIMESTAMP}. */
    @PyType(value = "TIMESTAMP", module = "sqlalchemy.sql.sqltypes")
    public static class TIMESTAMP extends DateTimeType {
        public TIMESTAMP(boolean timezone) {
            super(timezone);
        }

        @PyNew("TIMESTAMP(timezone=False)")
        public static TIMESTAMP create(Object timezone) {
            return new TIMESTAMP(Values.truth(timezone));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitTIMESTAMP(this);
        }
    }

    /** {@code DATETIME}. */
    @PyType(value = "DATETIME", module = "sqlalchemy.sql.sqltypes")
    public static class DATETIME extends DateTimeType {
        public DATETIME(boolean timezone) {
            super(timezone);
        }

        @PyNew("DATETIME(timezone=False)")
        public static DATETIME create(Object timezone) {
            return new DATETIME(Values.truth(timezone));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDATETIME(this);
        }
    }
}
