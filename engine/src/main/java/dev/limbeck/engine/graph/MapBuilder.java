package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes the nodes of a {@link RevisionMap}: resolves names, links revisions, finds cycles, drops dependencies that an
 * ancestor has already, and hands labels on. O(V + E), apart from dependencies that many revisions share.
 */
final class MapBuilder {
    private final Consumer<String> warn;
    private final Node[] none = {};

    /** All revisions in load order, also those whose identifier a later one took. */
    final List<Node> all = new ArrayList<>();

    /** Identifiers and labels, to the revision that has them. */
    final Map<String, Node> byKey;

    /** Identifiers in the order of their first revisions, then labels. */
    final List<String> keys = new ArrayList<>();

    /** What {@link #keys} stand for, without the labels. */
    final List<Node> nodes = new ArrayList<>();

    final List<Node> heads = new ArrayList<>();
    final List<Node> realHeads = new ArrayList<>();
    final List<Node> bases = new ArrayList<>();
    final List<Node> realBases = new ArrayList<>();

    /** Nodes so that each follows all it comes after; shorter than {@link #nodes} where there is a cycle. */
    List<Node> topological = List.of();

    private boolean hasLabels;
    private boolean hasDependencies;
    private boolean hasDuplicates;

    MapBuilder(List<? extends Revision> revisions, Consumer<String> warn) {
        this.warn = warn;
        this.byKey = new HashMap<>(revisions.size() * 4 / 3 + 1);
        register(revisions);
        mapBranchLabels();
        resolveDependencies();
        link();
        sort();
        findHeadsAndBases();
        if (topological.size() < nodes.size() || hasDuplicates || hasDependencies) {
            detectCycles(Edges.DOWN, Edges.NEXT, heads, bases);
            detectCycles(Edges.ALL_DOWN, Edges.ALL_NEXT, realHeads, realBases);
        }
        if (hasDependencies) {
            new DependencyNormalizer(all, topological, isAcyclic()).normalize();
        }
        if (hasLabels) {
            new BranchLabels(nodes, topological).propagate();
        }
    }

    boolean isAcyclic() {
        return topological.size() == nodes.size();
    }

    private void register(List<? extends Revision> revisions) {
        for (Revision revision : revisions) {
            Node node = new Node(revision, all.size(), none);
            all.add(node);
            Node former = byKey.put(node.id(), node);
            if (former == null) {
                node.order = keys.size();
                keys.add(node.id());
                nodes.add(node);
            } else {
                warn.accept("Revision " + node.id() + " is present more than once");
                hasDuplicates = true;
                node.order = former.order;
                nodes.set(node.order, node);
            }
            hasLabels |= !revision.branchLabels().isEmpty();
            hasDependencies |= !revision.dependencies().isEmpty();
        }
    }

    private void mapBranchLabels() {
        if (!hasLabels) {
            return;
        }
        for (Node node : all) {
            for (String label : node.revision.branchLabels()) {
                Node former = byKey.putIfAbsent(label, node);
                if (former != null) {
                    throw labelCollision(label, node.revision, former);
                }
                keys.add(label);
            }
        }
    }

    static RevisionError labelCollision(String label, Revision revision, Node former) {
        return new RevisionError("Branch name '" + label + "' in revision " + revision.revision()
                + " already used by revision " + former.id());
    }

    private void resolveDependencies() {
        if (!hasDependencies) {
            return;
        }
        for (Node node : all) {
            List<String> dependencies = node.revision.dependencies();
            if (dependencies.isEmpty() || dependencies.equals(List.of(""))) {
                continue;
            }
            List<Node> resolved = new ArrayList<>();
            for (String dependency : dependencies) {
                Node found = byKey.get(dependency);
                if (found == null) {
                    throw MissingRevision.dependency(node.revision, dependency, keys);
                }
                resolved.add(canonical(found));
            }
            node.resolvedDependencies = resolved.toArray(Node[]::new);
        }
    }

    /** The node that an identifier leads to, should {@code node} have lost it to a later one. */
    private Node canonical(Node node) {
        return hasDuplicates ? nodes.get(node.order) : node;
    }

    private void link() {
        int[] children = new int[all.size()];
        int[] followers = new int[all.size()];
        for (Node node : nodes) {
            linkDown(node, children);
            for (Node down : node.down) {
                children[down.index]++;
            }
            for (Node down : node.allDown) {
                followers[down.index]++;
            }
        }
        if (hasDuplicates) {
            for (Node node : all) {
                if (canonical(node) != node) {
                    linkDown(node, children);
                }
            }
        }
        for (Node node : nodes) {
            node.next = children[node.index] == 0 ? none : new Node[children[node.index]];
            // Children are followers, so equal counts mean equal sets.
            boolean same = followers[node.index] == children[node.index];
            node.allNext = same ? node.next : new Node[followers[node.index]];
        }
        Arrays.fill(children, 0);
        Arrays.fill(followers, 0);
        for (Node node : nodes) {
            for (Node down : node.down) {
                down.next[children[down.index]++] = node;
            }
            for (Node down : node.allDown) {
                if (down.allNext != down.next) {
                    down.allNext[followers[down.index]++] = node;
                }
            }
        }
    }

    /** Finds the parents of {@code node}. {@code children} counts those that are linked so far. */
    private void linkDown(Node node, int[] children) {
        List<String> ids = node.revision.downRevisions();
        int size = ids.size();
        Node[] down = size == 0 ? none : new Node[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            Node parent = parent(node, ids.get(i), children);
            boolean isNew = true;
            for (int j = 0; j < n && isNew; j++) {
                isNew = down[j] != parent;
            }
            if (isNew) {
                down[n++] = parent;
            }
        }
        node.down = n == size ? down : Arrays.copyOf(down, n);
        node.allDown = union(node.down, node.resolvedDependencies);
        node.normalizedDown = node.allDown;
    }

    private Node parent(Node node, String id, int[] children) {
        Node parent = byKey.get(id);
        if (parent == null) {
            if (canonical(node) == node) {
                warn.accept("Revision " + id + " referenced from " + describe(node, children[node.index])
                        + " is not present");
            }
            throw MissingRevision.parent(node.revision, id, keys);
        } else if (!parent.id().equals(id)) {
            throw new RevisionError("Revision " + node.revision.where() + " names the branch label '" + id
                    + "' as its down_revision; write the revision identifier '" + parent.id() + "' instead");
        }
        return parent;
    }

    /** As Alembic prints a script while it is still linking them: the marks show what is linked so far. */
    private static String describe(Node node, int children) {
        return node.revision.formatDownRevision() + " -> " + node.id() + (children == 0 ? " (head)" : "")
                + (children > 1 ? " (branchpoint)" : "") + (node.revision.isMergePoint() ? " (mergepoint)" : "") + ", "
                + node.revision.doc();
    }

    static Node[] union(Node[] first, Node[] second) {
        if (second.length == 0) {
            return first;
        }
        Set<Node> union = new LinkedHashSet<>(Arrays.asList(first));
        union.addAll(Arrays.asList(second));
        return union.size() == first.length ? first : union.toArray(Node[]::new);
    }

    private void sort() {
        int[] pending = new int[all.size()];
        ArrayDeque<Node> ready = new ArrayDeque<>();
        for (Node node : nodes) {
            pending[node.index] = node.allDown.length;
            if (node.allDown.length == 0) {
                ready.add(node);
            }
        }
        List<Node> sorted = new ArrayList<>(nodes.size());
        while (!ready.isEmpty()) {
            Node node = ready.poll();
            sorted.add(node);
            for (Node next : node.allNext) {
                if (--pending[next.index] == 0) {
                    ready.add(next);
                }
            }
        }
        topological = sorted;
    }

    private void findHeadsAndBases() {
        for (Node node : all) {
            if (node.isHead()) {
                heads.add(node);
            }
            if (node.isRealHead()) {
                realHeads.add(node);
            }
            if (node.revision.isBase()) {
                bases.add(node);
            }
            if (node.isRealBase()) {
                realBases.add(node);
            }
        }
    }

    /** Every revision has to lie between a head and a base; those that don't are on a cycle, or behind one. */
    private void detectCycles(Edges down, Edges up, List<Node> heads, List<Node> bases) {
        if (nodes.isEmpty()) {
            return;
        }
        boolean byDependency = down == Edges.ALL_DOWN;
        if (heads.isEmpty() || bases.isEmpty()) {
            List<String> ids = new ArrayList<>();
            nodes.forEach(node -> ids.add(node.id()));
            throw byDependency ? new DependencyCycleDetected(ids) : new CycleDetected(ids);
        }
        boolean[] belowHead = reached(heads, down);
        boolean[] aboveBase = reached(bases, up);
        List<String> outside = new ArrayList<>();
        for (Node node : nodes) {
            if (!belowHead[node.order] || !aboveBase[node.order]) {
                outside.add(node.id());
            }
        }
        if (!outside.isEmpty()) {
            outside.sort(PythonText.BY_CODE_POINT);
            throw byDependency ? new DependencyCycleDetected(outside) : new CycleDetected(outside);
        }
    }

    /** By order, because it is the identifier that counts where several revisions have the same. */
    private boolean[] reached(List<Node> starts, Edges edges) {
        NodeSet reached = new NodeSet(all);
        for (Node start : starts) {
            reached.addReachable(start, edges);
        }
        boolean[] orders = new boolean[nodes.size()];
        reached.forEach(node -> orders[node.order] = true);
        return orders;
    }
}
