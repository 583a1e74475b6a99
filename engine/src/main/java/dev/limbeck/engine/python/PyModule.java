package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module: a namespace, and behind it, for modules written in Java, members that are made when first named. */
@PyType(value = "module", subclassable = false)
public final class PyModule extends PyObject {
    private final String name;
    private final @Nullable NativeModule members;
    private final @Nullable Interpreter interpreter;
    private @Nullable AbsentValue absentStar;
    private boolean running;

    /** A module for a script's globals. */
    public PyModule(String name) {
        this(name, null, null);
    }

    PyModule(String name, @Nullable NativeModule members, @Nullable Interpreter interpreter) {
        super(PyClass.of(PyModule.class));
        this.name = name;
        this.members = members;
        this.interpreter = interpreter;
        attributes().put("__name__", name);
    }

    /** Whether the module's own code has not come to its end yet. */
    boolean isRunning() {
        return running;
    }

    void setRunning(boolean running) {
        this.running = running;
    }

    /** The module whose names {@code from x import *} could not find; unknown globals are taken for its. */
    @Nullable
    AbsentValue absentStar() {
        return absentStar;
    }

    void setAbsentStar(AbsentValue module) {
        absentStar = module;
    }

    public String name() {
        return name;
    }

    public boolean isNative() {
        return members != null;
    }

    /** The module's attribute, made now if it is a native one not named before; null when there is none. */
    public @Nullable Object get(String attribute) {
        Object found = attributes().get(attribute);
        if (found == null && members != null && interpreter != null) {
            found = members.create(interpreter, attribute);
            if (found != null) {
                attributes().put(attribute, found);
            }
        }
        return found;
    }

    public void set(String attribute, Object value) {
        attributes().put(attribute, value);
    }

    @PyMethod("__repr__()")
    public String repr() {
        Object file = attributes().get("__file__");
        return "<module '" + name + "'" + (file == null ? " (built-in)" : " from '" + file + "'") + ">";
    }

    /** All names, for {@code dir} and {@code import *}. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Object key : attributes().keys()) {
            names.add((String) key);
        }
        if (members != null) {
            names.addAll(members.names());
        }
        return new ArrayList<>(names);
    }
}
