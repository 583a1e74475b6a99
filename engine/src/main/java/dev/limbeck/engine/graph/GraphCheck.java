package dev.limbeck.engine.graph;

import dev.limbeck.engine.graph.GraphFinding.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks for everything that is wrong with the declarations of a directory, and doesn't stop at the first. Findings
 * come in load order within each kind. O(V + E) for a sound graph.
 */
public final class GraphCheck {
    /** The width of the version table's column. */
    public static final int VERSION_LENGTH = 32;

    private static final Set<String> SYMBOLS = Set.of("head", "heads", "base", "current");

    private final List<RevisionDeclaration> declarations;
    private final int versionLength;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final List<GraphFinding> findings = new ArrayList<>();

    private GraphCheck(List<RevisionDeclaration> declarations, int versionLength) {
        this.declarations = declarations;
        this.versionLength = versionLength;
    }

    /** @param declarations in load order */
    public static List<GraphFinding> check(List<RevisionDeclaration> declarations) {
        return check(declarations, VERSION_LENGTH);
    }

    /** @param versionLength characters that the version table's column takes */
    public static List<GraphFinding> check(List<RevisionDeclaration> declarations, int versionLength) {
        GraphCheck check = new GraphCheck(List.copyOf(declarations), versionLength);
        check.identifiers();
        check.duplicates();
        check.labels();
        int[][] parents = check.parents();
        int[][] needs = check.needs(parents);
        boolean hasCycle = check.cycles(parents, needs);
        if (!hasCycle) {
            check.redundantParents(parents, needs);
        }
        check.ends(parents);
        return List.copyOf(check.findings);
    }

    private void add(Code code, String message, Integer... declared) {
        List<String> revisions = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i : declared) {
            revisions.add(declarations.get(i).revision());
            paths.add(declarations.get(i).path());
        }
        findings.add(new GraphFinding(code, revisions, paths, message));
    }

    private void identifiers() {
        Map<String, Integer> folded = new HashMap<>();
        for (int i = 0; i < declarations.size(); i++) {
            String id = declarations.get(i).revision();
            int length = id.codePointCount(0, id.length());
            if (id.isEmpty()) {
                add(Code.EMPTY_IDENTIFIER, "A revision has an empty identifier; give it one", i);
            } else if (SYMBOLS.contains(id)) {
                add(Code.IDENTIFIER_IS_SYMBOL, "The identifier '" + id + "' is a symbol of its own; choose another", i);
            } else if (length > versionLength) {
                add(
                        Code.IDENTIFIER_TOO_LONG,
                        "The identifier '" + id + "' has " + length + " characters; the version table takes "
                                + versionLength,
                        i);
            }
            try {
                Revision.verifyRevId(id);
            } catch (RevisionError e) {
                add(Code.ILLEGAL_IDENTIFIER, e.getMessage(), i);
            }
            Integer other = folded.putIfAbsent(id.toLowerCase(Locale.ROOT), i);
            if (other != null && !declarations.get(other).revision().equals(id)) {
                add(
                        Code.IDENTIFIERS_DIFFER_IN_CASE,
                        "The identifiers '" + id + "' and '"
                                + declarations.get(other).revision()
                                + "' differ in case only, which some databases don't tell apart",
                        i,
                        other);
            }
        }
    }

    private void duplicates() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        for (int i = 0; i < declarations.size(); i++) {
            all.computeIfAbsent(declarations.get(i).revision(), id -> new ArrayList<>())
                    .add(i);
            // Alembic lets the last one count.
            byId.put(declarations.get(i).revision(), i);
        }
        all.forEach((id, same) -> {
            if (same.size() > 1) {
                add(
                        Code.DUPLICATE_IDENTIFIER,
                        "Revision '" + id + "' is present " + (same.size() == 2 ? "twice" : same.size() + " times")
                                + "; give all but one another identifier, or remove them",
                        same.toArray(Integer[]::new));
            }
        });
    }

    private void labels() {
        for (int i = 0; i < declarations.size(); i++) {
            for (String label : declarations.get(i).branchLabels()) {
                label(i, label);
            }
        }
    }

    private void label(int declared, String label) {
        String of = "The branch label '" + label + "' of revision '"
                + declarations.get(declared).revision() + "'";
        Integer same = byId.get(label);
        Integer other = byLabel.putIfAbsent(label, declared);
        if (same != null) {
            add(Code.LABEL_IS_IDENTIFIER, of + " is the identifier of a revision; choose another", declared, same);
        } else if (other != null && other == declared) {
            add(Code.DUPLICATE_LABEL, of + " is there twice; remove one", declared);
        } else if (other != null) {
            add(
                    Code.DUPLICATE_LABEL,
                    of + " is a label of revision '" + declarations.get(other).revision()
                            + "' too; descendants inherit it without declaring it again",
                    declared,
                    other);
        } else if (label.isEmpty() || label.indexOf('@') >= 0 || label.indexOf(':') >= 0) {
            add(Code.UNREACHABLE_LABEL, of + " can't be written in a symbol, which parts at '@' and ':'", declared);
        } else if (SYMBOLS.contains(label)) {
            add(Code.UNREACHABLE_LABEL, of + " reads as the symbol of that name", declared);
        } else if (RelativeDestination.match(label) != null || RelativeDestination.match(label + "@head") != null) {
            add(Code.UNREACHABLE_LABEL, of + " reads as a number of steps; leave out '+' or '-'", declared);
        }
    }

    /** Of each declaration the parents that are there; tells of the others. */
    private int[][] parents() {
        int[][] parents = new int[declarations.size()][];
        for (int i = 0; i < parents.length; i++) {
            RevisionDeclaration declaration = declarations.get(i);
            Set<String> seen = new LinkedHashSet<>();
            List<Integer> found = new ArrayList<>();
            for (String id : declaration.downRevisions()) {
                Integer parent = byId.get(id);
                if (!seen.add(id)) {
                    add(
                            Code.REPEATED_PARENT,
                            "Revision '" + declaration.revision() + "' names its parent '" + id + "' more than once",
                            i);
                } else if (id.equals(declaration.revision())) {
                    add(Code.SELF_LOOP, "Revision '" + id + "' is its own parent", i);
                } else if (parent != null) {
                    found.add(parent);
                } else if (byLabel.containsKey(id)) {
                    add(
                            Code.LABEL_AS_PARENT,
                            "Revision '" + declaration.revision() + "' names the branch label '" + id
                                    + "' as its down_revision; write the revision identifier '"
                                    + declarations.get(byLabel.get(id)).revision() + "' instead",
                            i);
                } else {
                    add(
                            Code.MISSING_PARENT,
                            "Revision '" + declaration.revision() + "' has the down_revision '" + id
                                    + "', which is not present" + suggestion(id, byId.keySet()),
                            i);
                }
            }
            parents[i] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return parents;
    }

    /** The same with dependencies. */
    private int[][] needs(int[][] parents) {
        int[][] needs = new int[parents.length][];
        for (int i = 0; i < parents.length; i++) {
            RevisionDeclaration declaration = declarations.get(i);
            Set<Integer> found = new LinkedHashSet<>();
            for (int parent : parents[i]) {
                found.add(parent);
            }
            for (String name : declaration.dependencies()) {
                Integer dependency = byId.getOrDefault(name, byLabel.get(name));
                if (dependency == null) {
                    Set<String> known = new LinkedHashSet<>(byLabel.keySet());
                    known.addAll(byId.keySet());
                    add(
                            Code.MISSING_DEPENDENCY,
                            "Revision '" + declaration.revision() + "' depends on '" + name + "', which is not present"
                                    + suggestion(name, known),
                            i);
                } else if (dependency == i) {
                    add(
                            Code.DEPENDENCY_SELF_LOOP,
                            "Revision '" + declaration.revision() + "' depends on itself"
                                    + (name.equals(declaration.revision()) ? "" : " by its label '" + name + "'"),
                            i);
                } else {
                    found.add(dependency);
                }
            }
            needs[i] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return needs;
    }

    private static String suggestion(String missing, Iterable<String> known) {
        String nearest = NearestName.to(missing, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    private boolean cycles(int[][] parents, int[][] needs) {
        List<int[]> byParent = Loops.find(parents);
        Set<Integer> told = new LinkedHashSet<>();
        for (int[] loop : byParent) {
            add(Code.CYCLE, "Revisions come after themselves: " + path(loop), boxed(loop));
            Arrays.stream(loop).forEach(told::add);
        }
        List<int[]> byNeed = Loops.find(needs);
        for (int[] loop : byNeed) {
            if (Arrays.stream(loop).noneMatch(told::contains)) {
                add(
                        Code.DEPENDENCY_CYCLE,
                        "Revisions come after themselves by their dependencies: " + path(loop),
                        boxed(loop));
            }
        }
        return !byNeed.isEmpty();
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private String path(int[] loop) {
        StringBuilder path = new StringBuilder();
        for (int i : loop) {
            path.append('\'').append(declarations.get(i).revision()).append("' after ");
        }
        return path.append('\'')
                .append(declarations.get(loop[0]).revision())
                .append('\'')
                .toString();
    }

    /** Parents that another parent comes after anyway; only merges can have such. */
    private void redundantParents(int[][] parents, int[][] needs) {
        int[] levels = levels(needs);
        for (int i = 0; i < parents.length; i++) {
            if (parents[i].length > 1) {
                for (int parent : alsoBelow(parents[i], needs, levels)) {
                    add(
                            Code.REDUNDANT_PARENT,
                            "Revision '" + declarations.get(i).revision() + "' merges '"
                                    + declarations.get(parent).revision()
                                    + "', which another of its parents comes after already; leave it out of"
                                    + " down_revision",
                            i,
                            parent);
                }
            }
        }
    }

    /** The longest way from each declaration to one that needs nothing. */
    private static int[] levels(int[][] needs) {
        int[] levels = new int[needs.length];
        Arrays.fill(levels, -1);
        ArrayDeque<Integer> path = new ArrayDeque<>();
        for (int start = 0; start < needs.length; start++) {
            path.push(start);
            while (!path.isEmpty()) {
                int node = path.element();
                int level = 0;
                boolean isKnown = true;
                for (int need : needs[node]) {
                    if (levels[need] < 0) {
                        path.push(need);
                        isKnown = false;
                    }
                    level = Math.max(level, levels[need] + 1);
                }
                if (isKnown) {
                    levels[path.pop()] = level;
                }
            }
        }
        return levels;
    }

    /** Those of {@code parents} that lie below others; nothing below the lowest of them is looked at. */
    private static Set<Integer> alsoBelow(int[] parents, int[][] needs, int[] levels) {
        int lowest = Integer.MAX_VALUE;
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        for (int parent : parents) {
            lowest = Math.min(lowest, levels[parent]);
            todo.push(parent);
        }
        Set<Integer> below = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            for (int need : needs[todo.pop()]) {
                if (levels[need] >= lowest && below.add(need)) {
                    todo.push(need);
                }
            }
        }
        Set<Integer> redundant = new LinkedHashSet<>();
        for (int parent : parents) {
            if (below.contains(parent)) {
                redundant.add(parent);
            }
        }
        return redundant;
    }

    private void ends(int[][] parents) {
        boolean[] hasChild = new boolean[parents.length];
        for (int[] of : parents) {
            for (int parent : of) {
                hasChild[parent] = true;
            }
        }
        List<Integer> heads = new ArrayList<>();
        List<Integer> bases = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (Integer.valueOf(i).equals(byId.get(declarations.get(i).revision()))) {
                if (!hasChild[i]) {
                    heads.add(i);
                }
                if (declarations.get(i).downRevisions().isEmpty()) {
                    bases.add(i);
                }
            }
        }
        if (heads.size() > 1) {
            add(
                    Code.SEVERAL_HEADS,
                    "There are " + heads.size() + " heads: " + ids(heads),
                    heads.toArray(Integer[]::new));
        }
        if (bases.size() > 1) {
            add(
                    Code.SEVERAL_BASES,
                    "There are " + bases.size() + " bases: " + ids(bases),
                    bases.toArray(Integer[]::new));
        }
    }

    private String ids(List<Integer> declared) {
        return String.join(
                ", ", declared.stream().map(i -> declarations.get(i).revision()).toList());
    }
}
