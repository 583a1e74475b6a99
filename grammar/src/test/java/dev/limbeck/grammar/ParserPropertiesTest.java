package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ParserPropertiesTest {
    private static final String[] FRAGMENTS = {
        "def f(",
        "):",
        "\n",
        "\n    ",
        "\n\t",
        "if ",
        "else:",
        "match x:",
        "case ",
        "type ",
        "class A",
        "lambda ",
        "f'{",
        "}'",
        "f\"\"\"",
        "\"",
        "'",
        "\"\"\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ":",
        ":=",
        "=",
        "==",
        "*",
        "**",
        "/",
        "@",
        ".",
        "...",
        "\\",
        "\\\n",
        "#",
        "a",
        "b.c",
        "1",
        "0x",
        "1e",
        "_",
        "not ",
        "in ",
        "is ",
        "and ",
        "yield ",
        "await ",
        "async ",
        "import ",
        "from ",
        "as ",
        "with ",
        "try:",
        "except",
        "finally:",
        "raise ",
        "return ",
        "del ",
        "global ",
        "None",
        "é",
        "\u00a0",
        "\u0000",
        "\r",
        "\r\n",
        "\f",
        "\ufeff",
        "\ud800",
        "!r",
        "$",
        "?",
        "print ",
        "b'",
        "rb'",
        "u'",
        "\\N{",
        "{{"
    };

    @Property(tries = 400)
    void printingATreeAndParsingItIsIdentity(@ForAll("trees") List<Statement> tree) {
        String text = Printer.print(tree);
        assertThat(TreeDump.dump(
                        PythonParser.parseModule(new SourceFile("x", text)).body()))
                .as(text)
                .isEqualTo(TreeDump.dump(tree));
    }

    @Property(tries = 400)
    void everySpanIsInsideThatOfTheNodeAround(@ForAll("trees") List<Statement> tree) {
        SourceFile source = new SourceFile("x", Printer.print(tree));
        Spans.check(PythonParser.parseModule(source));
    }

    @Property(tries = 3000)
    void anyTextEndsInATreeOrAnErrorInsideIt(@ForAll("nearPython") String text) {
        check(text);
    }

    @Property(tries = 500)
    void anyCharactersEndInATreeOrAnErrorInsideThem(@ForAll @StringLength(max = 40) String text) {
        check(text);
    }

    private static void check(String text) {
        SourceFile source = new SourceFile("x", text);
        try {
            Spans.check(PythonParser.parseModule(source));
        } catch (PythonSyntaxError e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.excerpt()).contains("^");
            assertThat(e.span().start()).isBetween(0, text.length());
            assertThat(e.span().end()).isBetween(e.span().start(), text.length());
            assertThat(source.lineAt(e.span().start())).isPositive();
        }
    }

    @Provide
    Arbitrary<List<Statement>> trees() {
        return Arbitraries.longs().map(seed -> new TreeGenerator(new Random(seed)).module());
    }

    @Provide
    Arbitrary<String> nearPython() {
        return Arbitraries.of(FRAGMENTS).list().ofMaxSize(25).map(parts -> String.join("", parts));
    }
}
