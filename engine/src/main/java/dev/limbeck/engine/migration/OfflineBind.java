package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.SchemaGenerator;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.SchemaBind;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.TextClause;
import java.util.List;
import java.util.Map;

/** {@code op.get_bind()} of a script of SQL: writes statements down and gives no results. */
@PyType(value = "MockConnection", module = "sqlalchemy.engine.mock", subclassable = false)
public final class OfflineBind implements SchemaBind {
    private final OfflineExecutor executor;

    OfflineBind(OfflineExecutor executor) {
        this.executor = executor;
    }

    OfflineExecutor executor() {
        return executor;
    }

    @Override
    public SchemaDdl schemaDdl() {
        return new SchemaGenerator(executor);
    }

    @PyAttribute("dialect")
    public DialectForScripts dialect() {
        return new DialectForScripts(executor.dialect());
    }

    @PyAttribute("name")
    public String name() {
        return executor.dialect().name();
    }

    @PyAttribute("engine")
    public OfflineBind engine() {
        return this;
    }

    @PyMethod("connect(**kwargs)")
    public OfflineBind connect(Map<String, Object> kwargs) {
        return this;
    }

    @PyMethod("execution_options(**kw)")
    public OfflineBind executionOptions(Map<String, Object> kw) {
        return this;
    }

    /** Parameters are dropped, as Alembic drops them. */
    @PyMethod("execute(obj, parameters=None, execution_options=None)")
    public Object execute(Object statement, Object parameters, Object executionOptions) {
        if (statement instanceof DdlElement element) {
            executor.execute(element);
        } else if (statement instanceof String text) {
            executor.execute(new TextClause(text), List.of(), Map.of());
        } else if (statement instanceof ClauseElement element) {
            executor.execute(element, List.of(), Map.of());
        } else {
            throw PyException.of(
                    SqlalchemyErrors.OBJECT_NOT_EXECUTABLE_ERROR,
                    "Not an executable object: " + Operators.repr(statement));
        }
        return None.NONE;
    }
}
