package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Schema objects made through an engine: each call has a connection and a transaction of its own. */
final class EngineDdl implements SchemaDdl {
    private final Engine engine;

    EngineDdl(Engine engine) {
        this.engine = engine;
    }

    private <T> T ask(Function<SchemaDdl, T> question) {
        Connection connection = engine.connect(Interpreter.current());
        try {
            connection.begin();
            T answer = question.apply(connection.schemaDdl());
            connection.commit();
            return answer;
        } finally {
            connection.close();
        }
    }

    private void run(Consumer<SchemaDdl> work) {
        ask(ddl -> {
            work.accept(ddl);
            return true;
        });
    }

    @Override
    public void createTable(Table table, boolean checkfirst) {
        run(ddl -> ddl.createTable(table, checkfirst));
    }

    @Override
    public void dropTable(Table table, boolean checkfirst) {
        run(ddl -> ddl.dropTable(table, checkfirst));
    }

    @Override
    public void createType(TypeEngine type, boolean checkfirst) {
        run(ddl -> ddl.createType(type, checkfirst));
    }

    @Override
    public void dropType(TypeEngine type, boolean checkfirst) {
        run(ddl -> ddl.dropType(type, checkfirst));
    }

    @Override
    public void createSequence(Sequence sequence, boolean checkfirst) {
        run(ddl -> ddl.createSequence(sequence, checkfirst));
    }

    @Override
    public void dropSequence(Sequence sequence, boolean checkfirst) {
        run(ddl -> ddl.dropSequence(sequence, checkfirst));
    }

    @Override
    public void createIndex(Index index, boolean checkfirst) {
        run(ddl -> ddl.createIndex(index, checkfirst));
    }

    @Override
    public void dropIndex(Index index, boolean checkfirst) {
        run(ddl -> ddl.dropIndex(index, checkfirst));
    }

    @Override
    public void createAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst) {
        run(ddl -> ddl.createAll(metadata, tables, checkfirst));
    }

    @Override
    public void dropAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst) {
        run(ddl -> ddl.dropAll(metadata, tables, checkfirst));
    }

    @Override
    public void reflect(Table table, boolean resolveForeignKeys) {
        run(ddl -> ddl.reflect(table, resolveForeignKeys));
    }

    @Override
    public List<String> tableNames(@Nullable String schema, boolean views) {
        return ask(ddl -> ddl.tableNames(schema, views));
    }
}
