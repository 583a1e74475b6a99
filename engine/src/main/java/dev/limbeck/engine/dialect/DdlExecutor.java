package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ClauseElement;
import java.util.List;
import java.util.Map;

/** Where statements go: the connection online, the script of SQL offline. */
public interface DdlExecutor {
    Dialect dialect();

    /** Whether statements are only written down. */
    boolean isOffline();

    void execute(DdlElement element);

    /**
     * Executes a statement, once for each of {@code parameters}, or once without any when it is empty.
     *
     * @param options execution options of the script, empty for none
     */
    void execute(ClauseElement statement, List<Map<String, Object>> parameters, Map<String, Object> options);

    /** Asks the database; never offline. */
    <T> T reflect(Reflector.Question<T> question);
}
