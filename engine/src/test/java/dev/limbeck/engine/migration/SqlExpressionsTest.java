package dev.limbeck.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRegistry;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions as scripts build them, and the SQL that SQLAlchemy makes of them on each database. */
class SqlExpressionsTest {
    private static final String PREAMBLE = """
            import datetime, decimal
            import sqlalchemy as sa
            users = sa.table('users', sa.column('id', sa.Integer), sa.column('name', sa.String),
                             sa.column('active', sa.Boolean), sa.column('score', sa.Numeric),
                             sa.column('created', sa.DateTime))
            orders = sa.table('orders', sa.column('id', sa.Integer), sa.column('user_id', sa.Integer),
                              sa.column('total', sa.Numeric), sa.column('note', sa.String))
            users2 = users.alias()
            sub = sa.select(orders.c.user_id, sa.func.count().label('n')).group_by(orders.c.user_id).subquery('sub')
            cte = sa.select(orders.c.user_id, sa.func.count().label('n')).group_by(orders.c.user_id).cte('per_user')
            """;
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql", "mssql", "oracle");

    /** One case on one dialect. */
    record Case(String title, String source, String dialect, String expected) {
        @Override
        public String toString() {
            return dialect + ": " + title;
        }
    }

    static List<Case> expressions() throws IOException {
        String text;
        try (var in = SqlExpressionsTest.class.getResourceAsStream("/dev/limbeck/engine/dialect/expressions.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Case> cases = new ArrayList<>();
        for (String part : text.substring(text.indexOf('\n') + 1).split("---\n")) {
            String[] sections = part.split("\n== ");
            String[] head = sections[0].split("\n", 2);
            for (int i = 1; i < sections.length; i++) {
                String[] section = sections[i].split("\n", 2);
                if (DIALECTS.contains(section[0])) {
                    cases.add(new Case(head[0].substring(2), head[1], section[0], section[1].stripTrailing()));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource
    void expressions(Case expression) {
        assertThat(compiled(expression.dialect(), expression.source())).isEqualTo(expression.expected());
    }

    private static String compiled(String dialect, String source) {
        Host host = Host.of(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), Map.of(), Path.of("."));
        ModuleRegistry modules = new ModuleRegistry()
                .add(new SqlalchemyModules())
                .register(
                        "harness",
                        () -> NativeModule.named("harness")
                                .function(
                                        "compiled(value)", (interpreter, arguments) -> all(dialect, arguments.get(0))));
        Interpreter interpreter = new Interpreter(host, modules);
        String script = PREAMBLE + "from harness import compiled\nresult = compiled(" + source + ")\n";
        PyModule module = interpreter.runModule(new SourceFile("case.py", script), "case");
        return (String) interpreter.getAttribute(module, "result");
    }

    private static String all(String dialect, Object value) {
        StringBuilder text = new StringBuilder();
        for (Object element : value instanceof PyTuple tuple ? tuple.items() : List.of(value)) {
            text.append(text.isEmpty() ? "" : "\n").append(one(dialect, (ClauseElement) element));
        }
        return text.toString();
    }

    private static String one(String dialect, ClauseElement element) {
        try {
            return Dialect.named(dialect, ParameterStyle.NAMED)
                    .sqlCompiler(true, Map.of())
                    .compileElement(element)
                    .sql(ParameterStyle.NAMED)
                    .replace(" \n", "\n");
        } catch (PyException e) {
            return "error: " + e.getMessage().substring(e.getMessage().indexOf(": ") + 2);
        }
    }
}
