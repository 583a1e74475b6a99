package dev.limbeck.cli.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A body for {@code upgrade()} that changes a {@link RandomTable} in batches, and what it means for the rows. */
final class RandomProgram {
    private final RandomTable table;
    private final Random random;
    private final List<String> upgrade = new ArrayList<>();
    private final List<String> downgrade = new ArrayList<>();

    /** What each column of the new table holds, as an expression over the old one; by the column's new name. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> droppedIndexes = new LinkedHashSet<>();

    /** @param revertible whether {@link #downgrade} has to lead back */
    RandomProgram(RandomTable table, Random random, boolean revertible) {
        this.table = table;
        this.random = random;
        values.put("k", "k");
        table.columns().forEach(column -> values.put(column.name(), column.quoted()));
        List<RandomTable.Column> free = new ArrayList<>(table.columns());
        int batches = 1 + random.nextInt(2);
        for (int batch = 0; batch < batches; batch++) {
            upgrade.add("with op.batch_alter_table(\"t\", recreate=\"always\") as batch_op:");
            List<String> back = new ArrayList<>();
            int steps = random.nextInt(4);
            for (int step = 0; step < steps && !free.isEmpty(); step++) {
                RandomTable.Column column = free.remove(random.nextInt(free.size()));
                switch (random.nextInt(revertible ? 3 : 6)) {
                    case 0 -> addColumn("new" + batch + step, back);
                    case 1 -> rename(column, back);
                    case 2 -> makeNullable(column, back);
                    case 3 -> drop(column);
                    case 4 -> changeType(column);
                    default -> setDefault(column);
                }
            }
            upgrade.add("    pass");
            if (!back.isEmpty()) {
                back.add(0, "with op.batch_alter_table(\"t\") as batch_op:");
                downgrade.addAll(0, back);
            }
        }
    }

    private void step(String call) {
        upgrade.add("    batch_op." + call);
    }

    private static String py(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void addColumn(String name, List<String> back) {
        step("add_column(sa.Column(" + py(name) + ", sa.Integer(), server_default=\"5\"))");
        values.put(name, "5");
        touched.add(name);
        back.add("    batch_op.drop_column(" + py(name) + ")");
    }

    private void rename(RandomTable.Column column, List<String> back) {
        if (column.name().equals("rowid")) {
            return; // SQLite itself never renames it
        }
        String name = "renamed " + column.name();
        step("alter_column(" + py(column.name()) + ", new_column_name=" + py(name) + ")");
        rekey(column.name(), name);
        touched.add(name);
        touched.add(column.name());
        back.add("    batch_op.alter_column(" + py(name) + ", new_column_name=" + py(column.name()) + ")");
    }

    private void rekey(String from, String to) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        values.clear();
        copy.forEach((name, value) -> values.put(name.equals(from) ? to : name, value));
    }

    private void makeNullable(RandomTable.Column column, List<String> back) {
        boolean nullable = !column.text().contains(" NOT NULL");
        if (!column.text().contains(" AS (") && !nullable) {
            step("alter_column(" + py(column.name()) + ", nullable=True)");
            touched.add(column.name());
            back.add("    batch_op.alter_column(" + py(column.name()) + ", nullable=False)");
        }
    }

    private void drop(RandomTable.Column column) {
        if (column.text().contains("CHECK") && column.text().contains("CONSTRAINT \"ck")) {
            step("drop_constraint(" + py("ck " + column.name().replace("\"", "")) + ", type_=\"check\")");
        }
        for (RandomTable.Index index : table.indexes()) {
            if (index.columns().contains(column.name()) && droppedIndexes.add(index.name())) {
                step("drop_index(" + py(index.name()) + ")");
            }
        }
        step("drop_column(" + py(column.name()) + ")");
        values.remove(column.name());
        touched.add(column.name());
    }

    private void changeType(RandomTable.Column column) {
        if (!column.plain() || table.isStrict()) {
            return;
        }
        step("alter_column(" + py(column.name()) + ", type_=sa.Text(), existing_type=sa.Text())");
        boolean isText = column.type().contains("CHAR") || column.type().equals("TEXT");
        if (!isText) {
            values.put(column.name(), "CAST(" + column.quoted() + " AS TEXT)");
        }
        touched.add(column.name());
    }

    private void setDefault(RandomTable.Column column) {
        if (column.text().contains(" AS (")) {
            return;
        }
        step("alter_column(" + py(column.name()) + ", server_default="
                + pick(List.of("\"7\"", "None", "sa.text(\"(1 + 1)\")")) + ")");
        touched.add(column.name());
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    String upgrade() {
        return String.join("\n", upgrade);
    }

    String downgrade() {
        return downgrade.isEmpty() ? "pass" : String.join("\n", downgrade);
    }

    /** See {@link #values}. */
    Map<String, String> values() {
        return values;
    }

    /** Old and new names of columns that are not what they were. */
    Set<String> touched() {
        return touched;
    }

    Set<String> droppedIndexes() {
        return droppedIndexes;
    }

    @Override
    public String toString() {
        return upgrade();
    }
}
