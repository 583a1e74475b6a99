package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Orders tables so that each follows those that its foreign keys refer to, as {@code sqlalchemy.sql.ddl} does. */
public final class TableOrder {
    private final List<Table> tables;
    private final Predicate<ForeignKeyConstraint> canWait;
    private final Map<Table, Set<Table>> fixed = new LinkedHashMap<>();
    private final Map<Table, Set<Table>> byKeys = new LinkedHashMap<>();
    private final Set<ForeignKeyConstraint> later = new LinkedHashSet<>();

    private TableOrder(Collection<Table> tables, Predicate<ForeignKeyConstraint> canWait) {
        this.tables = new ArrayList<>(tables);
        this.canWait = canWait;
    }

    /**
     * Tables in an order in which they can be created.
     *
     * @param later the foreign keys that can only be added when all tables are there, in the order of their tables;
     *     SQLAlchemy's order of these changes from run to run
     */
    public record Sorted(List<Table> tables, Set<ForeignKeyConstraint> later) {
        /** The table's foreign keys that can stand in its CREATE TABLE. */
        public List<ForeignKeyConstraint> inline(Table table) {
            List<ForeignKeyConstraint> keys = new ArrayList<>(table.foreignKeyConstraints());
            keys.removeAll(later);
            return keys;
        }
    }

    /** Tables that refer to each other in a circle that nothing may break; the names are in the order of the alphabet. */
    public static final class CycleException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Collection<String> names;

        private CycleException(Collection<String> names) {
            super("Circular dependency detected.", null, false, false);
            this.names = names;
        }

        public String names() {
            return String.join(", ", names);
        }
    }

    /**
     * Tables that need nothing of each other stay in their order.
     *
     * @param canWait whether a foreign key may be added or dropped apart from its table if a circle asks for it
     * @throws CycleException when a circle remains
     * @throws PyException NoReferencedTableError for a foreign key to a table that the metadata does not have
     */
    public static Sorted sort(Collection<Table> tables, Predicate<ForeignKeyConstraint> canWait) throws CycleException {
        TableOrder order = new TableOrder(tables, canWait);
        return order.sort();
    }

    /** {@code metadata.sorted_tables}: by key, but referred tables first; circles are told of and left unsorted. */
    static List<Table> sorted(Collection<Table> tables) {
        List<Table> byKey = new ArrayList<>(tables);
        byKey.sort(Comparator.comparing(Table::key));
        TableOrder order = new TableOrder(byKey, key -> true);
        try {
            order.collectDependencies();
            List<Table> sorted = order.topological();
            if (sorted.size() == byKey.size()) {
                return sorted;
            }
            SqlalchemyErrors.warn(
                    Interpreter.current(),
                    "Cannot correctly sort tables; there are unresolvable cycles between tables \""
                            + String.join(", ", names(order.circles()))
                            + "\", which is usually caused by mutually dependent foreign key constraints.  Foreign key "
                            + "constraints involving these tables will not be considered; this warning may raise an "
                            + "error in a future release.");
            return order.sort().tables();
        } catch (CycleException e) {
            throw PyException.of(SqlalchemyErrors.CIRCULAR_DEPENDENCY_ERROR, e.getMessage() + " (" + e.names() + ")");
        }
    }

    private Sorted sort() throws CycleException {
        collectDependencies();
        List<Table> sorted = topological();
        if (sorted.size() < tables.size()) {
            breakCircles(circles());
            sorted = topological();
            if (sorted.size() < tables.size()) {
                throw new CycleException(names(circles()));
            }
        }
        return new Sorted(sorted, later);
    }

    private void collectDependencies() {
        fixed.clear();
        byKeys.clear();
        for (Table table : tables) {
            for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                if (key.useAlter()) {
                    later.add(key);
                    continue;
                }
                Table referred = key.referredTable();
                if (referred != table) {
                    byKeys.computeIfAbsent(table, child -> new LinkedHashSet<>())
                            .add(referred);
                }
            }
            fixed.computeIfAbsent(table, child -> new LinkedHashSet<>()).addAll(table.extraDependencies());
        }
    }

    /** Takes away all foreign keys that may wait of each table of a circle, also those that lead elsewhere. */
    private void breakCircles(Set<Table> circles) {
        for (Table table : tables) {
            if (!circles.contains(table)) {
                continue;
            }
            for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                if (canWait.test(key)) {
                    later.add(key);
                    Set<Table> parents = byKeys.get(table);
                    if (parents != null) {
                        parents.remove(key.referredTable());
                    }
                }
            }
        }
    }

    private Set<Table> parents(Table table) {
        Set<Table> parents = new LinkedHashSet<>(fixed.getOrDefault(table, Set.of()));
        parents.addAll(byKeys.getOrDefault(table, Set.of()));
        return parents;
    }

    /** As many as can be sorted. */
    private List<Table> topological() {
        List<Table> sorted = new ArrayList<>();
        Set<Table> todo = new LinkedHashSet<>(tables);
        List<Table> ready;
        do {
            ready = new ArrayList<>();
            for (Table table : todo) {
                if (parents(table).stream().noneMatch(todo::contains)) {
                    ready.add(table);
                }
            }
            ready.forEach(todo::remove);
            sorted.addAll(ready);
        } while (!ready.isEmpty());
        return sorted;
    }

    /** The tables that refer to themselves by way of others. */
    private Set<Table> circles() {
        Set<Table> found = new LinkedHashSet<>();
        for (Table start : tables) {
            Set<Table> seen = new HashSet<>();
            Deque<Table> todo = new ArrayDeque<>(parents(start));
            while (!todo.isEmpty()) {
                Table next = todo.pop();
                if (seen.add(next)) {
                    todo.addAll(parents(next));
                }
            }
            if (seen.contains(start)) {
                found.add(start);
            }
        }
        return found;
    }

    private static Collection<String> names(Set<Table> tables) {
        Set<String> names = new TreeSet<>();
        tables.forEach(table -> names.add(table.key()));
        return names;
    }
}
