package dev.limbeck.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRegistry;
import dev.limbeck.engine.python.ModuleRole;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScriptHeaderTest {
    private static final String[] LINES = {
        "revision = 'x'",
        "revision: str = 'y'",
        "a = revision = 'z'",
        "down_revision = ('x', 'y')",
        "down_revision = 'x', 'y'",
        "down_revision = ['x']",
        "down_revision = {'x'}",
        "branch_labels = None",
        "a = 'x' 'y'",
        "c = len('abc')",
        "down_revision.append('q')",
        "x = down_revision.append('q')",
        "a = down_revision",
        "a.append('r')",
        "print('')",
        "c = dict(revision=1)",
        "c = (revision := 'w')",
        "revision += 'x'",
        "revision = revision + a",
        "del revision",
        "import os",
        "import os as revision",
        "from os import path as depends_on",
        "pass",
        "'text'",
        "x: int",
        "revision: int",
        "def upgrade():\n    revision = 'no'",
        "def upgrade(x=1): pass",
        "def f():\n    global revision\n    revision = 'g'",
        "f()",
        "c = f()",
        "class A:\n    revision = 1",
        "if a:\n    revision = 'i'",
        "def d(f):\n    return f",
        "@d\ndef downgrade(): pass",
        "revision = 'p'; depends_on = 'q'",
        "revision, depends_on = 'x', 'y'",
        "(revision, *depends_on) = 'x', 'y'",
        "# revision = 'no'",
        "globals()['revision'] = 'v'",
        "a = 2",
        "revision = f'{a}'",
        "revision = 'abc'[1:]",
        "revision = 'x' * 3",
        "revision = 'a' if c else 'b'",
        "for revision in 'xy': pass",
        "upgrade = None",
        "__doc__ = 'doc'",
        "revision = __name__",
        "revision = __doc__",
        "revision == 'x'",
        "revision = 1 - 2",
        "def downgrade():\n    down_revision.append('t')",
        "c = downgrade()",
        "vars()",
        "c = vars().update(revision='k')",
        "revision = {}"
    };

    /** What is known without running the script is what running it gives. */
    @Property(tries = 1500)
    void readingAgreesWithRunning(@ForAll("modules") String text) {
        SourceFile source = new SourceFile("r.py", text);
        ScriptHeader read;
        try {
            read = ScriptHeader.withoutRunning(source, "r_py");
        } catch (PythonSyntaxError e) {
            return;
        }
        if (read == null) {
            return;
        }
        ScriptHeader run;
        try {
            run = ScriptHeader.of(run(source));
        } catch (PyException e) {
            return; // a script that fails is never reached by what its header says
        }
        for (String name : List.of("revision", "down_revision", "branch_labels", "depends_on")) {
            assertThat(repr(read.get(name))).as("%s of%n%s", name, text).isEqualTo(repr(run.get(name)));
        }
        assertThat(doc(read)).as(text).isEqualTo(doc(run));
        for (String name : List.of("upgrade", "downgrade")) {
            assertThat(read.hasFunction(name)).as("%s of%n%s", name, text).isEqualTo(run.hasFunction(name));
        }
    }

    @Example
    void aPlainHeaderNeedsNoRun() {
        String text =
                "'''doc'''\nimport sqlalchemy as sa\nrevision = 'a'\ndown_revision = None\ndef upgrade():\n    op.f()\n";
        ScriptHeader header = ScriptHeader.read(new SourceFile("a.py", text), "a_py", (source, name) -> {
            throw new AssertionError("must not run");
        });
        assertThat(header.get("revision")).isEqualTo("a");
        assertThat(header.get("__doc__")).isEqualTo("doc");
        assertThat(header.get("depends_on")).isNull();
        assertThat(header.hasFunction("upgrade")).isTrue();
        assertThat(header.hasFunction("downgrade")).isFalse();
        assertThat(header.module()).isNull();
    }

    @Example
    void aComputedHeaderRuns() {
        String text = "def f(): return 'b'\nrevision = f()\ndown_revision = None\n";
        ScriptHeader header = ScriptHeader.read(new SourceFile("a.py", text), "a_py", (source, name) -> run(source));
        assertThat(header.get("revision")).isEqualTo("b");
        assertThat(header.module()).isNotNull();
    }

    private static PyModule run(SourceFile source) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Host host = Host.of(nowhere, nowhere, Map.of(), Path.of("."));
        return new Interpreter(host, new ModuleRegistry()).runModule(source, "r_py", ModuleRole.REVISION);
    }

    /** None and no docstring are the same. */
    private static Object doc(ScriptHeader header) {
        Object doc = header.get("__doc__");
        return doc == null ? None.NONE : doc;
    }

    private static String repr(Object value) {
        return value == null ? "not bound" : Operators.repr(value);
    }

    @Provide
    Arbitrary<String> modules() {
        return Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(7).map(lines -> String.join("\n", lines) + "\n");
    }
}
