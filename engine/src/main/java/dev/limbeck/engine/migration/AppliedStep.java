package dev.limbeck.engine.migration;

import dev.limbeck.engine.graph.MigrationInfo;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code alembic.runtime.migration.MigrationInfo}: what {@code on_version_apply} is told about a step. */
@PyType(value = "MigrationInfo", module = "alembic.runtime.migration", subclassable = false)
public final class AppliedStep {
    private final MigrationInfo info;

    AppliedStep(MigrationInfo info) {
        this.info = info;
    }

    @PyAttribute("is_upgrade")
    public boolean isUpgrade() {
        return info.isUpgrade();
    }

    @PyAttribute("is_downgrade")
    public boolean isDowngrade() {
        return !info.isUpgrade();
    }

    @PyAttribute("is_stamp")
    public boolean isStamp() {
        return info.isStamp();
    }

    @PyAttribute("is_migration")
    public boolean isMigration() {
        return !info.isStamp();
    }

    @PyAttribute("up_revision_id")
    public @Nullable String upRevisionId() {
        return info.upRevisionId();
    }

    @PyAttribute("up_revision_ids")
    public PyTuple upRevisionIds() {
        return PyTuple.copyOf(info.upRevisionIds());
    }

    @PyAttribute("down_revision_ids")
    public PyTuple downRevisionIds() {
        return PyTuple.copyOf(info.downRevisionIds());
    }

    @PyAttribute("up_revision")
    public @Nullable Object upRevision() {
        return info.upRevision() == null ? null : new RevisionForScripts(info.upRevision());
    }

    @PyAttribute("source_revision_ids")
    public PyTuple sourceRevisionIds() {
        return PyTuple.copyOf(info.sourceRevisionIds());
    }

    @PyAttribute("destination_revision_ids")
    public PyTuple destinationRevisionIds() {
        return PyTuple.copyOf(info.destinationRevisionIds());
    }

    @PyAttribute("source_revisions")
    public PyTuple sourceRevisions() {
        return revisions(info.sourceRevisions());
    }

    @PyAttribute("destination_revisions")
    public PyTuple destinationRevisions() {
        return revisions(info.destinationRevisions());
    }

    private static PyTuple revisions(List<Revision> revisions) {
        List<Object> shown = new ArrayList<>();
        for (Revision revision : revisions) {
            shown.add(new RevisionForScripts(revision));
        }
        return PyTuple.copyOf(shown);
    }
}
