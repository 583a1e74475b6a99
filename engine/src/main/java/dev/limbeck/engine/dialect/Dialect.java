package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.DoubleType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.SchemaType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of database: how it writes names, types, values and statements, and what it can do. The answers that depend
 * on a server are those of an unknown one until a connection says more.
 */
public abstract class Dialect implements SqlRules {
    private @Nullable String batchSeparator;
    private final ParameterStyle parameterStyle;
    private @Nullable IdentifierPreparer preparer;
    private @Nullable TypeCompiler typeCompiler;
    private @Nullable DdlCompiler ddlCompiler;
    private @Nullable LiteralCompiler literals;
    private boolean connected;
    private @Nullable List<Long> serverVersion;

    protected Dialect(ParameterStyle parameterStyle) {
        this.parameterStyle = parameterStyle;
    }

    /**
     * The dialect that URLs call {@code name}.
     *
     * @param parameterStyle how the script of SQL writes parameters; null for what the Python driver does
     */
    public static Dialect named(String name, @Nullable ParameterStyle parameterStyle) {
        return switch (name) {
            case "sqlite" -> new SqliteDialect(or(parameterStyle, ParameterStyle.QMARK));
            case "postgresql" -> new PostgresqlDialect(or(parameterStyle, ParameterStyle.PYFORMAT));
            case "mysql" -> new MysqlDialect(or(parameterStyle, ParameterStyle.FORMAT));
            case "mariadb" -> new MariadbDialect(or(parameterStyle, ParameterStyle.FORMAT));
            case "mssql" -> new MssqlDialect(or(parameterStyle, ParameterStyle.QMARK));
            case "oracle" -> new OracleDialect(or(parameterStyle, ParameterStyle.NAMED));
            default ->
                throw PyException.of(
                        SqlalchemyErrors.NO_SUCH_MODULE_ERROR, "Can't load plugin: sqlalchemy.dialects:" + name);
        };
    }

    private static ParameterStyle or(@Nullable ParameterStyle given, ParameterStyle otherwise) {
        return given == null ? otherwise : given;
    }

    /** As Alembic calls its behaviour in the log: {@code SQLiteImpl}. */
    public abstract String implName();

    /** The behaviour of migrations, writing to {@code executor}. One per run: it remembers the types it has created. */
    public DefaultImpl impl(DdlExecutor executor) {
        return new DefaultImpl(executor);
    }

    /** The compiler of one statement. */
    public SqlCompiler sqlCompiler(boolean literalBinds, Map<String, Object> parameters) {
        return new SqlCompiler(this, literalBinds, parameters);
    }

    protected IdentifierPreparer createPreparer() {
        return new IdentifierPreparer(this, '"', '"');
    }

    protected abstract TypeCompiler createTypeCompiler();

    protected abstract DdlCompiler createDdlCompiler();

    protected LiteralCompiler createLiterals() {
        return new LiteralCompiler(this);
    }

    /** What its types do between scripts and the database's driver. */
    public ValueConverter valueConverter() {
        return new ValueConverter(this);
    }

    /** What the database holds, as scripts see it. */
    public Inspection inspection() {
        return Inspection.none();
    }

    public final IdentifierPreparer preparer() {
        if (preparer == null) {
            preparer = createPreparer();
        }
        return preparer;
    }

    public final TypeCompiler typeCompiler() {
        if (typeCompiler == null) {
            typeCompiler = createTypeCompiler();
        }
        return typeCompiler;
    }

    public final DdlCompiler ddlCompiler() {
        if (ddlCompiler == null) {
            ddlCompiler = createDdlCompiler();
        }
        return ddlCompiler;
    }

    private LiteralCompiler literals() {
        if (literals == null) {
            literals = createLiterals();
        }
        return literals;
    }

    /** An expression in DDL: values inlined, columns without their table. */
    public final String ddlExpression(ClauseElement element) {
        return sqlCompiler(true, Map.of()).expression(element);
    }

    @Override
    public final String quote(Identifier name) {
        return preparer().quote(name);
    }

    @Override
    public String typeText(TypeEngine type) {
        return typeCompiler().process(type);
    }

    @Override
    public final String literal(Object value, TypeEngine type) {
        return literals().render(value, type);
    }

    @Override
    public final ParameterStyle parameterStyle() {
        return parameterStyle;
    }

    @Override
    public final int labelLength() {
        return maxIdentifierLength();
    }

    /** Tells it that a connection is open, so that the server's usual settings hold and not the most careful ones. */
    public final void connected() {
        connected = true;
    }

    /** {@link #connected()}, to a server of this version. */
    public final void connected(List<Long> version) {
        connected = true;
        serverVersion = List.copyOf(version);
    }

    /** Tells it what the server calls itself, {@code MariaDB}. */
    public void server(String product) {}

    /** The parts of the server's version; null while none is known. */
    public @Nullable List<Long> serverVersion() {
        return serverVersion;
    }

    public final boolean isConnected() {
        return connected;
    }

    // Questions ---------------------------------------------------------------------------------------------------

    /** Whether Alembic takes schema changes to be part of a transaction. */
    public boolean transactionalDdl() {
        return false;
    }

    /** What stands between the statements of a script, such as {@code GO}; null for nothing. */
    public final @Nullable String batchSeparator() {
        String separator = batchSeparator == null ? usualBatchSeparator() : batchSeparator;
        return separator.isEmpty() ? null : separator;
    }

    /** Sets what stands between statements instead of the usual; empty for nothing. */
    public final void setBatchSeparator(String separator) {
        batchSeparator = separator;
    }

    protected String usualBatchSeparator() {
        return "";
    }

    /** What ends a statement of a script. */
    public String commandTerminator() {
        return ";";
    }

    /** What begins a transaction in a script of SQL, piece by piece. */
    public List<String> beginScript() {
        return List.of("BEGIN" + commandTerminator());
    }

    /** What commits a transaction in a script of SQL, piece by piece. */
    public List<String> commitScript() {
        return List.of("COMMIT" + commandTerminator());
    }

    /** An INSERT of a primary key given as SQL, which SQLAlchemy asks to be returned where the database can. */
    public String insertReturningKey(String table, String column, String value) {
        return "INSERT INTO " + table + " (" + column + ") VALUES (" + value + ")";
    }

    public int maxIdentifierLength() {
        return 9999;
    }

    public int maxIndexNameLength() {
        return maxIdentifierLength();
    }

    public int maxConstraintNameLength() {
        return maxIdentifierLength();
    }

    /** Whether constraints can be added to and dropped from a table. */
    public boolean supportsAlter() {
        return true;
    }

    public boolean supportsComments() {
        return false;
    }

    /** Whether comments stand in CREATE TABLE. */
    public boolean inlineComments() {
        return false;
    }

    public boolean supportsNativeBoolean() {
        return false;
    }

    /** Whether a boolean that is a number is checked to be 0 or 1. */
    public boolean nonNativeBooleanCheckConstraint() {
        return true;
    }

    public boolean supportsNativeEnum() {
        return false;
    }

    public boolean supportsNativeUuid() {
        return false;
    }

    public boolean supportsIdentityColumns() {
        return false;
    }

    /** Whether SQLAlchemy's reflection of this database knows options of tables, such as an engine. */
    public boolean hasTableOptions() {
        return false;
    }

    public boolean supportsSequences() {
        return false;
    }

    /** Whether a database that has sequences numbers rows without them too, so that an optional one is left out. */
    public boolean sequencesOptional() {
        return false;
    }

    /** Whether ENUM and DOMAIN are types that statements create and drop. */
    public boolean hasNamedTypes() {
        return false;
    }

    /** The schema of names without one, as far as it is known. */
    public @Nullable String defaultSchemaName() {
        return null;
    }

    /** Whether the CHECK of a column's type is needed, because the database has no such type. */
    public boolean needsCheck(CheckConstraint check) {
        TypeEngine type = check.boundType();
        Column column = check.boundColumn();
        if (type == null || column == null) {
            return true;
        }
        TypeEngine used = column.sqlType().variantFor(name());
        if (used != type && used instanceof TypeDecorator decorator) {
            used = decorator.impl();
        }
        if (used != type && !(used instanceof ArrayType array && array.itemType() == type)) {
            return false;
        }
        Boolean needed = type instanceof SchemaType own ? own.needsCheckOn(name()) : null;
        if (needed != null) {
            return needed;
        }
        if (type instanceof EnumType words) {
            return !words.nativeEnum() || !supportsNativeEnum();
        }
        return !supportsNativeBoolean() && nonNativeBooleanCheckConstraint();
    }

    /** What {@code dialect.type_descriptor(type)} gives scripts: the dialect's own kind of the type, where it has one. */
    public TypeEngine typeDescriptor(TypeEngine type) {
        return type;
    }

    /** The type that stands for exact and approximate numbers of all names, where a driver takes them for one. */
    static TypeEngine plainNumber(TypeEngine type) {
        if (type.getClass() == NumericType.DECIMAL.class) {
            NumericType number = (NumericType) type;
            return new NumericType(number.precision(), number.scale(), null, number.asdecimal());
        }
        boolean isApproximate = type.getClass() == FloatType.REAL.class || type.getClass() == DoubleType.class;
        return isApproximate ? new FloatType(((FloatType) type).precision(), false, null) : type;
    }

    /** The name of the list of reserved words. */
    String reservedWordsName() {
        return name();
    }
}
