package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SourceFileTest {
    @Example
    void linesCountFromOneAndColumnsFromZero() {
        SourceFile source = new SourceFile("x", "ab\ncd\r\nef\rgh");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.lineAt(0)).isEqualTo(1);
        assertThat(source.lineAt(2)).isEqualTo(1);
        assertThat(source.lineAt(3)).isEqualTo(2);
        assertThat(source.lineAt(12)).isEqualTo(4);
        assertThat(source.columnAt(4)).isEqualTo(1);
        assertThat(source.line(2)).isEqualTo("cd");
        assertThat(source.line(3)).isEqualTo("ef");
        assertThat(source.line(4)).isEqualTo("gh");
    }

    @Example
    void columnsCountCodePoints() {
        assertThat(new SourceFile("x", "😀😀x").columnAt(4)).isEqualTo(2);
    }

    @Property
    void linesMakeUpTheText(@ForAll String text) {
        SourceFile source = new SourceFile("x", text);
        StringBuilder joined = new StringBuilder();
        for (int line = 1; line <= source.lineCount(); line++) {
            joined.append(source.line(line)).append(line < source.lineCount() ? "\n" : "");
        }
        assertThat(joined.toString()).isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Example
    void textIsUtf8AndTheByteOrderMarkIsNoPartOfIt() {
        assertThat(decode("\ufeffgrün".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("grün");
        assertThat(decode("# \ufffd".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("# \ufffd");
    }

    @Example
    void aCommentInTheFirstTwoLinesNamesTheEncoding() {
        for (String head : new String[] {
            "# -*- coding: latin-1 -*-\n", "#!/x\n# vim: fileencoding=iso-8859-15 :\n", "\n#coding:Latin_1\n"
        }) {
            assertThat(decode((head + "grün").getBytes(StandardCharsets.ISO_8859_1))
                            .text())
                    .endsWith("grün");
        }
        assertThat(decode("# coding: cp1252\n€".getBytes(Charset.forName("windows-1252")))
                        .text())
                .endsWith("€");
    }

    @Example
    void inTheThirdLineItIsTooLate() {
        byte[] bytes = "x = 1\n# coding: latin-1\ny = 'ü'\n".getBytes(StandardCharsets.ISO_8859_1);
        PythonSyntaxError error = catchThrowableOfType(PythonSyntaxError.class, () -> decode(bytes));
        assertThat(error.describe()).startsWith("x, line 3: byte 0xfc can't be read as utf-8");
    }

    @Example
    void anEncodingNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> decode("# coding: klingon\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(PythonSyntaxError.class)
                .hasMessage("unknown encoding: klingon");
    }

    @Property
    void anyBytesDecodeOrAreRefusedInWords(@ForAll byte[] bytes) {
        try {
            assertThat(decode(bytes).text()).isNotNull();
        } catch (PythonSyntaxError e) {
            assertThat(e.span().end()).isLessThanOrEqualTo(e.source().text().length());
        }
    }

    private static SourceFile decode(byte[] bytes) {
        return SourceFile.decode("x", bytes);
    }
}
