package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.StringJoiner;

/** Writes the Alembic directory of a case: the ini file, the usual environment script, the revisions. */
final class OpsDirectory {
    /** Alembic's generic environment, without logging; {@code %s}: target metadata, further arguments, and these again. */
    private static final String ENV = """
            from sqlalchemy import MetaData, engine_from_config, pool

            from alembic import context

            config = context.config

            target_metadata = %s


            def run_migrations_offline():
                url = config.get_main_option("sqlalchemy.url")
                context.configure(
                    url=url,
                    target_metadata=target_metadata,
                    literal_binds=True,
                    dialect_opts={"paramstyle": "named"},%s
                )
                with context.begin_transaction():
                    context.run_migrations()


            def run_migrations_online():
                connectable = engine_from_config(
                    config.get_section(config.config_ini_section, {}),
                    prefix="sqlalchemy.",
                    poolclass=pool.NullPool,
                )
                with connectable.connect() as connection:
                    context.configure(
                        connection=connection,
                        target_metadata=target_metadata,%s
                    )
                    with context.begin_transaction():
                        context.run_migrations()


            if context.is_offline_mode():
                run_migrations_offline()
            else:
                run_migrations_online()
            """;

    private OpsDirectory() {}

    static void write(SessionDirectory directory, JsonObject test, String url) throws IOException {
        directory.write(
                "alembic.ini",
                "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = " + url.replace("%", "%%") + "\n");
        String metadata = test.has("naming_convention")
                ? "MetaData(naming_convention=" + python(test.get("naming_convention")) + ")"
                : "None";
        String arguments = "";
        if (test.has("configure")) {
            for (Map.Entry<String, JsonElement> argument :
                    test.getAsJsonObject("configure").entrySet()) {
                arguments += "\n            " + argument.getKey() + "=" + python(argument.getValue()) + ",";
            }
        }
        directory.write("env.py", ENV.formatted(metadata, arguments, arguments));
        for (JsonElement element : test.getAsJsonArray("scripts")) {
            JsonObject script = element.getAsJsonObject();
            directory.write("versions/" + Json.string(script, "file"), Json.string(script, "text"));
        }
    }

    /** A JSON value as a Python literal. */
    private static String python(JsonElement value) {
        if (value.isJsonNull()) {
            return "None";
        }
        if (value.isJsonObject()) {
            StringJoiner items = new StringJoiner(", ", "{", "}");
            value.getAsJsonObject()
                    .entrySet()
                    .forEach(item -> items.add(quoted(item.getKey()) + ": " + python(item.getValue())));
            return items.toString();
        }
        if (value.isJsonArray()) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            value.getAsJsonArray().forEach(item -> items.add(python(item)));
            return items.toString();
        }
        if (value.getAsJsonPrimitive().isBoolean()) {
            return value.getAsBoolean() ? "True" : "False";
        }
        return value.getAsJsonPrimitive().isString() ? quoted(value.getAsString()) : value.getAsString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
