package dev.limbeck.cli;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Runs the usual commands over a small project in a temporary directory, so that a JVM that records the classes it uses
 * sees those that every later start needs. The launchers call it, once for each JVM and jar.
 */
public final class Training {
    /** Whose classes are all worth having in the archive. */
    private static final List<String> PACKAGES = List.of(
            "dev/limbeck/",
            "org/postgresql/core/",
            "org/postgresql/jdbc/",
            "org/postgresql/util/",
            "org/mariadb/jdbc/client/",
            "org/mariadb/jdbc/codec/",
            "org/mariadb/jdbc/message/",
            "org/mariadb/jdbc/plugin/codec/");

    /** Servers that are not there: the drivers come as far as the first refusal. */
    private static final List<String> NO_SERVERS =
            List.of("postgresql://training@127.0.0.1:1/app", "mysql+pymysql://training@127.0.0.1:1/app");

    private Training() {}

    /** @param args the cache directory, which gets SQLite's native library */
    public static void main(String[] args) throws IOException {
        Path project = Files.createTempDirectory("limbeck-training");
        try {
            Path unpacked = Files.createDirectory(project.resolve("native"));
            System.setProperty("org.sqlite.tmpdir", unpacked.toString());
            run(project);
            loadAll();
            if (args.length > 0) {
                keepSqlite(unpacked, Path.of(args[0]));
            }
        } finally {
            try (Stream<Path> files = Files.walk(project)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(Path project) throws IOException {
        limbeck(project, "init", "migrations");
        Path ini = project.resolve("alembic.ini");
        Files.writeString(
                ini, Files.readString(ini).replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"));
        limbeck(project, "revision", "-m", "one", "--rev-id", "0001");
        Files.writeString(project.resolve("migrations/versions/0001_one.py"), """
                \"""one\"""
                import sqlalchemy as sa
                from alembic import op

                revision: str = '0001'
                down_revision = None
                branch_labels = None
                depends_on = None


                def upgrade() -> None:
                    op.create_table(
                        'account',
                        sa.Column('id', sa.Integer(), nullable=False),
                        sa.Column('name', sa.String(50), nullable=False, server_default='x'),
                        sa.Column('made', sa.DateTime(), nullable=True),
                        sa.PrimaryKeyConstraint('id'),
                        sa.UniqueConstraint('name', name='uq_account_name'),
                    )
                    op.add_column('account', sa.Column('flags', sa.Boolean(), nullable=True))
                    op.create_index('ix_account_made', 'account', ['made'], unique=False)
                    op.execute("UPDATE account SET name = 'y' WHERE id = 1")
                    with op.batch_alter_table('account') as batch_op:
                        batch_op.alter_column('name', existing_type=sa.String(50), type_=sa.String(80))
                    table = sa.table('account', sa.column('id', sa.Integer()), sa.column('name', sa.String()))
                    op.bulk_insert(table, [{'id': 1, 'name': 'x'}, {'id': 2, 'name': 'y'}])
                    op.create_index(op.f('ix_account_name'), 'account', ['name'], unique=False)
                    connection = op.get_bind()
                    for row in connection.execute(sa.select(table.c.id).where(table.c.name == 'x')).fetchall():
                        connection.execute(table.update().where(table.c.id == row[0]).values(name='z'))


                def downgrade() -> None:
                    op.drop_index('ix_account_made', table_name='account')
                    op.drop_table('account')
                """);
        limbeck(project, "revision", "-m", "two", "--rev-id", "0002");
        for (List<String> command : List.of(
                List.of("heads"),
                List.of("history"),
                List.of("history", "-v"),
                List.of("branches"),
                List.of("show", "head"),
                List.of("upgrade", "head", "--sql"),
                List.of("upgrade", "head"),
                List.of("upgrade", "head"),
                List.of("current", "-v"),
                List.of("upgrade", "nowhere"),
                List.of("downgrade", "-1"),
                List.of("downgrade", "base"),
                List.of("stamp", "head"),
                List.of("nothing"),
                List.of("--help"))) {
            limbeck(project, command.toArray(new String[0]));
        }
        for (String url : NO_SERVERS) {
            limbeck(project, "--url", url, "upgrade", "head", "--sql");
            limbeck(project, "--url", url, "current");
        }
    }

    /**
     * Loads our own classes and those of the drivers that the project had no use for, so that the archive has them: the
     * first class from outside it makes the JVM open the jar, and a server is not at hand.
     */
    private static void loadAll() throws IOException {
        Path jar = Path.of(URI.create(Training.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && isOfUse(name)) {
                    load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
    }

    private static boolean isOfUse(String name) {
        for (String packageName : PACKAGES) {
            if (name.startsWith(packageName)) {
                return true;
            }
        }
        return false;
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Training.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // a driver's bridge to something that isn't there: nothing that a command can need
        }
    }

    private static void limbeck(Path project, String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Main.run(arguments, Host.of(nowhere, nowhere, Map.of(), project));
    }

    /** Keeps the library that the SQLite driver unpacked, under the name by which it finds it the next time. */
    private static void keepSqlite(Path unpacked, Path cache) throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unpacked, "*" + name)) {
            for (Path file : files) {
                Path next = cache.resolve(name + "." + ProcessHandle.current().pid());
                Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
                Files.move(next, cache.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
