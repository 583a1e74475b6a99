package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;

/** The classes of {@code sqlalchemy.exc} that schema objects, expressions and compilers raise. */
public final class SqlalchemyErrors {
    private static final String MODULE = "sqlalchemy.exc";

    public static final PyClass SQLALCHEMY_ERROR = define("SQLAlchemyError", Exceptions.EXCEPTION);
    public static final PyClass ARGUMENT_ERROR = define("ArgumentError", SQLALCHEMY_ERROR);
    public static final PyClass DUPLICATE_COLUMN_ERROR = define("DuplicateColumnError", ARGUMENT_ERROR);
    public static final PyClass OBJECT_NOT_EXECUTABLE_ERROR = define("ObjectNotExecutableError", ARGUMENT_ERROR);
    public static final PyClass NO_SUCH_MODULE_ERROR = define("NoSuchModuleError", ARGUMENT_ERROR);
    public static final PyClass NO_FOREIGN_KEYS_ERROR = define("NoForeignKeysError", ARGUMENT_ERROR);
    public static final PyClass AMBIGUOUS_FOREIGN_KEYS_ERROR = define("AmbiguousForeignKeysError", ARGUMENT_ERROR);
    public static final PyClass CONSTRAINT_COLUMN_NOT_FOUND_ERROR =
            define("ConstraintColumnNotFoundError", ARGUMENT_ERROR);
    public static final PyClass CIRCULAR_DEPENDENCY_ERROR = define("CircularDependencyError", SQLALCHEMY_ERROR);
    public static final PyClass COMPILE_ERROR = define("CompileError", SQLALCHEMY_ERROR);
    public static final PyClass UNSUPPORTED_COMPILATION_ERROR = define("UnsupportedCompilationError", COMPILE_ERROR);
    public static final PyClass IDENTIFIER_ERROR = define("IdentifierError", SQLALCHEMY_ERROR);
    public static final PyClass DISCONNECTION_ERROR = define("DisconnectionError", SQLALCHEMY_ERROR);
    public static final PyClass TIMEOUT_ERROR = define("TimeoutError", SQLALCHEMY_ERROR);
    public static final PyClass INVALID_REQUEST_ERROR = define("InvalidRequestError", SQLALCHEMY_ERROR);
    public static final PyClass ILLEGAL_STATE_CHANGE_ERROR = define("IllegalStateChangeError", INVALID_REQUEST_ERROR);
    public static final PyClass NO_INSPECTION_AVAILABLE = define("NoInspectionAvailable", INVALID_REQUEST_ERROR);
    public static final PyClass PENDING_ROLLBACK_ERROR = define("PendingRollbackError", INVALID_REQUEST_ERROR);
    public static final PyClass RESOURCE_CLOSED_ERROR = define("ResourceClosedError", INVALID_REQUEST_ERROR);
    public static final PyClass NO_SUCH_COLUMN_ERROR =
            define("NoSuchColumnError", INVALID_REQUEST_ERROR, Exceptions.KEY_ERROR);
    public static final PyClass NO_RESULT_FOUND = define("NoResultFound", INVALID_REQUEST_ERROR);
    public static final PyClass MULTIPLE_RESULTS_FOUND = define("MultipleResultsFound", INVALID_REQUEST_ERROR);
    public static final PyClass NO_REFERENCE_ERROR = define("NoReferenceError", INVALID_REQUEST_ERROR);
    public static final PyClass NO_REFERENCED_TABLE_ERROR = define("NoReferencedTableError", NO_REFERENCE_ERROR);
    public static final PyClass NO_REFERENCED_COLUMN_ERROR = define("NoReferencedColumnError", NO_REFERENCE_ERROR);
    public static final PyClass NO_SUCH_TABLE_ERROR = define("NoSuchTableError", INVALID_REQUEST_ERROR);
    public static final PyClass UNREFLECTABLE_TABLE_ERROR = define("UnreflectableTableError", INVALID_REQUEST_ERROR);
    public static final PyClass UNBOUND_EXECUTION_ERROR = define("UnboundExecutionError", INVALID_REQUEST_ERROR);
    public static final PyClass SA_DEPRECATION_WARNING = define("SADeprecationWarning", Exceptions.DEPRECATION_WARNING);
    public static final PyClass SA_WARNING = define("SAWarning", Exceptions.RUNTIME_WARNING);

    private SqlalchemyErrors() {}

    private static PyClass define(String name, PyClass... bases) {
        return PyClass.exception(MODULE, name, bases);
    }

    /** Shows an SAWarning. */
    public static void warn(Interpreter interpreter, String message) {
        interpreter.warn(SA_WARNING, message);
    }

    public static PyException argument(String message) {
        return PyException.of(ARGUMENT_ERROR, message);
    }

    public static PyException compile(String message) {
        return PyException.of(COMPILE_ERROR, message);
    }

    public static PyException invalidRequest(String message) {
        return PyException.of(INVALID_REQUEST_ERROR, message);
    }

    /** {@code compiler} is the Python class whose {@code visit_} method is missing. */
    public static PyException unsupportedCompilation(String compiler, String element) {
        return PyException.of(
                UNSUPPORTED_COMPILATION_ERROR, "Compiler " + compiler + " can't render element of type " + element);
    }
}
