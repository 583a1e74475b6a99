package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The revisions on one line with given ones: these, their ancestors and their descendants. Everything is, when none
 * are given. Names are resolved when the first revision is tested, so that an empty selection never fails.
 */
final class Lineage {
    private final RevisionMap map;
    private final List<String> shares;
    private final boolean includeDependencies;
    private @Nullable NodeSet members;

    Lineage(RevisionMap map, List<String> shares, boolean includeDependencies) {
        this.map = map;
        this.shares = shares;
        this.includeDependencies = includeDependencies;
    }

    boolean contains(String id) {
        return shares.isEmpty() || contains(map.nodeForIdent(id));
    }

    boolean contains(Node node) {
        if (shares.isEmpty()) {
            return true;
        }
        if (members == null) {
            members = resolve();
        }
        return members.contains(node);
    }

    private NodeSet resolve() {
        NodeSet ancestors = map.emptySet();
        NodeSet descendants = map.emptySet();
        for (String share : shares) {
            Node node = map.nodeForIdent(share);
            ancestors.addReachable(node, Edges.down(includeDependencies));
            descendants.addReachable(node, Edges.up(includeDependencies));
        }
        ancestors.addAll(descendants);
        return ancestors;
    }

    List<Node> filter(Iterable<Node> nodes) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            if (contains(node)) {
                kept.add(node);
            }
        }
        return kept;
    }
}
