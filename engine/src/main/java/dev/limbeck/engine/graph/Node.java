package dev.limbeck.engine.graph;

import java.util.Set;

/** A revision in its map: the edges to others in both directions. Filled by {@link MapBuilder}, then left alone. */
final class Node {
    /** The answer of a walk that ended at the base. */
    static final Node BASE = new Node(Revision.BASE, -1, new Node[0]);

    final Revision revision;

    /** Position among all revisions that were loaded; what sets of nodes are indexed by. */
    final int index;

    /** Position of the identifier among the map's keys: of its first revision, where it occurs more than once. */
    int order;

    /** Parents without repetition, in declared order. */
    Node[] down;

    /** Dependencies as revisions, labels replaced; one that is named twice is there twice. */
    Node[] resolvedDependencies;

    /** Those of {@link #resolvedDependencies} that no ancestor by {@link #down} has already. */
    Node[] normalizedDependencies;

    /** Parents and dependencies. */
    Node[] allDown;

    /** Parents and normalised dependencies: what has to be applied right before. */
    Node[] normalizedDown;

    /** Children in load order. */
    Node[] next;

    /** Children and dependents in load order. */
    Node[] allNext;

    /** Own and inherited labels; nodes of one line share one set. */
    Set<String> branchLabels = Set.of();

    /** @param none what {@code down} and the other edges are until they are known */
    Node(Revision revision, int index, Node[] none) {
        this.revision = revision;
        this.index = index;
        this.down = none;
        this.resolvedDependencies = none;
        this.normalizedDependencies = none;
        this.allDown = none;
        this.normalizedDown = none;
        this.next = none;
        this.allNext = none;
    }

    String id() {
        return revision.revision();
    }

    boolean isHead() {
        return next.length == 0;
    }

    boolean isRealHead() {
        return allNext.length == 0;
    }

    boolean isBranchPoint() {
        return next.length > 1;
    }

    boolean isRealBranchPoint() {
        return allNext.length > 1;
    }

    /** A base that depends on nothing either. */
    boolean isRealBase() {
        return revision.isBase() && revision.dependencies().isEmpty();
    }

    @Override
    public String toString() {
        return id();
    }
}
