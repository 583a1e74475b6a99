package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ClauseElement;
import java.util.List;
import java.util.Map;

/** Where statements go: the connection online, the script of SQL offline. */
public interface DdlExecutor {
    Dialect dialect();

    /** What scripts know as the connection. */
    Object bind();

    /** Whether statements are only written down. */
    boolean isOffline();

    void execute(DdlElement element);

    /**
     * Executes a statement, once for each of {@code parameters}, or once without any when it is empty.
     *
     * @param options execution options of the script, empty for none
     */
    void execute(ClauseElement statement, List<Map<String, Object>> parameters, Map<String, Object> options);

    /** Executes a statement of Limbeck's own, which is no part of what the script asked for; never offline. */
    void executeOwn(String sql);

    /** Tells the user in one line what could not be done as asked. */
    void warn(String message);

    /**
     * Makes a table anew with {@code rebuild}: in a transaction in any case, and with foreign keys not enforced where they
     * would act on the rows of other tables and the database can do without until the transaction ends.
     */
    default void rebuild(Runnable rebuild) {
        rebuild.run();
    }

    /**
     * Says that an index or trigger was made again by Limbeck, so that it gives way to one of that name which the script
     * makes before the transaction ends.
     */
    default void carriedOver(String kind, String name) {}

    /**
     * Says that something has to work when the transaction ends, or be gone.
     *
     * @param kind {@code view} or {@code trigger}
     * @param probe a statement without effect that fails if it does not work
     */
    default void mustWork(String kind, String name, String probe) {}

    /** Asks the database; never offline. */
    <T> T reflect(Reflector.Question<T> question);
}
