package dev.limbeck.grammar.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {
    @Test
    void columnsKeepTheirTypesRulesAndOrder() {
        CreateStatement.Table table = table("""
                CREATE TABLE "order line" (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                    price NUMERIC(10,2) DEFAULT (1 + (2)) NOT NULL ON CONFLICT IGNORE,
                    [state] VARCHAR(20) COLLATE NOCASE DEFAULT 'new' CONSTRAINT ck CHECK (state IN ('new', 'it''s)')),
                    total DOUBLE   PRECISION GENERATED ALWAYS AS (price * 2) STORED,
                    plain,
                    shop_id INTEGER REFERENCES shop (id) ON DELETE SET NULL ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
                ) STRICT, WITHOUT ROWID""");

        assertThat(table.name()).isEqualTo("order line");
        assertThat(table.strict()).isTrue();
        assertThat(table.withoutRowid()).isTrue();
        assertThat(table.columns())
                .containsExactly(
                        new ColumnDefinition(
                                "id", "INTEGER", List.of(new ColumnConstraint.PrimaryKey(null, false, null, true))),
                        new ColumnDefinition(
                                "price",
                                "NUMERIC(10, 2)",
                                List.of(
                                        new ColumnConstraint.Default(null, "(1 + (2))"),
                                        new ColumnConstraint.NotNull(null, "IGNORE"))),
                        new ColumnDefinition(
                                "state",
                                "VARCHAR(20)",
                                List.of(
                                        new ColumnConstraint.Collate(null, "NOCASE"),
                                        new ColumnConstraint.Default(null, "'new'"),
                                        new ColumnConstraint.Check("ck", "state IN ('new', 'it''s)')"))),
                        new ColumnDefinition(
                                "total",
                                "DOUBLE PRECISION",
                                List.of(new ColumnConstraint.Generated(null, "price * 2", true))),
                        new ColumnDefinition("plain", "", List.of()),
                        new ColumnDefinition(
                                "shop_id",
                                "INTEGER",
                                List.of(new ColumnConstraint.References(
                                        null,
                                        new ForeignKeyClause(
                                                "shop",
                                                List.of("id"),
                                                "SET NULL",
                                                "NO ACTION",
                                                null,
                                                true,
                                                "DEFERRED")))));
    }

    @Test
    void tableConstraintsMayLackCommas() {
        CreateStatement.Table table = table("""
                CREATE TABLE t (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a DESC, b COLLATE binary) ON CONFLICT REPLACE
                UNIQUE (b) CHECK (a > 0), CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES "u" MATCH FULL NOT DEFERRABLE)""");

        assertThat(table.constraints())
                .containsExactly(
                        new TableConstraint.PrimaryKey(
                                "pk",
                                List.of(
                                        new IndexedColumn("a", "a", null, "DESC"),
                                        new IndexedColumn("b", "b", "binary", null)),
                                "REPLACE",
                                false),
                        new TableConstraint.Unique(null, List.of(new IndexedColumn("b", "b", null, null)), null),
                        new TableConstraint.Check(null, "a > 0"),
                        new TableConstraint.ForeignKey(
                                "fk",
                                List.of("a", "b"),
                                new ForeignKeyClause("u", List.of(), null, null, "FULL", false, null)));
    }

    @Test
    void wordsThatSqliteTakesAsNamesAreNames() {
        CreateStatement.Table table = table("CREATE TABLE \"view\" (key TEXT, action INT, no, \"a\"\"b\" int, `of` x)");

        assertThat(table.columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("key", "action", "no", "a\"b", "of");
    }

    @Test
    void anIndexOnAnExpressionHasNoColumn() {
        CreateStatement.Index index = (CreateStatement.Index)
                SqliteDdl.parse(
                        "CREATE UNIQUE INDEX ix ON t (lower(a) COLLATE nocase DESC, \"b c\", coalesce(d, (1))) WHERE a > ')' AND d");

        assertThat(index.table()).isEqualTo("t");
        assertThat(index.unique()).isTrue();
        assertThat(index.where()).isEqualTo("a > ')' AND d");
        assertThat(index.columns())
                .containsExactly(
                        new IndexedColumn(null, "lower(a)", "nocase", "DESC"),
                        new IndexedColumn("b c", "\"b c\"", null, null),
                        new IndexedColumn(null, "coalesce(d, (1))", null, null));
    }

    @Test
    void aTriggerKnowsItsTableAndColumns() {
        CreateStatement.Trigger trigger = (CreateStatement.Trigger) SqliteDdl.parse("""
                CREATE TRIGGER log AFTER UPDATE OF a, b ON t FOR EACH ROW WHEN new.a > 1
                BEGIN INSERT INTO l VALUES (new.a); DELETE FROM m; END""");

        assertThat(trigger.table()).isEqualTo("t");
        assertThat(trigger.updateOf()).containsExactly("a", "b");
        assertThat(trigger.body()).startsWith("FOR EACH ROW").endsWith("DELETE FROM m; END");
    }

    @Test
    void aViewKeepsItsSelect() {
        CreateStatement.View view =
                (CreateStatement.View) SqliteDdl.parse("CREATE VIEW v (x, y) AS SELECT a, (b) FROM t");

        assertThat(view).isEqualTo(new CreateStatement.View("v", List.of("x", "y"), "SELECT a, (b) FROM t"));
    }

    @Test
    void whatItCannotReadIsAPositionedError() {
        assertThatThrownBy(() -> SqliteDdl.parse("CREATE VIRTUAL TABLE x USING fts5(a)"))
                .isInstanceOf(SqliteSyntaxError.class)
                .hasMessage("unexpected 'VIRTUAL'")
                .extracting(e -> ((SqliteSyntaxError) e).offset())
                .isEqualTo(7);
    }

    @Property
    void anyQuotedNameIsReadBack(@ForAll @NotEmpty String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        CreateStatement.Table table = table("CREATE TABLE " + quoted + " (" + quoted + " INT)");

        assertThat(table.name()).isEqualTo(name);
        assertThat(table.columns().get(0).name()).isEqualTo(name);
    }

    private static CreateStatement.Table table(String sql) {
        return (CreateStatement.Table) SqliteDdl.parse(sql);
    }
}
