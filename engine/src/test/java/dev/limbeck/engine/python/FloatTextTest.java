package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.grammar.SourceFile;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Floats as text. */
class FloatTextTest {
    @Property(tries = 5000)
    void reprReadsBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        assertThat(Double.valueOf(FloatText.parse(FloatText.repr(value)))).isEqualTo(Double.valueOf(value));
    }

    @Property(tries = 2000)
    void noShorterTextReadsBack(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
            return;
        }
        int digits = new BigDecimal(FloatText.repr(value)).stripTrailingZeros().precision();
        if (digits > 1) {
            BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1));
            assertThat(shorter.doubleValue()).isNotEqualTo(value);
        }
    }

    @Property(tries = 2000)
    void fixedFormatIsTheNearestDecimal(@ForAll double value, @ForAll @IntRange(max = 20) int decimals) {
        if (Math.abs(value) > 1e60) {
            return;
        }
        BigDecimal shown = new BigDecimal(FormatSpec.ofFloat(value, "." + decimals + "f"));
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
        assertThat(shown.subtract(new BigDecimal(value)).abs()).isLessThanOrEqualTo(half);
        assertThat(shown.scale()).isEqualTo(decimals);
    }

    @Property(tries = 2000)
    void groupingOnlyAddsSeparators(@ForAll long value) {
        assertThat(FormatSpec.ofInt(value, ",").replace(",", "")).isEqualTo(Long.toString(value));
        assertThat(IntText.parse(FormatSpec.ofInt(value, "_"), 10)).isEqualTo(value);
    }

    @Property(tries = 2000)
    void reprOfTextIsALiteralForIt(@ForAll String text) {
        Interpreter interpreter = GoldenExpressionsTest.interpreter(new StringWriter());
        PyModule module = new PyModule("m");
        String literal = TextRepr.ascii(text);
        assertThat(interpreter.evaluate(new SourceFile("<literal>", literal), module))
                .isEqualTo(text);
    }

    /** Powers of two lie at the edge of two intervals of different width, where short texts are hardest. */
    @Test
    void powersOfTwoReadBack() {
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double value = Math.scalb(1.0, exponent);
            assertThat(FloatText.parse(FloatText.repr(value))).isEqualTo(value);
        }
    }
}
