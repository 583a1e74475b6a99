package dev.limbeck.engine.migration;

import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code context.script} as env.py sees it. */
@PyType(value = "ScriptDirectory", module = "alembic.script.base", subclassable = false)
public final class ScriptDirectoryForScripts {
    private final ScriptDirectory directory;

    ScriptDirectoryForScripts(ScriptDirectory directory) {
        this.directory = directory;
    }

    @PyAttribute("dir")
    public String dir() {
        return directory.dir().toString();
    }

    @PyMethod("get_heads()")
    public List<String> heads() {
        return directory.revisionMap().heads();
    }

    @PyMethod("get_bases()")
    public List<String> bases() {
        return directory.revisionMap().bases();
    }

    @PyMethod("get_current_head()")
    public @Nullable String currentHead() {
        List<String> ids = directory.graph().asRevisionNumber("head");
        return ids.isEmpty() ? null : ids.get(0);
    }

    @PyMethod("as_revision_number(id_)")
    public Object asRevisionNumber(@Nullable String id) {
        List<String> ids = directory.graph().asRevisionNumber(id);
        if ("heads".equals(id)) {
            return PyTuple.copyOf(ids);
        }
        return ids.isEmpty() ? None.NONE : ids.get(0);
    }

    @PyMethod("get_revision(id_)")
    public Object revision(Object id) {
        Revision revision = directory.graph().getRevision(id == None.NONE ? null : Operators.str(id));
        return revision == null ? None.NONE : new RevisionForScripts(revision);
    }

    @PyMethod("walk_revisions(base='base', head='heads')")
    public PyIterator walkRevisions(String base, String head) {
        List<Object> revisions = new ArrayList<>();
        for (Revision revision : directory.graph().walkRevisions(base, head)) {
            revisions.add(new RevisionForScripts(revision));
        }
        return new PyIterator(revisions.iterator());
    }
}
