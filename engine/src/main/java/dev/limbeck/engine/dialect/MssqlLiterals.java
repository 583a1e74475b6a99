package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnicodeTextType;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UuidType;

/** SQL Server marks Unicode text. */
final class MssqlLiterals extends LiteralCompiler {
    MssqlLiterals(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String stringOf(Object value, TypeEngine type) {
        boolean national = type instanceof UnicodeType || type instanceof UnicodeTextType;
        return national ? "N" + string(value) : string(value);
    }

    @Override
    protected String uuid(Object value, UuidType type) {
        return type.nativeUuid() ? string(Operators.str(value)) : super.uuid(value, type);
    }
}
