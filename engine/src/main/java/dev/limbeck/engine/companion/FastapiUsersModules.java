package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code fastapi_users_db_sqlalchemy}: the types of its tables; the tables themselves are absent. */
final class FastapiUsersModules {
    private FastapiUsersModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case "fastapi_users_db_sqlalchemy" ->
                NativeModule.named(name)
                        .value("__version__", "7.0.0")
                        .submodules("generics")
                        .type("GUID", GUID.class)
                        .absent(
                                "SQLAlchemyBaseUserTable",
                                "SQLAlchemyBaseUserTableUUID",
                                "SQLAlchemyBaseOAuthAccountTable",
                                "SQLAlchemyBaseOAuthAccountTableUUID",
                                "SQLAlchemyUserDatabase",
                                "UUID_ID");
            case "fastapi_users_db_sqlalchemy.generics" ->
                NativeModule.named(name)
                        .type("GUID", GUID.class)
                        .type("TIMESTAMPAware", TIMESTAMPAware.class)
                        .functions(FastapiUsersModules.class);
            case "fastapi_users_db_sqlalchemy.access_token" ->
                NativeModule.named(name)
                        .absent(
                                "SQLAlchemyBaseAccessTokenTable",
                                "SQLAlchemyBaseAccessTokenTableUUID",
                                "SQLAlchemyAccessTokenDatabase");
            default -> null;
        };
    }

    @PyMethod("now_utc()")
    public static Object nowUtc() {
        return Moments.now();
    }

    /** A UUID, as 36 characters where the database has no type for it. */
    @PyType(value = "GUID", module = "fastapi_users_db_sqlalchemy.generics")
    public static final class GUID extends CompanionType {
        private GUID(PyClass type) {
            super(type, StringType.CHAR.class);
        }

        @PyNew("GUID(*args, **kwargs)")
        public static GUID create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new GUID(type);
        }

        @Override
        TypeEngine implOn(String dialect) {
            return dialect.equals(POSTGRESQL) ? new UuidType.UUID(true) : new StringType.CHAR(36L, null);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            return nameOf(dialect).equals(POSTGRESQL)
                    ? Operators.str(value)
                    : Uuids.ofHex(value).toString();
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            return Uuids.result(value);
        }
    }

    /** A moment that is in UTC where the database doesn't say. */
    @PyType(value = "TIMESTAMPAware", module = "fastapi_users_db_sqlalchemy.generics")
    public static final class TIMESTAMPAware extends CompanionType {
        private TIMESTAMPAware(PyClass type) {
            super(type, DateTimeType.TIMESTAMP.class);
        }

        @PyNew("TIMESTAMPAware(*args, **kwargs)")
        public static TIMESTAMPAware create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new TIMESTAMPAware(type);
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            boolean isNaive = value != None.NONE && !nameOf(dialect).equals(POSTGRESQL);
            return isNaive ? Moments.inUtc(value) : value;
        }
    }
}
