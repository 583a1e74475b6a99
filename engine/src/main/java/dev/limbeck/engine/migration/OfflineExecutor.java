package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DdlExecutor;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import java.util.List;
import java.util.Map;

/** Writes statements down as a script of SQL, as {@code --sql} does. */
final class OfflineExecutor implements DdlExecutor {
    private final Dialect dialect;
    private final ScriptOutput output;
    private final boolean literalBinds;
    private final OfflineBind bind;

    OfflineExecutor(Dialect dialect, ScriptOutput output, boolean literalBinds) {
        this.bind = new OfflineBind(this);
        this.dialect = dialect;
        this.output = output;
        this.literalBinds = literalBinds;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public OfflineBind bind() {
        return bind;
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public void execute(DdlElement element) {
        write(dialect.ddlCompiler().compile(element));
    }

    @Override
    public void execute(ClauseElement statement, List<Map<String, Object>> parameters, Map<String, Object> options) {
        if (!parameters.isEmpty()) {
            throw PyException.typeError("SQL parameters not allowed with as_sql");
        }
        CompiledSql compiled = dialect.sqlCompiler(literalBinds, Map.of()).compile(statement);
        write(compiled.sql(dialect.parameterStyle()));
    }

    /** A statement of Limbeck's own, such as those on the version table. */
    void write(String sql) {
        output.write(sql.replace("\t", "    ").strip() + dialect.commandTerminator());
        String separator = dialect.batchSeparator();
        if (separator != null) {
            output.write(separator);
        }
    }

    @Override
    public void executeOwn(String sql) {
        throw new IllegalStateException("a script of SQL has nothing but what it was asked for");
    }

    @Override
    public void warn(String message) {
        throw new IllegalStateException("a script of SQL can't lose anything: " + message);
    }

    @Override
    public <T> T reflect(Reflector.Question<T> question) {
        throw new IllegalStateException("a script of SQL has no database to ask");
    }
}
