package dev.limbeck.engine.batch;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.Map;

/** One thing that a {@code batch_alter_table} block asked for, kept until the block ends. */
public sealed interface BatchStep {
    /** Does it as a statement of its own, where the table is not made anew. */
    void replay(DefaultImpl impl);

    record AlterColumn(DefaultImpl.Alteration change) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.alterColumn(change);
        }
    }

    /** @param options {@code insert_before} and {@code insert_after} */
    record AddColumn(DdlElement.AddColumn column, Map<String, Object> options) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.addColumn(column, options);
        }
    }

    /** @param options {@code mssql_drop_default} and its kin */
    record DropColumn(TableName table, Column column, boolean ifExists, Map<String, Object> options)
            implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.dropColumn(table, column, ifExists, options);
        }
    }

    record AddConstraint(Constraint constraint) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.addConstraint(constraint);
        }
    }

    record DropConstraint(Constraint constraint) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.dropConstraint(constraint, false);
        }
    }

    record CreateIndex(Index index, boolean ifNotExists) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.createIndex(index, ifNotExists);
        }
    }

    record DropIndex(Index index, boolean ifExists) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.dropIndex(index, ifExists);
        }
    }

    record RenameTable(TableName table, Identifier newName) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.renameTable(table, newName);
        }
    }

    record CreateTableComment(Table table) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.createTableComment(table);
        }
    }

    record DropTableComment(Table table) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.dropTableComment(table);
        }
    }

    record CreateColumnComment(Column column) implements BatchStep {
        @Override
        public void replay(DefaultImpl impl) {
            impl.createColumnComment(column);
        }
    }
}
