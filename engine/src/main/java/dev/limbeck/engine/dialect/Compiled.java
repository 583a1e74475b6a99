package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ElementCompiler;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code element.compile()} as scripts see it: a text and its parameters. */
@PyType(value = "Compiled", module = "sqlalchemy.sql.compiler", subclassable = false)
public final class Compiled {
    private final String text;
    private final PyDict params;

    private Compiled(String text, PyDict params) {
        this.text = text;
        this.params = params;
    }

    @PyMethod("__str__()")
    public String text() {
        return text;
    }

    @PyAttribute("string")
    public String string() {
        return text;
    }

    @PyAttribute("params")
    public PyDict params() {
        return params;
    }

    @PyMethod("construct_params(params=None)")
    public PyDict constructParams(Object given) {
        return params;
    }

    /** The compilers for the scripts of an interpreter. */
    public static ElementCompiler compiler() {
        return new ElementCompiler() {
            private final Dialect none = new DefaultDialect();

            private Dialect dialect(@Nullable Object given) {
                return given instanceof DialectForScripts known ? known.dialect() : none;
            }

            @Override
            public String type(TypeEngine type, @Nullable Object dialect) {
                return dialect(dialect).typeCompiler().process(type);
            }

            @Override
            public Object compile(Object element, @Nullable Object dialect, boolean literalBinds) {
                Dialect known = dialect(dialect);
                if (element instanceof DdlElement ddl) {
                    return new Compiled(known.ddlCompiler().compile(ddl), new PyDict());
                }
                CompiledSql sql = known.sqlCompiler(literalBinds, Map.of()).compile((ClauseElement) element);
                PyDict params = new PyDict();
                for (CompiledSql.Parameter parameter : sql.parameters()) {
                    Object value = CompiledSql.valueOf(parameter, Map.of());
                    params.put(parameter.name(), value == null ? None.NONE : value);
                }
                return new Compiled(sql.sql(known.parameterStyle()), params);
            }
        };
    }
}
