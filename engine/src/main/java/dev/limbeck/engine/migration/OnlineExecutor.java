package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DdlExecutor;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import java.util.List;
import java.util.Map;

/** Executes statements on a connection. */
final class OnlineExecutor implements DdlExecutor {
    private final Connection connection;

    OnlineExecutor(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public Dialect dialect() {
        return connection.dialect();
    }

    @Override
    public Object bind() {
        return connection;
    }

    @Override
    public boolean isOffline() {
        return false;
    }

    @Override
    public void execute(DdlElement element) {
        connection.execute(element, List.of());
    }

    @Override
    public void execute(ClauseElement statement, List<Map<String, Object>> parameters, Map<String, Object> options) {
        connection.executionOptions(options).execute(statement, parameters);
    }

    @Override
    public void executeOwn(String sql) {
        connection.executeOwn(sql);
    }

    @Override
    public void warn(String message) {
        connection.warn(message);
    }

    @Override
    public void rebuild(Runnable rebuild) {
        connection.rebuild(rebuild);
    }

    @Override
    public void carriedOver(String kind, String name) {
        connection.carriedOver(kind, name);
    }

    @Override
    public void mustWork(String kind, String name, String probe) {
        connection.mustWork(kind, name, probe);
    }

    @Override
    public <T> T reflect(Reflector.Question<T> question) {
        return connection.reflect(question::ask);
    }
}
