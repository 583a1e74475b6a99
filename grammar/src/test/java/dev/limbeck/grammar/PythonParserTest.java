package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonParserTest {
    static Stream<GoldenCase> trees() {
        return GoldenCase.in("trees.txt");
    }

    static Stream<GoldenCase> errors() {
        return GoldenCase.in("errors.txt");
    }

    @ParameterizedTest
    @MethodSource
    void trees(GoldenCase golden) {
        StringBuilder dump = new StringBuilder();
        for (Statement statement : parse(golden.source()).body()) {
            dump.append(TreeDump.dump(statement)).append('\n');
        }
        assertThat(dump.toString().strip()).isEqualTo(golden.expected());
    }

    /** {@code ###} stands on the line of the error, with its text, and after {@code ^} what the span covers. */
    @ParameterizedTest
    @MethodSource
    void errors(GoldenCase golden) {
        String marked = golden.source();
        int mark = marked.indexOf("  ###");
        int line = (int) marked.substring(0, mark).lines().count();
        String[] expected =
                marked.substring(mark + 5).lines().findFirst().orElseThrow().split("\\^", 2);
        String source = marked.replaceFirst("  ###.*", "");
        PythonSyntaxError error = catchThrowableOfType(PythonSyntaxError.class, () -> parse(source));
        assertThat(error).as("no error").isNotNull();
        assertThat(error.getMessage()).isEqualTo(expected[0].strip());
        assertThat(error.source().lineAt(error.span().start())).isEqualTo(line);
        if (expected.length > 1) {
            assertThat(error.source().text(error.span())).isEqualTo(expected[1].strip());
        }
    }

    @Test
    void anExpressionMayHaveBlanksAroundIt() {
        Expression expression = PythonParser.parseExpression(new SourceFile("x", "a + b\n\n"));
        assertThat(TreeDump.dump(expression)).isEqualTo("BinOp(Name('a'), ADD, Name('b'))");
    }

    @Test
    void anErrorShowsItsLineWithCarets() {
        PythonSyntaxError error =
                catchThrowableOfType(PythonSyntaxError.class, () -> parse("if a:\n\tx = f(b) + abc def\n"));
        assertThat(error.describe()).isEqualTo("x, line 2: expected the end of the line, found 'def'");
        assertThat(error.excerpt()).isEqualTo("    x = f(b) + abc def\n                   ^^^");
    }

    @Test
    void anErrorAtTheEndOfTheTextHasACaretToo() {
        PythonSyntaxError error = catchThrowableOfType(PythonSyntaxError.class, () -> parse("x ="));
        assertThat(error.excerpt()).isEqualTo("    x =\n       ^");
    }

    @Test
    void aStatementIsNoExpression() {
        assertThatThrownBy(() -> PythonParser.parseExpression(new SourceFile("x", "a = b")))
                .isInstanceOf(PythonSyntaxError.class);
    }

    @Test
    void spansAreWhereTheTextIs() {
        String text = "f((a + b) * c, *d)[1:].e";
        Expression.Attribute attribute = (Expression.Attribute) parseExpression(text);
        Expression.Subscript subscript = (Expression.Subscript) attribute.value();
        Expression.Call call = (Expression.Call) subscript.value();
        Expression.BinOp product = (Expression.BinOp) call.args().get(0);
        SourceFile source = new SourceFile("x", text);
        assertThat(source.text(attribute.span())).isEqualTo(text);
        assertThat(source.text(subscript.span())).isEqualTo("f((a + b) * c, *d)[1:]");
        assertThat(source.text(call.span())).isEqualTo("f((a + b) * c, *d)");
        assertThat(source.text(product.span())).isEqualTo("(a + b) * c");
        assertThat(source.text(product.left().span())).isEqualTo("a + b");
        assertThat(source.text(call.args().get(1).span())).isEqualTo("*d");
    }

    @Test
    void deepNestingIsAnErrorAndNoOverflow() {
        for (String open :
                new String[] {"(", "[", "-", "not ", "lambda: ", "a if b else ", "f(", "{1: ", "a ** ", "f'{"}) {
            PythonSyntaxError error =
                    catchThrowableOfType(PythonSyntaxError.class, () -> parse(open.repeat(100_000) + "1"));
            assertThat(error).as(open).isNotNull();
            assertThat(error.span().start()).isBetween(0, open.length() * 100_000 + 1);
        }
    }

    @Test
    void aLongSumIsFine() {
        Module module = parse("x = " + "'a' + ".repeat(2000) + "'b'\n");
        assertThat(module.body()).hasSize(1);
    }

    private static Expression parseExpression(String text) {
        return PythonParser.parseExpression(new SourceFile("x", text));
    }

    private static Module parse(String text) {
        return PythonParser.parseModule(new SourceFile("x", text));
    }
}
