package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;

/** MySQL takes a backslash for an escape, and has words for true and false. */
final class MysqlLiterals extends LiteralCompiler {
    MysqlLiterals(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String escapeBackslashes(String literal) {
        return literal.replace("\\", "\\\\");
    }

    @Override
    protected String bool(Object value) {
        super.bool(value);
        return Operators.truth(value) ? "true" : "false";
    }
}
