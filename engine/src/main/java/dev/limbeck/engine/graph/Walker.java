package dev.limbeck.engine.graph;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a number of steps from a revision, up to children or down to parents. */
final class Walker {
    private final RevisionMap map;
    private final boolean noOverwalk;

    /** @param noOverwalk answer null when the walk leaves the history; otherwise stay at its end */
    Walker(RevisionMap map, boolean noOverwalk) {
        this.map = map;
        this.noOverwalk = noOverwalk;
    }

    /**
     * Walks up for {@code steps} above zero, else down.
     *
     * @param start null for the point before the bases, or after the heads
     * @param branchLabel where to go up at a branch point; null for anywhere
     * @return {@link Node#BASE} when it went down to it
     * @throws RevisionError at a point with several ways
     */
    @Nullable
    Node walk(@Nullable Node start, BigInteger steps, @Nullable String branchLabel) {
        Lineage branch = branchLabel == null || branchLabel.isEmpty() ? null : map.lineage(branchLabel, false);
        boolean up = steps.signum() > 0;
        // No walk is longer than the history, so a number that doesn't fit isn't needed.
        long count = steps.abs().min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
        Node node = start;
        for (long i = 0; i < count; i++) {
            List<@Nullable Node> ways = up ? above(node, branch) : below(node);
            if (ways.isEmpty()) {
                return noOverwalk ? null : node;
            } else if (ways.size() > 1) {
                throw new RevisionError("Ambiguous walk");
            }
            node = ways.get(0);
        }
        return node;
    }

    private List<@Nullable Node> above(@Nullable Node node, @Nullable Lineage branch) {
        List<@Nullable Node> ways = map.nodesOf(node == null ? map.bases() : RevisionMap.ids(node.next));
        for (Node way : ways) {
            RevisionMap.revision(way);
        }
        return branch == null ? ways : branch.filter(ways);
    }

    private List<@Nullable Node> below(@Nullable Node node) {
        if (node == Node.BASE) {
            return List.of();
        }
        List<@Nullable Node> ways = map.nodesOf(node == null ? map.heads() : node.revision.downRevisions());
        return ways.isEmpty() ? List.of(Node.BASE) : ways;
    }
}
