package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds where edges lead back to where they came from. A knot is a set of nodes that all lead to each other. */
final class Loops {
    private Loops() {}

    /** The nodes of one shortest loop out of each knot, in the order of the edges, from its first node on. */
    static List<int[]> find(int[][] edges) {
        int[] knots = knots(edges);
        List<int[]> loops = new ArrayList<>();
        boolean[] done = new boolean[edges.length];
        for (int start = 0; start < edges.length; start++) {
            int knot = knots[start];
            if (!done[knot] && hasEdgeInto(edges[start], knots, knot)) {
                done[knot] = true;
                loops.add(loop(start, edges, knots));
            }
        }
        return loops;
    }

    private static boolean hasEdgeInto(int[] targets, int[] knots, int knot) {
        for (int target : targets) {
            if (knots[target] == knot) {
                return true;
            }
        }
        return false;
    }

    /** The shortest way from {@code start} back to it. */
    private static int[] loop(int start, int[][] edges, int[] knots) {
        int[] cameFrom = new int[edges.length];
        Arrays.fill(cameFrom, -1);
        ArrayDeque<Integer> todo = new ArrayDeque<>(List.of(start));
        while (cameFrom[start] < 0) {
            int node = todo.remove();
            for (int target : edges[node]) {
                if (knots[target] == knots[start] && cameFrom[target] < 0) {
                    cameFrom[target] = node;
                    todo.add(target);
                }
            }
        }
        ArrayDeque<Integer> loop = new ArrayDeque<>();
        int node = start;
        do {
            node = cameFrom[node];
            loop.addFirst(node);
        } while (node != start);
        return loop.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers the strongly connected components (Tarjan's algorithm, with a stack of its own). */
    private static int[] knots(int[][] edges) {
        int[] found = new int[edges.length];
        int[] low = new int[edges.length];
        int[] knot = new int[edges.length];
        int[] taken = new int[edges.length];
        Arrays.fill(knot, -1);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        ArrayDeque<Integer> path = new ArrayDeque<>();
        int count = 0;
        int knots = 0;
        for (int start = 0; start < edges.length; start++) {
            if (found[start] > 0) {
                continue;
            }
            path.push(start);
            while (!path.isEmpty()) {
                int node = path.element();
                if (found[node] == 0) {
                    found[node] = low[node] = ++count;
                    open.push(node);
                }
                if (taken[node] < edges[node].length) {
                    int target = edges[node][taken[node]++];
                    if (found[target] == 0) {
                        path.push(target);
                    } else if (knot[target] < 0) {
                        low[node] = Math.min(low[node], found[target]);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    low[path.element()] = Math.min(low[path.element()], low[node]);
                }
                if (low[node] == found[node]) {
                    int member;
                    do {
                        member = open.pop();
                        knot[member] = knots;
                    } while (member != node);
                    knots++;
                }
            }
        }
        return knot;
    }
}
