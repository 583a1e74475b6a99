package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** One activation of a module, class body, function or comprehension: where its names live while it runs. */
final class Frame {
    final CodeUnit unit;
    final Interpreter interpreter;
    final Scope scope;
    final @Nullable Object[] slots;

    /** Names of module level and class bodies; null in functions. */
    final @Nullable PyDict namespace;

    /** As tracebacks call it: {@code upgrade}, {@code <module>}, {@code <listcomp>}. */
    final String name;

    /** Of the class statement around; null outside of classes. */
    final @Nullable ClassCell classCell;

    /** {@code __qualname__} of what is defined here begins with it. */
    final String qualifiedPrefix;

    /** What a {@code return} statement gave; read when a statement completed with {@link Completion#RETURN}. */
    Object returned = None.NONE;

    /** How many {@code try} statements with a handler for ImportError are being tried. */
    int importGuards;

    /** The frame around, for comprehensions. */
    private @Nullable Frame outer;

    Frame(
            CodeUnit unit,
            Scope scope,
            @Nullable Object[] slots,
            @Nullable PyDict namespace,
            String name,
            @Nullable ClassCell classCell,
            String qualifiedPrefix) {
        this.unit = unit;
        this.interpreter = unit.interpreter();
        this.scope = scope;
        this.slots = slots;
        this.namespace = namespace;
        this.name = name;
        this.classCell = classCell;
        this.qualifiedPrefix = qualifiedPrefix;
    }

    // --- reading --------------------------------------------------------------------------------------------------

    Object load(String id) {
        int code = scope.code(id);
        switch (Scope.kindOf(code)) {
            case Scope.LOCAL -> {
                Object value = slots[Scope.slotOf(code)];
                return value == null ? unbound(id) : value;
            }
            case Scope.CELL -> {
                Object value = cell(code).value;
                return value == null ? unboundCell(id, code) : value;
            }
            case Scope.GLOBAL -> {
                return loadGlobal(id);
            }
            default -> {
                return loadFromNamespace(id, code);
            }
        }
    }

    private Object loadFromNamespace(String id, int code) {
        Object value = namespace == null ? null : namespace.get(id);
        if (value != null) {
            return value;
        }
        if (Scope.kindOf(code) == Scope.NAMESPACE_OR_CELL) {
            Object shared = cell(code).value;
            return shared == null ? unboundCell(id, code) : shared;
        }
        return loadGlobal(id);
    }

    private Object loadGlobal(String id) {
        Object value = unit.globals().get(id);
        if (value != null) {
            return value;
        }
        value = interpreter.builtin(id);
        return value == null ? missing(id) : value;
    }

    private Object missing(String id) {
        if (id.equals("__class__") && classCell != null && classCell.type != null) {
            return classCell.type;
        }
        AbsentValue star = unit.module().absentStar();
        if (star != null && !Attributes.isSpecial(id)) {
            return star.attribute(id);
        }
        throw named(Exceptions.NAME_ERROR, "name '" + id + "' is not defined", id);
    }

    private Object unbound(String id) {
        throw named(
                Exceptions.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + id + "' where it is not associated with a value",
                id);
    }

    private Object unboundCell(String id, int code) {
        for (int own : scope.cellSlots()) {
            if (own == Scope.slotOf(code)) {
                return unbound(id);
            }
        }
        throw named(
                Exceptions.NAME_ERROR,
                "cannot access free variable '" + id + "' where it is not associated with a value in enclosing scope",
                id);
    }

    private static PyException named(PyClass type, String message, String id) {
        PyException error = PyException.of(type, message);
        error.value().attributes().put("name", id);
        return error;
    }

    private Cell cell(int code) {
        if (slots[Scope.slotOf(code)] instanceof Cell cell) {
            return cell;
        }
        throw new IllegalStateException("slot " + Scope.slotOf(code) + " of " + name + " holds no cell");
    }

    // --- writing --------------------------------------------------------------------------------------------------

    void store(String id, Object value) {
        int code = scope.code(id);
        switch (Scope.kindOf(code)) {
            case Scope.LOCAL -> slots[Scope.slotOf(code)] = value;
            case Scope.CELL -> cell(code).value = value;
            case Scope.GLOBAL -> unit.globals().put(id, value);
            default -> ownNamespace().put(id, value);
        }
    }

    private PyDict ownNamespace() {
        return namespace == null ? unit.globals() : namespace;
    }

    void delete(String id) {
        int code = scope.code(id);
        switch (Scope.kindOf(code)) {
            case Scope.LOCAL -> {
                if (slots[Scope.slotOf(code)] == null) {
                    unbound(id);
                }
                slots[Scope.slotOf(code)] = null;
            }
            case Scope.CELL -> {
                if (cell(code).value == null) {
                    unboundCell(id, code);
                }
                cell(code).value = null;
            }
            default -> {
                PyDict names = Scope.kindOf(code) == Scope.GLOBAL ? unit.globals() : ownNamespace();
                if (names.remove(id) == null) {
                    throw named(Exceptions.NAME_ERROR, "name '" + id + "' is not defined", id);
                }
            }
        }
    }

    /** {@code locals()}: the namespace itself, or a new dict of a function's variables. */
    PyDict locals() {
        if (namespace != null) {
            return namespace;
        }
        PyDict locals = new PyDict();
        for (int i = 0; i < scope.slotCount(); i++) {
            Object value = slots[i] instanceof Cell cell ? cell.value : slots[i];
            if (value != null) {
                locals.put(scope.slotNames().get(i), value);
            }
        }
        return locals;
    }

    // --- frames inside --------------------------------------------------------------------------------------------

    /** The slots of a new activation of {@code inner}, which this frame encloses, with the shared cells in place. */
    @Nullable
    Object[] slotsFor(Scope inner) {
        @Nullable Object[] fresh = new @Nullable Object[inner.slotCount()];
        captureInto(inner, fresh);
        makeCells(inner, fresh);
        return fresh;
    }

    private void captureInto(Scope inner, @Nullable Object[] fresh) {
        int[] to = inner.freeSlots();
        int[] from = inner.freeSlotsOfParent();
        for (int i = 0; i < to.length; i++) {
            fresh[to[i]] = slots[from[i]];
        }
    }

    /** The cells that a function made here shares, in the order of its {@link Scope#freeSlots}. */
    @Nullable
    Object[] closureFor(Scope inner) {
        int[] from = inner.freeSlotsOfParent();
        @Nullable Object[] cells = new @Nullable Object[from.length];
        for (int i = 0; i < from.length; i++) {
            cells[i] = slots[from[i]];
        }
        return cells;
    }

    static void makeCells(Scope scope, @Nullable Object[] slots) {
        for (int slot : scope.cellSlots()) {
            slots[slot] = new Cell(slots[slot]);
        }
    }

    /** The frame around a comprehension, whose {@code super()} and imports are those of the function around. */
    Frame inside(Frame outer) {
        this.outer = outer;
        return this;
    }

    String qualifiedName() {
        return qualifiedPrefix.substring(0, qualifiedPrefix.length() - ".<locals>.".length());
    }

    /** The frame of the function that a comprehension stands in. */
    Frame function() {
        return outer == null ? this : outer.function();
    }
}
