package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.OracleTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TextType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code advanced_alchemy}: the column types; its models, repositories and services are absent. */
final class AdvancedAlchemyModules {
    private static final String TYPES = "advanced_alchemy.types";

    private AdvancedAlchemyModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case "advanced_alchemy" -> NativeModule.named(name).submodules("types");
            case TYPES ->
                NativeModule.named(name)
                        .submodules("encrypted_string", "file_object", "password_hash")
                        .reexport(TYPES + ".guid", "GUID", "NANOID_INSTALLED", "UUID_UTILS_INSTALLED")
                        .reexport(TYPES + ".json", "ORA_JSONB", "JsonB")
                        .reexport(TYPES + ".datetime", "DateTimeUTC")
                        .reexport(TYPES + ".identity", "BigIntIdentity")
                        .reexport(TYPES + ".boolean", "Bool")
                        .reexport(TYPES + ".vector", "Vector")
                        .reexport(TYPES + ".encrypted_string", "EncryptedString", "EncryptedText")
                        .reexport(TYPES + ".encrypted_string", "EncryptionBackend", "FernetBackend")
                        .reexport(TYPES + ".file_object", "StoredObject", "FileObject", "FileObjectList", "storages")
                        .reexport(TYPES + ".file_object", "StorageBackend", "StorageBackendT", "StorageRegistry")
                        .reexport(TYPES + ".password_hash.base", "PasswordHash", "HashedPassword")
                        .absent("MutableList", "OneTimeCode", "HashedOneTimeCode", "generate_one_time_code")
                        .absent("TOTPProvider", "TOTPSecret", "generate_totp_secret");
            case TYPES + ".guid" ->
                NativeModule.named(name)
                        .type("GUID", GUID.class)
                        .value("NANOID_INSTALLED", None.NONE)
                        .value("UUID_UTILS_INSTALLED", None.NONE);
            case TYPES + ".json" ->
                NativeModule.named(name)
                        .type("ORA_JSONB", ORA_JSONB.class)
                        .lazy("JsonB", interpreter -> jsonB(interpreter));
            case TYPES + ".datetime" -> NativeModule.named(name).type("DateTimeUTC", DateTimeUTC.class);
            case TYPES + ".identity" ->
                NativeModule.named(name)
                        .lazy(
                                "BigIntIdentity",
                                interpreter -> new BigIntegerType()
                                        .withVariant(interpreter, new IntegerType(), List.of("sqlite")));
            case TYPES + ".boolean" -> NativeModule.named(name).type("Bool", Bool.class);
            case TYPES + ".vector" -> NativeModule.named(name).type("Vector", Vector.class);
            case TYPES + ".encrypted_string" ->
                NativeModule.named(name)
                        .type("EncryptedString", EncryptedString.class)
                        .type("EncryptedText", EncryptedText.class)
                        .absent("EncryptionBackend", "FernetBackend", "PGCryptoBackend");
            case TYPES + ".file_object", TYPES + ".file_object.data_type" ->
                NativeModule.named(name)
                        .type("StoredObject", StoredObject.class)
                        .absent("FileObject", "FileObjectList", "storages")
                        .absent("StorageBackend", "StorageBackendT", "StorageRegistry");
            case TYPES + ".password_hash" -> NativeModule.named(name).submodules("base");
            case TYPES + ".password_hash.base" ->
                NativeModule.named(name)
                        .type("PasswordHash", PasswordHash.class)
                        .absent("HashedPassword", "HashingBackend");
            default -> null;
        };
    }

    private static TypeEngine jsonB(Interpreter interpreter) {
        PostgresqlTypes.JSONB binary = new PostgresqlTypes.JSONB(false, null);
        return new JsonType()
                .withVariant(interpreter, binary, List.of(CompanionType.POSTGRESQL, "cockroachdb"))
                .withVariant(interpreter, new ORA_JSONB(PyClass.of(ORA_JSONB.class)), List.of("oracle"));
    }

    /** A UUID: each database's own type, else 16 bytes or 32 digits. */
    @PyType(value = "GUID", module = "advanced_alchemy.types.guid")
    public static final class GUID extends CompanionType {
        private boolean binary = true;

        private GUID(PyClass type) {
            super(type, () -> new BinaryType.BINARY(16L));
        }

        @PyNew("GUID(*args, **kwargs)")
        public static GUID create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new GUID(type);
        }

        @PyMethod("__init__(*args, binary=True, **kwargs)")
        public void init(List<Object> args, Object binary, Map<String, Object> kwargs) {
            this.binary = Values.truth(binary);
        }

        @Override
        TypeEngine implOn(String dialect) {
            return switch (dialect) {
                case POSTGRESQL, "duckdb", "cockroachdb" -> new UuidType.UUID(true);
                case "oracle" -> new OracleTypes.RAW(16L);
                case "mssql" -> new MssqlTypes.UNIQUEIDENTIFIER(true);
                default -> binary ? new BinaryType.BINARY(16L) : new StringType.CHAR(32L, null);
            };
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            return switch (nameOf(dialect)) {
                case POSTGRESQL, "duckdb", "cockroachdb", "mssql" -> Operators.str(value);
                case "oracle" -> Uuids.bytes(Uuids.of(value));
                default -> binary ? Uuids.bytes(Uuids.of(value)) : Uuids.hex(Uuids.of(value));
            };
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            return Uuids.result(value);
        }

        @PyMethod("to_uuid(value)")
        public static Object toUuid(Object value) {
            return value == None.NONE || value instanceof UUID ? value : Uuids.of(value);
        }
    }

    /** JSON in a BLOB with a CHECK, on Oracle. */
    @PyType(value = "ORA_JSONB", module = "advanced_alchemy.types.json")
    public static final class ORA_JSONB extends CompanionType {
        private boolean strict = true;

        private ORA_JSONB(PyClass type) {
            super(type, () -> new LargeBinaryType.BLOB(null));
        }

        @PyNew("ORA_JSONB(*args, **kwargs)")
        public static ORA_JSONB create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new ORA_JSONB(type);
        }

        @PyMethod("__init__(*args, **kwargs)")
        public void init(List<Object> args, Map<String, Object> kwargs) {
            strict = !kwargs.containsKey("oracle_strict") || Values.truth(kwargs.get("oracle_strict"));
        }

        @Override
        public void setTable(Column column, Table table) {
            String condition = column.name() + " is json " + (strict ? "(strict)" : "");
            CheckConstraint.ofType(this, column, table, column.name() + "_is_json", new TextClause(condition));
        }

        @Override
        public Boolean needsCheckOn(String dialect) {
            return dialect.equals("oracle");
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            return value == None.NONE ? value : Jsons.compact(value);
        }
    }

    /** A moment with its time zone, kept in UTC. */
    @PyType(value = "DateTimeUTC", module = "advanced_alchemy.types.datetime")
    public static final class DateTimeUTC extends CompanionType {
        private DateTimeUTC(PyClass type) {
            super(type, () -> new DateTimeType(true));
        }

        @PyNew("DateTimeUTC(*args, **kwargs)")
        public static DateTimeUTC create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new DateTimeUTC(type);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            if (!Operators.truth(Operators.getAttribute(value, "tzinfo"))) {
                throw PyException.typeError("tzinfo is required");
            }
            return Moments.toUtc(value);
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            boolean isNaive = value != None.NONE && Operators.getAttribute(value, "tzinfo") == None.NONE;
            return isNaive ? Moments.inUtc(value) : value;
        }
    }

    /** A boolean; on an Oracle of today a native one, which SQLAlchemy 2.0 has no name for. */
    @PyType(value = "_OracleAwareBoolean", module = "advanced_alchemy.types.boolean")
    public static final class Bool extends CompanionType {
        private Bool(PyClass type) {
            super(type, BooleanType.class);
        }

        @PyNew("_OracleAwareBoolean(*args, **kwargs)")
        public static Bool create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Bool(type);
        }
    }

    /** A vector: pgvector's or Oracle's, else a JSON array. */
    @PyType(value = "Vector", module = "advanced_alchemy.types.vector")
    public static final class Vector extends CompanionType {
        private Object dim = None.NONE;

        private Vector(PyClass type) {
            super(type, JsonType.class);
        }

        @PyNew("Vector(*args, **kwargs)")
        public static Vector create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Vector(type);
        }

        @PyMethod("__init__(dim, *, storage_format='FLOAT32')")
        public void init(Object dim, String storageFormat) {
            this.dim = dim;
            if (!storageFormat.equals("FLOAT32")) {
                attributes().put("storage_format", storageFormat);
            }
            decorate(new JsonType());
        }

        @Override
        TypeEngine implOn(String dialect) {
            return switch (dialect) {
                case "oracle" -> oracle();
                case POSTGRESQL, "cockroachdb" ->
                    (TypeEngine) Interpreter.current().call(PyClass.of(PgvectorModules.VECTOR.class), dim);
                default -> impl();
            };
        }

        private TypeEngine oracle() {
            Object format = ownAttribute("storage_format");
            return new OracleTypes.VECTOR(dim, format == null ? "FLOAT32" : Operators.str(format), null);
        }
    }

    /** What encrypted strings have in common; keys are for reading and writing, which migrations can't do. */
    abstract static class Encrypted extends CompanionType {
        Encrypted(PyClass type, Class<? extends TypeEngine> impl) {
            super(type, impl);
        }

        @PyMethod("__init__(key=None, backend=None, length=None, **kwargs)")
        public void init(
                Interpreter interpreter, Object key, Object backend, Object length, Map<String, Object> kwargs) {
            decorate(declaredImpl(interpreter, List.of(), Map.of()));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("encrypting a value of the type " + type().name());
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("decrypting a value of the type " + type().name());
        }
    }

    /** An encrypted string. */
    @PyType(value = "EncryptedString", module = "advanced_alchemy.types.encrypted_string")
    public static class EncryptedString extends Encrypted {
        private static final long ORACLE_LENGTH = 4000;

        private EncryptedString(PyClass type) {
            super(type, StringType.class);
        }

        @PyNew("EncryptedString(*args, **kwargs)")
        public static EncryptedString create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EncryptedString(type);
        }

        @Override
        TypeEngine implOn(String dialect) {
            return switch (dialect) {
                case "mysql", "mariadb" -> new TextType(null, null);
                case "oracle" -> new StringType(ORACLE_LENGTH);
                default -> new StringType();
            };
        }
    }

    /** An encrypted string of any length. */
    @PyType(value = "EncryptedText", module = "advanced_alchemy.types.encrypted_string")
    public static final class EncryptedText extends EncryptedString {
        private EncryptedText(PyClass type) {
            super(type);
        }

        @PyNew("EncryptedText(*args, **kwargs)")
        public static EncryptedText create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new EncryptedText(type);
        }

        @Override
        TypeEngine implOn(String dialect) {
            return new TextType(null, null);
        }
    }

    /** What a database keeps of a file that is elsewhere. */
    @PyType(value = "StoredObject", module = "advanced_alchemy.types.file_object.data_type")
    public static final class StoredObject extends CompanionType {
        private StoredObject(PyClass type) {
            super(type, () -> jsonB(Interpreter.current()));
        }

        @PyNew("StoredObject(*args, **kwargs)")
        public static StoredObject create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new StoredObject(type);
        }

        @PyMethod("__init__(backend, multiple=False, *args, **kwargs)")
        public void init(
                Interpreter interpreter,
                Object backend,
                Object multiple,
                List<Object> args,
                Map<String, Object> kwargs) {
            attributes().put("multiple", multiple);
            decorate(jsonB(interpreter));
        }
    }

    /** A string that is a hash. */
    @PyType(value = "PasswordHash", module = "advanced_alchemy.types.password_hash.base")
    public static final class PasswordHash extends CompanionType {
        private PasswordHash(PyClass type) {
            super(type, StringType.class);
        }

        @PyNew("PasswordHash(*args, **kwargs)")
        public static PasswordHash create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PasswordHash(type);
        }

        @PyMethod("__init__(backend, length=255)")
        public void init(Object backend, Object length) {
            attributes().put("length", length);
            decorate(new StringType(Values.orNull(length), null));
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            throw Unavailable.feature("hashing a password");
        }
    }
}
