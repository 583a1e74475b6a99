package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** {@code datetime.datetime}: to the microsecond, with or without a time zone. */
@PyType(value = "datetime", module = "datetime", subclassable = false)
public final class PyDateTime extends PyDate {
    private final LocalTime time;
    private final Object zone;
    private final long fold;

    private PyDateTime(LocalDateTime value, Object zone, long fold) {
        super(value.toLocalDate());
        this.time = value.toLocalTime().truncatedTo(ChronoUnit.MICROS);
        this.zone = zone;
        this.fold = fold;
    }

    /** A datetime without a zone, cut to microseconds. */
    public static PyDateTime of(LocalDateTime value) {
        return new PyDateTime(value, None.NONE, 0);
    }

    /** {@code zone} is a tzinfo or None. */
    public static PyDateTime of(LocalDateTime value, Object zone) {
        return new PyDateTime(value, PyTzInfo.check(zone), 0);
    }

    public static PyDateTime of(OffsetDateTime value) {
        return of(value.toLocalDateTime(), zone(value.getOffset()));
    }

    private static PyTimeZone zone(ZoneOffset offset) {
        return PyTimeZone.of(PyTimeDelta.of(Duration.ofSeconds(offset.getTotalSeconds())));
    }

    public LocalDateTime toLocalDateTime() {
        return toLocalDate().atTime(time);
    }

    /** The offset from UTC, null when it has none. */
    public @Nullable PyTimeDelta offset() {
        return PyTzInfo.offset(zone, this);
    }

    /** With its offset; null when it has none. */
    public @Nullable OffsetDateTime toOffsetDateTime() {
        PyTimeDelta offset = offset();
        return offset == null
                ? null
                : toLocalDateTime().atOffset(ZoneOffset.ofTotalSeconds((int)
                        offset.toDuration().getSeconds()));
    }

    private PyDateTime with(LocalDateTime value) {
        return new PyDateTime(value, zone, 0);
    }

    // --- making -------------------------------------------------------------------------------------------------

    @PyNew("datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")
    public static PyDateTime create(
            long year,
            long month,
            long day,
            long hour,
            long minute,
            long second,
            long microsecond,
            Object tzinfo,
            long fold) {
        LocalDate date = checked(year, month, day);
        return new PyDateTime(
                date.atTime(PyTime.checked(hour, minute, second, microsecond)), PyTzInfo.check(tzinfo), fold);
    }

    @PyAttribute("min")
    public static PyDateTime least() {
        return of(LocalDateTime.of(1, 1, 1, 0, 0));
    }

    @PyAttribute("max")
    public static PyDateTime greatest() {
        return of(LocalDate.of(9999, 12, 31).atTime(LocalTime.MAX));
    }

    @PyAttribute("resolution")
    public static PyTimeDelta unit() {
        return PyTimeDelta.resolution();
    }

    /** A timestamp in seconds, rounded to microseconds. */
    static Instant instant(Object timestamp) {
        Object plain = PyDerived.unwrap(timestamp);
        BigDecimal seconds = plain instanceof Double number && !number.isNaN() && !number.isInfinite()
                ? new BigDecimal(number)
                : new BigDecimal(Integers.big(
                        plain instanceof Double number ? Numbers.truncate(number) : Operators.indexObject(plain)));
        BigInteger micros =
                seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact();
        BigInteger[] parts = micros.divideAndRemainder(BigInteger.valueOf(1_000_000));
        if (parts[0].abs().bitLength() > 38) {
            throw PyException.valueError("year is out of range");
        }
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue() * 1000);
    }

    private static PyDateTime at(Interpreter interpreter, Instant moment, Object tz) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        if (tz == None.NONE) {
            return of(LocalDateTime.ofInstant(moment, interpreter.host().clock().getZone()));
        }
        PyTzInfo.check(tz);
        return of(((PyTzInfo) tz).fromUtc(of(utc, tz)), tz);
    }

    @PyMethod("now(tz=None)")
    public static PyDateTime now(Interpreter interpreter, PyClass type, Object tz) {
        return at(interpreter, interpreter.host().clock().instant(), tz);
    }

    @PyMethod("utcnow()")
    public static PyDateTime utcnow(Interpreter interpreter, PyClass type) {
        return of(LocalDateTime.ofInstant(interpreter.host().clock().instant(), ZoneOffset.UTC));
    }

    @PyMethod("fromtimestamp(timestamp, tz=None)")
    public static PyDateTime ofTimestamp(Interpreter interpreter, PyClass type, Object timestamp, Object tz) {
        return at(interpreter, instant(timestamp), tz);
    }

    @PyMethod("utcfromtimestamp(timestamp, /)")
    public static PyDateTime ofUtcTimestamp(PyClass type, Object timestamp) {
        return of(LocalDateTime.ofInstant(instant(timestamp), ZoneOffset.UTC));
    }

    @PyMethod("combine(date, time, tzinfo=...)")
    public static PyDateTime combine(PyClass type, PyDate date, PyTime time, Object tzinfo) {
        return new PyDateTime(
                date.toLocalDate().atTime(time.toLocalTime()),
                tzinfo == Ellipsis.ELLIPSIS ? time.zone() : PyTzInfo.check(tzinfo),
                time.fold());
    }

    @PyMethod("fromisoformat(date_string, /)")
    public static PyDateTime ofIsoFormat(PyClass type, Object text) {
        if (!(PyDerived.unwrap(text) instanceof String given)) {
            throw PyException.typeError("fromisoformat: argument must be str");
        }
        TimeText.Parsed parsed = TimeText.parseIsoDateTime(given);
        if (parsed == null) {
            throw PyException.valueError("Invalid isoformat string: " + TextRepr.repr(given));
        }
        return of(parsed);
    }

    @PyMethod("strptime(date_string, format, /)")
    public static PyDateTime strptime(PyClass type, Object text, Object format) {
        if (!(PyDerived.unwrap(text) instanceof String given)) {
            throw PyException.typeError("strptime() argument 1 must be str, not " + Operators.typeName(text));
        }
        if (!(PyDerived.unwrap(format) instanceof String pattern)) {
            throw PyException.typeError("strptime() argument 2 must be str, not " + Operators.typeName(format));
        }
        return of(TimeText.parse(given, pattern));
    }

    private static PyDateTime of(TimeText.Parsed parsed) {
        LocalDate date = parsed.date();
        LocalTime clock = parsed.time();
        if (date == null || clock == null) {
            throw new IllegalStateException("a datetime without date or time: " + parsed);
        }
        PyTimeDelta offset = parsed.offset();
        return of(date.atTime(clock), offset == null ? None.NONE : PyTimeZone.of(offset));
    }

    // --- parts --------------------------------------------------------------------------------------------------

    @PyAttribute("hour")
    public long hour() {
        return time.getHour();
    }

    @PyAttribute("minute")
    public long minute() {
        return time.getMinute();
    }

    @PyAttribute("second")
    public long second() {
        return time.getSecond();
    }

    @PyAttribute("microsecond")
    public long microsecond() {
        return time.getNano() / 1000;
    }

    @PyAttribute("tzinfo")
    public Object zone() {
        return zone;
    }

    @PyAttribute("fold")
    public long fold() {
        return fold;
    }

    @PyMethod("date()")
    public PyDate date() {
        return PyDate.of(toLocalDate());
    }

    @PyMethod("time()")
    public PyTime time() {
        return PyTime.of(time);
    }

    @PyMethod("timetz()")
    public PyTime timeWithZone() {
        return PyTime.of(time, zone);
    }

    @PyMethod("utcoffset()")
    public Object utcoffset() {
        PyTimeDelta offset = offset();
        return offset == null ? None.NONE : offset;
    }

    @PyMethod("tzname()")
    public Object tzname() {
        return PyTzInfo.name(zone, this);
    }

    @PyMethod("dst()")
    public Object dst() {
        return zone == None.NONE ? None.NONE : Operators.callMethod(zone, "dst", this);
    }

    @Override
    @PyMethod("timetuple()")
    public Object timeTuple() {
        return StructTime.of(toLocalDateTime(), -1);
    }

    @PyMethod("utctimetuple()")
    public Object utcTimeTuple() {
        return StructTime.of(inUtc(), 0);
    }

    @PyMethod("timestamp()")
    public double timestamp() {
        PyTimeDelta offset = offset();
        Instant moment =
                offset == null ? toLocalDateTime().atZone(localZone()).toInstant() : inUtc().toInstant(ZoneOffset.UTC);
        return BigDecimal.valueOf(moment.getEpochSecond())
                .add(BigDecimal.valueOf(moment.getNano() / 1000, 6))
                .doubleValue();
    }

    private static ZoneId localZone() {
        return Interpreter.current().host().clock().getZone();
    }

    private LocalDateTime inUtc() {
        PyTimeDelta offset = offset();
        return offset == null ? toLocalDateTime() : toLocalDateTime().minus(offset.toDuration());
    }

    @PyMethod("astimezone(tz=None)")
    public PyDateTime astimezone(Object tz) {
        LocalDateTime utc = offset() == null
                ? LocalDateTime.ofInstant(toLocalDateTime().atZone(localZone()).toInstant(), ZoneOffset.UTC)
                : inUtc();
        if (tz == None.NONE) {
            ZoneOffset offset = localZone().getRules().getOffset(utc.toInstant(ZoneOffset.UTC));
            return of(utc.plusSeconds(offset.getTotalSeconds()), zone(offset));
        }
        PyTzInfo.check(tz);
        return of(((PyTzInfo) tz).fromUtc(of(utc, tz)), tz);
    }

    @PyMethod("replace(year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,"
            + " tzinfo=..., *, fold=None)")
    public PyDateTime replace(
            @Nullable Long year,
            @Nullable Long month,
            @Nullable Long day,
            @Nullable Long hour,
            @Nullable Long minute,
            @Nullable Long second,
            @Nullable Long microsecond,
            Object tzinfo,
            @Nullable Long fold) {
        return create(
                year == null ? year() : year,
                month == null ? month() : month,
                day == null ? day() : day,
                hour == null ? hour() : hour,
                minute == null ? minute() : minute,
                second == null ? second() : second,
                microsecond == null ? microsecond() : microsecond,
                tzinfo == Ellipsis.ELLIPSIS ? zone : tzinfo,
                fold == null ? this.fold : fold);
    }

    // --- text ---------------------------------------------------------------------------------------------------

    @PyMethod("isoformat(sep='T', timespec='auto')")
    public String isoFormat(String sep, String timespec) {
        PyTimeDelta offset = offset();
        return TimeText.iso(toLocalDate())
                + sep
                + TimeText.iso(time, timespec)
                + (offset == null ? "" : TimeText.offset(offset, ":"));
    }

    @Override
    @PyMethod("strftime(format)")
    public String strftime(String format) {
        Object name = tzname();
        return TimeText.format(format, toLocalDateTime(), offset(), name == None.NONE ? "" : Operators.str(name));
    }

    @Override
    public String str() {
        return isoFormat(" ", "auto");
    }

    @Override
    public String repr() {
        StringBuilder text = new StringBuilder("datetime.datetime(")
                .append(year())
                .append(", ")
                .append(month())
                .append(", ")
                .append(day())
                .append(", ")
                .append(hour())
                .append(", ")
                .append(minute());
        if (second() != 0 || microsecond() != 0) {
            text.append(", ").append(second());
        }
        if (microsecond() != 0) {
            text.append(", ").append(microsecond());
        }
        if (fold != 0) {
            text.append(", fold=").append(fold);
        }
        if (zone != None.NONE) {
            text.append(", tzinfo=").append(Operators.repr(zone));
        }
        return text.append(')').toString();
    }

    // --- arithmetic and order -----------------------------------------------------------------------------------

    private PyDateTime shifted(PyTimeDelta delta, boolean back) {
        try {
            Duration by = delta.toDuration();
            LocalDateTime shifted =
                    back ? toLocalDateTime().minus(by) : toLocalDateTime().plus(by);
            return with(shifted);
        } catch (DateTimeException e) {
            throw PyException.overflowError("date value out of range");
        }
    }

    @Override
    @PyMethod("__add__(other, /)")
    public Object plus(Object other) {
        return other instanceof PyTimeDelta delta ? shifted(delta, false) : NotImplemented.NOT_IMPLEMENTED;
    }

    @Override
    @PyMethod("__sub__(other, /)")
    public Object minus(Object other) {
        if (other instanceof PyTimeDelta delta) {
            return shifted(delta, true);
        }
        if (!(other instanceof PyDateTime theirs)) {
            return NotImplemented.NOT_IMPLEMENTED;
        }
        if ((offset() == null) != (theirs.offset() == null)) {
            throw PyException.typeError("can't subtract offset-naive and offset-aware datetimes");
        }
        return PyTimeDelta.of(Duration.between(theirs.inUtc(), inUtc()));
    }

    @Override
    @Nullable
    Integer compareWith(Object other) {
        if (!(other instanceof PyDateTime theirs)) {
            if (other instanceof PyDate) {
                throw PyException.typeError("can't compare datetime.datetime to datetime.date");
            }
            return null;
        }
        if ((offset() == null) != (theirs.offset() == null)) {
            throw PyException.typeError("can't compare offset-naive and offset-aware datetimes");
        }
        return inUtc().compareTo(theirs.inUtc());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyDateTime theirs
                && (offset() == null) == (theirs.offset() == null)
                && inUtc().equals(theirs.inUtc());
    }

    @Override
    public int hashCode() {
        return inUtc().hashCode();
    }
}
