package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.Locale;

/** Types for reading: what no database in particular knows is called by its class. */
final class DefaultTypeCompiler extends TypeCompiler {
    DefaultTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    private static String unknown(TypeEngine type) {
        String name = type.className();
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name : type.repr();
    }

    @Override
    public String visitNull(NullType type) {
        return "NULL";
    }

    @Override
    public String visitJSON(JsonType type) {
        return unknown(type);
    }

    @Override
    public String visitARRAY(ArrayType type) {
        return unknown(type);
    }

    @Override
    public String visitDialectType(DialectType type) {
        return unknown((TypeEngine) type);
    }
}
