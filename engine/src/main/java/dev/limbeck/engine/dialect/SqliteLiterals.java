package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.SqliteTypes;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import org.jspecify.annotations.Nullable;

/** SQLite has no dates: they are text of a fixed form, microseconds included. */
final class SqliteLiterals extends LiteralCompiler {
    private static final String DATE = "%(year)04d-%(month)02d-%(day)02d";
    private static final String TIME = "%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d";

    SqliteLiterals(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String dateTime(Object value, TypeEngine type) {
        if (!has(value, "year")) {
            throw PyException.typeError("SQLite DateTime type only accepts Python datetime and date objects as input.");
        }
        return "'" + stored(value, format(type), DATE + " " + TIME) + "'";
    }

    @Override
    protected String date(Object value, TypeEngine type) {
        if (!has(value, "year")) {
            throw PyException.typeError("SQLite Date type only accepts Python date objects as input.");
        }
        return "'" + stored(value, format(type), DATE) + "'";
    }

    @Override
    protected String time(Object value, TypeEngine type) {
        if (!has(value, "hour") || has(value, "year")) {
            throw PyException.typeError("SQLite Time type only accepts Python time objects as input.");
        }
        return "'" + stored(value, format(type), TIME) + "'";
    }

    private static @Nullable String format(TypeEngine type) {
        return type instanceof SqliteTypes.Stored stored ? stored.storageFormat() : null;
    }

    private static boolean has(Object value, String attribute) {
        return Operators.findAttribute(value, attribute) != null;
    }

    /** The text that SQLite keeps for a date or time. */
    private static String stored(Object value, @Nullable String format, String otherwise) {
        PyDict parts = new PyDict();
        for (String part : new String[] {"year", "month", "day", "hour", "minute", "second", "microsecond"}) {
            Object known = Operators.findAttribute(value, part);
            parts.put(part, known == null ? (Object) 0L : known);
        }
        return Operators.str(Operators.binary(BinaryOperator.MOD, format == null ? otherwise : format, parts));
    }
}
