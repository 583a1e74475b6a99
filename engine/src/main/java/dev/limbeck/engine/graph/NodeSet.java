package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A set of nodes of one map. Its order is load order. */
final class NodeSet {
    private final List<Node> all;
    private final BitSet members = new BitSet();

    NodeSet(List<Node> all) {
        this.all = all;
    }

    boolean contains(Node node) {
        return node.index >= 0 && members.get(node.index);
    }

    boolean add(Node node) {
        boolean absent = !members.get(node.index);
        members.set(node.index);
        return absent;
    }

    boolean remove(Node node) {
        boolean present = members.get(node.index);
        members.clear(node.index);
        return present;
    }

    void addAll(NodeSet other) {
        members.or(other.members);
    }

    void removeAll(NodeSet other) {
        members.andNot(other.members);
    }

    void retainAll(NodeSet other) {
        members.and(other.members);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void forEach(Consumer<? super Node> action) {
        for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
            action.accept(all.get(i));
        }
    }

    List<Node> toList() {
        List<Node> list = new ArrayList<>();
        forEach(list::add);
        return list;
    }

    /** Adds {@code start} and everything that its edges lead to. */
    void addReachable(Node start, Edges edges) {
        ArrayDeque<Node> todo = new ArrayDeque<>();
        if (add(start)) {
            todo.push(start);
        }
        while (!todo.isEmpty()) {
            for (Node node : edges.from(todo.pop())) {
                if (add(node)) {
                    todo.push(node);
                }
            }
        }
    }

    /**
     * Adds everything that edges lead to from {@code targets}, themselves included.
     *
     * @throws RevisionError if one target is reached from another, or is no revision
     */
    void addReachableApart(Collection<@Nullable Node> targets, Edges edges) {
        NodeSet wanted = new NodeSet(all);
        for (Node target : targets) {
            if (target != null && target != Node.BASE) {
                wanted.add(target);
            }
        }
        ArrayDeque<Node> todo = new ArrayDeque<>();
        for (Node nullable : targets) {
            Node target = RevisionMap.revision(nullable);
            NodeSet overlaps = new NodeSet(all);
            todo.push(target);
            while (!todo.isEmpty()) {
                Node node = todo.pop();
                if (node != target && wanted.contains(node)) {
                    overlaps.add(node);
                }
                if (add(node)) {
                    for (Node next : edges.from(node)) {
                        todo.push(next);
                    }
                }
            }
            if (!overlaps.isEmpty()) {
                List<Node> others = new ArrayList<>(overlaps.toList());
                others.sort(Comparator.comparingInt(node -> node.order));
                throw new RevisionError("Requested revision " + target.id()
                        + " overlaps with other requested revisions " + RevisionMap.commaSeparated(others));
            }
        }
    }
}
