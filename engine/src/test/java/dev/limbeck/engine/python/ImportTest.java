package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules are found as DESIGN says: ours, then source on sys.path, then absent ones, which never run a migration silently. */
class ImportTest {
    @TempDir
    Path project;

    private final StringWriter output = new StringWriter();
    private Interpreter interpreter;

    @BeforeEach
    void start() {
        PrintWriter writer = new PrintWriter(output);
        Host host = Host.of(writer, writer, Map.of(), project);
        ModuleRegistry modules = new ModuleRegistry()
                .register("native", () -> NativeModule.named("native").value("answer", 42L))
                .register("native.sub", () -> NativeModule.named("native.sub").value("deep", "value"));
        interpreter = new Interpreter(host, modules);
        interpreter.sysPath().add(".");
    }

    @Test
    void packagesSubmodulesAndRelativeImports() throws IOException {
        write("app/__init__.py", "from .settings import URL\nVERSION = 1");
        write("app/settings.py", "from . import base\nfrom .base import *\nURL = base.SCHEME + '://db'");
        write("app/base.py", "SCHEME = 'sqlite'\n_hidden = 1\npublic = 2");
        write("app/models/__init__.py", "from ..settings import public as p");
        write("app/models/user.py", "from .. import VERSION\nfrom ... import nothing");
        run("""
            import app, app.settings as s
            import app.models
            from app.models import p
            print(app.URL, app.VERSION, s.public, app.models.__name__, p, app.settings is s, hasattr(s, '_hidden'))
            print(app.__file__, app.base.__package__, app.__package__)
            try: import app.models.user
            except ImportError as e: print(e)
            """);
        assertThat(output).hasToString("""
                sqlite://db 1 2 app.models 2 True False
                app/__init__.py app app
                attempted relative import beyond top-level package
                """);
    }

    @Test
    void nativeModulesComeFirstAndHaveSubmodules() throws IOException {
        write("native.py", "answer = 'shadowed'");
        run(
                "import native.sub\nfrom native import answer, sub\nprint(native.answer, answer, sub.deep, native.sub is sub)");
        assertThat(output).hasToString("42 42 value True\n");
    }

    @Test
    void circularImportsSeeWhatIsThereSoFar() throws IOException {
        write("one.py", "A = 1\nimport two\nB = 2");
        write("two.py", "import one\nC = one.A + 1\ntry:\n    from one import B\nexcept ImportError as e: print(e)");
        run("import one\nprint(one.two.C)");
        assertThat(output)
                .hasToString("cannot import name 'B' from partially initialized module 'one' (most likely due to a"
                        + " circular import) (one.py). Did you mean: 'A'?\n2\n");
    }

    @Test
    void modulesRunOnceAndSysPathCountsInOrder() throws IOException {
        write("first/same.py", "print('first')");
        write("second/same.py", "print('second')");
        interpreter.sysPath().items().add(0, project.resolve("first").toString());
        interpreter.sysPath().add("second");
        run("import same\nimport same as again\nfrom same import __name__ as n\nprint(n, same is again)");
        assertThat(output).hasToString("first\nsame True\n");
    }

    @Test
    void directoriesWithoutInitAreNamespacePackages() throws IOException {
        write("space/inner/thing.py", "x = 5");
        run("from space.inner.thing import x\nimport space.inner\nprint(x, space.inner.thing.x)");
        assertThat(output).hasToString("5 5\n");
    }

    @Test
    void modulesOutsideOfWhatScriptsMayReadAreNotFound(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.py"), "print('ran')");
        Files.createSymbolicLink(project.resolve("linked.py"), elsewhere.resolve("secret.py"));
        interpreter.sysPath().add(elsewhere.toString());
        interpreter.sysPath().add("../" + elsewhere.getFileName());
        run("try: import secret\nexcept ImportError as e: print(e)");
        assertThat(output).hasToString("No module named 'secret'\n");
        assertThatThrownBy(() -> interpreter.readableFile("linked.py"))
                .hasMessageContaining("scripts may only read files below");
        assertThatThrownBy(() -> interpreter.readableFile("../x")).hasMessageContaining("PermissionError");
    }

    @Test
    void whatIsAbsentIsFreeInEnvPy() {
        runAs(ModuleRole.ENVIRONMENT, """
            from app.models import Base, User as U
            from app.config import settings
            import app.other as other
            from app.stars import *
            target_metadata = Base.metadata
            if not settings.DATABASE_URL: raise ValueError("unset")
            url = "postgresql://" + settings.USER + f":{settings.PASSWORD}@host"
            for table in other.tables: print("never")
            class Mine(Base):
                x = 1
            @other.decorator(5)
            def helper(): return "helper"
            with other.session() as s: s.add(U(name="x"))
            print(target_metadata, helper(), Mine.x, Mine.anything, Unknown.name, isinstance(5, U))
            print(f"{settings.PORT}")
            """);
        assertThat(output)
                .hasToString("<absent app.models.Base.metadata> helper 1 <absent app.models.Base.anything>"
                        + " <absent app.stars.Unknown.name> False\n<absent app.config.settings.PORT>\n");
        AbsentValue found = interpreter.absentIn("sqlite:///<absent app.config.settings.PORT>");
        assertThat(found).isNotNull();
        assertThat(found.origin().module()).isEqualTo("app.config");
        assertThat(found.describe())
                .contains("'app.config.settings.PORT' is not there")
                .contains("env.py, line 2")
                .contains("prepend_sys_path");
        assertThat(interpreter.absentImports())
                .extracting(AbsentValue.Import::module)
                .contains("app", "app.models")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatNativeCodeCannotMakeOfAnAbsentValueIsAbsentToo() {
        runAs(ModuleRole.ENVIRONMENT, """
            from app import names, Thing
            print(len(names), int(names), list(names), "a,b".split(names), sorted(5, key=Thing), [1].index(Thing))
            try: [1].index(2)
            except ValueError as e: print(e)
            """);
        assertThat(output)
                .hasToString(
                        "0 0 [] <absent split(app.names)> <absent sorted(app.Thing)> <absent index(app.Thing)>\n2 is not in list\n");
    }

    @Test
    void aRevisionMayNameWhatIsAbsentButNotUseItWhenItRuns() {
        PyModule module = runAs(ModuleRole.REVISION, """
            import app.models
            from app.types import GUID, helper
            from app.deco import wrapped
            COLUMN = GUID()
            class Local(GUID): pass
            @wrapped
            def decorated(): print("silently")
            def fine(): return 5
            def named(): return helper
            def attribute(): return app.models.User
            def constant(): return COLUMN
            def derived(): return Local()
            def swallowing():
                try: helper()
                except Exception: print("swallowed")
            """);
        assertThat(callStrictly(module, "fine")).isEqualTo(5L);
        for (String use : new String[] {"named", "attribute", "constant", "derived", "decorated", "swallowing"}) {
            assertThatThrownBy(() -> callStrictly(module, use))
                    .as(use)
                    .isInstanceOf(PyException.class)
                    .hasMessageContaining("AbsentImportError")
                    .hasMessageContaining("is not there: no module 'app")
                    .hasMessageContaining("env.py, line ")
                    .hasMessageContaining("used here");
        }
        assertThat(output).hasToString("");
    }

    @Test
    void absentNamesOfModulesThatAreThereAreErrorsInRevisionsOnly() {
        runAs(ModuleRole.ENVIRONMENT, "from native import missing\nprint(missing)");
        assertThat(output).hasToString("<absent native.missing>\n");
        assertThatThrownBy(() -> runAs(ModuleRole.REVISION, "from native import anser"))
                .hasMessageContaining(
                        "cannot import name 'anser' from 'native' (unknown location). Did you mean: 'answer'?");
    }

    @Test
    void aModuleThatCannotBeRunCountsAsAbsentForTheApplication() throws IOException {
        write("broken.py", "x = 1\nraise KeyError('DATABASE_URL')");
        write("wrong.py", "def f(:\n");
        write("app.py", "from broken import x\nimport wrong\nok = 1");
        runAs(ModuleRole.ENVIRONMENT, "import app, broken\nprint(app.ok, app.x)");
        assertThat(output).hasToString("1 <absent broken.x>\n");
        assertThat(interpreter.absentImports().get(0).reason())
                .isEqualTo("KeyError: 'DATABASE_URL' (broken.py, line 2)");
        assertThat(interpreter.absentImports().get(1).reason()).startsWith("wrong.py, line 1: ");
    }

    @Test
    void aModuleThatCannotBeRunIsAnErrorInARevision() throws IOException {
        write("broken.py", "raise KeyError('k')");
        assertThatThrownBy(() -> runAs(ModuleRole.REVISION, "import broken"))
                .isInstanceOf(PyException.class)
                .hasMessage("KeyError: 'k'");
        write("wrong.py", "x = = 1\n");
        assertThatThrownBy(() -> runAs(ModuleRole.REVISION, "import wrong")).isInstanceOf(PythonSyntaxError.class);
        runAs(ModuleRole.REVISION, "try: import wrong\nexcept SyntaxError as e: print(e.filename, e.lineno)");
        assertThat(output).hasToString("wrong.py 1\n");
    }

    @Test
    void whatAnApplicationModuleDoesWhileItLoadsIsFreeEvenInsideAMigration() throws IOException {
        write("late.py", "import gone\nBase = gone.Base()\nclass M(Base): pass\nvalue = 7");
        PyModule module = runAs(ModuleRole.REVISION, """
            def upgrade():
                from late import value
                return value
            def bad():
                from late import M
                return M()
            """);
        assertThat(callStrictly(module, "upgrade")).isEqualTo(7L);
        assertThatThrownBy(() -> callStrictly(module, "bad")).hasMessageContaining("AbsentImportError");
    }

    private Object callStrictly(PyModule module, String function) {
        return interpreter.callStrictly(interpreter.getAttribute(module, function), Arguments.NONE);
    }

    private void run(String script) {
        runAs(ModuleRole.APPLICATION, script);
    }

    private PyModule runAs(ModuleRole role, String script) {
        PyModule module = interpreter.runModule(new SourceFile("env.py", script), "env_py", role);
        interpreter.host().stdout().flush();
        return module;
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
