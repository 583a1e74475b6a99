package dev.limbeck.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteReflectorTest {
    private Connection connection;
    private SqliteReflector reflector;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        reflector = new SqliteReflector(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void namesAreSortedAndWithoutSqlitesOwn() throws SQLException {
        run("CREATE TABLE b (x INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE a (x)", "CREATE VIEW v AS SELECT 1");

        assertThat(reflector.tableNames(null)).containsExactly("a", "b");
        assertThat(reflector.viewNames(null)).containsExactly("v");
        assertThat(reflector.schemaNames()).containsExactly("main");
        assertThat(reflector.hasTable("A", null)).isTrue();
        assertThat(reflector.hasTable("c", null)).isFalse();
    }

    @Test
    void aTableThatIsNotThereIsNull() throws SQLException {
        assertThat(reflector.table("nowhere", null)).isNull();
    }

    @Test
    void columnsTellWhatOnlyTheirTextSays() throws SQLException {
        run("CREATE TABLE t (a VARCHAR(20) COLLATE NOCASE DEFAULT 'x', b INT NOT NULL ON CONFLICT FAIL,"
                + " c INT GENERATED ALWAYS AS (b + 1) STORED, d INT AS (b) )");

        ReflectedTable.Generated stored = new ReflectedTable.Generated("b + 1", true);
        ReflectedTable.Generated virtual = new ReflectedTable.Generated("b", false);
        assertThat(table("t").columns())
                .containsExactly(
                        new ReflectedTable.Column("a", "VARCHAR(20)", true, "'x'", 0, null, "NOCASE", null, Map.of()),
                        new ReflectedTable.Column(
                                "b", "INT", false, null, 0, null, null, null, Map.of("on_conflict_not_null", "FAIL")),
                        new ReflectedTable.Column("c", "INT", true, null, 0, stored, null, null, Map.of()),
                        new ReflectedTable.Column("d", "INT", true, null, 0, virtual, null, null, Map.of()));
    }

    @Test
    void keysKeepTheirNamesOrderAndActions() throws SQLException {
        run(
                "CREATE TABLE p (x INT, y INT, PRIMARY KEY (y, x))",
                "CREATE TABLE t (a INT REFERENCES p ON DELETE CASCADE, b INT, c INT, CONSTRAINT pk PRIMARY KEY (c, a),"
                        + " CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (x, y) ON UPDATE NO ACTION DEFERRABLE)");

        ReflectedTable table = table("t");

        assertThat(table.primaryKey().name()).isEqualTo("pk");
        assertThat(table.primaryKey().columnNames()).containsExactly("c", "a");
        assertThat(table.foreignKeys())
                .extracting(
                        ReflectedTable.ForeignKey::name,
                        ReflectedTable.ForeignKey::columns,
                        ReflectedTable.ForeignKey::referredColumns,
                        ReflectedTable.ForeignKey::onDelete,
                        ReflectedTable.ForeignKey::onUpdate,
                        ReflectedTable.ForeignKey::deferrable)
                .containsExactly(
                        tuple("fk", List.of("a", "b"), List.of("x", "y"), null, null, true),
                        tuple(null, List.of("a"), List.of("y", "x"), "CASCADE", null, null));
    }

    @Test
    void indexesKeepExpressionsDirectionsAndConditions() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT, b TEXT UNIQUE, CONSTRAINT u UNIQUE (a, b))",
                "CREATE UNIQUE INDEX i2 ON t (lower(a), b DESC) WHERE b IS NOT NULL",
                "CREATE INDEX i1 ON t (a)");

        ReflectedTable table = table("t");

        assertThat(table.indexes()).extracting(ReflectedTable.Index::name).containsExactly("i1", "i2");
        ReflectedTable.Index index = table.indexes().get(1);
        assertThat(index.unique()).isTrue();
        assertThat(index.isPlain()).isFalse();
        assertThat(index.where()).isEqualTo("b IS NOT NULL");
        assertThat(index.columns())
                .containsExactly(
                        new ReflectedTable.IndexColumn(null, "lower(a)", null, false),
                        new ReflectedTable.IndexColumn("b", "b", null, true));
        assertThat(table.uniques())
                .extracting(ReflectedTable.Unique::name, ReflectedTable.Unique::columnNames)
                .containsExactly(tuple("u", List.of("a", "b")), tuple(null, List.of("b")));
    }

    @Test
    void tableOptionsAreRead() throws SQLException {
        run(
                "CREATE TABLE s (a INTEGER PRIMARY KEY, b TEXT) STRICT, WITHOUT ROWID",
                "CREATE TABLE n (a INTEGER PRIMARY KEY AUTOINCREMENT)");

        assertThat(table("s").options()).isEqualTo(Map.of("strict", true, "with_rowid", false));
        assertThat(table("n").options()).isEqualTo(Map.of("autoincrement", true));
    }

    @Test
    void anAttachedDatabaseIsASchema() throws SQLException {
        run("ATTACH DATABASE ':memory:' AS \"other one\"", "CREATE TABLE \"other one\".t (a, CHECK (a > 1))");

        assertThat(reflector.tableNames("other one")).containsExactly("t");
        assertThat(reflector.table("t", null)).isNull();
        assertThat(reflector.table("t", "other one").checks())
                .containsExactly(new ReflectedTable.Check(null, "a > 1", null));
    }

    private ReflectedTable table(String name) throws SQLException {
        return reflector.table(name, null);
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
