package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CustomCompilers;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.sqlalchemy.FunctionNamespace;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.OracleVectors;
import dev.limbeck.engine.sqlalchemy.SchemaConst;
import dev.limbeck.engine.sqlalchemy.SqlFunctions;
import dev.limbeck.engine.sqlalchemy.StringType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code sqlalchemy} package as scripts import it, but for connections (see {@link EngineModules}). A module is a table of names and Java classes; a class is loaded
 * when a script first names it.
 *
 * <p>In the tables {@code Name} stands for a class of that name in {@code engine.sqlalchemy}, {@code Name=Java} for one
 * that is called otherwise there.
 */
public final class SqlalchemyModules implements ModuleSource {
    private static final String ELEMENTS = "dev.limbeck.engine.sqlalchemy.";
    private static final String DDL_ELEMENTS = "dev.limbeck.engine.dialect.DdlElement$";

    /** Types by the names of {@code sqlalchemy.types}. */
    private static final String TYPES =
            "BigInteger=BigIntegerType BIGINT=BigIntegerType$BIGINT BINARY=BinaryType$BINARY"
                    + " VARBINARY=BinaryType$VARBINARY Boolean=BooleanType BOOLEAN=BooleanType$BOOLEAN DateTime=DateTimeType"
                    + " TIMESTAMP=DateTimeType$TIMESTAMP DATETIME=DateTimeType$DATETIME Date=DateType DATE=DateType$DATE"
                    + " Double=DoubleType DOUBLE=DoubleType$DOUBLE DOUBLE_PRECISION=DoubleType$DOUBLE_PRECISION"
                    + " Float=FloatType FLOAT=FloatType$FLOAT REAL=FloatType$REAL Integer=IntegerType"
                    + " INTEGER=IntegerType$INTEGER INT=IntegerType$INTEGER LargeBinary=LargeBinaryType"
                    + " BLOB=LargeBinaryType$BLOB Numeric=NumericType NUMERIC=NumericType$NUMERIC DECIMAL=NumericType$DECIMAL"
                    + " SmallInteger=SmallIntegerType SMALLINT=SmallIntegerType$SMALLINT String=StringType"
                    + " VARCHAR=StringType$VARCHAR CHAR=StringType$CHAR Text=TextType TEXT=TextType$TEXT CLOB=TextType$CLOB"
                    + " Time=TimeType TIME=TimeType$TIME Unicode=UnicodeType NVARCHAR=UnicodeType$NVARCHAR"
                    + " NCHAR=UnicodeType$NCHAR UnicodeText=UnicodeTextType Uuid=UuidType UUID=UuidType$UUID ARRAY=ArrayType"
                    + " JSON=JsonType MatchType PickleType Enum=EnumType Interval=IntervalType TypeDecorator TypeEngine NullType";

    private static final String SCHEMA = "CheckConstraint Column ColumnDefault Computed Constraint DefaultClause"
            + " FetchedValue ForeignKey ForeignKeyConstraint Identity Index MetaData PrimaryKeyConstraint Sequence"
            + " Table UniqueConstraint ColumnCollectionConstraint";

    private static final String DDL =
            "AddConstraint CreateColumn CreateIndex CreateSchema CreateSequence CreateTable DDL=Ddl"
                    + " DropColumnComment DropConstraint DropIndex DropSchema DropSequence DropTable DropTableComment"
                    + " SetColumnComment SetTableComment";

    /** Classes that scripts derive from and say with {@code @compiles} how to write. */
    private static final String OWN_DDL = "DDLElement=CustomElement ExecutableDDLElement=CustomElement";

    /** Classes of expressions, and the functions that are their constructors. */
    private static final String EXPRESSIONS =
            "Alias BinaryExpression BindParameter BooleanClauseList=ExpressionClauseList"
                    + " CTE=Cte Case Cast ClauseElement ColumnClause ColumnCollection ColumnElement=CustomElement"
                    + " CompoundSelect Delete Exists Extract False_=Constant FromClause Function FunctionFilter"
                    + " GenerativeSelect=SelectBase Grouping Insert Join Label Lateral=Alias Null=Constant Over ScalarSelect"
                    + " Select SelectBase Subquery=Alias TableClause TextClause TextualSelect True_=Constant Tuple TypeCoerce"
                    + " UnaryExpression Update UpdateBase=ValuesBase ValuesBase Values=ValuesClause WithinGroup"
                    + " FunctionElement=CustomElement Executable=CustomElement quoted_name=QuotedName bindparam=BindParameter"
                    + " case=Case column=ColumnClause delete=Delete exists=Exists extract=Extract insert=Insert select=Select"
                    + " table=TableClause tuple_=Tuple update=Update values=ValuesClause";

    private static final String POSTGRESQL = "INET CIDR MACADDR MACADDR8 MONEY OID REGCONFIG TSQUERY REGCLASS TSVECTOR"
            + " JSONPATH INT4RANGE INT8RANGE NUMRANGE DATERANGE TSRANGE TSTZRANGE INT4MULTIRANGE INT8MULTIRANGE"
            + " NUMMULTIRANGE DATEMULTIRANGE TSMULTIRANGE TSTZMULTIRANGE BYTEA CITEXT HSTORE TIMESTAMP TIME INTERVAL"
            + " BIT JSON JSONB ARRAY ENUM DOMAIN";

    private static final String MYSQL =
            "NUMERIC DECIMAL FLOAT REAL DOUBLE INTEGER BIGINT SMALLINT MEDIUMINT TINYINT BIT"
                    + " YEAR TIME TIMESTAMP DATETIME TEXT VARCHAR CHAR NVARCHAR NCHAR TINYTEXT MEDIUMTEXT LONGTEXT TINYBLOB"
                    + " MEDIUMBLOB LONGBLOB ENUM SET INET4 INET6";

    /** The general types that each dialect's module has, too. */
    private static final String IN_POSTGRESQL =
            "BIGINT BOOLEAN CHAR DATE DOUBLE_PRECISION FLOAT INTEGER NUMERIC REAL SMALLINT TEXT UUID VARCHAR";

    private static final String IN_MYSQL = "BINARY BLOB BOOLEAN DATE JSON VARBINARY";
    private static final String IN_SQLITE =
            "BLOB BOOLEAN CHAR DECIMAL FLOAT INTEGER JSON NUMERIC REAL SMALLINT TEXT" + " TIMESTAMP VARCHAR";
    private static final String IN_MSSQL = "BIGINT BINARY CHAR DATE DATETIME DECIMAL FLOAT INTEGER JSON NCHAR NUMERIC"
            + " NVARCHAR SMALLINT TEXT VARCHAR";
    private static final String IN_ORACLE = "BLOB CHAR CLOB DOUBLE_PRECISION NCHAR NVARCHAR REAL VARCHAR";

    private static final String MSSQL =
            "MONEY SMALLMONEY SQL_VARIANT TINYINT BIT UNIQUEIDENTIFIER SMALLDATETIME DATETIME2"
                    + " DATETIMEOFFSET TIME TIMESTAMP ROWVERSION NTEXT XML IMAGE VARBINARY REAL DOUBLE_PRECISION";

    private static final String SQLITE = "DATE TIME DATETIME";

    private static final String ORACLE = "ROWID VARCHAR2 NVARCHAR2 NCLOB LONG RAW BFILE NUMBER FLOAT BINARY_DOUBLE"
            + " BINARY_FLOAT DATE INTERVAL TIMESTAMP VECTOR";

    private static final String[] ENGINE_NAMES = {
        "create_engine",
        "engine_from_config",
        "make_url",
        "inspect",
        "Connection",
        "Engine",
        "Inspector",
        "CursorResult",
        "Result",
        "Row",
        "RowMapping",
        "ScalarResult",
        "MappingResult",
        "Transaction",
        "RootTransaction",
        "NestedTransaction",
        "URL"
    };

    @Override
    public @Nullable NativeModule module(String name) {
        if (!name.startsWith("sqlalchemy")) {
            return null;
        }
        return switch (name) {
            case "sqlalchemy" -> sqlalchemy();
            case "sqlalchemy.types", "sqlalchemy.sql.sqltypes", "sqlalchemy.sql.type_api" -> types(named(name));
            case "sqlalchemy.schema", "sqlalchemy.sql.schema", "sqlalchemy.sql.ddl" -> schema(named(name));
            case "sqlalchemy.sql" ->
                expressions(named(name))
                        .submodules("expression", "elements", "functions", "schema", "sqltypes", "selectable", "ddl")
                        .submodules("operators", "type_api", "dml");
            case "sqlalchemy.sql.expression",
                    "sqlalchemy.sql.elements",
                    "sqlalchemy.sql.selectable",
                    "sqlalchemy.sql.dml" -> expressions(named(name)).type("conv", ELEMENTS + "QuotedName$Conv");
            case "sqlalchemy.sql.functions" -> functions(named(name));
            case "sqlalchemy.ext.compiler" -> named(name).functions(CustomCompilers.class);
            case "sqlalchemy.ext" -> named(name).submodules("asyncio", "compiler");
            case "sqlalchemy.dialects" ->
                named(name).submodules("postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle");
            case "sqlalchemy.dialects.postgresql" -> postgresql(table(named(name), ELEMENTS, TYPES, IN_POSTGRESQL));
            case "sqlalchemy.dialects.postgresql.base",
                    "sqlalchemy.dialects.postgresql.json",
                    "sqlalchemy.dialects.postgresql.array",
                    "sqlalchemy.dialects.postgresql.types",
                    "sqlalchemy.dialects.postgresql.ranges",
                    "sqlalchemy.dialects.postgresql.hstore" -> postgresql(types(named(name)));
            case "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.mariadb" ->
                insertable(types(table(named(name), ELEMENTS, TYPES, IN_MYSQL), "MysqlTypes", MYSQL));
            case "sqlalchemy.dialects.mysql.base", "sqlalchemy.dialects.mysql.types" ->
                insertable(types(types(named(name)), "MysqlTypes", MYSQL));
            case "sqlalchemy.dialects.sqlite" ->
                insertable(types(table(named(name), ELEMENTS, TYPES, IN_SQLITE), "SqliteTypes", SQLITE));
            case "sqlalchemy.dialects.sqlite.base" -> insertable(types(types(named(name)), "SqliteTypes", SQLITE));
            case "sqlalchemy.dialects.mssql" ->
                types(table(named(name), ELEMENTS, TYPES, IN_MSSQL), "MssqlTypes", MSSQL);
            case "sqlalchemy.dialects.mssql.base" -> types(types(named(name)), "MssqlTypes", MSSQL);
            case "sqlalchemy.dialects.oracle" ->
                vectors(types(table(named(name), ELEMENTS, TYPES, IN_ORACLE), "OracleTypes", ORACLE));
            case "sqlalchemy.dialects.oracle.base" -> vectors(types(types(named(name)), "OracleTypes", ORACLE));
            case "sqlalchemy.dialects.oracle.vector" -> vectors(types(named(name), "OracleTypes", "VECTOR"));
            default -> null;
        };
    }

    private static NativeModule named(String name) {
        return NativeModule.named(name);
    }

    private static NativeModule sqlalchemy() {
        NativeModule module = named("sqlalchemy").value("__version__", "2.0.52");
        expressions(schema(types(module)));
        module.reexport("sqlalchemy.engine", ENGINE_NAMES);
        module.reexport("sqlalchemy.pool", EngineModules.pools());
        module.type("Dialect", DialectForScripts.class);
        return module.submodules("types", "schema", "sql", "exc", "engine", "pool", "dialects", "ext", "orm", "event")
                .submodules("inspection", "util");
    }

    private static NativeModule types(NativeModule module) {
        return table(module, ELEMENTS, TYPES)
                .type("UserDefinedType", ELEMENTS + "UserDefinedType")
                .lazy("NULLTYPE", interpreter -> new NullType())
                .lazy("STRINGTYPE", interpreter -> new StringType());
    }

    private static NativeModule schema(NativeModule module) {
        return table(table(table(module, ELEMENTS, SCHEMA), DDL_ELEMENTS, DDL), ELEMENTS, OWN_DDL)
                .value("BLANK_SCHEMA", SchemaConst.BLANK_SCHEMA)
                .value("RETAIN_SCHEMA", SchemaConst.RETAIN_SCHEMA)
                .type("conv", ELEMENTS + "QuotedName$Conv")
                .type("quoted_name", ELEMENTS + "QuotedName");
    }

    private static NativeModule expressions(NativeModule module) {
        return table(module, ELEMENTS, EXPRESSIONS)
                .lazy("func", interpreter -> new FunctionNamespace())
                .functions(SqlFunctions.class);
    }

    /** {@code sqlalchemy.sql.functions}: every name is a function, as in {@code func}, but for the classes. */
    private static NativeModule functions(NativeModule module) {
        return module.type("Function", ELEMENTS + "Function")
                .type("FunctionElement", ELEMENTS + "CustomElement")
                .type("GenericFunction", ELEMENTS + "CustomElement")
                .lazy("func", interpreter -> new FunctionNamespace())
                .fallback((interpreter, name) -> name.startsWith("_") ? null : new FunctionNamespace().attribute(name));
    }

    private static NativeModule postgresql(NativeModule module) {
        types(module, "PostgresqlTypes", POSTGRESQL);
        table(module, DDL_ELEMENTS, "CreateEnumType DropEnumType CreateDomainType DropDomainType");
        return insertable(module)
                .type("ExcludeConstraint", ELEMENTS + "ExcludeConstraint")
                .functions(PostgresqlFunctions.class);
    }

    private static NativeModule insertable(NativeModule module) {
        return module.type("insert", ELEMENTS + "Insert").type("Insert", ELEMENTS + "Insert");
    }

    private static NativeModule vectors(NativeModule module) {
        for (OracleVectors.Words words : OracleVectors.Words.values()) {
            module.value(words.className(), words);
        }
        return module.type("VectorIndexConfig", ELEMENTS + "OracleVectors$IndexConfig");
    }

    /** The dialect's own types over the general ones of the same names. */
    private static NativeModule types(NativeModule module, String holder, String names) {
        return table(module, ELEMENTS + holder + "$", names);
    }

    private static NativeModule table(NativeModule module, String javaPackage, String names) {
        return table(module, javaPackage, names, null);
    }

    /** @param wanted the names that are taken, null for all */
    private static NativeModule table(NativeModule module, String javaPackage, String names, @Nullable String wanted) {
        Set<String> taken = wanted == null ? null : Set.of(wanted.split(" "));
        int start = 0;
        while (start < names.length()) {
            int end = end(names, start);
            int equals = names.indexOf('=', start);
            boolean renamed = equals > 0 && equals < end;
            String name = names.substring(start, renamed ? equals : end);
            if (taken == null || taken.contains(name)) {
                module.type(name, javaPackage + (renamed ? names.substring(equals + 1, end) : name));
            }
            start = end + 1;
        }
        return module;
    }

    private static int end(String names, int start) {
        int blank = names.indexOf(' ', start);
        return blank < 0 ? names.length() : blank;
    }
}
