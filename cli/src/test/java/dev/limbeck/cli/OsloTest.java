package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of {@code oslo_config} that a module found by PYTHONPATH registers, and the other packages of that family. */
class OsloTest {
    @TempDir
    Path directory;

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    private int upgrade(String body, Map<String, String> environment) throws IOException {
        Path project =
                Files.createDirectories(directory.resolve("project/versions")).getParent();
        Files.writeString(project.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(project.resolve("env.py"), """
                from alembic import context
                from sqlalchemy import create_engine
                with create_engine("sqlite://").connect() as connection:
                    context.configure(connection=connection)
                    with context.begin_transaction():
                        context.run_migrations()
                """);
        Files.writeString(project.resolve("versions/a1_harbour.py"), """
                revision = "a1"
                down_revision = None
                from alembic import op
                import sqlalchemy as sa
                from oslo_config import cfg
                from oslo_db.sqlalchemy import utils
                from oslo_log import log as logging
                from oslo_utils import timeutils, uuidutils
                CONF = cfg.CONF
                LOG = logging.getLogger(__name__)
                """ + body);
        return Main.run(
                new String[] {"upgrade", "head"},
                Host.of(new PrintWriter(stdout, true), new PrintWriter(stderr, true), environment, project));
    }

    private Map<String, String> elsewhere() throws IOException {
        Path library = Files.createDirectories(directory.resolve("library/harbour"));
        Files.writeString(library.resolve("__init__.py"), "");
        Files.writeString(library.resolve("quota.py"), """
                from oslo_config import cfg
                cfg.CONF.register_opts([
                    cfg.IntOpt("berths", default=10, help="how many"),
                    cfg.StrOpt("mooring-place", default="$berths"),
                    cfg.StrOpt("sign", default="berth ${berths} of $group"),
                    cfg.StrOpt("group", default="the quay"),
                ])
                cfg.CONF.register_opt(cfg.BoolOpt("open", default=True), group=cfg.OptGroup("gate"))
                """);
        return Map.of("PYTHONPATH", directory.resolve("nowhere") + File.pathSeparator + library.getParent());
    }

    @Test
    void optionsHaveTheirDefaults() throws IOException {
        int exit = upgrade("""
                CONF.import_opt("berths", "harbour.quota")
                def upgrade():
                    print(CONF.berths + 1, CONF["mooring_place"] + 1, CONF.sign, CONF.gate.open, "sign" in CONF)
                    CONF.set_override("berths", 3)
                    print(CONF.mooring_place)
                    print(len(uuidutils.generate_uuid()), uuidutils.is_uuid_like("x"), timeutils.utcnow().tzinfo)
                    op.create_table("boat", sa.Column("id", sa.Integer), sa.Column("name", sa.String(5)))
                    op.create_index("ix_name", "boat", ["name"])
                    bind = op.get_bind()
                    print(utils.index_exists(bind, "boat", "ix_name"), utils.index_exists(bind, "boat", "ix"))
                    print(utils.index_exists_on_columns(bind, "boat", ["name"]), utils.column_exists(bind, "boat", "id"))
                """, elsewhere());

        assertThat(stderr.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(stdout.toString()).isEqualTo("""
                11 11 berth 10 of the quay True True
                3
                36 False None
                True False
                True True
                """);
    }

    @Test
    void anOptionThatNobodyRegisteredIsAnError() throws IOException {
        assertThat(upgrade("def upgrade():\n    print(CONF.nothing)\n", Map.of()))
                .isNotZero();
        assertThat(stderr.toString())
                .contains("oslo_config.cfg.NoSuchOptError: no such option nothing in group [DEFAULT]");
    }

    @Test
    void configurationFilesAreNotReadInSilence() throws IOException {
        assertThat(upgrade("CONF([], project=\"harbour\")\ndef upgrade():\n    pass\n", Map.of()))
                .isNotZero();
        assertThat(stderr.toString()).contains("configuration files of oslo_config aren't read here");
    }
}
