package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.DialectOptions;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.IdentityOptions;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.OracleVectors;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.Locale;
import java.util.Objects;

/** Oracle: {@code MODIFY}, {@code ADD} without {@code COLUMN}, no ON UPDATE. */
final class OracleDdlCompiler extends DdlCompiler {
    private static final String NAME = "oracle";

    OracleDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String className() {
        return "OracleDDLCompiler";
    }

    @Override
    protected String cascades(ForeignKeyConstraint constraint) {
        if (constraint.onupdate() != null) {
            SqlalchemyErrors.warn(
                    Interpreter.current(),
                    "Oracle Database does not contain native UPDATE CASCADE functionality - onupdates will not be "
                            + "rendered for foreign keys.  Consider using deferrable=True, initially='deferred' or "
                            + "triggers.");
        }
        return constraint.ondelete() == null ? "" : " ON DELETE " + constraint.ondelete();
    }

    @Override
    public String dropTableComment(DdlElement.DropTableComment element) {
        return "COMMENT ON TABLE " + preparer().formatTable(element.table()) + " IS ''";
    }

    @Override
    public String createIndex(DdlElement.CreateIndex element) {
        Index index = element.index();
        Table table = tableOf(index);
        DialectOptions options = index.options();
        boolean vector = options.truth(NAME, "vector");
        String text = "CREATE " + (index.unique() ? "UNIQUE " : "") + (options.truth(NAME, "bitmap") ? "BITMAP " : "")
                + (vector ? "VECTOR " : "") + "INDEX " + indexName(index, true) + " ON "
                + preparer().formatTable(table) + " (" + expressions(index) + ")";
        if (options.has(NAME, "compress")) {
            Object compress = options.get(NAME, "compress");
            if (Boolean.TRUE.equals(compress)) {
                text += " COMPRESS";
            } else if (compress != null && !Boolean.FALSE.equals(compress)) {
                text += " COMPRESS " + compress;
            }
        }
        if (vector) {
            boolean configured = options.get(NAME, "vector") instanceof OracleVectors.IndexConfig;
            OracleVectors.IndexConfig config = configured
                    ? (OracleVectors.IndexConfig) Objects.requireNonNull(options.get(NAME, "vector"))
                    : OracleVectors.IndexConfig.usual();
            text += " " + config.toSql();
        }
        return text;
    }

    @Override
    protected String postCreateTable(Table table) {
        DialectOptions options = table.options();
        StringBuilder text = new StringBuilder();
        if (options.truth(NAME, "on_commit")) {
            text.append("\n ON COMMIT ")
                    .append(word(options, "on_commit").replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        if (options.truth(NAME, "compress")) {
            boolean plain = Boolean.TRUE.equals(options.get(NAME, "compress"));
            text.append(plain ? "\n COMPRESS" : "\n COMPRESS FOR " + word(options, "compress"));
        }
        if (options.truth(NAME, "tablespace")) {
            text.append("\n TABLESPACE ").append(quote(new Identifier(word(options, "tablespace"))));
        }
        return text.toString();
    }

    private static String word(DialectOptions options, String name) {
        return Operators.str(Objects.requireNonNull(options.get(NAME, name)));
    }

    @Override
    protected String identityOptions(IdentityOptions options) {
        String text = super.identityOptions(options)
                .replace("NO MINVALUE", "NOMINVALUE")
                .replace("NO MAXVALUE", "NOMAXVALUE")
                .replace("NO CYCLE", "NOCYCLE");
        if (options.order() != null) {
            text += options.order() ? " ORDER" : " NOORDER";
        }
        return text.strip();
    }

    @Override
    protected String computed(Computed computed) {
        if (Boolean.TRUE.equals(computed.persisted())) {
            throw SqlalchemyErrors.compile("Oracle Database computed columns do not support 'stored' persistence; set "
                    + "the 'persisted' flag to None or False for Oracle Database support.");
        }
        String text = "GENERATED ALWAYS AS (" + expression(computed.sqltext()) + ")";
        return computed.persisted() == null ? text : text + " VIRTUAL";
    }

    @Override
    protected String identity(Identity identity) {
        String kind = identity.always() == null ? "" : identity.always() ? "ALWAYS" : "BY DEFAULT";
        String text = "GENERATED " + kind + (Boolean.TRUE.equals(identity.onNull()) ? " ON NULL" : "") + " AS IDENTITY";
        String options = identityOptions(identity);
        return options.isEmpty() ? text : text + " (" + options + ")";
    }

    // ALTER -------------------------------------------------------------------------------------------------------

    @Override
    protected String alterColumn(TableName table, Identifier column) {
        return alterTable(table) + " MODIFY " + quote(column) + " ";
    }

    @Override
    public String addColumn(DdlElement.AddColumn element) {
        return alterTable(element.table()) + " ADD " + columnSpecification(element.column());
    }

    @Override
    public String columnNullable(DdlElement.ColumnNullable element) {
        return alterColumn(element.table(), element.column()) + (element.nullable() ? "NULL" : "NOT NULL");
    }

    @Override
    public String columnType(DdlElement.ColumnType element) {
        return alterColumn(element.table(), element.column()) + typeText(element.type());
    }

    @Override
    public String columnDefault(DdlElement.ColumnDefault element) {
        return alterColumn(element.table(), element.column()) + "DEFAULT "
                + (element.value() == null ? "NULL" : serverDefault(element.value()));
    }

    @Override
    public String columnName(DdlElement.ColumnName element) {
        return alterTable(element.table()) + " RENAME COLUMN " + quote(element.column()) + " TO "
                + quote(element.newName());
    }

    @Override
    public String renameTable(DdlElement.RenameTable element) {
        return alterTable(element.table()) + " RENAME TO " + quote(element.newName());
    }

    /** The names are not quoted: Alembic's text is the specification. */
    @Override
    public String columnComment(DdlElement.ColumnComment element) {
        return "COMMENT ON COLUMN " + element.table().name().text() + "."
                + element.column().text() + " IS " + literal(element.comment() == null ? "" : element.comment());
    }

    @Override
    public String identityColumnDefault(DdlElement.IdentityColumnDefault element) {
        String text = alterColumn(element.table(), element.column());
        return element.value() == null ? text + "DROP IDENTITY" : text + identity(element.value());
    }
}
