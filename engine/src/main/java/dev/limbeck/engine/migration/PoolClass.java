package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/** {@code sqlalchemy.pool.NullPool} and its kin: words for {@code poolclass=}. A run has few connections and no pool. */
@PyType(value = "NullPool", module = "sqlalchemy.pool.impl", subclassable = false)
public final class PoolClass {
    private PoolClass() {}

    @PyNew("NullPool(*args, **kwargs)")
    public static PoolClass create(List<Object> arguments, Map<String, Object> named) {
        return new PoolClass();
    }
}
