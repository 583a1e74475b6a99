package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DialectType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.MssqlTypes;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UuidType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MySQL's names of types, with sign, character set and collation. */
final class MysqlTypeCompiler extends TypeCompiler {
    MysqlTypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "MySQLTypeCompiler";
    }

    @Override
    protected boolean knows(String visitName) {
        return switch (visitName) {
            case "MEDIUMINT", "TINYINT", "BIT", "YEAR", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT" -> true;
            case "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "SET" -> true;
            case "INET4", "INET6" -> dialect instanceof MysqlDialect server && server.isMariadb();
            default -> false;
        };
    }

    private static String number(TypeEngine type, String spec) {
        if (!(type instanceof MysqlTypes.Numeric number)) {
            return spec;
        }
        return spec + (number.unsigned() ? " UNSIGNED" : "") + (number.zerofill() ? " ZEROFILL" : "");
    }

    private static String whole(TypeEngine type, String name) {
        Object width = type instanceof MysqlTypes.Whole whole ? whole.displayWidth() : null;
        return number(type, width == null ? name : name + "(" + width + ")");
    }

    private static String text(StringType type, String spec, boolean nationalByDefault) {
        MysqlTypes.StringOptions options = type instanceof MysqlTypes.Text own ? own.options() : null;
        String collation =
                type.collation() != null && !type.collation().isEmpty() ? " COLLATE " + type.collation() : "";
        if (options == null) {
            return (nationalByDefault ? "NATIONAL " : "") + spec + collation;
        }
        if (collation.isEmpty() && options.binary()) {
            collation = " BINARY";
        }
        if (options.national()) {
            return "NATIONAL " + spec + collation;
        }
        String charset = "";
        if (options.charset() != null) {
            charset = " CHARACTER SET " + options.charset();
        } else if (options.ascii()) {
            charset = " ASCII";
        } else if (options.unicode()) {
            charset = " UNICODE";
        }
        return spec + charset + collation;
    }

    @Override
    public String visitNUMERIC(NumericType type) {
        return number(type, withPrecision("NUMERIC", type.precision(), type.scale()));
    }

    @Override
    public String visitDECIMAL(NumericType type) {
        return number(type, withPrecision("DECIMAL", type.precision(), type.scale()));
    }

    private static String inexact(NumericType type, String name) {
        boolean both = type.precision() != null && type.scale() != null;
        return number(type, both ? withPrecision(name, type.precision(), type.scale()) : name);
    }

    @Override
    public String visitDOUBLE(NumericType type) {
        return inexact(type, "DOUBLE");
    }

    @Override
    public String visitREAL(NumericType type) {
        return inexact(type, "REAL");
    }

    @Override
    public String visitFLOAT(NumericType type) {
        Object scale = type instanceof MysqlTypes.Numeric ? type.scale() : null;
        return number(type, withPrecision("FLOAT", type.precision(), scale));
    }

    @Override
    public String visitINTEGER(IntegerType type) {
        return whole(type, "INTEGER");
    }

    @Override
    public String visitBIGINT(IntegerType type) {
        return whole(type, "BIGINT");
    }

    @Override
    public String visitSMALLINT(IntegerType type) {
        return whole(type, "SMALLINT");
    }

    private static String fractional(TypeEngine type, String name) {
        Object fsp = type instanceof MysqlTypes.Fractional own ? own.fsp() : null;
        return Values.truth(fsp) ? name + "(" + fsp + ")" : name;
    }

    @Override
    public String visitDATETIME(TypeEngine type) {
        return fractional(type, "DATETIME");
    }

    @Override
    public String visitTIME(TypeEngine type) {
        return fractional(type, "TIME");
    }

    @Override
    public String visitTIMESTAMP(DateTimeType type) {
        return fractional(type, "TIMESTAMP");
    }

    @Override
    public String visitTEXT(StringType type) {
        return text(type, withLength("TEXT", type.length()), false);
    }

    private static String withLength(String name, @Nullable Object length) {
        return length == null ? name : name + "(" + length + ")";
    }

    @Override
    public String visitVARCHAR(StringType type) {
        if (type.length() == null) {
            throw SqlalchemyErrors.compile("VARCHAR requires a length on dialect " + dialect.name());
        }
        return text(type, withLength("VARCHAR", type.length()), false);
    }

    @Override
    public String visitCHAR(StringType type) {
        return text(type, withLength("CHAR", type.length()), false);
    }

    @Override
    public String visitNVARCHAR(StringType type) {
        if (type.length() == null) {
            throw SqlalchemyErrors.compile("NVARCHAR requires a length on dialect " + dialect.name());
        }
        return text(type, withLength("VARCHAR", type.length()), true);
    }

    @Override
    public String visitNCHAR(StringType type) {
        return text(type, withLength("CHAR", type.length()), true);
    }

    @Override
    public String visitUUID(UuidType type) {
        return "UUID";
    }

    @Override
    public String visitVARBINARY(BinaryType type) {
        if (type.length() == null) {
            throw PyException.typeError("%d format: a real number is required, not NoneType");
        }
        return "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String visitBLOB(BinaryType type) {
        return withLength("BLOB", type.length());
    }

    @Override
    public String visitJSON(JsonType type) {
        return "JSON";
    }

    @Override
    public String visitEnum(EnumType type) {
        if (!type.nativeEnum() && !(type instanceof MysqlTypes.ENUM)) {
            return visitVARCHAR(type);
        }
        return text(type, words("ENUM", type.values()), false);
    }

    private String words(String name, List<String> values) {
        StringBuilder text = new StringBuilder(name).append('(');
        boolean first = true;
        for (String value : values) {
            String escaped = value.replace("'", "''");
            if (dialect.parameterStyle().doublesPercent()) {
                escaped = escaped.replace("%", "%%");
            }
            text.append(first ? "'" : ",'").append(escaped).append('\'');
            first = false;
        }
        return text.append(')').toString();
    }

    @Override
    public String visitBOOLEAN(BooleanType type) {
        return "BOOL";
    }

    @Override
    public String visitDialectType(DialectType type) {
        if (type instanceof MssqlTypes.BIT) {
            throw lacks(type, "length");
        }
        String spec = super.visitDialectType(type);
        if (type instanceof MysqlTypes.SET set) {
            return text(set, words("SET", set.values()), false);
        }
        if (type instanceof StringType string) {
            return text(string, spec, false);
        }
        return number((TypeEngine) type, spec);
    }
}
