package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code property}. */
@PyType("property")
public final class PyProperty extends PyObject implements Descriptor {
    private final Object getter;
    private final Object setter;
    private final Object deleter;

    /** Each may be {@link None}. */
    public PyProperty(Object getter, Object setter, Object deleter) {
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
    }

    @PyNew("property(fget=None, fset=None, fdel=None, doc=None)")
    public static PyProperty create(Object getter, Object setter, Object deleter, Object doc) {
        PyProperty property = new PyProperty(getter, setter, deleter);
        property.attributes().put("__doc__", doc);
        return property;
    }

    @PyMethod("getter(fget)")
    public PyProperty withGetter(Object getter) {
        return new PyProperty(getter, setter, deleter);
    }

    @PyMethod("setter(fset)")
    public PyProperty withSetter(Object setter) {
        return new PyProperty(getter, setter, deleter);
    }

    @PyMethod("deleter(fdel)")
    public PyProperty withDeleter(Object deleter) {
        return new PyProperty(getter, setter, deleter);
    }

    @PyAttribute("fget")
    public Object getter() {
        return getter;
    }

    @PyAttribute("fset")
    public Object setter() {
        return setter;
    }

    @PyAttribute("fdel")
    public Object deleter() {
        return deleter;
    }

    @Override
    public boolean isData() {
        return true;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return instance == null
                ? this
                : Interpreter.of(require(getter, instance, "getter")).call(getter, instance);
    }

    @Override
    public void set(Object instance, Object value) {
        Interpreter.of(require(setter, instance, "setter")).call(setter, instance, value);
    }

    @Override
    public void delete(Object instance) {
        Interpreter.of(require(deleter, instance, "deleter")).call(deleter, instance);
    }

    private Object require(Object accessor, Object instance, String kind) {
        if (accessor != None.NONE) {
            return accessor;
        }
        String name = getter == None.NONE ? "" : " '" + Operators.getAttribute(getter, "__name__") + "'";
        throw PyException.attributeError(
                "property" + name + " of '" + Operators.typeName(instance) + "' object has no " + kind);
    }
}
