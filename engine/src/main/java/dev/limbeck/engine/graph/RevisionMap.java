package dev.limbeck.engine.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a directory, linked; resolves symbols and walks. Never changes, and may be shared between threads.
 *
 * <p>Errors are the {@link RevisionError} family; {@link RevisionGraph} turns them into what an operator reads.
 * Children, heads and the like come in load order.
 *
 * <p>Alembic tells two kinds of edges apart, and so do these methods: plain ones by {@code down_revision} alone, and
 * "effective" ones, where what a revision depends on counts as its parent too.
 */
public final class RevisionMap {
    private final List<Node> all;
    private final List<Node> nodes;
    private final Map<String, Node> byKey;
    private final List<String> keys;
    private final List<Node> topological;
    private final List<String> heads;
    private final List<String> realHeads;
    private final List<String> bases;
    private final List<String> realBases;
    private final Consumer<String> warn;
    private @Nullable PartialIds partialIds;

    /**
     * Links revisions, which are in load order.
     *
     * @param warn takes Alembic's warnings: about duplicates and missing parents here, about ambiguous steps later
     * @throws RevisionError if a label is used twice, or a parent or dependency isn't there
     * @throws CycleDetected if revisions are their own ancestors
     */
    public RevisionMap(List<? extends Revision> revisions, Consumer<String> warn) {
        MapBuilder builder = new MapBuilder(revisions, warn);
        this.warn = warn;
        this.all = builder.all;
        this.nodes = builder.nodes;
        this.byKey = builder.byKey;
        this.keys = builder.keys;
        this.topological = builder.topological;
        this.heads = ids(builder.heads);
        this.realHeads = ids(builder.realHeads);
        this.bases = ids(builder.bases);
        this.realBases = ids(builder.realBases);
    }

    /** The revisions in load order; of several with one identifier the last. */
    public List<Revision> revisions() {
        return revisions(nodes);
    }

    /** Identifiers without children. */
    public List<String> heads() {
        return heads;
    }

    /** Identifiers without children and dependents: the rows of a database that has everything. */
    public List<String> effectiveHeads() {
        return realHeads;
    }

    /** Identifiers without parents. */
    public List<String> bases() {
        return bases;
    }

    /** Identifiers without parents and dependencies. */
    public List<String> effectiveBases() {
        return realBases;
    }

    /** Revisions with several children. */
    public List<Revision> branchPoints() {
        List<Revision> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.isBranchPoint()) {
                found.add(node.revision);
            }
        }
        return found;
    }

    /** Revisions with several children and dependents. */
    public List<Revision> effectiveBranchPoints() {
        List<Revision> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.isRealBranchPoint()) {
                found.add(node.revision);
            }
        }
        return found;
    }

    /** Revisions with several parents. */
    public List<Revision> mergePoints() {
        List<Revision> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.revision.isMergePoint()) {
                found.add(node.revision);
            }
        }
        return found;
    }

    /** The children. */
    public List<Revision> nextRevisions(Revision revision) {
        return revisions(node(revision).next);
    }

    /** The children and dependents. */
    public List<Revision> allNextRevisions(Revision revision) {
        return revisions(node(revision).allNext);
    }

    /** The dependencies, labels replaced by identifiers. */
    public List<String> resolvedDependencies(Revision revision) {
        return ids(node(revision).resolvedDependencies);
    }

    /** The dependencies without those that an ancestor has already. */
    public List<String> normalizedDependencies(Revision revision) {
        return ids(node(revision).normalizedDependencies);
    }

    /** Parents and normalised dependencies: what has to be applied right before. */
    public List<String> normalizedDownRevisions(Revision revision) {
        return ids(node(revision).normalizedDown);
    }

    /** Own and inherited labels; the older revision's first. */
    public Set<String> branchLabels(Revision revision) {
        return Collections.unmodifiableSet(node(revision).branchLabels);
    }

    /** Whether it has no child. */
    public boolean isHead(Revision revision) {
        return node(revision).isHead();
    }

    /** Whether it has neither child nor dependent. */
    public boolean isEffectiveHead(Revision revision) {
        return node(revision).isRealHead();
    }

    /** Whether it has several children. */
    public boolean isBranchPoint(Revision revision) {
        return node(revision).isBranchPoint();
    }

    /**
     * The single head.
     *
     * @param branchLabel limits it to one branch; null or empty for none
     * @return null for an empty graph, or branch
     * @throws MultipleHeads if there are several
     */
    public @Nullable String getCurrentHead(@Nullable String branchLabel) {
        boolean any = branchLabel == null || branchLabel.isEmpty();
        List<String> current = any ? heads : filterForLineage(heads, branchLabel);
        if (current.size() > 1) {
            throw new MultipleHeads(current, any ? "head" : branchLabel + "@head");
        }
        return current.isEmpty() ? null : current.get(0);
    }

    /**
     * The revisions that a symbol stands for: a full or partial identifier or label, {@code head}, {@code heads},
     * {@code base}, {@code label@…} or a number of steps below the heads such as {@code -1}.
     *
     * @return none for the base; of steps, {@link Revision#BASE} for what ended there and null for what led beyond
     * @throws ResolutionError if it names nothing, or too much
     * @throws MultipleHeads if it asks for one head where there are several
     */
    public List<@Nullable Revision> getRevisions(@Nullable String id) {
        return revisionsOrNull(nodes(id));
    }

    /** The revisions that several symbols stand for, one after the other. */
    public List<@Nullable Revision> getRevisions(Collection<String> ids) {
        return revisionsOrNull(nodes(ids));
    }

    /** The single revision that a symbol stands for, or null for the base; takes no steps. */
    public @Nullable Revision getRevision(@Nullable String id) {
        Node node = node(id);
        return node == null ? null : node.revision;
    }

    /** What {@code head}, {@code heads} and {@code base} stand for; other symbols unchanged, without their branch. */
    public List<String> resolveRevisionNumber(@Nullable String id) {
        return resolve(id).ids();
    }

    /** Those of {@code ids} that are on one line with what {@code checkAgainst} stands for. */
    public List<String> filterForLineage(Collection<String> ids, @Nullable String checkAgainst) {
        Lineage lineage = lineage(checkAgainst, false);
        List<String> kept = new ArrayList<>();
        for (String id : ids) {
            if (lineage.contains(id)) {
                kept.add(id);
            }
        }
        return kept;
    }

    /**
     * Walks from {@code upper} down to {@code lower}, newest first: the revisions that an upgrade from one to the other
     * needs. Children come before parents and dependents before what they depend on. O(V + E).
     *
     * @param implicitBase take what isn't above {@code lower} too, such as dependencies on other branches
     * @param inclusive take {@code lower} too
     * @param assertRelativeLength let steps beyond the end fail; otherwise they stop there
     * @throws RangeNotAncestorError if {@code lower} isn't below {@code upper} and the base isn't implied
     */
    public List<Revision> iterateRevisions(
            RevisionIdentifier upper,
            RevisionIdentifier lower,
            boolean implicitBase,
            boolean inclusive,
            boolean assertRelativeLength) {
        return revisions(new RevisionRange(this, implicitBase, inclusive, assertRelativeLength).upgrade(upper, lower));
    }

    /** The revisions that a downgrade from the rows {@code upper} to {@code lower} undoes, in this order. */
    public List<Revision> iterateForDowngrade(RevisionIdentifier upper, RevisionIdentifier lower) {
        return revisions(new RevisionRange(this, false, false, true).downgrade(upper, lower));
    }

    /** All ancestors of {@code ids} and these themselves, in load order. */
    public List<Revision> ancestors(Collection<String> ids, boolean includeDependencies) {
        return revisions(reachable(ids, Edges.down(includeDependencies)).toList());
    }

    /** All descendants of {@code ids} and these themselves, in load order. */
    public List<Revision> descendants(Collection<String> ids, boolean includeDependencies) {
        return revisions(reachable(ids, Edges.up(includeDependencies)).toList());
    }

    /**
     * The revisions that are applied and have no applied child: the rows and what they depend on.
     *
     * @param rows of the version table
     */
    public List<Revision> getAllCurrent(Collection<String> rows) {
        NodeSet applied = emptySet();
        for (Node node : nodes(rows)) {
            applied.addReachable(revision(node), Edges.NORMALIZED_DOWN);
        }
        List<Revision> current = new ArrayList<>();
        applied.forEach(node -> {
            boolean hasAppliedChild = false;
            for (Node child : node.next) {
                hasAppliedChild |= applied.contains(child);
            }
            if (!hasAppliedChild) {
                current.add(node.revision);
            }
        });
        return current;
    }

    /**
     * Looks whether a new revision fits in, before another map is made with it; warns if its identifier is there.
     *
     * @throws RevisionError if one of its labels is in use, or a parent or dependency isn't there
     */
    public void checkNew(Revision revision) {
        if (isRevision(revision.revision())) {
            warn("Revision " + revision.revision() + " is present more than once");
        }
        for (String label : revision.branchLabels()) {
            Node former = byKey.get(label);
            if (former != null) {
                throw MapBuilder.labelCollision(label, revision, former);
            }
        }
        for (String dependency : revision.dependencies()) {
            if (!byKey.containsKey(dependency)) {
                throw MissingRevision.dependency(revision, dependency, keys);
            }
        }
        for (String parent : revision.downRevisions()) {
            if (!isRevision(parent)) {
                throw MissingRevision.parent(revision, parent, keys);
            }
        }
    }

    private boolean isRevision(String id) {
        Node node = byKey.get(id);
        return node != null && node.id().equals(id);
    }

    private NodeSet reachable(Collection<String> ids, Edges edges) {
        NodeSet found = emptySet();
        for (Node node : nodes(ids)) {
            found.addReachable(revision(node), edges);
        }
        return found;
    }

    NodeSet emptySet() {
        return new NodeSet(all);
    }

    /** One more than the greatest index of a node. */
    int size() {
        return all.size();
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Identifiers and labels; a revision with labels is there once for each, as in Alembic's map. */
    List<Node> entries() {
        List<Node> entries = new ArrayList<>(keys.size());
        for (String key : keys) {
            entries.add(known(key));
        }
        return entries;
    }

    boolean isAcyclic() {
        return topological.size() == nodes.size();
    }

    void warn(String text) {
        warn.accept(text);
    }

    Node node(Revision revision) {
        Node node = byKey.get(revision.revision());
        if (node == null) {
            throw new IllegalArgumentException("revision '" + revision.revision() + "' is of another map");
        }
        return node;
    }

    private Node known(String key) {
        Node node = byKey.get(key);
        if (node == null) {
            throw new IllegalStateException("no revision has the key '" + key + "'");
        }
        return node;
    }

    Lineage lineage(@Nullable String checkAgainst, boolean includeDependencies) {
        Resolved resolved = resolve(checkAgainst);
        List<String> shares = new ArrayList<>();
        if (resolved.branchLabel() != null && !resolved.branchLabel().isEmpty()) {
            shares.add(resolved.branchLabel());
        }
        shares.addAll(resolved.ids());
        return new Lineage(this, shares, includeDependencies);
    }

    List<@Nullable Node> nodes(RevisionIdentifier identifier) {
        return identifier instanceof RevisionIdentifier.Rows rows
                ? nodes(rows.ids())
                : nodes(identifier instanceof RevisionIdentifier.Symbol symbol ? symbol.text() : null);
    }

    List<@Nullable Node> nodes(Collection<String> ids) {
        List<@Nullable Node> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            found.addAll(nodes(id));
        }
        return found;
    }

    /** As {@link #getRevisions(String)}; {@link Node#BASE} for a walk that ended at the base, null for beyond. */
    List<@Nullable Node> nodes(@Nullable String symbol) {
        Resolved resolved = resolve(symbol);
        List<@Nullable Node> found = new ArrayList<>(resolved.ids().size());
        BigInteger steps = resolved.ids().size() == 1
                ? RelativeDestination.negativeInt(resolved.ids().get(0))
                : null;
        if (steps != null) {
            for (String id : realHeads) {
                Node head = known(id);
                if (resolved.branchLabel() == null || head.branchLabels.contains(resolved.branchLabel())) {
                    found.add(new Walker(this, true).walk(head, steps, null));
                }
            }
            return found;
        }
        if (!resolved.ids().isEmpty()) {
            Branch branch = branch(resolved.branchLabel());
            for (String id : resolved.ids()) {
                found.add(nodeForIdent(id, branch));
            }
        }
        return found;
    }

    @Nullable
    Node node(@Nullable String id) {
        Resolved resolved = resolve(id);
        if (resolved.ids().size() > 1) {
            throw new MultipleHeads(resolved.ids(), String.valueOf(id));
        }
        // The branch has to exist even for its base, which is the same everywhere.
        Branch branch = branch(resolved.branchLabel());
        return resolved.ids().isEmpty() ? null : nodeForIdent(resolved.ids().get(0), branch);
    }

    /**
     * The nodes that whole identifiers lead to when they are read as symbols. Only an identifier that is also a symbol,
     * such as {@code head}, can lead elsewhere, or nowhere.
     */
    List<@Nullable Node> nodesOf(List<String> ids) {
        List<@Nullable Node> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            if (isSymbol(id)) {
                found.addAll(nodes(id));
            } else {
                found.add(known(id));
            }
        }
        return found;
    }

    static boolean isSymbol(String id) {
        return id.equals("head") || id.equals("heads") || id.equals("base");
    }

    Node resolveBranch(String branchLabel) {
        Node node = byKey.get(branchLabel);
        if (node != null) {
            return node;
        }
        try {
            return nodeForIdent(branchLabel);
        } catch (ResolutionError e) {
            throw new ResolutionError("No such branch: '" + branchLabel + "'", branchLabel, e);
        }
    }

    Node nodeForIdent(String id) {
        return nodeForIdent(id, null);
    }

    private Node nodeForIdent(String id, @Nullable Branch branch) {
        Node node = byKey.get(id);
        if (node == null) {
            node = nodeForPartialId(id, branch);
        }
        if (branch != null && !branch.lineage().contains(node)) {
            throw new ResolutionError(
                    "Revision " + node.id() + " is not a member of branch '" + branch.label() + "'", id);
        }
        return node;
    }

    private @Nullable Branch branch(@Nullable String label) {
        return label == null || label.isEmpty()
                ? null
                : new Branch(
                        label, new Lineage(this, List.of(resolveBranch(label).id()), false));
    }

    /** What stands before {@code @}: a label or a revision, and everything on one line with it. */
    private record Branch(String label, Lineage lineage) {}

    private Node nodeForPartialId(String id, @Nullable Branch branch) {
        if (id.isEmpty()) {
            throw new ResolutionError("The empty text '' names no revision", id);
        }
        if (partialIds == null) {
            partialIds = new PartialIds(keys);
        }
        List<String> found = partialIds.startingWith(id);
        if (branch != null) {
            found = filterForLineage(found, branch.label());
        }
        if (found.isEmpty()) {
            throw new ResolutionError(
                    "No such revision or branch '" + id + "'"
                            + (id.codePointCount(0, id.length()) < 4
                                    ? "; please ensure at least four characters are present for partial revision"
                                            + " identifier matches"
                                    : ""),
                    id);
        } else if (found.size() > 1) {
            throw new ResolutionError(
                    "Multiple revisions start with '" + id + "': '"
                            + String.join("', '", found.subList(0, Math.min(3, found.size()))) + "'...",
                    id);
        }
        return known(found.get(0));
    }

    private Resolved resolve(@Nullable String id) {
        String branchLabel = null;
        String symbol = id;
        int at = id == null ? -1 : id.indexOf('@');
        if (id != null && at >= 0) {
            branchLabel = id.substring(0, at);
            symbol = id.substring(at + 1);
        }
        boolean anyBranch = branchLabel == null || branchLabel.isEmpty();
        if (symbol == null || symbol.equals("base")) {
            return new Resolved(List.of(), branchLabel);
        } else if (symbol.equals("heads")) {
            return new Resolved(anyBranch ? realHeads : filterForLineage(heads, branchLabel), branchLabel);
        } else if (symbol.equals("head")) {
            String head = getCurrentHead(branchLabel);
            return new Resolved(head == null || head.isEmpty() ? List.of() : List.of(head), branchLabel);
        }
        return new Resolved(List.of(symbol), branchLabel);
    }

    /** The identifiers behind a symbol, and the branch it named. */
    private record Resolved(List<String> ids, @Nullable String branchLabel) {}

    /** @throws RevisionError if it is no revision, which Alembic answers with an assertion */
    static Node revision(@Nullable Node node) {
        if (node == null || node == Node.BASE) {
            throw new RevisionError(
                    "The base, or a point beyond an end of the history, was given where a revision is needed");
        }
        return node;
    }

    static Node revisionOrBase(@Nullable Node node) {
        return node == Node.BASE ? node : revision(node);
    }

    /** The node that an identifier leads to, should {@code node} have lost it to a later one. */
    Node canonical(Node node) {
        return nodes.get(node.order);
    }

    static List<String> ids(List<Node> nodes) {
        return ids(nodes.toArray(Node[]::new));
    }

    static List<String> ids(Node[] nodes) {
        String[] ids = new String[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            ids[i] = nodes[i].id();
        }
        return List.of(ids);
    }

    static String commaSeparated(List<Node> nodes) {
        return String.join(", ", ids(nodes));
    }

    private static List<Revision> revisions(Node[] nodes) {
        return revisions(List.of(nodes));
    }

    static List<Revision> revisions(List<Node> nodes) {
        List<Revision> revisions = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            revisions.add(node.revision);
        }
        return revisions;
    }

    private static List<@Nullable Revision> revisionsOrNull(List<@Nullable Node> nodes) {
        List<@Nullable Revision> revisions = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            revisions.add(node == null ? null : node.revision);
        }
        return revisions;
    }
}
