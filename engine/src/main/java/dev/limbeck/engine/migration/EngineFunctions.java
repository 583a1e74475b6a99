package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions of {@code sqlalchemy.engine}: making engines and URLs, and {@code inspect}. */
public final class EngineFunctions {
    private EngineFunctions() {}

    @PyMethod("create_engine(url, **kwargs)")
    public static Engine createEngine(Interpreter interpreter, Object url, Map<String, Object> options) {
        return new Engine(interpreter, url, options);
    }

    @PyMethod("engine_from_config(configuration, prefix='sqlalchemy.', **kwargs)")
    public static Engine engineFromConfig(
            Interpreter interpreter, Object configuration, String prefix, Map<String, Object> options) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object key : Operators.list(Operators.callMethod(configuration, "keys"))) {
            String name = Operators.str(key);
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), Operators.getItem(configuration, key));
            }
        }
        all.putAll(options);
        Object url = all.remove("url");
        if (url == null) {
            url = Databases.of(interpreter).override();
        }
        if (url == null) {
            throw PyException.keyError("url");
        }
        return new Engine(interpreter, url, all);
    }

    @PyMethod("make_url(name_or_url)")
    public static DatabaseUrl makeUrl(Interpreter interpreter, Object nameOrUrl) {
        return Databases.of(interpreter).resolve(interpreter, nameOrUrl);
    }

    @PyMethod("inspect(subject, raiseerr=True)")
    public static Object inspect(Interpreter interpreter, Object subject, boolean raises) {
        return Inspector.of(interpreter, subject);
    }
}
