package dev.limbeck.engine.graph;

import java.util.List;

/** A revision that another one comes after, but nobody has. Alembic ends in a {@code KeyError} here. */
public final class MissingRevision extends RevisionError {
    private final String revision;
    private final String missing;

    private MissingRevision(Revision revision, String relation, String missing, List<String> known) {
        super("Revision " + revision.where() + " " + relation + " '" + missing + "', which is not present"
                + suggestion(missing, known));
        this.revision = revision.revision();
        this.missing = missing;
    }

    static MissingRevision parent(Revision revision, String missing, List<String> known) {
        return new MissingRevision(revision, "has the down_revision", missing, known);
    }

    static MissingRevision dependency(Revision revision, String missing, List<String> known) {
        return new MissingRevision(revision, "depends on", missing, known);
    }

    /** The revision that refers to the missing one. */
    public String revision() {
        return revision;
    }

    public String missing() {
        return missing;
    }

    private static String suggestion(String missing, List<String> known) {
        String nearest = NearestName.to(missing, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    @Override
    public List<String> bases() {
        return List.of("RevisionError");
    }
}
