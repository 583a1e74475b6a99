package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.limbeck.engine.migration.StatementListener;
import java.util.List;

/** The statements of a run in the form of the data. Parameters are left out: the rows tell of them. */
final class RecordedStatements implements StatementListener {
    private final JsonArray statements = new JsonArray();

    @Override
    public void statement(String sql, List<? extends List<?>> parameters) {
        add("sql", sql);
    }

    @Override
    public void transaction(String event) {
        add("tx", event);
    }

    private void add(String kind, String text) {
        JsonObject statement = new JsonObject();
        statement.addProperty(kind, text);
        statements.add(statement);
    }

    JsonArray statements() {
        return statements;
    }
}
