package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.migration.DatabaseException;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.grammar.PythonSyntaxError;

/** What escaped the engine, in the form of the data. */
final class Errors {
    private Errors() {}

    /** {@code class} and {@code message} as Python shows them; {@code report} for a person. */
    static JsonObject describe(Throwable error) {
        JsonObject described = new JsonObject();
        if (error instanceof PyException exception) {
            PyBaseException value = exception.value();
            described.addProperty("class", Operators.typeName(value));
            described.addProperty("message", Operators.str(value));
            if (value instanceof DatabaseException database) {
                describeDatabase(database, described);
            }
            described.addProperty("report", exception.report());
        } else if (error instanceof PythonSyntaxError syntax) {
            String name = syntax.source().name();
            described.addProperty("class", className(syntax.kind()));
            described.addProperty(
                    "message",
                    syntax.getMessage() + " (" + name.substring(name.lastIndexOf('/') + 1) + ", line "
                            + syntax.source().lineAt(syntax.span().start()) + ")");
            described.addProperty("report", syntax.describe());
        } else {
            described.addProperty("class", error.getClass().getSimpleName());
            described.addProperty("message", String.valueOf(error.getMessage()));
            described.addProperty("report", report(error));
        }
        return described;
    }

    /** Of an error of the database the words of the database alone, and its code. */
    private static void describeDatabase(DatabaseException error, JsonObject described) {
        described.addProperty("message", error.databaseMessage());
        if (error.code() instanceof Long errno) {
            described.addProperty("errno", errno);
        } else if (error.code() != null) {
            described.addProperty("sqlstate", error.code().toString());
        }
    }

    private static String className(PythonSyntaxError.Kind kind) {
        return switch (kind) {
            case SYNTAX_ERROR -> "SyntaxError";
            case INDENTATION_ERROR -> "IndentationError";
            case TAB_ERROR -> "TabError";
        };
    }

    private static String report(Throwable error) {
        return error instanceof CommandError ? "" : Stacks.trace(error);
    }
}
