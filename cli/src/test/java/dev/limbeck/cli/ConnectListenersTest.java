package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectListenersTest {
    private static final String SCRIPT = """
            from alembic import op

            revision = "a1"
            down_revision = None


            def upgrade():
                print("foreign_keys", op.get_bind().exec_driver_sql("PRAGMA foreign_keys").scalar())
            """;

    @TempDir
    Path directory;

    private final StringWriter output = new StringWriter();

    private int limbeck(String... arguments) {
        output.getBuffer().setLength(0);
        return Main.run(arguments, Host.of(new PrintWriter(output), new PrintWriter(output), Map.of(), directory));
    }

    @BeforeEach
    void start() throws IOException {
        limbeck("init", "migrations");
        Path ini = directory.resolve("alembic.ini");
        Files.writeString(
                ini, Files.readString(ini).replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"));
        Files.writeString(directory.resolve("migrations/versions/a1.py"), SCRIPT);
    }

    private void envPy(String atTheTop, String withEngine) throws IOException {
        Path file = directory.resolve("migrations/env.py");
        String connecting = "    with engine.connect() as connection:";
        Files.writeString(
                file, atTheTop + Files.readString(file).replace(connecting, withEngine.indent(4) + connecting));
    }

    @Test
    void aListenerOfAllEnginesIsCalledWithTheDriversConnection() throws IOException {
        envPy("""
                import sqlite3
                from sqlalchemy import event
                from sqlalchemy.engine import Engine


                @event.listens_for(Engine, "connect")
                def enforce(dbapi_connection, connection_record):
                    if isinstance(dbapi_connection, sqlite3.Connection):
                        cursor = dbapi_connection.cursor()
                        cursor.execute("PRAGMA foreign_keys=ON")
                        print("answer", cursor.execute("SELECT ? + 1", (1,)).fetchone())
                        cursor.close()


                """, "");

        assertThat(limbeck("upgrade", "head")).as(output.toString()).isZero();
        assertThat(output.toString()).contains("answer (2,)\n").contains("foreign_keys 1\n");
    }

    @Test
    void aListenerHearsOfItsOwnEngineOnly() throws IOException {
        envPy("from sqlalchemy import create_engine, event\n", """
                other = create_engine("sqlite://")
                event.listen(other, "connect", lambda c, r: print("other"))
                event.listen(engine, "connect", lambda c, r: c.execute("PRAGMA foreign_keys=ON"))
                event.listen(engine, "first_connect", lambda c, r: print("first"))
                engine.connect().close()
                """);

        assertThat(limbeck("upgrade", "head")).as(output.toString()).isZero();
        assertThat(output.toString())
                .contains("foreign_keys 1\n")
                .containsOnlyOnce("first\n")
                .doesNotContain("other");
    }

    @Test
    void aListenerThatFailsIsTheScriptsError() throws IOException {
        envPy("from sqlalchemy import event\n", """
                event.listen(engine, "connect", lambda c, r: c.execute("PRAGMA x y"))
                """);

        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(output.toString())
                .contains("env.py")
                .contains("sqlite3.OperationalError) near \"y\": syntax error")
                .doesNotContain("\tat ");
    }

    @Test
    void aListenerThatWouldRewriteStatementsIsRefused() throws IOException {
        envPy("from sqlalchemy import event\n", """
                event.listen(engine, "before_cursor_execute", lambda *a: a[2:4], retval=True)
                """);

        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(output.toString())
                .contains("NotImplementedError: listeners that change what 'before_cursor_execute'");
    }
}
