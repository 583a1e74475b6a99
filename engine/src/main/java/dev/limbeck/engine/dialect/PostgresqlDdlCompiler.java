package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.BigIntegerType;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DialectOptions;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.ExcludeConstraint;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SchemaCoercions;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.SmallIntegerType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: SERIAL, identity columns, named types, and much that can be said of an index. */
final class PostgresqlDdlCompiler extends DdlCompiler {
    private static final String NAME = "postgresql";

    PostgresqlDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "PGDDLCompiler";
    }

    @Override
    public String columnSpecification(Column column) {
        StringBuilder text = new StringBuilder(quote(column.identifier()));
        boolean identity = column.identity() != null;
        if (isSerial(column) && !identity) {
            text.append(serial(column.sqlType()));
        } else {
            text.append(' ').append(typeText(column.sqlType()));
            String defaultText = columnDefault(column);
            if (defaultText != null) {
                text.append(" DEFAULT ").append(defaultText);
            }
        }
        if (column.computed() != null) {
            text.append(' ').append(computed(column.computed()));
        }
        if (column.identity() != null) {
            text.append(' ').append(identity(column.identity()));
        }
        if (!column.nullable() && !identity) {
            text.append(" NOT NULL");
        } else if (column.nullable() && identity) {
            text.append(" NULL");
        }
        return text.toString();
    }

    private static boolean isSerial(Column column) {
        Table table = column.owner();
        return column.primaryKey()
                && table != null
                && column == table.autoincrementColumn()
                && (column.defaultValue() == null
                        || (column.defaultValue() instanceof Sequence sequence && sequence.optional()));
    }

    private String serial(TypeEngine type) {
        TypeEngine used = type.variantFor(NAME);
        if (used instanceof TypeDecorator decorator) {
            used = decorator.dialectImpl(new DialectForScripts(dialect));
        }
        if (used instanceof BigIntegerType) {
            return " BIGSERIAL";
        }
        return used instanceof SmallIntegerType ? " SMALLSERIAL" : " SERIAL";
    }

    @Override
    protected String computed(Computed computed) {
        if (Boolean.FALSE.equals(computed.persisted())) {
            throw SqlalchemyErrors.compile("PostrgreSQL computed columns do not support 'virtual' persistence; set the "
                    + "'persisted' flag to None or True for PostgreSQL support.");
        }
        return "GENERATED ALWAYS AS (" + expression(computed.sqltext()) + ") STORED";
    }

    // Constraints -------------------------------------------------------------------------------------------------

    private static String validity(Constraint constraint) {
        return constraint.options().truth(NAME, "not_valid") ? " NOT VALID" : "";
    }

    private String include(DialectOptions options, Table table) {
        Object given = options.get(NAME, "include");
        if (!Values.truth(given)) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (Object column : Operators.list(Objects.requireNonNull(given))) {
            ColumnClause known = column instanceof ColumnClause element
                    ? element
                    : table.columns().find(Operators.str(column));
            if (known == null) {
                throw PyException.of(Exceptions.KEY_ERROR, Operators.str(column));
            }
            names.add(quote(known.identifier()));
        }
        return " INCLUDE (" + String.join(", ", names) + ")";
    }

    @Override
    public String check(CheckConstraint constraint) {
        Column column = constraint.boundColumn();
        if (column != null
                && column.sqlType() instanceof ArrayType array
                && array.itemType() instanceof EnumType words
                && !words.nativeEnum()) {
            throw SqlalchemyErrors.compile("PostgreSQL dialect cannot produce the CHECK constraint for ARRAY of "
                    + "non-native ENUM; please specify create_constraint=False on this Enum datatype.");
        }
        return super.check(constraint) + validity(constraint);
    }

    @Override
    public String foreignKey(ForeignKeyConstraint constraint) {
        return super.foreignKey(constraint) + validity(constraint);
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        return preamble(constraint)
                + primaryKeyBody(constraint)
                + include(constraint.options(), constraint.table())
                + deferrability(constraint);
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        if (constraint.columns().isEmpty()) {
            return "";
        }
        return preamble(constraint)
                + uniqueBody(constraint)
                + include(constraint.options(), constraint.table())
                + deferrability(constraint);
    }

    @Override
    protected String uniqueDistinct(UniqueConstraint constraint) {
        String words = nullsDistinct(constraint.options());
        return words.isEmpty() ? "" : words + " ";
    }

    private static String nullsDistinct(DialectOptions options) {
        Object given = options.get(NAME, "nulls_not_distinct");
        if (Boolean.TRUE.equals(given)) {
            return "NULLS NOT DISTINCT";
        }
        return Boolean.FALSE.equals(given) ? "NULLS DISTINCT" : "";
    }

    /** {@code SET NULL (column)} is allowed here. */
    @Override
    protected String onDelete(String action) {
        String upper = action.toUpperCase(Locale.ROOT);
        boolean known = upper.matches("RESTRICT|CASCADE|SET (NULL|DEFAULT)(\\s*\\(.+\\))?|NO ACTION");
        return IdentifierPreparer.validateSqlPhrase(
                action, "^(?:RESTRICT|CASCADE|SET (?:NULL|DEFAULT)(?:\\s*\\(.+\\))?|NO ACTION)$", known);
    }

    @Override
    public String exclude(ExcludeConstraint constraint) {
        StringBuilder elements = new StringBuilder();
        for (ExcludeConstraint.Element element : constraint.elements()) {
            String expression = element.expression() instanceof ClauseElement clause
                    ? expression(clause)
                    : quote(Identifier.of(element.expression()));
            String key = element.expression() instanceof ColumnClause column
                    ? column.key()
                    : element.expression() instanceof String name ? name : null;
            Object op = key == null ? null : constraint.ops().get(key);
            elements.append(elements.length() == 0 ? "" : ", ")
                    .append(expression)
                    .append(op == null ? "" : " " + op)
                    .append(" WITH ")
                    .append(element.operator());
        }
        String text = preamble(constraint) + "EXCLUDE USING " + method(constraint.using()) + " (" + elements + ")";
        if (constraint.where() != null) {
            text += " WHERE (" + expression(constraint.where()) + ")";
        }
        return text + deferrability(constraint);
    }

    private static String method(String using) {
        boolean word = !using.isEmpty();
        for (int i = 0; i < using.length(); i++) {
            word &= Character.isLetterOrDigit(using.charAt(i)) || using.charAt(i) == '_';
        }
        return IdentifierPreparer.validateSqlPhrase(using, "^(?:btree|hash|gist|gin|[\\w_]+)$", word)
                .toLowerCase(Locale.ROOT);
    }

    // Indexes -----------------------------------------------------------------------------------------------------

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        DialectOptions options = index.options();
        StringBuilder text = new StringBuilder("CREATE ")
                .append(index.unique() ? "UNIQUE " : "")
                .append("INDEX ")
                .append(options.truth(NAME, "concurrently") ? "CONCURRENTLY " : "")
                .append(element.ifNotExists() ? "IF NOT EXISTS " : "")
                .append(indexName(index, false))
                .append(" ON ")
                .append(preparer().formatTable(table))
                .append(' ');
        if (options.truth(NAME, "using")) {
            text.append("USING ").append(method(options.text(NAME, "using"))).append(' ');
        }
        text.append('(').append(expressions(index)).append(')').append(include(options, tableOf(index)));
        String distinct = nullsDistinct(options);
        if (!distinct.isEmpty()) {
            text.append(' ').append(distinct);
        }
        if (options.get(NAME, "with") instanceof PyDict with && !with.isEmpty()) {
            List<String> parameters = new ArrayList<>();
            for (Map.Entry<Object, Object> entry : with.entries()) {
                parameters.add(Operators.str(entry.getKey()) + " = " + Operators.str(entry.getValue()));
            }
            text.append(" WITH (").append(String.join(", ", parameters)).append(')');
        }
        if (options.truth(NAME, "tablespace")) {
            text.append(" TABLESPACE ")
                    .append(quote(Identifier.of(Objects.requireNonNull(options.get(NAME, "tablespace")))));
        }
        Object where = options.get(NAME, "where");
        if (where != null) {
            text.append(" WHERE ").append(expression(SchemaCoercions.ddlExpression(where)));
        }
        return text.toString();
    }

    /** An expression that is neither a column nor a call is put in parentheses; an operator class follows. */
    @Override
    protected String indexExpression(ClauseElement part, Index index) {
        String text = expression(IndexElements.grouped(part));
        Object ops = index.options().get(NAME, "ops");
        String key = IndexElements.key(part);
        if (ops instanceof PyDict classes && key != null && classes.containsKey(key)) {
            return text + " " + Operators.str(Objects.requireNonNull(classes.get(key)));
        }
        return text;
    }

    @Override
    public String dropIndex(DdlElement.DropIndex element) {
        return "\nDROP INDEX " + (element.index().options().truth(NAME, "concurrently") ? "CONCURRENTLY " : "")
                + (element.ifExists() ? "IF EXISTS " : "") + droppedIndexName(element.index(), true);
    }

    @Override
    protected String postCreateTable(Table table) {
        DialectOptions options = table.options();
        StringBuilder text = new StringBuilder();
        Object inherits = options.get(NAME, "inherits");
        if (inherits != null) {
            List<String> names = new ArrayList<>();
            List<Object> given = inherits instanceof PyList || inherits instanceof PyTuple
                    ? Operators.list(inherits)
                    : List.of(inherits);
            for (Object name : given) {
                names.add(quote(Identifier.of(name)));
            }
            text.append("\n INHERITS ( ").append(String.join(", ", names)).append(" )");
        }
        if (options.truth(NAME, "partition_by")) {
            text.append("\n PARTITION BY ").append(options.text(NAME, "partition_by"));
        }
        if (options.truth(NAME, "using")) {
            text.append("\n USING ").append(options.text(NAME, "using"));
        }
        Object oids = options.get(NAME, "with_oids");
        if (oids instanceof Boolean with) {
            text.append(with ? "\n WITH OIDS" : "\n WITHOUT OIDS");
        }
        if (options.truth(NAME, "on_commit")) {
            text.append("\n ON COMMIT ")
                    .append(options.text(NAME, "on_commit").replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        if (options.truth(NAME, "tablespace")) {
            text.append("\n TABLESPACE ")
                    .append(quote(Identifier.of(Objects.requireNonNull(options.get(NAME, "tablespace")))));
        }
        return text.toString();
    }

    // ALTER -------------------------------------------------------------------------------------------------------

    @Override
    public String renameTable(DdlElement.RenameTable element) {
        return alterTable(element.table()) + " RENAME TO " + quote(element.newName());
    }

    @Override
    public String columnType(DdlElement.ColumnType element) {
        return super.columnType(element) + " " + (element.using() == null ? "" : "USING " + element.using());
    }

    @Override
    public String columnComment(DdlElement.ColumnComment element) {
        return "COMMENT ON COLUMN " + preparer().formatTableName(element.table()) + "." + quote(element.column())
                + " IS " + commentLiteral(element.comment());
    }

    @Override
    public String identityColumnDefault(DdlElement.IdentityColumnDefault element) {
        String text = alterColumn(element.table(), element.column());
        Identity identity = element.value();
        if (identity == null) {
            return text + "DROP IDENTITY";
        }
        if (element.existing().serverDefault() == null) {
            return text + "ADD " + identity(identity);
        }
        StringBuilder changes = new StringBuilder(text);
        Identity before = element.existing().serverDefault() instanceof Identity known ? known : null;
        for (String attribute : IdentityDifference.of(identity, before)) {
            if (attribute.equals("always")) {
                changes.append("SET GENERATED ")
                        .append(Boolean.TRUE.equals(identity.always()) ? "ALWAYS " : "BY DEFAULT ");
            } else {
                changes.append("SET ")
                        .append(identityOptions(IdentityDifference.only(identity, attribute)))
                        .append(' ');
            }
        }
        return changes.toString();
    }

    // Types and sequences -----------------------------------------------------------------------------------------

    private String typeName(TypeEngine type) {
        PostgresqlTypeCompiler types = (PostgresqlTypeCompiler) dialect.typeCompiler();
        return type instanceof PostgresqlTypes.DOMAIN domain
                ? types.typeName(domain.name(), domain.schema(), domain)
                : types.typeName(((EnumType) type).name(), ((EnumType) type).schema(), type);
    }

    @Override
    public String createEnumType(DdlElement.CreateEnumType element) {
        StringBuilder words = new StringBuilder();
        for (String word : element.type().values()) {
            words.append(words.length() == 0 ? "" : ", ").append(literal(word));
        }
        return "CREATE TYPE " + typeName(element.type()) + " AS ENUM (" + words + ")";
    }

    @Override
    public String dropEnumType(DdlElement.DropEnumType element) {
        return "DROP TYPE " + typeName(element.type());
    }

    @Override
    public String createDomainType(DdlElement.CreateDomainType element) {
        PostgresqlTypes.DOMAIN domain = element.type();
        List<String> options = new ArrayList<>();
        Object collation = domain.option("collation");
        if (collation != null) {
            options.add("COLLATE " + quote(Identifier.of(collation)));
        }
        Object defaultValue = domain.option("default");
        if (defaultValue != null) {
            options.add("DEFAULT " + serverDefault(defaultValue));
        }
        Object name = domain.option("constraint_name");
        if (name != null) {
            options.add("CONSTRAINT " + preparer().formatConstraintName(Identifier.of(name)));
        }
        if (Values.truth(domain.option("not_null"))) {
            options.add("NOT NULL");
        }
        Object check = domain.option("check");
        if (check != null) {
            options.add("CHECK (" + expression(SchemaCoercions.ddlExpression(check)) + ")");
        }
        return "CREATE DOMAIN " + typeName(domain) + " AS " + typeText(domain.dataType()) + " "
                + String.join(" ", options);
    }

    @Override
    public String dropDomainType(DdlElement.DropDomainType element) {
        return "DROP DOMAIN " + typeName(element.type());
    }

    @Override
    protected String sequenceType(@Nullable TypeEngine type) {
        return type == null ? "" : " AS " + typeText(type);
    }
}
