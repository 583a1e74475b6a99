package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code datetime.timedelta}: days, seconds and microseconds, normalized so that only days may be negative. */
@PyType(value = "timedelta", module = "datetime", subclassable = false)
public final class PyTimeDelta extends NativeOrder implements NativeText {
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final BigInteger DAY = BigInteger.valueOf(MICROS_PER_DAY);
    private static final long MOST_DAYS = 999_999_999L;

    public static final PyTimeDelta ZERO = new PyTimeDelta(0, 0);

    private final long days;
    private final long microsOfDay;

    private PyTimeDelta(long days, long microsOfDay) {
        this.days = days;
        this.microsOfDay = microsOfDay;
    }

    public static PyTimeDelta of(Duration duration) {
        BigInteger micros = BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000))
                .add(BigInteger.valueOf(duration.getNano() / 1000));
        return ofMicros(micros);
    }

    static PyTimeDelta ofMicros(BigInteger micros) {
        BigInteger[] parts = micros.divideAndRemainder(DAY);
        boolean below = parts[1].signum() < 0;
        BigInteger days = below ? parts[0].subtract(BigInteger.ONE) : parts[0];
        if (days.bitLength() > 31) {
            throw PyException.overflowError("Python int too large to convert to C int");
        }
        if (days.abs().compareTo(BigInteger.valueOf(MOST_DAYS)) > 0) {
            throw PyException.overflowError("days=" + days + "; must have magnitude <= 999999999");
        }
        return new PyTimeDelta(days.longValue(), below ? parts[1].add(DAY).longValue() : parts[1].longValue());
    }

    /** The exact length; microseconds are the least unit. */
    public Duration toDuration() {
        return Duration.ofDays(days).plusNanos(microsOfDay * 1000);
    }

    BigInteger micros() {
        return BigInteger.valueOf(days).multiply(DAY).add(BigInteger.valueOf(microsOfDay));
    }

    @PyNew("timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)")
    public static PyTimeDelta create(
            Object days,
            Object seconds,
            Object microseconds,
            Object milliseconds,
            Object minutes,
            Object hours,
            Object weeks) {
        BigDecimal micros = part("days", days, MICROS_PER_DAY)
                .add(part("seconds", seconds, 1_000_000))
                .add(part("microseconds", microseconds, 1))
                .add(part("milliseconds", milliseconds, 1000))
                .add(part("minutes", minutes, 60_000_000))
                .add(part("hours", hours, 3_600_000_000L))
                .add(part("weeks", weeks, 7 * MICROS_PER_DAY));
        return ofMicros(micros.setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact());
    }

    private static BigDecimal part(String name, Object value, long unit) {
        Object plain = PyDerived.unwrap(value);
        BigDecimal number;
        if (Integers.isInteger(plain)) {
            number = new BigDecimal(Integers.big(plain));
        } else if (plain instanceof Double real) {
            number = new BigDecimal(finite(real));
        } else {
            throw PyException.typeError(
                    "unsupported type for timedelta " + name + " component: " + Operators.typeName(value));
        }
        return number.multiply(BigDecimal.valueOf(unit));
    }

    private static double finite(double value) {
        Numbers.truncate(value); // refuses NaN and infinity
        return value;
    }

    @PyAttribute("min")
    public static PyTimeDelta min() {
        return new PyTimeDelta(-MOST_DAYS, 0);
    }

    @PyAttribute("max")
    public static PyTimeDelta max() {
        return new PyTimeDelta(MOST_DAYS, MICROS_PER_DAY - 1);
    }

    @PyAttribute("resolution")
    public static PyTimeDelta resolution() {
        return new PyTimeDelta(0, 1);
    }

    @PyAttribute("days")
    public long days() {
        return days;
    }

    @PyAttribute("seconds")
    public long seconds() {
        return microsOfDay / 1_000_000;
    }

    @PyAttribute("microseconds")
    public long microseconds() {
        return microsOfDay % 1_000_000;
    }

    @PyMethod("total_seconds()")
    public double totalSeconds() {
        return new BigDecimal(micros()).movePointLeft(6).doubleValue();
    }

    @PyMethod("__bool__()")
    public boolean isNonZero() {
        return days != 0 || microsOfDay != 0;
    }

    @PyMethod("__add__(other, /)")
    public Object plus(Object other) {
        return other instanceof PyTimeDelta delta
                ? ofMicros(micros().add(delta.micros()))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__sub__(other, /)")
    public Object minus(Object other) {
        return other instanceof PyTimeDelta delta
                ? ofMicros(micros().subtract(delta.micros()))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__mul__(other, /)")
    public Object times(Object other) {
        Object factor = PyDerived.unwrap(other);
        if (Integers.isInteger(factor)) {
            return ofMicros(micros().multiply(Integers.big(factor)));
        }
        if (factor instanceof Double number) {
            BigDecimal product = new BigDecimal(micros()).multiply(new BigDecimal(finite(number)));
            return ofMicros(product.setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact());
        }
        return NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__rmul__(other, /)")
    public Object reflectedTimes(Object other) {
        return times(other);
    }

    @PyMethod("__truediv__(other, /)")
    public Object dividedBy(Object other) {
        Object divisor = PyDerived.unwrap(other);
        if (divisor instanceof PyTimeDelta delta) {
            return Operators.binary(BinaryOperator.DIV, Integers.shrink(micros()), Integers.shrink(delta.micros()));
        }
        if (Integers.isInteger(divisor) || divisor instanceof Double) {
            BigDecimal by = divisor instanceof Double number
                    ? new BigDecimal(finite(number))
                    : new BigDecimal(Integers.big(divisor));
            if (by.signum() == 0) {
                throw PyException.zeroDivisionError("division by zero");
            }
            return ofMicros(new BigDecimal(micros())
                    .divide(by, 0, RoundingMode.HALF_EVEN)
                    .toBigIntegerExact());
        }
        return NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__floordiv__(other, /)")
    public Object floorDividedBy(Object other) {
        Object micros = Integers.shrink(micros());
        if (other instanceof PyTimeDelta delta) {
            return Operators.binary(BinaryOperator.FLOOR_DIV, micros, Integers.shrink(delta.micros()));
        }
        return Integers.isInteger(other)
                ? ofMicros(Integers.big(Operators.binary(BinaryOperator.FLOOR_DIV, micros, other)))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__mod__(other, /)")
    public Object remainder(Object other) {
        return other instanceof PyTimeDelta delta
                ? ofMicros(Integers.big(Operators.binary(
                        BinaryOperator.MOD, Integers.shrink(micros()), Integers.shrink(delta.micros()))))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__neg__()")
    public PyTimeDelta negated() {
        return ofMicros(micros().negate());
    }

    @PyMethod("__pos__()")
    public PyTimeDelta same() {
        return this;
    }

    @PyMethod("__abs__()")
    public PyTimeDelta absolute() {
        return days < 0 ? negated() : this;
    }

    @Override
    @Nullable
    Integer compareWith(Object other) {
        return other instanceof PyTimeDelta delta ? micros().compareTo(delta.micros()) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyTimeDelta delta && delta.days == days && delta.microsOfDay == microsOfDay;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(days) * 31 + Long.hashCode(microsOfDay);
    }

    @Override
    public String str() {
        StringBuilder text = new StringBuilder();
        if (days != 0) {
            text.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
        }
        long seconds = seconds();
        text.append(seconds / 3600).append(':');
        TimeText.twoDigits(text, seconds / 60 % 60);
        TimeText.twoDigits(text.append(':'), seconds % 60);
        if (microseconds() != 0) {
            TimeText.sixDigits(text.append('.'), microseconds());
        }
        return text.toString();
    }

    @Override
    public String repr() {
        StringBuilder parts = new StringBuilder();
        part(parts, "days", days);
        part(parts, "seconds", seconds());
        part(parts, "microseconds", microseconds());
        return "datetime.timedelta(" + (parts.length() == 0 ? "0" : parts) + ")";
    }

    private static void part(StringBuilder parts, String name, long value) {
        if (value != 0) {
            parts.append(parts.length() == 0 ? "" : ", ")
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    @Override
    public String toString() {
        return str();
    }
}
