package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** The types of {@code sqlalchemy.dialects.sqlite} that differ from the generic ones. */
public final class SqliteTypes {
    private SqliteTypes() {}

    /** How a date or time is written into its column, in Python's {@code %} notation. */
    public interface Stored {
        @Nullable
        String storageFormat();

        /** Whether what is stored has other characters than digits, so that SQLite keeps it as text. */
        default boolean formatIsTextAffinity() {
            String format = storageFormat();
            if (format == null) {
                return true;
            }
            String zeros = format.replaceAll("%\\(\\w+\\)0?\\d*[a-z]", "0");
            for (int i = 0; i < zeros.length(); i++) {
                if (zeros.charAt(i) < '0' || zeros.charAt(i) > '9') {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code DATETIME}, written in a format of one's own. */
    @PyType(value = "DATETIME", module = "sqlalchemy.dialects.sqlite.base")
    public static class DATETIME extends DateTimeType implements Stored {
        private final @Nullable String storageFormat;

        public DATETIME(@Nullable String storageFormat, boolean timezone) {
            super(timezone);
            this.storageFormat = storageFormat;
        }

        @PyNew("DATETIME(storage_format=None, regexp=None, timezone=False, truncate_microseconds=False)")
        public static SqliteTypes.DATETIME create(
                @Nullable String storageFormat, Object regexp, Object timezone, Object truncate) {
            if (Values.truth(truncate)) {
                return new SqliteTypes.DATETIME(
                        "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d",
                        Values.truth(timezone));
            }
            return new SqliteTypes.DATETIME(storageFormat, Values.truth(timezone));
        }

        @Override
        public @Nullable String storageFormat() {
            return storageFormat;
        }
    }

    /** {@code DATE}, written in a format of one's own. */
    @PyType(value = "DATE", module = "sqlalchemy.dialects.sqlite.base")
    public static class DATE extends DateType implements Stored {
        private final @Nullable String storageFormat;

        public DATE(@Nullable String storageFormat) {
            this.storageFormat = storageFormat;
        }

        @PyNew("DATE(storage_format=None, regexp=None)")
        public static SqliteTypes.DATE create(@Nullable String storageFormat, Object regexp) {
            return new SqliteTypes.DATE(storageFormat);
        }

        @Override
        public @Nullable String storageFormat() {
            return storageFormat;
        }
    }

    /** {@code TIME}, written in a format of one's own. */
    @PyType(value = "TIME", module = "sqlalchemy.dialects.sqlite.base")
    public static class TIME extends TimeType implements Stored {
        private final @Nullable String storageFormat;

        public TIME(@Nullable String storageFormat, boolean timezone) {
            super(timezone);
            this.storageFormat = storageFormat;
        }

        @PyNew("TIME(storage_format=None, regexp=None, timezone=False, truncate_microseconds=False)")
        public static SqliteTypes.TIME create(
                @Nullable String storageFormat, Object regexp, Object timezone, Object truncate) {
            if (Values.truth(truncate)) {
                return new SqliteTypes.TIME("%(hour)02d:%(minute)02d:%(second)02d", Values.truth(timezone));
            }
            return new SqliteTypes.TIME(storageFormat, Values.truth(timezone));
        }

        @Override
        public @Nullable String storageFormat() {
            return storageFormat;
        }
    }
}
