package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a table that a batch makes anew, and would go or break with the old one. This class knows of
 * nothing: a script of SQL has no database to look at, and servers alter their tables in place. A database that needs
 * rebuilds overrides.
 *
 * <p>The methods are called in the order they stand in here.
 */
public class Surroundings {
    /**
     * Looks at what there is, before anything changes.
     *
     * @param temporaryName the name that the new table will have at first
     * @throws dev.limbeck.engine.python.PyException if the table can't be made anew without loss
     */
    public void enter(String temporaryName) {}

    /**
     * Renames columns in place, before anything else happens, if other parts of the schema or text that is kept as it
     * stands speak of them, so that the new names are written there too.
     *
     * @param renames new names under the old ones
     * @param leaving names of constraints that go in any case
     * @return the old names of those that were renamed
     */
    public Set<String> renameFirst(Map<String, Identifier> renames, Set<String> leaving) {
        return Set.of();
    }

    /** The script says itself which indexes the table has. */
    public void forgetIndexes() {}

    /** Drops an index that has to be made again by its own text; false if there is no such. */
    public boolean dropIndex(String name) {
        return false;
    }

    /** Whether the index is made again by its own text, which says more than SQLAlchemy's. */
    public boolean keepsIndex(String name) {
        return false;
    }

    /** Keys of the columns that a check speaks of. */
    public Set<String> columnsOf(CheckConstraint check) {
        Set<String> keys = new HashSet<>();
        for (ColumnClause column : check.columns()) {
            keys.add(column.key());
        }
        return keys;
    }

    /** Whether a check was declared at its column, with which it comes and goes. */
    public boolean isAtColumn(CheckConstraint check) {
        return false;
    }

    /** @param dropped names of columns that the new table lacks */
    public void beforeCopy(Set<String> dropped) {}

    /** The hidden key of the rows, if they have one that {@code created} would number anew; else null. */
    public @Nullable Identifier hiddenKey(Table created) {
        return null;
    }

    /** Runs what gives the new table the old one's name. */
    public void rename(Runnable rename) {
        rename.run();
    }

    /**
     * Makes again what went with the old table.
     *
     * @param newIndexes names of indexes that the batch has made
     */
    public void restore(Set<String> newIndexes) {}
}
