package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyTime;
import dev.limbeck.engine.python.PyTimeDelta;
import dev.limbeck.engine.python.PyTimeZone;
import dev.limbeck.engine.python.PyTzInfo;

/** {@code datetime}. */
final class DatetimeModule {
    private DatetimeModule() {}

    static NativeModule create() {
        return NativeModule.named("datetime")
                .type("date", PyDate.class)
                .type("datetime", PyDateTime.class)
                .type("time", PyTime.class)
                .type("timedelta", PyTimeDelta.class)
                .type("timezone", PyTimeZone.class)
                .type("tzinfo", PyTzInfo.class)
                .value("UTC", PyTimeZone.UTC)
                .value("MINYEAR", 1L)
                .value("MAXYEAR", 9999L);
    }
}
