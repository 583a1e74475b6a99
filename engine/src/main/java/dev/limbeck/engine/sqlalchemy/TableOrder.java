package dev.limbeck.engine.sqlalchemy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders tables so that each follows those that its foreign keys refer to. */
public final class TableOrder {
    private TableOrder() {}

    /** By key, but referred tables first. Of tables that refer to each other the one that comes first by key is first. */
    public static List<Table> sorted(Collection<Table> tables) {
        List<Table> byKey = new ArrayList<>(tables);
        byKey.sort(Comparator.comparing(Table::key));
        Set<Table> done = new LinkedHashSet<>();
        List<Table> todo = byKey;
        while (!todo.isEmpty()) {
            List<Table> ready = new ArrayList<>();
            List<Table> waiting = new ArrayList<>();
            for (Table table : todo) {
                (dependsOnlyOn(table, done, byKey) ? ready : waiting).add(table);
            }
            if (ready.isEmpty()) { // a cycle: its keys are added by ALTER where the database can
                ready.add(waiting.remove(0));
            }
            done.addAll(ready);
            todo = waiting;
        }
        return new ArrayList<>(done);
    }

    private static boolean dependsOnlyOn(Table table, Set<Table> done, List<Table> all) {
        for (Table referred : table.dependencies()) {
            if (referred != table && !done.contains(referred) && all.contains(referred)) {
                return false;
            }
        }
        return true;
    }
}
