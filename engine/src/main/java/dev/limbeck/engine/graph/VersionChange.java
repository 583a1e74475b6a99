package dev.limbeck.engine.graph;

import java.util.Set;

/** One statement on the version table. */
public sealed interface VersionChange {
    void applyTo(VersionTable table);

    /** Does the same to a set of rows. */
    void applyTo(Set<String> rows);

    /** A branch begins. */
    record Insert(String version) implements VersionChange {
        @Override
        public void applyTo(VersionTable table) {
            table.insert(version);
        }

        @Override
        public void applyTo(Set<String> rows) {
            rows.add(version);
        }
    }

    /** A branch moves on. */
    record Update(String from, String to) implements VersionChange {
        @Override
        public void applyTo(VersionTable table) {
            table.update(from, to);
        }

        @Override
        public void applyTo(Set<String> rows) {
            rows.remove(from);
            rows.add(to);
        }
    }

    /** A branch ends. */
    record Delete(String version) implements VersionChange {
        @Override
        public void applyTo(VersionTable table) {
            table.delete(version);
        }

        @Override
        public void applyTo(Set<String> rows) {
            rows.remove(version);
        }
    }
}
