package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModuleOutlineTest {
    private static final List<String> NAMES = List.of("a", "b", "revision", "upgrade");

    private static final String[] LINES = {
        "revision = 'x'",
        "revision: str = 'y'",
        "a = revision = 'z'",
        "b = ('x', 'y')",
        "b = 'x', 'y'",
        "b = ['x']",
        "a = None",
        "a = 'x' 'y'",
        "c = call(1)",
        "c.append(revision)",
        "call()",
        "c = call(a=1)",
        "c = (revision := 'w')",
        "revision += 'x'",
        "del revision",
        "import os",
        "import a.b",
        "from x import revision",
        "from x import *",
        "global revision",
        "pass",
        "'text'",
        "x: int",
        "revision: int",
        "def upgrade():\n    revision = 'no'",
        "def upgrade(x=1): pass",
        "def f():\n    global revision",
        "class A:\n    a = 1",
        "if c:\n    a = 'x'",
        "@d(revision)\ndef upgrade(): pass",
        "revision = 'p'; a = 'q'",
        "revision, a = 'x', 'y'",
        "revision = not 1",
        "# revision = 'no'",
        "c = globals()",
        "a = 1"
    };

    @Example
    void aRevisionHeaderIsRead() {
        ModuleOutline outline =
                scan("""
                '''create ledger'''
                from typing import Union

                from alembic import op

                revision: str = 'aa' 'bb'
                down_revision: Union[str, None] = ('cc', "dd")  # two
                branch_labels = None
                logger = logging.getLogger(f"{__name__}")


                def upgrade() -> None:
                    revision = 'no'
                    op.execute("revision = 'no'")


                def downgrade() -> None: pass
                """, List.of("revision", "down_revision", "branch_labels", "depends_on", "upgrade", "downgrade"));
        assertThat(TreeDump.dump(outline.docstring())).isEqualTo("Constant('create ledger')");
        assertThat(TreeDump.dump(outline.value("revision"))).isEqualTo("Constant('aabb')");
        assertThat(TreeDump.dump(outline.value("down_revision"))).isEqualTo("Tuple([Constant('cc'), Constant('dd')])");
        assertThat(TreeDump.dump(outline.value("branch_labels"))).isEqualTo("Constant(None)");
        assertThat(outline.value("depends_on")).isNull();
        assertThat(outline.isFunction("upgrade")).isTrue();
        assertThat(outline.isFunction("downgrade")).isTrue();
        assertThat(outline.isFunction("revision")).isFalse();
    }

    @Example
    void whatOnlyLooksPlainIsLeftToTheParser() {
        for (String source : List.of(
                "revision = 'x'\nif y:\n    revision = 'z'\n",
                "revision = 'x'\nrevision += 'y'\n",
                "revision = 'x'\ndel revision\n",
                "revision = 'x'\ndef f():\n    global revision\n    revision = 'y'\nx = f()\n",
                "revision = 'x'\ndef f():\n    globals()['revision'] = 'y'\n",
                "revision = 'x'\nx = (revision := 'y')\n",
                "revision = 'x'\nfrom y import *\n",
                "revision = 'x'\nfrom y import z as revision\n",
                "revision = 'x'\nfor revision in y: pass\n",
                "revision = 'x' if y else 'z'\n",
                "revision = ['x']\ny = revision.append('z')\n",
                "a = revision = ['x']\ny = a.append('z')\n",
                "revision = f'x'\n",
                "revision = b'x'\n",
                "revision = -1\n",
                "exit()\n",
                "def f(:\n    pass\n",
                "  revision = 'x'\n")) {
            assertThat(scan(source, List.of("revision"))).as(source).isNull();
        }
    }

    @Example
    void aTextThatIsNoPythonIsRefused() {
        for (String source :
                List.of("x = 'a\n", "def f():\n\tif a:\n        b\n", "x = )\n", "def f():\n    x = (\n")) {
            assertThatThrownBy(() -> scan(source, NAMES)).as(source).isInstanceOf(PythonSyntaxError.class);
        }
    }

    /** Where the outline answers, it answers what following the tree gives. */
    @Property(tries = 2000)
    void theOutlineAgreesWithTheTree(@ForAll("modules") String text) {
        ModuleOutline outline;
        Map<String, String> expected;
        try {
            outline = scan(text, NAMES);
        } catch (PythonSyntaxError e) {
            return;
        }
        if (outline == null) {
            return;
        }
        expected = follow(PythonParser.parseModule(new SourceFile("x", text)));
        for (String name : NAMES) {
            Expression value = outline.value(name);
            String actual = outline.isFunction(name) ? "function" : value == null ? null : TreeDump.dump(value);
            assertThat(actual).as("%s in%n%s", name, text).isEqualTo(expected.get(name));
        }
    }

    /** No module the tree of which has more than plain statements gets an outline. */
    @Property(tries = 500)
    void randomModulesAreNeverMisread(@ForAll long seed) {
        String text = Printer.print(new TreeGenerator(new Random(seed)).module());
        ModuleOutline outline = scan(text, NAMES);
        if (outline != null) {
            Map<String, String> expected = follow(PythonParser.parseModule(new SourceFile("x", text)));
            for (String name : NAMES) {
                Expression value = outline.value(name);
                String actual = outline.isFunction(name) ? "function" : value == null ? null : TreeDump.dump(value);
                assertThat(actual).as("%s in%n%s", name, text).isEqualTo(expected.get(name));
            }
        }
    }

    private static Map<String, String> follow(Module module) {
        Map<String, String> bound = new HashMap<>();
        for (Statement statement : module.body()) {
            if (statement instanceof Statement.Assign assign) {
                assign.targets().forEach(target -> bind(target, assign.value(), bound));
            } else if (statement instanceof Statement.AnnAssign assign && assign.value() != null) {
                bind(assign.target(), assign.value(), bound);
            } else if (statement instanceof Statement.FunctionDef function) {
                bound.put(function.name(), "function");
            } else if (statement instanceof Statement.AsyncFunctionDef function) {
                bound.put(function.name(), "function");
            } else {
                assertThat(statement)
                        .isInstanceOfAny(
                                Statement.Import.class,
                                Statement.ImportFrom.class,
                                Statement.Pass.class,
                                Statement.ClassDef.class,
                                Statement.AugAssign.class,
                                Statement.TypeAlias.class,
                                Statement.AnnAssign.class,
                                Statement.Expr.class);
            }
        }
        return bound;
    }

    private static void bind(Expression target, Expression value, Map<String, String> bound) {
        if (target instanceof Expression.Name name) {
            bound.put(name.id(), TreeDump.dump(value));
        }
    }

    @Provide
    Arbitrary<String> modules() {
        return Arbitraries.of(LINES).list().ofMaxSize(6).map(lines -> String.join("\n", lines) + "\n");
    }

    private static ModuleOutline scan(String text, List<String> names) {
        return ModuleOutline.scan(new SourceFile("x", text), names);
    }
}
