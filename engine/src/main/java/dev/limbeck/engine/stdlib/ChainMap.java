package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code collections.ChainMap}: several mappings looked through in turn; the first takes what is set. */
@PyType(value = "ChainMap", module = "collections", subclassable = false)
final class ChainMap implements Iterable<Object>, NativeText {
    private final PyList maps;

    private ChainMap(List<Object> maps) {
        this.maps = new PyList(maps.isEmpty() ? List.of(new PyDict()) : maps);
    }

    @PyNew("ChainMap(*maps)")
    public static ChainMap create(List<Object> maps) {
        return new ChainMap(maps);
    }

    @PyAttribute("maps")
    public PyList maps() {
        return maps;
    }

    /** All entries, the first mapping's winning. */
    private PyDict merged() {
        PyDict merged = new PyDict();
        for (int i = maps.size() - 1; i >= 0; i--) {
            Object map = maps.get(i);
            Operators.iterate(map).forEachRemaining(key -> merged.put(key, Operators.getItem(map, key)));
        }
        return merged;
    }

    @PyMethod("__getitem__(key, /)")
    public Object getItem(Object key) {
        for (Object map : maps.items()) {
            if (Operators.contains(map, key)) {
                return Operators.getItem(map, key);
            }
        }
        throw PyException.keyError(key);
    }

    @PyMethod("__setitem__(key, value, /)")
    public void setItem(Object key, Object value) {
        Operators.setItem(maps.get(0), key, value);
    }

    @PyMethod("__contains__(key, /)")
    public boolean contains(Object key) {
        return maps.items().stream().anyMatch(map -> Operators.contains(map, key));
    }

    @PyMethod("get(key, default=None)")
    public Object get(Object key, Object otherwise) {
        return contains(key) ? getItem(key) : otherwise;
    }

    @PyMethod("keys()")
    public PyList keys() {
        return new PyList(Operators.list(merged()));
    }

    @PyMethod("values()")
    public Object values() {
        return Operators.callMethod(merged(), "values");
    }

    @PyMethod("items()")
    public Object items() {
        return Operators.callMethod(merged(), "items");
    }

    @PyMethod("new_child(m=None)")
    public ChainMap newChild(Object m) {
        List<Object> all = new ArrayList<>();
        all.add(m == None.NONE ? new PyDict() : m);
        all.addAll(maps.items());
        return new ChainMap(all);
    }

    @PyMethod("__len__()")
    public long size() {
        return merged().size();
    }

    @Override
    public Iterator<Object> iterator() {
        return Operators.iterate(merged());
    }

    @Override
    public String repr() {
        StringBuilder text = new StringBuilder("ChainMap(");
        for (int i = 0; i < maps.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Operators.repr(maps.get(i)));
        }
        return text.append(')').toString();
    }

    @Override
    public String toString() {
        return "ChainMap of " + maps.size();
    }
}
