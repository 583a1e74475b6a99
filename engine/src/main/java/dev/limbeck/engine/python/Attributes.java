package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** Reads, sets and deletes attributes by Python's rules: data descriptors, own attributes, class attributes, hooks. */
final class Attributes {
    private Attributes() {}

    static Object get(Object receiver, String name) {
        Object found = lookup(receiver, name);
        if (found == null) {
            throw missing(receiver, name);
        }
        return found;
    }

    /** As {@link #get}, but null for whatever {@code getattr} with a default takes the default for. */
    static @Nullable Object find(Object receiver, String name) {
        try {
            return lookup(receiver, name);
        } catch (PyException e) {
            if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** The attribute, or null; errors of properties and hooks pass through. */
    private static @Nullable Object lookup(Object receiver, String name) {
        if (receiver instanceof PyModule module) {
            return ofModule(module, name);
        }
        if (receiver instanceof PyClass type) {
            return ofClass(type, name);
        }
        PyClass type = Operators.type(receiver);
        Object hook = type.special("__getattribute__");
        if (hook != null) {
            return withFallback(receiver, name, type, hook);
        }
        Object found = ofInstance(receiver, name, type);
        return found == null ? fallback(receiver, name, type) : found;
    }

    private static Object withFallback(Object receiver, String name, PyClass type, Object hook) {
        try {
            return Operators.callSpecial(hook, receiver, name);
        } catch (PyException e) {
            Object found = e.is(Exceptions.ATTRIBUTE_ERROR) ? fallback(receiver, name, type) : null;
            if (found == null) {
                throw e;
            }
            return found;
        }
    }

    private static @Nullable Object fallback(Object receiver, String name, PyClass type) {
        Object hook = type.special("__getattr__");
        if (hook != null) {
            return Operators.callSpecial(hook, receiver, name);
        }
        AbsentValue absent = type.absentBase();
        return absent == null || isSpecial(name) ? null : absent.attribute(name);
    }

    /** {@code object.__getattribute__}, or null when there is no such attribute. */
    static @Nullable Object ofInstance(Object receiver, String name, PyClass type) {
        Object inherited = type.lookup(name);
        if (inherited != null && isData(inherited)) {
            return bind(inherited, receiver, type);
        }
        Object own = receiver instanceof PyObject object ? object.ownAttribute(name) : null;
        if (own != null) {
            return own;
        }
        return inherited == null ? null : bind(inherited, receiver, type);
    }

    private static @Nullable Object ofModule(PyModule module, String name) {
        Object found = module.get(name);
        if (found != null) {
            return found;
        }
        found = ofInstance(module, name, module.type());
        if (found != null) {
            return found;
        }
        Object hook = isSpecial(name) ? null : module.get("__getattr__");
        return hook == null ? null : Interpreter.of(hook).call(hook, name);
    }

    private static @Nullable Object ofClass(PyClass type, String name) {
        PyClass metaclass = type.type();
        Object meta = metaclass.lookup(name);
        if (meta != null && isData(meta)) {
            return bind(meta, type, metaclass);
        }
        Object found = type.lookup(name);
        if (found != null) {
            return bind(found, null, type);
        }
        if (meta != null) {
            return bind(meta, type, metaclass);
        }
        return fallback(type, name, type.absentBase() == null ? metaclass : type);
    }

    private static boolean isData(Object attribute) {
        if (attribute instanceof Descriptor descriptor) {
            return descriptor.isData();
        }
        return isScriptDescriptor(attribute)
                && (Operators.type(attribute).special("__set__") != null
                        || Operators.type(attribute).special("__delete__") != null);
    }

    private static boolean isScriptDescriptor(Object attribute) {
        return attribute instanceof PyObject object
                && !(object instanceof PyClass)
                && !object.type().isShared();
    }

    /** What reading a class attribute gives on {@code instance}, or on {@code owner} itself. */
    static Object bind(Object attribute, @Nullable Object instance, PyClass owner) {
        if (attribute instanceof Descriptor descriptor) {
            return descriptor.get(instance, owner);
        }
        if (isScriptDescriptor(attribute)) {
            Object getter = Operators.type(attribute).special("__get__");
            if (getter != null) {
                return Operators.callSpecial(getter, attribute, instance == null ? None.NONE : instance, owner);
            }
        }
        return attribute;
    }

    static void set(Object receiver, String name, Object value) {
        if (receiver instanceof PyModule module) {
            module.set(name, value);
            return;
        }
        Object hook = Operators.type(receiver).special("__setattr__");
        if (hook != null) {
            Operators.callSpecial(hook, receiver, name, value);
        } else {
            setPlain(receiver, name, value);
        }
    }

    /** {@code object.__setattr__}. */
    static void setPlain(Object receiver, String name, Object value) {
        PyClass type = Operators.type(receiver);
        Object inherited = type.lookup(name);
        if (inherited instanceof Descriptor descriptor && descriptor.isData()) {
            descriptor.set(receiver, value);
            return;
        }
        if (inherited != null && isScriptDescriptor(inherited)) {
            Object setter = Operators.type(inherited).special("__set__");
            if (setter != null) {
                Operators.callSpecial(setter, inherited, receiver, value);
                return;
            }
        }
        namespaceOf(receiver, name).put(name, value);
    }

    static void delete(Object receiver, String name) {
        Object hook = Operators.type(receiver).special("__delattr__");
        if (hook != null) {
            Operators.callSpecial(hook, receiver, name);
        } else {
            deletePlain(receiver, name);
        }
    }

    /** {@code object.__delattr__}. */
    static void deletePlain(Object receiver, String name) {
        Object inherited = Operators.type(receiver).lookup(name);
        if (inherited instanceof Descriptor descriptor && descriptor.isData()) {
            descriptor.delete(receiver);
            return;
        }
        if (inherited != null && isScriptDescriptor(inherited)) {
            Object deleter = Operators.type(inherited).special("__delete__");
            if (deleter != null) {
                Operators.callSpecial(deleter, inherited, receiver);
                return;
            }
        }
        if (namespaceOf(receiver, name).remove(name) == null) {
            throw missing(receiver, name);
        }
    }

    private static PyDict namespaceOf(Object receiver, String name) {
        if (receiver instanceof PyClass type && type.isShared()) {
            throw PyException.typeError(
                    "cannot set '" + name + "' attribute of immutable type '" + type.fullName() + "'");
        }
        if (receiver instanceof PyObject object) {
            return object.attributes();
        }
        throw missing(receiver, name);
    }

    /** The AttributeError that says that {@code receiver} has no such attribute. */
    static PyException missing(Object receiver, String name) {
        String text;
        if (receiver instanceof PyModule module) {
            text = "module '" + module.name() + "' has no attribute '" + name + "'";
        } else if (receiver instanceof PyClass type) {
            text = "type object '" + type.name() + "' has no attribute '" + name + "'";
        } else {
            text = "'" + Operators.typeName(receiver) + "' object has no attribute '" + name + "'";
        }
        PyException error = PyException.attributeError(text);
        error.value().attributes().put("name", name);
        error.value().attributes().put("obj", receiver);
        return error;
    }

    static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }
}
