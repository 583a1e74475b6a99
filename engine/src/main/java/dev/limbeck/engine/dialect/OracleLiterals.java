package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;

/** Oracle reads dates through functions. */
final class OracleLiterals extends LiteralCompiler {
    OracleLiterals(Dialect dialect) {
        super(dialect);
    }

    private static boolean hasMicroseconds(Object value) {
        Object microsecond = Operators.findAttribute(value, "microsecond");
        return microsecond != null && Operators.truth(microsecond);
    }

    @Override
    protected String dateTime(Object value, TypeEngine type) {
        if (type instanceof DateTimeType.TIMESTAMP) {
            return super.dateTime(value, type);
        }
        String text = super.dateTime(value, type);
        return hasMicroseconds(value)
                ? "TO_TIMESTAMP(" + text + ", 'YYYY-MM-DD HH24:MI:SS.FF')"
                : "TO_DATE(" + text + ", 'YYYY-MM-DD HH24:MI:SS')";
    }

    @Override
    protected String date(Object value, TypeEngine type) {
        String text = super.date(value, type);
        return (hasMicroseconds(value) ? "TO_TIMESTAMP(" : "TO_DATE(") + text + ", 'YYYY-MM-DD')";
    }

    @Override
    protected String interval(Object value) {
        return "NUMTODSINTERVAL(" + totalSeconds(value) + ", 'SECOND')";
    }
}
