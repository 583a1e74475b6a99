package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.SchemaListeners;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a script's listeners that tables are about to be created or dropped, or were. */
final class SchemaEvents {
    private final DdlExecutor executor;

    SchemaEvents(DdlExecutor executor) {
        this.executor = executor;
    }

    void table(Table table, String identifier, boolean checkfirst) {
        fire(table, PyClass.of(Table.class), identifier, null, checkfirst);
    }

    void metadata(MetaData metadata, List<Table> tables, String identifier, boolean checkfirst) {
        fire(metadata, PyClass.of(MetaData.class), identifier, tables, checkfirst);
    }

    private void fire(
            Object target, PyClass type, String identifier, @Nullable List<Table> tables, boolean checkfirst) {
        Interpreter interpreter = Interpreter.currentOrNull();
        if (interpreter == null) {
            return;
        }
        List<Object> listeners = SchemaListeners.of(interpreter).listeners(target, type, identifier);
        if (listeners.isEmpty()) {
            return;
        }
        Map<String, Object> kw = new LinkedHashMap<>();
        if (tables != null) {
            kw.put("tables", new PyList(List.copyOf(tables)));
        }
        kw.put("checkfirst", checkfirst);
        for (Object listener : listeners) {
            if (listener instanceof DdlElement.Ddl ddl) {
                if (ddl.shouldExecute(interpreter, executor, target, kw)) {
                    executor.execute(ddl.against(target instanceof Table table ? table : null));
                }
            } else if (listener instanceof DdlElement element) {
                executor.execute(element);
            } else {
                interpreter.call(listener, Arguments.of(List.of(target, executor.bind()), kw));
            }
        }
    }
}
