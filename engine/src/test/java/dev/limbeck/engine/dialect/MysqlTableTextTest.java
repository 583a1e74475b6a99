package dev.limbeck.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code SHOW CREATE TABLE} of MariaDB 10.11, read back. */
class MysqlTableTextTest {
    private static final ReflectedTable CHILD = MysqlTableText.parse("child", null, """
            CREATE TABLE `child` (
              `a` int(10) unsigned NOT NULL AUTO_INCREMENT,
              `e` enum('x','it''s') DEFAULT 'x' COMMENT 'one, or ''two''',
              `ts` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
              `ch` char(3) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT NULL,
              `comp` int(11) GENERATED ALWAYS AS (`a` + 1) STORED,
              `parent_id` int(11) DEFAULT NULL,
              PRIMARY KEY (`a`),
              UNIQUE KEY `uq_x` (`ch`,`e`),
              KEY `ix_e` (`e`(5),`a` DESC) USING BTREE,
              FULLTEXT KEY `ft` (`ch`),
              CONSTRAINT `fk_p` FOREIGN KEY (`parent_id`) REFERENCES `other`.`parent` (`id`) ON DELETE CASCADE ON UPDATE SET NULL,
              CONSTRAINT `ck` CHECK (`a` > 1 and `ch` <> ')')
            ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='it''s a child'""");

    private static ReflectedTable.Column column(String name) {
        return CHILD.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsKeepTypeDefaultAndComment() {
        assertThat(column("a").type()).isEqualTo("int(10) unsigned");
        assertThat(column("a").options()).containsKey("autoincrement");
        assertThat(column("e").type()).isEqualTo("enum('x','it''s')");
        assertThat(column("e").defaultValue()).isEqualTo("'x'");
        assertThat(column("e").comment()).isEqualTo("one, or 'two'");
        assertThat(column("ts").defaultValue()).isEqualTo("current_timestamp() ON UPDATE current_timestamp()");
        assertThat(column("ch").type()).isEqualTo("char(3) CHARACTER SET latin1 COLLATE latin1_bin");
        assertThat(column("ch").defaultValue()).isNull();
    }

    @Test
    void aComputedColumnHasItsExpression() {
        assertThat(column("comp").generated()).isEqualTo(new ReflectedTable.Generated("(`a` + 1)", true));
    }

    @Test
    void keysKeepLengthsDirectionsAndKinds() {
        assertThat(CHILD.indexes()).extracting(ReflectedTable.Index::name).containsExactly("uq_x", "ix_e", "ft");
        ReflectedTable.Index index = CHILD.indexes().get(1);
        assertThat(index.options()).containsEntry("length", Map.of("e", 5L)).containsEntry("using", "BTREE");
        assertThat(index.columns().get(1).descending()).isTrue();
        assertThat(CHILD.indexes().get(2).options()).containsEntry("prefix", "FULLTEXT");
        assertThat(CHILD.uniques().get(0).columnNames()).isEqualTo(List.of("ch", "e"));
    }

    @Test
    void aForeignKeyNamesTheOtherDatabase() {
        ReflectedTable.ForeignKey key = CHILD.foreignKeys().get(0);
        assertThat(key.referredSchema()).isEqualTo("other");
        assertThat(key.referredTable()).isEqualTo("parent");
        assertThat(key.onDelete()).isEqualTo("CASCADE");
        assertThat(key.onUpdate()).isEqualTo("SET NULL");
    }

    @Test
    void aParenthesisInAQuotedTextEndsNothing() {
        assertThat(CHILD.checks()).containsExactly(new ReflectedTable.Check("ck", "`a` > 1 and `ch` <> ')'", null));
    }

    @Test
    void optionsOfTheTableStandBehindIt() {
        assertThat(CHILD.comment()).isEqualTo("it's a child");
        assertThat(CHILD.options()).containsEntry("engine", "InnoDB").doesNotContainKey("auto_increment");
    }
}
