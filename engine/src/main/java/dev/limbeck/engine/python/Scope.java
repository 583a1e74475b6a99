package dev.limbeck.engine.python;

import dev.limbeck.grammar.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one function, class body, comprehension or module, each resolved once to where its value lives. A
 * function's variables are slots of its frame; those that inner functions share are {@link Cell}s in their slots.
 */
final class Scope {
    /** What a scope belongs to. */
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    /** In a slot of the frame. */
    static final int LOCAL = 0;

    /** In a cell that is in a slot of the frame. */
    static final int CELL = 1;

    /** In the module's namespace, else a builtin. */
    static final int GLOBAL = 2;

    /** In the frame's own namespace, else as {@link #GLOBAL}: module level and class bodies. */
    static final int NAMESPACE = 3;

    /** In the class body's namespace, else in a cell. */
    static final int NAMESPACE_OR_CELL = 4;

    private static final int KIND_BITS = 3;

    final Kind kind;
    private final @Nullable Scope parent;

    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> globals = new LinkedHashSet<>(2);
    private final Set<String> nonlocals = new LinkedHashSet<>(2);
    private final Set<String> shared = new LinkedHashSet<>(2);
    private final Set<String> free = new LinkedHashSet<>(2);
    private final IdentityHashMap<Node, Scope> children = new IdentityHashMap<>(4);
    private final IdentityHashMap<Object, Boolean> yielding = new IdentityHashMap<>(0);
    private boolean isGenerator;

    private String[] keys = {};
    private int[] codes = {};
    private List<String> slotNames = List.of();
    private int[] cellSlots = {};
    private int[] freeSlots = {};
    private int[] freeSlotsOfParent = {};

    Scope(Kind kind, @Nullable Scope parent) {
        this.kind = kind;
        this.parent = parent;
    }

    // --- filled by ScopeBuilder -----------------------------------------------------------------------------------

    void bind(String name) {
        if (!globals.contains(name) && !nonlocals.contains(name)) {
            bound.add(name);
        }
    }

    void use(String name) {
        used.add(name);
    }

    void declareGlobal(String name) {
        globals.add(name);
        bound.remove(name);
    }

    void declareNonlocal(String name) {
        nonlocals.add(name);
        bound.remove(name);
    }

    void child(Node node, Scope scope) {
        children.put(node, scope);
    }

    /** The scope that {@code :=} inside a comprehension binds in. */
    Scope bindingScope() {
        return kind == Kind.COMPREHENSION && parent != null ? parent.bindingScope() : this;
    }

    void markYielding(Object nodeOrBlock) {
        yielding.put(nodeOrBlock, true);
    }

    void markGenerator() {
        isGenerator = true;
    }

    // --- resolution -----------------------------------------------------------------------------------------------

    /** Finds where each name lives, here and in the scopes inside. */
    void resolve() {
        requestFree();
        assign();
    }

    private void requestFree() {
        if (parent != null) {
            for (String name : nonlocals) {
                if (!parent.provide(name)) {
                    throw new NoBindingException(name);
                }
                free.add(name);
            }
            for (String name : used) {
                if (!bound.contains(name) && !globals.contains(name) && !free.contains(name) && parent.provide(name)) {
                    free.add(name);
                }
            }
        } else if (!nonlocals.isEmpty()) {
            throw new NoBindingException(nonlocals.iterator().next());
        }
        for (Scope child : children.values()) {
            child.requestFree();
        }
    }

    /** Whether this scope or one around it has the variable as a cell; makes it one. */
    private boolean provide(String name) {
        if (isFunctionLike() && bound.contains(name)) {
            shared.add(name);
            return true;
        }
        if (isFunctionLike() && globals.contains(name)) {
            return false;
        }
        if (free.contains(name)) {
            return true;
        }
        if (parent != null && parent.provide(name)) {
            free.add(name);
            return true;
        }
        return false;
    }

    private boolean isFunctionLike() {
        return kind == Kind.FUNCTION || kind == Kind.COMPREHENSION;
    }

    private void assign() {
        Map<String, Integer> resolved = new LinkedHashMap<>();
        List<String> slots = new ArrayList<>();
        List<Integer> cells = new ArrayList<>(0);
        if (isFunctionLike()) {
            for (String name : bound) {
                int slot = slots.size();
                slots.add(name);
                if (shared.contains(name)) {
                    cells.add(slot);
                }
                resolved.put(name, code(shared.contains(name) ? CELL : LOCAL, slot));
            }
        }
        freeSlots = new int[free.size()];
        freeSlotsOfParent = new int[free.size()];
        int index = 0;
        for (String name : free) {
            int slot = slots.size();
            slots.add(name);
            freeSlots[index] = slot;
            freeSlotsOfParent[index++] = parent == null ? -1 : parent.slotOf(name);
            if (kind == Kind.CLASS && !nonlocals.contains(name)) {
                if (!bound.contains(name)) { // else it is here for the methods only
                    resolved.put(name, code(NAMESPACE_OR_CELL, slot));
                }
            } else {
                resolved.put(name, code(CELL, slot));
            }
        }
        for (String name : globals) {
            resolved.put(name, code(GLOBAL, 0));
        }
        slotNames = slots;
        cellSlots = new int[cells.size()];
        for (int i = 0; i < cellSlots.length; i++) {
            cellSlots[i] = cells.get(i);
        }
        fillTable(resolved);
        for (Scope child : children.values()) {
            child.assign();
        }
    }

    private int slotOf(String name) {
        return slotNames.indexOf(name);
    }

    private static int code(int kind, int slot) {
        return slot << KIND_BITS | kind;
    }

    private void fillTable(Map<String, Integer> resolved) {
        int size = Integer.highestOneBit(Math.max(2, resolved.size() * 3));
        keys = new String[size];
        codes = new int[size];
        for (Map.Entry<String, Integer> entry : resolved.entrySet()) {
            int at = entry.getKey().hashCode() & size - 1;
            while (keys[at] != null) {
                at = at + 1 & size - 1;
            }
            keys[at] = entry.getKey();
            codes[at] = entry.getValue();
        }
    }

    // --- questions of frames ----------------------------------------------------------------------------------------

    /** Where {@code name} lives: take it apart with {@link #kindOf} and {@link #slotOf(int)}. */
    int code(String name) {
        int mask = keys.length - 1;
        for (int at = name.hashCode() & mask; mask >= 0 && keys[at] != null; at = at + 1 & mask) {
            if (keys[at].equals(name)) {
                return codes[at];
            }
        }
        return isFunctionLike() ? GLOBAL : NAMESPACE;
    }

    static int kindOf(int code) {
        return code & (1 << KIND_BITS) - 1;
    }

    static int slotOf(int code) {
        return code >> KIND_BITS;
    }

    int slotCount() {
        return slotNames.size();
    }

    List<String> slotNames() {
        return slotNames;
    }

    /** Slots whose variable is a cell that this scope makes. */
    int[] cellSlots() {
        return cellSlots;
    }

    /** Slots whose cell comes from the enclosing scope, and there from {@link #freeSlotsOfParent}. */
    int[] freeSlots() {
        return freeSlots;
    }

    int[] freeSlotsOfParent() {
        return freeSlotsOfParent;
    }

    boolean isGenerator() {
        return isGenerator;
    }

    /** Whether a {@code yield} of this function is inside the node or block. */
    boolean yields(Object nodeOrBlock) {
        return yielding.containsKey(nodeOrBlock);
    }

    @Nullable
    Scope childOf(Node node) {
        return children.get(node);
    }

    /** {@code nonlocal x} without an enclosing function that has an {@code x}. */
    static final class NoBindingException extends RuntimeException {
        NoBindingException(String name) {
            super("no binding for nonlocal '" + name + "' found", null, false, false);
        }
    }
}
