package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sqlmodel}: its types, and SQLAlchemy's names that it passes on. Its models are absent. */
final class SqlmodelModules {
    private static final String SQLALCHEMY = "create_engine engine_from_config inspect BLANK_SCHEMA DDL CheckConstraint"
            + " Column ColumnDefault Computed Constraint DefaultClause FetchedValue ForeignKey ForeignKeyConstraint"
            + " Identity Index MetaData PrimaryKeyConstraint Sequence Table UniqueConstraint alias bindparam column delete"
            + " except_ except_all exists false func insert intersect intersect_all join lateral literal literal_column"
            + " null nullsfirst nullslast outerjoin table tablesample text true union union_all update values ARRAY BIGINT"
            + " BINARY BLOB BOOLEAN CHAR CLOB DATE DATETIME DECIMAL DOUBLE DOUBLE_PRECISION FLOAT INT INTEGER JSON NCHAR"
            + " NUMERIC NVARCHAR REAL SMALLINT TEXT TIME TIMESTAMP UUID VARBINARY VARCHAR BigInteger Boolean Date DateTime"
            + " Double Enum Float Integer Interval LargeBinary Numeric PickleType SmallInteger String Text Time"
            + " TypeDecorator Unicode UnicodeText Uuid all_ and_ any_ asc between case cast collate desc distinct extract"
            + " funcfilter not_ nulls_first nulls_last or_ over select tuple_ type_coerce within_group";

    private SqlmodelModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case "sqlmodel" ->
                types(NativeModule.named(name))
                        .value("__version__", "0.0.39")
                        .submodules("sql")
                        .reexport("sqlalchemy", SQLALCHEMY.split(" "))
                        .reexport("sqlalchemy.pool", "QueuePool", "StaticPool")
                        .absent("SQLModel", "Field", "Relationship", "Session", "col");
            case "sqlmodel.main" -> NativeModule.named(name).absent("SQLModel", "Field", "Relationship");
            case "sqlmodel.sql" -> NativeModule.named(name).submodules("sqltypes", "expression");
            case "sqlmodel.sql.sqltypes" -> types(NativeModule.named(name)).type("GUID", GUID.class);
            case "sqlmodel.sql.expression" ->
                NativeModule.named(name)
                        .reexport("sqlalchemy", "select", "and_", "or_", "not_", "func", "case", "cast", "desc", "asc")
                        .absent("col", "Select", "SelectOfScalar");
            default -> null;
        };
    }

    private static NativeModule types(NativeModule module) {
        return module.type("AutoString", AutoString.class);
    }

    /** A string that needs no length, but for MySQL. */
    @PyType(value = "AutoString", module = "sqlmodel.sql.sqltypes")
    public static final class AutoString extends CompanionType {
        private static final long MYSQL_LENGTH = 255;

        private AutoString(PyClass type) {
            super(type, StringType.class);
        }

        @PyNew("AutoString(*args, **kwargs)")
        public static AutoString create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new AutoString(type);
        }

        @Override
        TypeEngine implOn(String dialect) {
            boolean needsLength = dialect.equals("mysql") && impl() instanceof StringType text && text.length() == null;
            return needsLength ? new StringType(MYSQL_LENGTH) : impl();
        }
    }

    /** The type that sqlmodel gave UUIDs before it used {@code sa.Uuid}. */
    @PyType(value = "GUID", module = "sqlmodel.sql.sqltypes")
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
            return dialect.equals(POSTGRESQL) ? new UuidType.UUID(true) : new StringType.CHAR(32L, null);
        }

        @Override
        public Object processBindParam(Object value, Object dialect) {
            if (value == None.NONE) {
                return value;
            }
            return nameOf(dialect).equals(POSTGRESQL) ? Operators.str(value) : Uuids.hex(Uuids.ofHex(value));
        }

        @Override
        public Object processResultValue(Object value, Object dialect) {
            return Uuids.result(value);
        }
    }
}
