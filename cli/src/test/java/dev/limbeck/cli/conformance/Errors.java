package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.grammar.PythonSyntaxError;
import java.sql.SQLException;

/** What escaped the engine, in the form of the data. */
final class Errors {
    private Errors() {}

    /** {@code class} and {@code message} as Python shows them; {@code report} for a person. */
    static JsonObject describe(Throwable error) {
        JsonObject described = new JsonObject();
        if (error instanceof PyException exception) {
            PyBaseException value = exception.value();
            described.addProperty("class", Operators.typeName(value));
            described.addProperty("message", message(value));
            described.addProperty("report", exception.report());
        } else {
            described.addProperty("class", error.getClass().getSimpleName());
            described.addProperty("message", String.valueOf(error.getMessage()));
            described.addProperty("report", report(error));
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                described.addProperty("sqlstate", database.getSQLState());
                described.addProperty("errno", database.getErrorCode());
            }
        }
        return described;
    }

    private static String report(Throwable error) {
        if (error instanceof PythonSyntaxError syntax) {
            return syntax.describe();
        }
        return error instanceof CommandError ? "" : Stacks.trace(error);
    }

    /** Of an error of the database the words of the database alone, without the statement. */
    private static String message(PyBaseException value) {
        Object original = Operators.findAttribute(value, "orig");
        return original instanceof PyBaseException driver && !isOfSqlalchemy(driver)
                ? Operators.str(driver)
                : Operators.str(value);
    }

    private static boolean isOfSqlalchemy(PyBaseException error) {
        return error.type().module().startsWith("sqlalchemy");
    }
}
