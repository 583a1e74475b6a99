package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.SqliteTypes;
import dev.limbeck.engine.sqlalchemy.TypeEngine;

/** SQLite's names of types: any will do, and the name decides how values are kept. */
final class SqliteTypeCompiler extends TypeCompiler {
    SqliteTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "SQLiteTypeCompiler";
    }

    @Override
    public String visitDATETIME(TypeEngine type) {
        return keptAsText(type) ? "DATETIME" : "DATETIME_CHAR";
    }

    @Override
    public String visitDATE(TypeEngine type) {
        return keptAsText(type) ? "DATE" : "DATE_CHAR";
    }

    @Override
    public String visitTIME(TypeEngine type) {
        return keptAsText(type) ? "TIME" : "TIME_CHAR";
    }

    private static boolean keptAsText(TypeEngine type) {
        return !(type instanceof SqliteTypes.Stored stored) || stored.formatIsTextAffinity();
    }

    @Override
    public String visitJSON(JsonType type) {
        return "JSON";
    }
}
