package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.Date}. */
@PyType(value = "Date", module = "sqlalchemy.sql.sqltypes")
public class DateType extends TypeEngine {
    @PyNew("Date()")
    public static DateType create() {
        return new DateType();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitDate(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return DateType.class;
    }

    /** {@code DATE}. */
    @PyType(value = "DATE", module = "sqlalchemy.sql.sqltypes")
    public static class DATE extends DateType {
        @PyNew("DATE()")
        public static DATE create() {
            return new DATE();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitDATE(this);
        }
    }
}
