package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of numbers, sequences and dicts, against Java's own exact arithmetic or against each other. */
class OperatorLawsTest {
    /** Around zero, around the ends of a long, and far beyond. */
    @Provide
    Arbitrary<BigInteger> integers() {
        BigInteger edge = BigInteger.ONE.shiftLeft(63);
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-100), BigInteger.valueOf(100)),
                Arbitraries.bigIntegers()
                        .between(
                                edge.negate().subtract(BigInteger.TEN),
                                edge.negate().add(BigInteger.TEN)),
                Arbitraries.bigIntegers().between(edge.subtract(BigInteger.TEN), edge.add(BigInteger.TEN)),
                Arbitraries.bigIntegers().between(edge.negate(), edge),
                Arbitraries.bigIntegers()
                        .between(BigInteger.ONE.shiftLeft(300).negate(), BigInteger.ONE.shiftLeft(300)));
    }

    @Property
    void ringOperationsAreExact(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(binary(BinaryOperator.ADD, a, b)).isEqualTo(a.add(b));
        assertThat(binary(BinaryOperator.SUB, a, b)).isEqualTo(a.subtract(b));
        assertThat(binary(BinaryOperator.MULT, a, b)).isEqualTo(a.multiply(b));
        assertThat(binary(BinaryOperator.BIT_AND, a, b)).isEqualTo(a.and(b));
        assertThat(binary(BinaryOperator.BIT_OR, a, b)).isEqualTo(a.or(b));
        assertThat(binary(BinaryOperator.BIT_XOR, a, b)).isEqualTo(a.xor(b));
        assertThat(Integers.big(Operators.negative(python(a)))).isEqualTo(a.negate());
        assertThat(Integers.big(Operators.invert(python(a)))).isEqualTo(a.not());
    }

    @Property
    void floorDivisionAndModuloBelongTogether(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Assume.that(b.signum() != 0);
        BigInteger quotient = binary(BinaryOperator.FLOOR_DIV, a, b);
        BigInteger remainder = binary(BinaryOperator.MOD, a, b);
        assertThat(quotient.multiply(b).add(remainder)).isEqualTo(a);
        assertThat(remainder.signum()).isIn(0, b.signum());
        assertThat(remainder.abs()).isLessThan(b.abs());
    }

    @Property
    void trueDivisionIsTheNearestDouble(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Assume.that(b.signum() != 0);
        double ours = (Double) Operators.binary(BinaryOperator.DIV, python(a), python(b));
        double exact = new BigDecimal(a)
                .divide(new BigDecimal(b), new MathContext(400))
                .doubleValue();
        assertThat(ours).isEqualTo(exact);
    }

    @Property
    void smallIntegersAreLongsAndOnlyThose(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Object sum = Operators.binary(BinaryOperator.ADD, python(a), python(b));
        assertThat(sum).isInstanceOf(a.add(b).bitLength() < 64 ? Long.class : BigInteger.class);
    }

    @Property
    void shiftsArePowersOfTwo(@ForAll("integers") BigInteger a, @ForAll @IntRange(max = 200) int by) {
        BigInteger shift = BigInteger.valueOf(by);
        BigInteger power = BigInteger.TWO.pow(by);
        assertThat(binary(BinaryOperator.L_SHIFT, a, shift)).isEqualTo(a.multiply(power));
        assertThat(binary(BinaryOperator.R_SHIFT, a, shift)).isEqualTo(binary(BinaryOperator.FLOOR_DIV, a, power));
        assertThat(binary(BinaryOperator.POW, BigInteger.TWO, shift)).isEqualTo(power);
    }

    @Property
    void floatModuloHasTheDivisorsSign(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
            @ForAll @DoubleRange(min = -1e3, max = 1e3) double b) {
        Assume.that(b != 0);
        double remainder = (Double) Operators.binary(BinaryOperator.MOD, a, b);
        double quotient = (Double) Operators.binary(BinaryOperator.FLOOR_DIV, a, b);
        assertThat(quotient).isEqualTo(Math.rint(quotient));
        assertThat(Math.abs(remainder)).isLessThanOrEqualTo(Math.abs(b));
        assertThat(remainder == 0 || remainder < 0 == b < 0).isTrue();
        assertThat(quotient * b + remainder).isCloseTo(a, org.assertj.core.api.Assertions.within(1e-4));
    }

    @Property
    void orderIsTotalOnNumbersOfAllKinds(@ForAll("numbers") Object a, @ForAll("numbers") Object b) {
        int order = exact(a).compareTo(exact(b));
        assertThat(Operators.compare(RichComparison.LT, a, b)).isEqualTo(order < 0);
        assertThat(Operators.compare(RichComparison.LE, a, b)).isEqualTo(order <= 0);
        assertThat(Operators.compare(RichComparison.EQ, a, b)).isEqualTo(order == 0);
        assertThat(Operators.compare(RichComparison.NE, a, b)).isEqualTo(order != 0);
        assertThat(Operators.compare(RichComparison.GT, a, b)).isEqualTo(order > 0);
        assertThat(Operators.compare(RichComparison.GE, a, b)).isEqualTo(order >= 0);
    }

    @Property
    void whatIsEqualIsOneKey(@ForAll("numbers") Object a, @ForAll("numbers") Object b) {
        PyDict dict = PyDict.of(a, "first");
        dict.put(b, "second");
        boolean equal = Operators.equal(a, b);
        assertThat(dict.size()).isEqualTo(equal ? 1 : 2);
        assertThat(dict.get(b)).isEqualTo("second");
        assertThat(Operators.hash(a) == Operators.hash(b) || !equal).isTrue();
        assertThat(PyTuple.of(a, "x").equals(PyTuple.of(b, "x"))).isEqualTo(equal);
        if (equal) {
            assertThat(PyTuple.of(a).hashCode()).isEqualTo(PyTuple.of(b).hashCode());
        }
    }

    @Provide
    Arbitrary<Object> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 3).map(number -> (Object) (long) number),
                integers().map(Integers::shrink),
                Arbitraries.of(true, false).map(flag -> (Object) flag),
                Arbitraries.doubles().between(-1e20, 1e20).map(number -> (Object) number),
                Arbitraries.integers().between(-5, 5).map(number -> (Object) (number / 2.0)),
                Arbitraries.of(9.223372036854775807e18, -9.223372036854775808e18, 1e300, 0.1, -0.0)
                        .map(number -> (Object) number),
                Arbitraries.of(
                                new BigDecimal("0.1"),
                                new BigDecimal("2.50"),
                                new BigDecimal("2"),
                                new BigDecimal("1E+20"))
                        .map(number -> (Object) number));
    }

    @Property
    void slicesAreWhatTheirIndicesSay(
            @ForAll @Size(max = 12) List<Integer> items,
            @ForAll @IntRange(min = -15, max = 15) int start,
            @ForAll @IntRange(min = -15, max = 15) int stop,
            @ForAll @IntRange(min = -4, max = 4) int step) {
        Assume.that(step != 0);
        PyList list = new PyList(items);
        PyList slice = (PyList) Operators.getItem(list, new PySlice((long) start, (long) stop, (long) step));
        List<Object> expected = new ArrayList<>();
        int size = items.size();
        int from = bound(start, size, step);
        int to = bound(stop, size, step);
        for (int i = from; step > 0 ? i < to : i > to; i += step) {
            expected.add(items.get(i));
        }
        assertThat(slice.items()).isEqualTo(expected);
    }

    /** A slice's end by the words of Python's manual. */
    private static int bound(int index, int size, int step) {
        int position = index < 0 ? index + size : index;
        return step > 0 ? Math.max(0, Math.min(size, position)) : Math.max(-1, Math.min(size - 1, position));
    }

    @Property
    void twoHalvesMakeTheWhole(@ForAll String text, @ForAll @IntRange(min = -20, max = 20) int at) {
        Object head = Operators.getItem(text, new PySlice(None.NONE, (long) at, None.NONE));
        Object tail = Operators.getItem(text, new PySlice((long) at, None.NONE, None.NONE));
        assertThat(Operators.binary(BinaryOperator.ADD, head, tail)).isEqualTo(text);
        assertThat(Operators.list(text)).hasSize(Operators.length(text));
        Object reversed = Operators.getItem(text, new PySlice(None.NONE, None.NONE, -1L));
        List<Object> backwards = Operators.list(text);
        Collections.reverse(backwards);
        assertThat(Operators.list(reversed)).isEqualTo(backwards);
    }

    @Property
    void assigningAndDeletingSlices(
            @ForAll @Size(max = 10) List<Integer> items,
            @ForAll @Size(max = 5) List<Integer> replacement,
            @ForAll @IntRange(min = -12, max = 12) int start,
            @ForAll @IntRange(min = -12, max = 12) int stop) {
        PyList list = new PyList(items);
        PySlice slice = new PySlice((long) start, (long) stop, None.NONE);
        Operators.setItem(list, slice, new PyList(replacement));
        int from = bound(start, items.size(), 1);
        int to = Math.max(from, bound(stop, items.size(), 1));
        List<Object> expected = new ArrayList<>(items.subList(0, from));
        expected.addAll(replacement);
        expected.addAll(items.subList(to, items.size()));
        assertThat(list.items()).isEqualTo(expected);
        PyList other = new PyList(items);
        Operators.deleteItem(other, slice);
        expected.subList(from, from + replacement.size()).clear();
        assertThat(other.items()).isEqualTo(expected);
    }

    @Property
    void dictsKeepTheOrderOfFirstInsertion(@ForAll List<@IntRange(max = 20) Integer> keys) {
        PyDict dict = new PyDict();
        Map<Long, Integer> model = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            long key = keys.get(i);
            if (key % 7 == 6) {
                assertThat(dict.remove(key - 3)).isEqualTo(model.remove(key - 3));
            } else {
                dict.put(key, i);
                model.put(key, i);
            }
        }
        List<Object> order = new ArrayList<>();
        dict.keys().forEach(order::add);
        assertThat(order).isEqualTo(new ArrayList<>(model.keySet()));
        List<Object> shuffled = new ArrayList<>(order);
        Collections.reverse(shuffled);
        PyDict same = new PyDict();
        for (Object key : shuffled) {
            same.put(key, dict.getOrDefault(key, None.NONE));
        }
        assertThat(same).isEqualTo(dict);
    }

    @Property
    void sortingIsStable(@ForAll List<@IntRange(max = 5) Integer> keys) {
        StringBuilder script = new StringBuilder("sorted([");
        for (int i = 0; i < keys.size(); i++) {
            script.append('(').append(keys.get(i)).append(", ").append(i).append("), ");
        }
        List<Object> sorted = Operators.list(
                Scripts.value(script.append("], key=lambda pair: pair[0])").toString()));
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(Operators.lessThan(sorted.get(i - 1), sorted.get(i))).isTrue();
        }
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("integers") BigInteger number, @ForAll String text) {
        assertThat(Scripts.value(Operators.repr(python(number)))).isEqualTo(python(number));
        assertThat(Scripts.value(Operators.repr(text))).isEqualTo(text);
        PyTuple nested = PyTuple.of(python(number), PyList.of(text, None.NONE), PyDict.of(text, true));
        assertThat(Scripts.value(Operators.repr(nested))).isEqualTo(nested);
    }

    @Property
    void everyFloatIsReadBackFromItsRepr(@ForAll double number) {
        assertThat(Scripts.value(Operators.repr(Math.abs(number)))).isEqualTo(Math.abs(number));
    }

    private static BigInteger binary(BinaryOperator operator, BigInteger a, BigInteger b) {
        return Integers.big(Operators.binary(operator, python(a), python(b)));
    }

    private static Object python(BigInteger value) {
        return Integers.shrink(value);
    }

    private static BigDecimal exact(Object number) {
        if (number instanceof Double value) {
            return new BigDecimal(value);
        }
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(Integers.big(number));
    }
}
