package dev.limbeck.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(directory.resolve("migrations/versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = migrations\n");
    }

    @Test
    void aSoundDirectoryHasNoFindings() throws IOException {
        script("a", "None", "def upgrade():\n    op.drop_table('x')\n\n\ndef downgrade():\n    pass\n");

        assertThat(validate()).isEmpty();
    }

    @Test
    void namesThatOurModulesLackAreFoundWithTheirLines() throws IOException {
        script(
                "a",
                "None",
                "def upgrade():\n    op.drop_tabel('x')\n    sa.Integr()\n\n\ndef downgrade():\n    pass\n");

        assertThat(validate())
                .extracting(Finding::code, Finding::line, Finding::isError)
                .containsExactly(tuple("unknown-name", 9, true), tuple("unknown-name", 10, true));
        assertThat(validate().get(0).message()).contains("'alembic.op' has no attribute 'drop_tabel'");
    }

    @Test
    void anAbsentModuleMattersOnlyWhereAFunctionUsesIt() throws IOException {
        String header = "from shop.models import Order, Unused\n";
        script("a", "None", header + "def upgrade():\n    Order.create()\n\n\ndef downgrade() -> Unused:\n    pass\n");

        assertThat(validate()).hasSize(1);
        assertThat(validate().get(0).message()).startsWith("'Order.create' comes from module 'shop.models'");
    }

    @Test
    void everyFileIsReadAndTheGraphIsChecked() throws IOException {
        script("a", "None", "def upgrade(:\n    pass\n");
        script("b", "'gone'", "def upgrade():\n    pass\n");

        assertThat(validate())
                .extracting(Finding::code)
                .containsExactly("syntax-error", "no-downgrade", "missing-parent");
    }

    private void script(String id, String down, String body) throws IOException {
        Files.writeString(
                directory.resolve("migrations/versions/" + id + ".py"),
                "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = '" + id + "'\ndown_revision = " + down
                        + "\n\n\n" + body);
    }

    private List<Finding> validate() {
        PrintWriter out = new PrintWriter(new StringWriter());
        Host host = Host.of(out, out, Map.of(), directory);
        AlembicConfig config =
                AlembicConfig.in(directory, out).iniFile("alembic.ini").build();
        return new Validate(config, host).run();
    }
}
