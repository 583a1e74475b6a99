package dev.limbeck.engine.migration;

import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.List;

/** A revision as env.py sees it. */
@PyType(value = "Script", module = "alembic.script.base", subclassable = false)
public final class RevisionForScripts {
    private final Revision revision;

    RevisionForScripts(Revision revision) {
        this.revision = revision;
    }

    @PyAttribute("revision")
    public String revision() {
        return revision.revision();
    }

    /** None, an identifier, or a tuple of several. */
    @PyAttribute("down_revision")
    public Object downRevision() {
        List<String> down = revision.downRevisions();
        if (down.isEmpty()) {
            return None.NONE;
        }
        return down.size() == 1 ? down.get(0) : PyTuple.copyOf(down);
    }

    @PyAttribute("doc")
    public String doc() {
        return revision.doc();
    }

    @PyAttribute("longdoc")
    public String longdoc() {
        return revision.longdoc();
    }

    @PyAttribute("path")
    public String path() {
        return revision.path();
    }

    @PyAttribute("branch_labels")
    public PySet branchLabels() {
        return PySet.of(revision.branchLabels().iterator());
    }
}
