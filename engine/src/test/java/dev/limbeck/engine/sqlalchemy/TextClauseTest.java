package dev.limbeck.engine.sqlalchemy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a colon in text begins a parameter. */
class TextClauseTest {
    /** Parameters in angle brackets, everything else as it is sent. */
    private static String split(String text) {
        StringBuilder parts = new StringBuilder();
        TextClause.Segments.forEach(text, new TextClause.Segments() {
            @Override
            public void plain(String part) {
                parts.append(part);
            }

            @Override
            public void parameter(String name) {
                parts.append('<').append(name).append('>');
            }
        });
        return parts.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :a|<a>
            x=:a and y=:b|x=<a> and y=<b>
            a::int|a::int
            :a::int|:a::int
            (:a)::int|(<a>)::int
            12:30|12:30
            x\\:y|x:y
            \\:a|:a
            a\\:\\:b|a::b
            {"k":true}|{"k"<true>}
            http://host|http://host
            x :_1 y|x <_1> y
            :|:
            :a:|:a:
            """)
    void colonsBeginParameters(String text, String expected) {
        assertThat(split(text)).isEqualTo(expected);
    }

    @Property
    void textWithoutColonsIsSentAsItIs(@ForAll String text) {
        String plain = text.replace(":", "");
        assertThat(split(plain)).isEqualTo(plain);
    }

    @Property
    void anEscapedColonIsAColon(
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String before,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String after) {
        assertThat(split(before + " \\:" + after)).isEqualTo(before + " :" + after);
    }

    @Property
    void theParametersOfATextAreThoseThatItIsSplitAt(@ForAll @AlphaChars @StringLength(min = 1, max = 8) String name) {
        assertThat(new TextClause("SELECT :" + name).bindParameters()).containsOnlyKeys(name);
    }
}
