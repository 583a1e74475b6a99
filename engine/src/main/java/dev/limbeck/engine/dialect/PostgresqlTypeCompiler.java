package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.IntervalType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.LargeBinaryType;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.OracleTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's names of types. */
final class PostgresqlTypeCompiler extends TypeCompiler {
    PostgresqlTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "PGTypeCompiler";
    }

    @Override
    protected boolean knows(String visitName) {
        return switch (visitName) {
            case "TSVECTOR", "TSQUERY", "INET", "CIDR", "CITEXT", "MACADDR", "MACADDR8", "MONEY", "OID", "REGCONFIG" ->
                true;
            case "REGCLASS", "HSTORE", "JSONB", "JSONPATH", "BIT", "BYTEA", "INTERVAL" -> true;
            case "LTREE", "LQUERY", "LTXTQUERY" -> true; // of an extension
            default -> visitName.endsWith("RANGE");
        };
    }

    @Override
    public String visitFLOAT(NumericType type) {
        return Values.truth(type.precision()) ? "FLOAT(" + type.precision() + ")" : "FLOAT";
    }

    @Override
    public String visitDouble(DoubleType type) {
        return visitDOUBLEPRECISION(type);
    }

    @Override
    public String visitDateTime(DateTimeType type) {
        return visitTIMESTAMP(type);
    }

    @Override
    public String visitEnum(EnumType type) {
        if (type instanceof MysqlTypes.ENUM) {
            throw PyException.attributeError("'ENUM' object has no attribute 'create_type'");
        }
        boolean named = type instanceof PostgresqlTypes.ENUM || type.nativeEnum();
        return named ? typeName(type.name(), type.schema(), type) : visitVARCHAR(type);
    }

    /** A named type with its schema. */
    String typeName(@Nullable Identifier name, @Nullable String schema, TypeEngine type) {
        if (name == null || name.text().isEmpty()) {
            String kind = type instanceof PostgresqlTypes.DOMAIN ? "DOMAIN" : "ENUM";
            throw SqlalchemyErrors.compile("PostgreSQL " + kind + " type requires a name.");
        }
        IdentifierPreparer preparer = dialect.preparer();
        String quoted = preparer.quote(name);
        return schema == null ? quoted : preparer.quoteSchema(new Identifier(schema)) + "." + quoted;
    }

    @Override
    public String visitTIMESTAMP(DateTimeType type) {
        Long precision = type instanceof PostgresqlTypes.TIMESTAMP exact ? exact.precision() : null;
        return "TIMESTAMP" + withTimeZone(precision, type.timezone());
    }

    @Override
    public String visitTIME(TypeEngine type) {
        Long precision = type instanceof PostgresqlTypes.TIME exact ? exact.precision() : null;
        return "TIME" + withTimeZone(precision, type instanceof TimeType time && time.timezone());
    }

    private static String withTimeZone(@Nullable Long precision, boolean timezone) {
        return (precision == null ? "" : "(" + precision + ")") + (timezone ? " WITH" : " WITHOUT") + " TIME ZONE";
    }

    @Override
    public String visitInterval(IntervalType type) {
        return type.isNative()
                ? new PostgresqlTypes.INTERVAL(type.secondPrecision(), null).spec()
                : super.visitInterval(type);
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.nativeUuid() ? "UUID" : super.visitUuid(type);
    }

    @Override
    public String visitLargeBinary(LargeBinaryType type) {
        return "BYTEA";
    }

    @Override
    public String visitJSON(JsonType type) {
        return "JSON";
    }

    @Override
    public String visitARRAY(ArrayType type) {
        String item = process(type.itemType());
        String brackets = "[]".repeat(type.dimensions() == null ? 1 : Math.toIntExact(type.dimensions()));
        int collate = item.indexOf(" COLLATE");
        return collate < 0 ? item + brackets : item.substring(0, collate) + brackets + item.substring(collate);
    }

    @Override
    public String visitDialectType(DialectType type) {
        if (type instanceof PostgresqlTypes.DOMAIN domain) {
            return typeName(domain.name(), domain.schema(), domain);
        }
        if (type instanceof OracleTypes.INTERVAL) {
            throw lacks(type, "fields");
        }
        if (type.visitName().equals("BIT") && !(type instanceof PostgresqlTypes.BIT)) {
            throw lacks(type, "varying");
        }
        if (type.visitName().equals("TIMESTAMP")) {
            throw lacks(type, "timezone");
        }
        return super.visitDialectType(type);
    }
}
