package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyMethod;
import java.util.Map;

/** {@code sqlalchemy.ext.asyncio}: its engines are the ordinary ones, which have nothing to wait for. */
public final class AsyncEngineFunctions {
    private AsyncEngineFunctions() {}

    @PyMethod("create_async_engine(url, **kw)")
    public static Engine createAsyncEngine(Interpreter interpreter, Object url, Map<String, Object> options) {
        return EngineFunctions.createEngine(interpreter, url, options);
    }

    @PyMethod("async_engine_from_config(configuration, prefix='sqlalchemy.', **kwargs)")
    public static Engine asyncEngineFromConfig(
            Interpreter interpreter, Object configuration, String prefix, Map<String, Object> options) {
        return EngineFunctions.engineFromConfig(interpreter, configuration, prefix, options);
    }

    /** {@code AsyncEngine(engine)}, a class that is only ever called. */
    @PyMethod("AsyncEngine(sync_engine)")
    public static Engine asyncEngine(Engine engine) {
        return engine;
    }
}
