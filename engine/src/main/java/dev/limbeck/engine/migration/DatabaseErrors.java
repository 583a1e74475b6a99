package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;

/** The classes of {@code sqlalchemy.exc} for what databases and their drivers say. */
public final class DatabaseErrors {
    private static final String MODULE = "sqlalchemy.exc";

    public static final PyClass STATEMENT_ERROR = define("StatementError", SqlalchemyErrors.SQLALCHEMY_ERROR);
    public static final PyClass DBAPI_ERROR = define("DBAPIError", STATEMENT_ERROR);
    public static final PyClass INTERFACE_ERROR = define("InterfaceError", DBAPI_ERROR);
    public static final PyClass DATABASE_ERROR = define("DatabaseError", DBAPI_ERROR);
    public static final PyClass DATA_ERROR = define("DataError", DATABASE_ERROR);
    public static final PyClass OPERATIONAL_ERROR = define("OperationalError", DATABASE_ERROR);
    public static final PyClass INTEGRITY_ERROR = define("IntegrityError", DATABASE_ERROR);
    public static final PyClass INTERNAL_ERROR = define("InternalError", DATABASE_ERROR);
    public static final PyClass PROGRAMMING_ERROR = define("ProgrammingError", DATABASE_ERROR);
    public static final PyClass NOT_SUPPORTED_ERROR = define("NotSupportedError", DATABASE_ERROR);

    /** {@code sqlite3.Warning}, which is no database error and passes SQLAlchemy unwrapped. */
    static final PyClass SQLITE_WARNING = PyClass.exception("sqlite3", "Warning", Exceptions.EXCEPTION);

    private DatabaseErrors() {}

    /** The class that wraps a driver's exception of this name, which every Python driver has. */
    static PyClass named(String driverClass) {
        return switch (driverClass) {
            case "InterfaceError" -> INTERFACE_ERROR;
            case "DataError" -> DATA_ERROR;
            case "OperationalError" -> OPERATIONAL_ERROR;
            case "IntegrityError" -> INTEGRITY_ERROR;
            case "InternalError" -> INTERNAL_ERROR;
            case "ProgrammingError" -> PROGRAMMING_ERROR;
            case "NotSupportedError" -> NOT_SUPPORTED_ERROR;
            default -> DATABASE_ERROR;
        };
    }

    private static PyClass define(String name, PyClass base) {
        return PyClass.exception(MODULE, name, base);
    }
}
