package dev.limbeck.engine.graph;

/** The table that holds the applied revisions, or what stands for it: a connection, a script of SQL, a set. */
public interface VersionTable {
    void insert(String version);

    void update(String from, String to);

    void delete(String version);
}
