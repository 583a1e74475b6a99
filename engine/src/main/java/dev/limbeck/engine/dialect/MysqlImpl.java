package dev.limbeck.engine.dialect;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import org.jspecify.annotations.Nullable;

/** MySQL states a column anew in one statement, whatever of it changes. */
final class MysqlImpl extends DefaultImpl {
    MysqlImpl(DdlExecutor executor) {
        super(executor);
    }

    @Override
    public void alterColumn(Alteration change) {
        if (change.concernsIdentity() || change.concernsComputed()) {
            super.alterColumn(change); // fails, and says why
        }
        TypeEngine type = change.type() != null ? change.type() : change.existingType();
        if (change.newName() != null || allowsFunctionAsDefault(type, change)) {
            exec(changeColumn(change, type, true));
        } else if (change.nullable() != null
                || change.type() != null
                || change.autoincrement() != null
                || change.changesComment()) {
            exec(changeColumn(change, type, false));
        } else if (change.changesDefault()) {
            exec(new DdlElement.MysqlAlterDefault(change.table(), change.column(), change.newDefault()));
        }
    }

    /** Dates take expressions for a default, and only in a full statement. */
    private static boolean allowsFunctionAsDefault(@Nullable TypeEngine type, Alteration change) {
        boolean dropsDefault = change.changesDefault() && change.newDefault() == null;
        return type != null && !change.typeIsClass() && type.affinity() == DateTimeType.class && !dropsDefault;
    }

    private static DdlElement changeColumn(Alteration change, @Nullable TypeEngine type, boolean renaming) {
        if (type == null) {
            throw new CommandError("All MySQL CHANGE/MODIFY COLUMN operations require the existing type.");
        }
        Boolean nullable = change.nullable() != null ? change.nullable() : change.existingNullable();
        Boolean autoincrement =
                change.autoincrement() != null ? change.autoincrement() : change.existingAutoincrement();
        return new DdlElement.MysqlChangeColumn(
                change.table(),
                change.column(),
                !renaming ? null : change.newName() != null ? change.newName() : change.column(),
                type,
                nullable == null || nullable,
                change.changesDefault() ? change.newDefault() : change.oldDefault(),
                autoincrement != null && autoincrement,
                change.changesComment() ? change.newComment() : change.existingComment());
    }

    @Override
    public void dropConstraint(Constraint constraint, boolean ifExists) {
        if (!constraint.isTypeBound()) {
            super.dropConstraint(constraint, false);
        }
    }
}
