package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SchemaCoercions;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SQL Server: NULL said aloud, IDENTITY, {@code ADD} without {@code COLUMN}, renames through {@code sp_rename}. */
final class MssqlDdlCompiler extends DdlCompiler {
    private static final String NAME = "mssql";

    MssqlDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "MSDDLCompiler";
    }

    @Override
    public String columnSpecification(Column column) {
        StringBuilder text = new StringBuilder(quote(column.identifier())).append(' ');
        text.append(column.computed() != null ? computed(column.computed()) : typeText(column.sqlType()));
        boolean explicitlyCounting = Boolean.TRUE.equals(column.autoincrement());
        boolean required = !column.nullable()
                || column.primaryKey()
                || column.defaultValue() instanceof Sequence
                || explicitlyCounting
                || column.identity() != null;
        if (required) {
            text.append(" NOT NULL");
        } else if (column.computed() == null) {
            text.append(" NULL");
        }
        Table table = column.owner();
        if (table == null) {
            throw SqlalchemyErrors.compile("mssql requires Table-bound columns in order to generate DDL");
        }
        Object start = column.options().get(NAME, "identity_start");
        Object increment = column.options().get(NAME, "identity_increment");
        if ((start != null || increment != null) && column.identity() != null) {
            throw SqlalchemyErrors.compile("Cannot specify options 'mssql_identity_start' and/or "
                    + "'mssql_identity_increment' while also using the 'Identity' construct.");
        }
        boolean sequence = column.defaultValue() instanceof Sequence given && !given.optional();
        if (column.identity() != null) {
            text.append(identity(column.identity()));
        } else if ((column == table.autoincrementColumn() || explicitlyCounting) && !sequence) {
            text.append(identity(Identity.counting(start, increment)));
        } else {
            String defaultText = columnDefault(column);
            if (defaultText != null) {
                text.append(" DEFAULT ").append(defaultText);
            }
        }
        return text.toString();
    }

    @Override
    protected String computed(Computed computed) {
        String text = "AS (" + expression(computed.sqltext()) + ")";
        return Boolean.TRUE.equals(computed.persisted()) ? text + " PERSISTED" : text;
    }

    @Override
    protected String identity(Identity identity) {
        if (identity.start() == null && identity.increment() == null) {
            return " IDENTITY";
        }
        return " IDENTITY(" + orOne(identity.start()) + "," + orOne(identity.increment()) + ")";
    }

    private static Object orOne(@Nullable Object number) {
        return number == null ? 1L : number;
    }

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        StringBuilder text = new StringBuilder("CREATE ").append(index.unique() ? "UNIQUE " : "");
        text.append(clustered(index.options().get(NAME, "clustered")));
        if (index.options().truth(NAME, "columnstore")) {
            text.append("COLUMNSTORE ");
        }
        text.append("INDEX ")
                .append(indexName(index, false))
                .append(" ON ")
                .append(preparer().formatTable(table));
        if (!index.expressions().isEmpty()) {
            text.append(" (").append(expressions(index)).append(')');
        }
        Object include = index.options().get(NAME, "include");
        if (Values.truth(include)) {
            List<String> names = new ArrayList<>();
            for (Object column : Operators.list(Objects.requireNonNull(include))) {
                names.add(
                        column instanceof ColumnClause known
                                ? quote(known.identifier())
                                : quote(Identifier.of(column)));
            }
            text.append(" INCLUDE (").append(String.join(", ", names)).append(')');
        }
        Object where = index.options().get(NAME, "where");
        if (where != null) {
            text.append(" WHERE ").append(expression(SchemaCoercions.ddlExpression(where)));
        }
        return text.toString();
    }

    private static String clustered(@Nullable Object clustered) {
        if (clustered == null) {
            return "";
        }
        return Values.truth(clustered) ? "CLUSTERED " : "NONCLUSTERED ";
    }

    @Override
    public String dropIndex(DdlElement.DropIndex element) {
        Index index = element.index();
        return "\nDROP INDEX " + (element.ifExists() ? "IF EXISTS " : "") + droppedIndexName(index, false) + " ON "
                + preparer().formatTable(tableOf(index));
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        if (constraint.columns().isEmpty()) {
            return "";
        }
        return preamble(constraint) + "PRIMARY KEY " + clusteredColumns(constraint, constraint.columns());
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        if (constraint.columns().isEmpty()) {
            return "";
        }
        return preamble(constraint) + "UNIQUE " + clusteredColumns(constraint, constraint.columns());
    }

    private String clusteredColumns(Constraint constraint, List<ColumnClause> columns) {
        return clustered(constraint.options().get(NAME, "clustered")) + "(" + names(columns) + ")"
                + deferrability(constraint);
    }

    // Comments ----------------------------------------------------------------------------------------------------

    /** The schema of a property; a script of SQL does not know the default one. */
    private String schemaOf(@Nullable Identifier schema) {
        if (schema != null) {
            return preparer().quoteSchema(schema);
        }
        String known = dialect.defaultSchemaName();
        if (known == null) {
            throw MssqlIdentifierPreparer.unknownSchema();
        }
        return preparer().quoteSchema(new Identifier(known));
    }

    @Override
    public String setTableComment(DdlElement.SetTableComment element) {
        Table table = element.table();
        return "execute sp_addextendedproperty 'MS_Description', " + nationalComment(table.comment()) + ", 'schema', "
                + schemaOf(table.schemaIdentifier()) + ", 'table', "
                + preparer().formatTable(table, false);
    }

    private String nationalComment(@Nullable String comment) {
        return comment == null ? "NULL" : nationalLiteral(comment);
    }

    @Override
    public String dropTableComment(DdlElement.DropTableComment element) {
        Table table = element.table();
        return "execute sp_dropextendedproperty 'MS_Description', 'schema', " + schemaOf(table.schemaIdentifier())
                + ", 'table', " + preparer().formatTable(table, false);
    }

    @Override
    public String setColumnComment(DdlElement.SetColumnComment element) {
        Column column = element.column();
        Table table = Objects.requireNonNull(column.owner());
        return "execute sp_addextendedproperty 'MS_Description', " + nationalComment(column.comment()) + ", 'schema', "
                + schemaOf(table.schemaIdentifier()) + ", 'table', "
                + preparer().formatTable(table, false)
                + ", 'column', " + quote(column.identifier());
    }

    @Override
    public String dropColumnComment(DdlElement.DropColumnComment element) {
        Column column = element.column();
        Table table = Objects.requireNonNull(column.owner());
        return "execute sp_dropextendedproperty 'MS_Description', 'schema', " + schemaOf(table.schemaIdentifier())
                + ", 'table', " + preparer().formatTable(table, false) + ", 'column', " + quote(column.identifier());
    }

    @Override
    public String columnComment(DdlElement.ColumnComment element) {
        if (element.table().schema() == null) {
            throw PyException.of(
                    Exceptions.ASSERTION_ERROR,
                    "SQL Server keeps a comment under its table's schema, which is not known here: give schema=");
        }
        String place = "'schema', " + schemaOf(element.table().schema()) + ", 'table', "
                + quote(element.table().name()) + ", 'column', " + quote(element.column());
        if (element.comment() == null) {
            return "exec sp_dropextendedproperty 'MS_Description', " + place;
        }
        String procedure =
                element.existing().comment() == null ? "sp_addextendedproperty" : "sp_updateextendedproperty";
        return "exec " + procedure + " 'MS_Description', " + nationalLiteral(element.comment()) + ", " + place;
    }

    @Override
    protected String sequenceType(@Nullable TypeEngine type) {
        return type == null ? "" : " AS " + typeText(type);
    }

    // ALTER -------------------------------------------------------------------------------------------------------

    @Override
    public String addColumn(DdlElement.AddColumn element) {
        return alterTable(element.table()) + " ADD " + columnSpecification(element.column());
    }

    @Override
    public String columnNullable(DdlElement.ColumnNullable element) {
        TypeEngine type = Objects.requireNonNull(element.existing().type());
        return alterColumn(element.table(), element.column())
                + typeText(type)
                + (element.nullable() ? " NULL" : " NOT NULL");
    }

    @Override
    public String columnType(DdlElement.ColumnType element) {
        return alterColumn(element.table(), element.column()) + typeText(element.type());
    }

    @Override
    public String columnDefault(DdlElement.ColumnDefault element) {
        return alterTable(element.table()) + " ADD DEFAULT " + serverDefault(Objects.requireNonNull(element.value()))
                + " FOR " + quote(element.column());
    }

    @Override
    public String columnName(DdlElement.ColumnName element) {
        return "EXEC sp_rename '" + preparer().formatTableName(element.table()) + "." + quote(element.column()) + "', "
                + quote(element.newName()) + ", 'COLUMN'";
    }

    @Override
    public String renameTable(DdlElement.RenameTable element) {
        return "EXEC sp_rename '" + preparer().formatTableName(element.table()) + "', " + quote(element.newName());
    }

    @Override
    public String mssqlDropColumnConstraint(DdlElement.MssqlDropColumnConstraint element) {
        return """
                declare @const_name varchar(256)
                select @const_name = QUOTENAME([name]) from %s
                where parent_object_id = object_id('%s')
                and col_name(parent_object_id, parent_column_id) = '%s'
                exec('alter table %s drop constraint ' + @const_name)""".formatted(
                        element.systemView(),
                        plainName(element.table()),
                        element.column(),
                        preparer().formatTableName(element.table()));
    }

    @Override
    public String mssqlDropColumnForeignKey(DdlElement.MssqlDropColumnForeignKey element) {
        return """
                declare @const_name varchar(256)
                select @const_name = QUOTENAME([name]) from
                sys.foreign_keys fk join sys.foreign_key_columns fkc
                on fk.object_id=fkc.constraint_object_id
                where fkc.parent_object_id = object_id('%s')
                and col_name(fkc.parent_object_id, fkc.parent_column_id) = '%s'
                exec('alter table %s drop constraint ' + @const_name)""".formatted(
                        plainName(element.table()), element.column(), preparer().formatTableName(element.table()));
    }

    private static String plainName(TableName table) {
        return table.schemaDot() + table.name().text();
    }
}
