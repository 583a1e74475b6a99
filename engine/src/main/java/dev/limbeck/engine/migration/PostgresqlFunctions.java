package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.sqlalchemy.ArrayClause;
import dev.limbeck.engine.sqlalchemy.ColumnElement;
import dev.limbeck.engine.sqlalchemy.FunctionNamespace;
import java.util.List;
import java.util.Map;

/** The functions of {@code sqlalchemy.dialects.postgresql}. */
public final class PostgresqlFunctions {
    private PostgresqlFunctions() {}

    @PyMethod("array(clauses, *, type_=None, **kw)")
    public static ArrayClause array(Interpreter interpreter, Object clauses, Object type, Map<String, Object> options) {
        return ArrayClause.of(interpreter, Operators.list(clauses), type);
    }

    @PyMethod("array_agg(*arg, **kw)")
    public static Object arrayAgg(Interpreter interpreter, List<Object> arguments, Map<String, Object> options) {
        return new FunctionNamespace().attribute("array_agg").call(interpreter, Arguments.of(arguments, Map.of()));
    }

    @PyMethod("Any(other, arrexpr, operator=None)")
    public static ColumnElement any(Object other, ColumnElement array, Object operator) {
        return array.any().eq(other);
    }

    @PyMethod("All(other, arrexpr, operator=None)")
    public static ColumnElement all(Object other, ColumnElement array, Object operator) {
        return array.all().eq(other);
    }

    @PyMethod("dialect(**kwargs)")
    public static DialectForScripts dialect(Map<String, Object> options) {
        return new DialectForScripts(Dialect.named("postgresql", ParameterStyle.PYFORMAT));
    }
}
