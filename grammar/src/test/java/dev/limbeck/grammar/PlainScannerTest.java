package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class PlainScannerTest {
    private static final List<String> NAMES = List.of("revision", "down_revision", "upgrade", "downgrade", "__doc__");

    private static final String SCRIPT = """
            \"""add 'orders'

            Revises: 0001
            \"""
            from typing import Sequence, Union

            from alembic import op
            import sqlalchemy as sa  # always


            # identifiers
            revision: str = '0002'
            down_revision: Union[str, Sequence[str], None] = ("0001", 'b')


            def upgrade() -> None:
                op.create_table('t',  # (
                    sa.Column("it's", sa.Numeric(10, 2.5), nullable=False),
                )
                if x != 'a\\'b':
                    op.execute(\"""
            revision = 'no'
            \""")
                    y[1:2] = {'a': -0.5}

                op.execute(r'\\d')

            def downgrade():
                pass
            """;

    private static final String PIECES =
            "~\n~    ~ ~'~\"~\"\"\"~(~)~[~]~#~:~=~\\~,~.~1~07~!~x~f~None~def ~import ~revision~upgrade~global~lambda~"
                    + "\t~\r~é~coding=~\n\n~;~revision = 'y'\n~upgrade = None\n~def revision():\n  x\n~down_revision~()~$";

    @Example
    void aScriptOfTheTemplateIsRead() {
        ModuleOutline outline = scan(SCRIPT);
        assertThat(outline).isNotNull();
        assertThat(TreeDump.dump(outline.docstring()))
                .isEqualTo("Constant('add \\'orders\\'\\u000a\\u000aRevises: 0001\\u000a')");
        assertThat(TreeDump.dump(outline.value("revision"))).isEqualTo("Constant('0002')");
        assertThat(TreeDump.dump(outline.value("down_revision"))).isEqualTo("Tuple([Constant('0001'), Constant('b')])");
        assertThat(outline.isFunction("upgrade")).isTrue();
        assertThat(outline.isFunction("downgrade")).isTrue();
        assertThat(outline.isFunction("revision")).isFalse();
    }

    @Example
    void moreThanItKnowsIsLeftToTheTokens() {
        for (String source : List.of(
                "revision = 'é'\n",
                "revision = 'x'\r\n",
                "revision = 'x' 'y'\n",
                "revision = 'x'; revision = 'y'\n",
                "revision = ['x']\n",
                "revision = '\\x41'\n",
                "revision = other = 'x'\n",
                "# coding: latin-1\nrevision = 'x'\n",
                "from x import *\n",
                "from x import revision\n",
                "def upgrade(): pass\n",
                "def upgrade():\n    global revision\n",
                "def upgrade():\n    vars()['revision'] = 'y'\n",
                "def upgrade():\n    f'{x}'\n",
                "def upgrade():\n        x\n    y\n",
                "def upgrade():\n    x(]\n",
                "def upgrade():\n    'x\n",
                "def upgrade():\n    # nothing\n",
                "def upgrade():\n    1a\n",
                "def upgrade():\n    x \\\n  y\n",
                "other = 'x'\n",
                " revision = 'x'\n")) {
            assertThat(scan(source)).as(source).isNull();
        }
    }

    /** What it reads, the tokens say too, also of texts that are spoilt. */
    @Property(tries = 20_000)
    void agreesWithTheTokens(@ForAll("spoilt") String text) {
        ModuleOutline plain = scan(text);
        if (plain == null) {
            return;
        }
        ModuleOutline outline = ModuleOutline.scan(new SourceFile("x", text), NAMES);
        assertThat(outline).as(text).isNotNull();
        assertThat(dump(plain.docstring())).as(text).isEqualTo(dump(outline.docstring()));
        for (String name : NAMES) {
            assertThat(dump(plain.value(name))).as("%s in%n%s", name, text).isEqualTo(dump(outline.value(name)));
            assertThat(plain.isFunction(name)).as("%s in%n%s", name, text).isEqualTo(outline.isFunction(name));
        }
    }

    private static @Nullable String dump(@Nullable Expression value) {
        return value == null ? null : value.span() + TreeDump.dump(value);
    }

    /** The script with a few pieces of it put elsewhere, left out, or replaced by something else. */
    @Provide
    Arbitrary<String> spoilt() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES.split("~"));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, SCRIPT.length());
        Arbitrary<Change> changes = Combinators.combine(
                        places, Arbitraries.of(0, 0, 0, 1, 1, 2, 5, 40), Arbitraries.oneOf(pieces, sections()))
                .as(Change::new);
        return changes.list().ofMinSize(0).ofMaxSize(3).map(all -> {
            String text = SCRIPT;
            for (Change change : all) {
                text = change.applyTo(text);
            }
            return text;
        });
    }

    private static Arbitrary<String> sections() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SCRIPT.length()),
                        Arbitraries.integers().between(0, 30))
                .as((from, size) -> SCRIPT.substring(from, Math.min(SCRIPT.length(), from + size)));
    }

    private record Change(int place, int left, String piece) {
        String applyTo(String text) {
            int from = Math.min(place, text.length());
            return text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + left));
        }
    }

    private static @Nullable ModuleOutline scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PlainScanner(NAMES).scan(bytes, bytes.length);
    }
}
