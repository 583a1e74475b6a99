package dev.limbeck.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock. Finds out the time zone when asked for it, since reading the zones takes longer than most commands. */
final class SystemClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
