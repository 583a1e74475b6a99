package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Coercions;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DefaultClause;
import dev.limbeck.engine.sqlalchemy.ExcludeConstraint;
import dev.limbeck.engine.sqlalchemy.FetchedValue;
import dev.limbeck.engine.sqlalchemy.ForeignKey;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.IdentityOptions;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnicodeType;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renders DDL as most databases accept it; a dialect overrides only what it says differently. A constraint that a
 * database does without is written as nothing.
 */
public class DdlCompiler implements DdlElement.Visitor<String>, Constraint.Visitor<String> {
    private static final String REFERENTIAL_ACTIONS = "^(?:RESTRICT|CASCADE|SET NULL|NO ACTION|SET DEFAULT)$";

    protected final Dialect dialect;

    DdlCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The text of one statement, without what ends it. Leading and trailing line breaks are SQLAlchemy's. */
    public final String compile(DdlElement element) {
        String written = CustomCompilers.write(
                Operators.type(element),
                element,
                dialect,
                CustomCompilers.processing(
                        part -> dialect.sqlCompiler(true, Map.of()).expression(part), dialect));
        return written == null ? element.accept(this) : written;
    }

    protected final IdentifierPreparer preparer() {
        return dialect.preparer();
    }

    protected final String quote(Identifier name) {
        return preparer().quote(name);
    }

    /** A string as SQL, in which the driver would see a percent sign as its own. */
    protected final String literal(String value) {
        String text = dialect.literal(value, new StringType());
        return dialect.parameterStyle().doublesPercent() ? text.replace("%", "%%") : text;
    }

    protected final String nationalLiteral(String value) {
        return dialect.literal(value, new UnicodeType.NVARCHAR(null, null));
    }

    protected final String expression(ClauseElement element) {
        return dialect.ddlExpression(element);
    }

    // CREATE TABLE ------------------------------------------------------------------------------------------------

    @Override
    public String createTable(DdlElement.CreateTable element) {
        Table table = element.table();
        StringBuilder text = new StringBuilder("\nCREATE ");
        for (String prefix : table.prefixes()) {
            text.append(prefix).append(' ');
        }
        text.append("TABLE ");
        if (element.ifNotExists()) {
            text.append("IF NOT EXISTS ");
        }
        text.append(preparer().formatTable(table)).append(" (");
        String separator = "\n";
        boolean keySeen = false;
        for (Column column : table.columnList()) {
            if (!column.system()) {
                text.append(separator).append('\t').append(columnInTable(table, column));
                separator = ", \n";
            }
            keySeen |= column.primaryKey();
        }
        String constraints = createTableConstraints(table, element.inlineKeys());
        if (!constraints.isEmpty()) {
            text.append(separator).append('\t').append(constraints);
        }
        return text.append("\n)").append(postCreateTable(table)).append("\n\n").toString();
    }

    private String columnInTable(Table table, Column column) {
        try {
            return compile(new DdlElement.CreateColumn(column));
        } catch (PyException e) {
            if (!e.is(SqlalchemyErrors.COMPILE_ERROR)) {
                throw e;
            }
            throw SqlalchemyErrors.compile("(in table '" + table.name() + "', column '" + column.name() + "'): "
                    + Operators.str(e.value().args().get(0)));
        }
    }

    @Override
    public String createColumn(DdlElement.CreateColumn element) {
        Column column = element.column();
        String text = columnSpecification(column);
        String constraints = columnConstraints(column);
        return constraints.isEmpty() ? text : text + " " + constraints;
    }

    private String columnConstraints(Column column) {
        StringBuilder text = new StringBuilder();
        for (Constraint constraint : column.constraints()) {
            text.append(text.length() == 0 ? "" : " ").append(constraint.accept(this));
        }
        return text.toString();
    }

    private String createTableConstraints(Table table, @Nullable List<?> inlineKeys) {
        List<Constraint> constraints = new ArrayList<>();
        if (!table.primaryKey().columns().isEmpty()) {
            constraints.add(table.primaryKey());
        }
        for (Constraint constraint : table.sortedConstraints()) {
            if (constraint != table.primaryKey()) {
                constraints.add(constraint);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Constraint constraint : constraints) {
            boolean addedLater = constraint instanceof ForeignKeyConstraint key && key.useAlter();
            boolean omitted = inlineKeys != null
                    && constraint instanceof ForeignKeyConstraint
                    && !inlineKeys.contains(constraint);
            if (omitted || !shouldCreate(constraint) || (dialect.supportsAlter() && addedLater)) {
                continue;
            }
            String one = constraint.accept(this);
            if (!one.isEmpty()) {
                text.append(text.length() == 0 ? "" : ", \n\t").append(one);
            }
        }
        return text.toString();
    }

    /** Whether this database needs the constraint: the checks of types only where it has no such type. */
    public boolean shouldCreate(Constraint constraint) {
        if (constraint.isIsolated()) {
            return false;
        }
        return !(constraint instanceof CheckConstraint check) || !check.isTypeBound() || dialect.needsCheck(check);
    }

    /** What follows the closing parenthesis. */
    protected String postCreateTable(Table table) {
        return "";
    }

    /** A column's name, type and properties. */
    public String columnSpecification(Column column) {
        StringBuilder text = new StringBuilder(quote(column.identifier()))
                .append(' ')
                .append(dialect.typeCompiler().process(column.sqlType()));
        String defaultText = columnDefault(column);
        if (defaultText != null) {
            text.append(" DEFAULT ").append(defaultText);
        }
        if (column.computed() != null) {
            text.append(' ').append(computed(column.computed()));
        }
        boolean identity = column.identity() != null && dialect.supportsIdentityColumns();
        if (identity) {
            text.append(' ').append(identity(Objects.requireNonNull(column.identity())));
        }
        if (!column.nullable() && !identity) {
            text.append(" NOT NULL");
        }
        return text.toString();
    }

    /** What DEFAULT says, or null when nothing does. */
    protected final @Nullable String columnDefault(Column column) {
        return column.serverDefault() instanceof DefaultClause clause ? defaultText(clause.arg()) : null;
    }

    /** @param value a String or a {@link ClauseElement} */
    protected final String defaultText(Object value) {
        return value instanceof ClauseElement element ? expression(element) : literal((String) value);
    }

    /** A default as scripts give it to {@code alter_column}. */
    protected final String serverDefault(Object value) {
        if (value instanceof DefaultClause clause) {
            return defaultText(clause.arg());
        }
        if (value instanceof FetchedValue) {
            throw PyException.assertionError("");
        }
        ClauseElement element = Coercions.element(value);
        return defaultText(DefaultClause.of(element == null ? value : element).arg());
    }

    protected String computed(Computed computed) {
        String text = "GENERATED ALWAYS AS (" + expression(computed.sqltext()) + ")";
        if (computed.persisted() == null) {
            return text;
        }
        return text + (computed.persisted() ? " STORED" : " VIRTUAL");
    }

    protected String identity(Identity identity) {
        String text =
                "GENERATED " + (Boolean.TRUE.equals(identity.always()) ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
        String options = identityOptions(identity);
        return options.isEmpty() ? text : text + " (" + options + ")";
    }

    protected String identityOptions(IdentityOptions options) {
        List<String> text = new ArrayList<>();
        if (options.increment() != null) {
            text.add("INCREMENT BY " + options.increment());
        }
        if (options.start() != null) {
            text.add("START WITH " + options.start());
        }
        if (options.minvalue() != null) {
            text.add("MINVALUE " + options.minvalue());
        }
        if (options.maxvalue() != null) {
            text.add("MAXVALUE " + options.maxvalue());
        }
        if (options.nominvalue() != null) {
            text.add("NO MINVALUE");
        }
        if (options.nomaxvalue() != null) {
            text.add("NO MAXVALUE");
        }
        if (options.cache() != null) {
            text.add("CACHE " + options.cache());
        }
        if (options.cycle() != null) {
            text.add(options.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return String.join(" ", text);
    }

    // Constraints -------------------------------------------------------------------------------------------------

    @Override
    public String constraint(Constraint constraint) {
        throw unsupported("Constraint");
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        if (constraint.columns().isEmpty()) {
            return "";
        }
        return preamble(constraint) + primaryKeyBody(constraint) + deferrability(constraint);
    }

    protected final String primaryKeyBody(PrimaryKeyConstraint constraint) {
        return "PRIMARY KEY ("
                + keyColumns(
                        constraint,
                        constraint.isImplicit() ? constraint.columnsAutoincrementFirst() : constraint.columns())
                + ")";
    }

    /** The columns of PRIMARY KEY or UNIQUE with what the database lets follow each. */
    protected String keyColumns(Constraint key, List<? extends ColumnClause> columns) {
        return names(columns);
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        if (constraint.columns().isEmpty()) {
            return "";
        }
        return preamble(constraint) + uniqueBody(constraint) + deferrability(constraint);
    }

    protected final String uniqueBody(UniqueConstraint constraint) {
        return "UNIQUE " + uniqueDistinct(constraint) + "(" + keyColumns(constraint, constraint.columns()) + ")";
    }

    /** What stands before the columns of UNIQUE. */
    protected String uniqueDistinct(UniqueConstraint constraint) {
        return "";
    }

    @Override
    public String check(CheckConstraint constraint) {
        return preamble(constraint) + "CHECK (" + expression(constraint.sqltext()) + ")" + deferrability(constraint);
    }

    @Override
    public String exclude(ExcludeConstraint constraint) {
        throw unsupported("ExcludeConstraint");
    }

    @Override
    public String foreignKey(ForeignKeyConstraint constraint) {
        return preamble(constraint)
                + foreignKeyBody(constraint)
                + match(constraint)
                + cascades(constraint)
                + deferrability(constraint);
    }

    private String foreignKeyBody(ForeignKeyConstraint constraint) {
        StringBuilder local = new StringBuilder();
        StringBuilder remote = new StringBuilder();
        TableClause remoteTable = null;
        for (ForeignKey element : constraint.elements()) {
            ColumnClause referred = element.column();
            if (remoteTable == null) {
                remoteTable = (TableClause) Objects.requireNonNull(referred.table());
            }
            String separator = local.length() == 0 ? "" : ", ";
            local.append(separator)
                    .append(quote(Objects.requireNonNull(element.parent()).identifier()));
            remote.append(separator).append(quote(referred.identifier()));
        }
        if (remoteTable == null) {
            throw PyException.indexError("list index out of range");
        }
        return "FOREIGN KEY(" + local + ") REFERENCES " + remoteTable(remoteTable) + " (" + remote + ")";
    }

    protected String remoteTable(TableClause table) {
        return preparer().formatTable(table);
    }

    protected final String preamble(Constraint constraint) {
        String name = preparer().formatConstraint(constraint);
        return name == null ? "" : "CONSTRAINT " + name + " ";
    }

    protected String cascades(ForeignKeyConstraint constraint) {
        String text = "";
        if (constraint.ondelete() != null) {
            text += " ON DELETE " + onDelete(constraint.ondelete());
        }
        if (constraint.onupdate() != null) {
            text += " ON UPDATE " + referentialAction(constraint.onupdate());
        }
        return text;
    }

    /** The checked action of ON DELETE. */
    protected String onDelete(String action) {
        return referentialAction(action);
    }

    protected final String referentialAction(String action) {
        boolean known = switch (action.toUpperCase(Locale.ROOT)) {
            case "RESTRICT", "CASCADE", "SET NULL", "NO ACTION", "SET DEFAULT" -> true;
            default -> false;
        };
        return IdentifierPreparer.validateSqlPhrase(action, REFERENTIAL_ACTIONS, known);
    }

    protected String deferrability(Constraint constraint) {
        String text = "";
        if (constraint.deferrable() != null) {
            text += constraint.deferrable() ? " DEFERRABLE" : " NOT DEFERRABLE";
        }
        String initially = constraint.initially();
        if (initially != null) {
            boolean known = initially.equalsIgnoreCase("DEFERRED") || initially.equalsIgnoreCase("IMMEDIATE");
            text += " INITIALLY " + IdentifierPreparer.validateSqlPhrase(initially, "^(?:DEFERRED|IMMEDIATE)$", known);
        }
        return text;
    }

    protected String match(ForeignKeyConstraint constraint) {
        return constraint.match() == null ? "" : " MATCH " + constraint.match();
    }

    protected final String names(List<? extends ColumnClause> columns) {
        StringBuilder text = new StringBuilder();
        for (ColumnClause column : columns) {
            text.append(text.length() == 0 ? "" : ", ").append(quote(column.identifier()));
        }
        return text.toString();
    }

    // Tables and constraints that are there already ---------------------------------------------------------------

    @Override
    public String dropTable(DdlElement.DropTable element) {
        return "\nDROP TABLE " + (element.ifExists() ? "IF EXISTS " : "")
                + preparer().formatTable(element.table());
    }

    @Override
    public String renameTable(DdlElement.RenameTable element) {
        return alterTable(element.table()) + " RENAME TO "
                + preparer().formatTableName(new TableName(element.table().schema(), element.newName()));
    }

    @Override
    public String addConstraint(DdlElement.AddConstraint element) {
        Constraint constraint = element.constraint();
        return "ALTER TABLE " + preparer().formatTable(constraint.table()) + " ADD " + constraint.accept(this);
    }

    @Override
    public String dropConstraint(DdlElement.DropConstraint element) {
        Constraint constraint = element.constraint();
        String name = preparer().formatConstraint(constraint);
        if (name == null) {
            throw SqlalchemyErrors.compile(
                    "Can't emit DROP CONSTRAINT for constraint " + constraint.repr() + "; it has no name");
        }
        return "ALTER TABLE " + preparer().formatTable(constraint.table()) + " DROP CONSTRAINT "
                + (element.ifExists() ? "IF EXISTS " : "") + name + (element.cascade() ? " CASCADE" : "");
    }

    protected final String alterTable(TableName table) {
        return "ALTER TABLE " + preparer().formatTableName(table);
    }

    // Indexes -----------------------------------------------------------------------------------------------------

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (element.ifNotExists() ? "IF NOT EXISTS " : "") + indexName(index, false) + " ON "
                + preparer().formatTable(table) + " (" + expressions(index) + ")";
    }

    protected final String expressions(Index index) {
        StringBuilder text = new StringBuilder();
        for (ClauseElement part : index.expressions()) {
            text.append(text.length() == 0 ? "" : ", ").append(indexExpression(part, index));
        }
        return text.toString();
    }

    /** One column or expression of an index. */
    protected String indexExpression(ClauseElement part, Index index) {
        return expression(part);
    }

    protected static Table tableOf(Index index) {
        Table table = index.table();
        if (table == null) {
            throw SqlalchemyErrors.compile("Index '" + index.name() + "' is not associated with any table.");
        }
        return table;
    }

    /** @param withSchema whether the table's schema, if any, comes before it */
    protected final String indexName(Index index, boolean withSchema) {
        String name = preparer().formatIndex(index);
        Table table = index.table();
        Identifier schema = table == null ? null : table.schemaIdentifier();
        return withSchema && schema != null && !schema.text().isEmpty()
                ? preparer().quoteSchema(schema) + "." + name
                : name;
    }

    @Override
    public String dropIndex(DdlElement.DropIndex element) {
        return "\nDROP INDEX " + (element.ifExists() ? "IF EXISTS " : "") + droppedIndexName(element.index(), true);
    }

    protected final String droppedIndexName(Index index, boolean withSchema) {
        if (index.name() == null) {
            throw SqlalchemyErrors.compile("DROP INDEX requires that the index have a name");
        }
        return indexName(index, withSchema);
    }

    // ALTER TABLE … COLUMN ----------------------------------------------------------------------------------------

    @Override
    public String addColumn(DdlElement.AddColumn element) {
        Column column = element.column();
        StringBuilder text = new StringBuilder(alterTable(element.table()))
                .append(" ADD COLUMN ")
                .append(element.ifNotExists() ? "IF NOT EXISTS " : "")
                .append(columnSpecification(column));
        if (element.inlinePrimaryKey() && column.primaryKey()) {
            text.append(" PRIMARY KEY");
        }
        if (element.inlineReferences() && column.foreignKeys().size() == 1) {
            ForeignKey key = column.foreignKeys().get(0);
            ForeignKeyConstraint constraint = key.constraint();
            if (constraint != null && constraint.columns().size() == 1) {
                ColumnClause referred = key.column();
                text.append(" REFERENCES ")
                        .append(preparer().formatTable((TableClause) Objects.requireNonNull(referred.table())))
                        .append(" (")
                        .append(quote(referred.identifier()))
                        .append(')')
                        .append(match(constraint))
                        .append(cascades(constraint))
                        .append(deferrability(constraint));
            }
        }
        String constraints = columnConstraints(column);
        return constraints.isEmpty()
                ? text.toString()
                : text.append(' ').append(constraints).toString();
    }

    @Override
    public String dropColumn(DdlElement.DropColumn element) {
        return alterTable(element.table()) + " DROP COLUMN " + (element.ifExists() ? "IF EXISTS " : "")
                + quote(element.column());
    }

    /** {@code ALTER TABLE t ALTER COLUMN c}, with a blank behind it. */
    protected String alterColumn(TableName table, Identifier column) {
        return alterTable(table) + " ALTER COLUMN " + quote(column) + " ";
    }

    protected final String typeText(TypeEngine type) {
        return dialect.typeCompiler().process(type);
    }

    @Override
    public String columnNullable(DdlElement.ColumnNullable element) {
        return alterColumn(element.table(), element.column()) + (element.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }

    @Override
    public String columnType(DdlElement.ColumnType element) {
        return alterColumn(element.table(), element.column()) + "TYPE " + typeText(element.type());
    }

    @Override
    public String columnName(DdlElement.ColumnName element) {
        return alterTable(element.table()) + " RENAME " + quote(element.column()) + " TO " + quote(element.newName());
    }

    @Override
    public String columnDefault(DdlElement.ColumnDefault element) {
        return alterColumn(element.table(), element.column())
                + (element.value() == null ? "DROP DEFAULT" : "SET DEFAULT " + serverDefault(element.value()));
    }

    @Override
    public String computedColumnDefault(DdlElement.ComputedColumnDefault element) {
        throw SqlalchemyErrors.compile("Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or "
                + "from an existing column is not supported.");
    }

    @Override
    public String identityColumnDefault(DdlElement.IdentityColumnDefault element) {
        throw SqlalchemyErrors.compile("Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS "
                + "IDENTITY, to or from an existing column is not supported in this dialect.");
    }

    @Override
    public String columnComment(DdlElement.ColumnComment element) {
        throw unsupported("ColumnComment");
    }

    @Override
    public String mysqlChangeColumn(DdlElement.MysqlChangeColumn element) {
        throw unsupported("MySQLChangeColumn");
    }

    @Override
    public String mysqlAlterDefault(DdlElement.MysqlAlterDefault element) {
        throw unsupported("MySQLAlterDefault");
    }

    @Override
    public String mssqlDropColumnConstraint(DdlElement.MssqlDropColumnConstraint element) {
        throw unsupported("_ExecDropConstraint");
    }

    @Override
    public String mssqlDropColumnForeignKey(DdlElement.MssqlDropColumnForeignKey element) {
        throw unsupported("_ExecDropFKConstraint");
    }

    // Comments ----------------------------------------------------------------------------------------------------

    @Override
    public String setTableComment(DdlElement.SetTableComment element) {
        return "COMMENT ON TABLE " + preparer().formatTable(element.table()) + " IS "
                + commentLiteral(element.table().comment());
    }

    @Override
    public String dropTableComment(DdlElement.DropTableComment element) {
        return "COMMENT ON TABLE " + preparer().formatTable(element.table()) + " IS NULL";
    }

    @Override
    public String setColumnComment(DdlElement.SetColumnComment element) {
        Column column = element.column();
        return "COMMENT ON COLUMN " + preparer().formatTable(Objects.requireNonNull(column.owner())) + "."
                + quote(column.identifier()) + " IS " + commentLiteral(column.comment());
    }

    @Override
    public String dropColumnComment(DdlElement.DropColumnComment element) {
        Column column = element.column();
        return "COMMENT ON COLUMN " + preparer().formatTable(Objects.requireNonNull(column.owner()), false) + "."
                + quote(column.identifier()) + " IS NULL";
    }

    protected final String commentLiteral(@Nullable String comment) {
        return comment == null ? "NULL" : literal(comment);
    }

    // Sequences, schemas, types -----------------------------------------------------------------------------------

    @Override
    public String createSequence(DdlElement.CreateSequence element) {
        String text = "CREATE SEQUENCE " + (element.ifNotExists() ? "IF NOT EXISTS " : "")
                + preparer().formatSequence(element.sequence())
                + sequenceType(element.sequence().dataType());
        String options = identityOptions(element.sequence());
        return options.isEmpty() ? text : text + " " + options;
    }

    /** {@code AS type}, with a blank before it, where sequences have types. */
    protected String sequenceType(@Nullable TypeEngine type) {
        return "";
    }

    @Override
    public String dropSequence(DdlElement.DropSequence element) {
        return "DROP SEQUENCE " + (element.ifExists() ? "IF EXISTS " : "")
                + preparer().formatSequence(element.sequence());
    }

    @Override
    public String createSchema(DdlElement.CreateSchema element) {
        return "CREATE SCHEMA " + (element.ifNotExists() ? "IF NOT EXISTS " : "") + quote(element.name());
    }

    @Override
    public String dropSchema(DdlElement.DropSchema element) {
        return "DROP SCHEMA " + (element.ifExists() ? "IF EXISTS " : "") + quote(element.name())
                + (element.cascade() ? " CASCADE" : "");
    }

    @Override
    public String createEnumType(DdlElement.CreateEnumType element) {
        throw unsupportedType("CreateEnumType");
    }

    @Override
    public String dropEnumType(DdlElement.DropEnumType element) {
        throw unsupportedType("DropEnumType");
    }

    @Override
    public String createDomainType(DdlElement.CreateDomainType element) {
        throw unsupportedType("CreateDomainType");
    }

    @Override
    public String dropDomainType(DdlElement.DropDomainType element) {
        throw unsupportedType("DropDomainType");
    }

    @Override
    public String ddl(DdlElement.Ddl element) {
        PyDict context = new PyDict(element.context());
        Table target = element.target();
        if (target != null) {
            Identifier schema = target.schemaIdentifier();
            putIfAbsent(context, "table", preparer().formatTable(target, false));
            putIfAbsent(context, "schema", schema == null ? "" : preparer().quoteSchema(schema));
            putIfAbsent(context, "fullname", preparer().formatTable(target));
        }
        String text = Operators.str(
                Operators.binary(dev.limbeck.engine.python.BinaryOperator.MOD, element.statement(), context));
        return dialect.parameterStyle().doublesPercent() ? text.replace("%", "%%") : text;
    }

    private static void putIfAbsent(PyDict context, String name, String value) {
        if (!context.containsKey(name)) {
            context.put(name, value);
        }
    }

    /** The Python class of the compiler, as messages name it. */
    protected String className() {
        return "DDLCompiler";
    }

    protected final PyException unsupported(String element) {
        String type = "<class 'alembic.ddl.base." + element + "'>";
        return SqlalchemyErrors.unsupportedCompilation(
                "<sqlalchemy.dialects." + dialect.name() + ".base." + className() + " object at 0x0>",
                type + ": " + type + " construct has no default compilation handler. ");
    }

    /** The error for statements about types that only PostgreSQL has. */
    private PyException unsupportedType(String element) {
        return SqlalchemyErrors.unsupportedCompilation(
                "<sqlalchemy.dialects." + dialect.name() + ".base." + className() + " object at 0x0>",
                "<class 'sqlalchemy.dialects.postgresql.named_types." + element
                        + "'> (Background on this error at: https://sqlalche.me/e/20/l7de)");
    }
}
