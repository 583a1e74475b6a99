package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** The builtin exception classes, as CPython's hierarchy has them. Immutable and shared by all interpreters. */
public final class Exceptions {
    public static final PyClass BASE_EXCEPTION = PyClass.of(PyBaseException.class);
    public static final PyClass SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);
    public static final PyClass KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyClass GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);
    public static final PyClass EXCEPTION = define("Exception", BASE_EXCEPTION);
    public static final PyClass STOP_ITERATION = define("StopIteration", EXCEPTION);
    public static final PyClass STOP_ASYNC_ITERATION = define("StopAsyncIteration", EXCEPTION);
    public static final PyClass ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);
    public static final PyClass FLOATING_POINT_ERROR = define("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyClass OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);
    public static final PyClass ZERO_DIVISION_ERROR = define("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyClass ASSERTION_ERROR = define("AssertionError", EXCEPTION);
    public static final PyClass ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);
    public static final PyClass BUFFER_ERROR = define("BufferError", EXCEPTION);
    public static final PyClass EOF_ERROR = define("EOFError", EXCEPTION);
    public static final PyClass IMPORT_ERROR = define("ImportError", EXCEPTION);
    public static final PyClass MODULE_NOT_FOUND_ERROR = define("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyClass LOOKUP_ERROR = define("LookupError", EXCEPTION);
    public static final PyClass INDEX_ERROR = define("IndexError", LOOKUP_ERROR);
    public static final PyClass KEY_ERROR = define("KeyError", LOOKUP_ERROR);
    public static final PyClass MEMORY_ERROR = define("MemoryError", EXCEPTION);
    public static final PyClass NAME_ERROR = define("NameError", EXCEPTION);
    public static final PyClass UNBOUND_LOCAL_ERROR = define("UnboundLocalError", NAME_ERROR);
    public static final PyClass OS_ERROR = define("OSError", EXCEPTION);
    public static final PyClass BLOCKING_IO_ERROR = define("BlockingIOError", OS_ERROR);
    public static final PyClass CHILD_PROCESS_ERROR = define("ChildProcessError", OS_ERROR);
    public static final PyClass CONNECTION_ERROR = define("ConnectionError", OS_ERROR);
    public static final PyClass BROKEN_PIPE_ERROR = define("BrokenPipeError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_ABORTED_ERROR = define("ConnectionAbortedError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_REFUSED_ERROR = define("ConnectionRefusedError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_RESET_ERROR = define("ConnectionResetError", CONNECTION_ERROR);
    public static final PyClass FILE_EXISTS_ERROR = define("FileExistsError", OS_ERROR);
    public static final PyClass FILE_NOT_FOUND_ERROR = define("FileNotFoundError", OS_ERROR);
    public static final PyClass INTERRUPTED_ERROR = define("InterruptedError", OS_ERROR);
    public static final PyClass IS_A_DIRECTORY_ERROR = define("IsADirectoryError", OS_ERROR);
    public static final PyClass NOT_A_DIRECTORY_ERROR = define("NotADirectoryError", OS_ERROR);
    public static final PyClass PERMISSION_ERROR = define("PermissionError", OS_ERROR);
    public static final PyClass PROCESS_LOOKUP_ERROR = define("ProcessLookupError", OS_ERROR);
    public static final PyClass TIMEOUT_ERROR = define("TimeoutError", OS_ERROR);
    public static final PyClass REFERENCE_ERROR = define("ReferenceError", EXCEPTION);
    public static final PyClass RUNTIME_ERROR = define("RuntimeError", EXCEPTION);
    public static final PyClass NOT_IMPLEMENTED_ERROR = define("NotImplementedError", RUNTIME_ERROR);
    public static final PyClass RECURSION_ERROR = define("RecursionError", RUNTIME_ERROR);
    public static final PyClass SYNTAX_ERROR = define("SyntaxError", EXCEPTION);
    public static final PyClass INDENTATION_ERROR = define("IndentationError", SYNTAX_ERROR);
    public static final PyClass TAB_ERROR = define("TabError", INDENTATION_ERROR);
    public static final PyClass SYSTEM_ERROR = define("SystemError", EXCEPTION);
    public static final PyClass TYPE_ERROR = define("TypeError", EXCEPTION);
    public static final PyClass VALUE_ERROR = define("ValueError", EXCEPTION);
    public static final PyClass UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);
    public static final PyClass UNICODE_DECODE_ERROR = define("UnicodeDecodeError", UNICODE_ERROR);
    public static final PyClass UNICODE_ENCODE_ERROR = define("UnicodeEncodeError", UNICODE_ERROR);
    public static final PyClass UNICODE_TRANSLATE_ERROR = define("UnicodeTranslateError", UNICODE_ERROR);
    public static final PyClass WARNING = define("Warning", EXCEPTION);
    public static final PyClass BYTES_WARNING = define("BytesWarning", WARNING);
    public static final PyClass DEPRECATION_WARNING = define("DeprecationWarning", WARNING);
    public static final PyClass ENCODING_WARNING = define("EncodingWarning", WARNING);
    public static final PyClass FUTURE_WARNING = define("FutureWarning", WARNING);
    public static final PyClass IMPORT_WARNING = define("ImportWarning", WARNING);
    public static final PyClass PENDING_DEPRECATION_WARNING = define("PendingDeprecationWarning", WARNING);
    public static final PyClass RESOURCE_WARNING = define("ResourceWarning", WARNING);
    public static final PyClass RUNTIME_WARNING = define("RuntimeWarning", WARNING);
    public static final PyClass SYNTAX_WARNING = define("SyntaxWarning", WARNING);
    public static final PyClass UNICODE_WARNING = define("UnicodeWarning", WARNING);
    public static final PyClass USER_WARNING = define("UserWarning", WARNING);

    /** A use of something that could not be imported; no {@code except Exception} catches it. */
    public static final PyClass ABSENT_IMPORT = PyClass.exception("limbeck", "AbsentImportError", BASE_EXCEPTION);

    /** A script that ran out of its budget ({@link Limits}); no {@code except Exception} catches it. */
    public static final PyClass STEP_LIMIT = PyClass.exception("limbeck", "StepLimitError", BASE_EXCEPTION);

    private Exceptions() {}

    /** The builtin exception class of this name, or null. */
    public static @Nullable PyClass named(String name) {
        return switch (name) {
            case "BaseException" -> BASE_EXCEPTION;
            case "SystemExit" -> SYSTEM_EXIT;
            case "KeyboardInterrupt" -> KEYBOARD_INTERRUPT;
            case "GeneratorExit" -> GENERATOR_EXIT;
            case "Exception" -> EXCEPTION;
            case "StopIteration" -> STOP_ITERATION;
            case "StopAsyncIteration" -> STOP_ASYNC_ITERATION;
            case "ArithmeticError" -> ARITHMETIC_ERROR;
            case "FloatingPointError" -> FLOATING_POINT_ERROR;
            case "OverflowError" -> OVERFLOW_ERROR;
            case "ZeroDivisionError" -> ZERO_DIVISION_ERROR;
            case "AssertionError" -> ASSERTION_ERROR;
            case "AttributeError" -> ATTRIBUTE_ERROR;
            case "BufferError" -> BUFFER_ERROR;
            case "EOFError" -> EOF_ERROR;
            case "ImportError" -> IMPORT_ERROR;
            case "ModuleNotFoundError" -> MODULE_NOT_FOUND_ERROR;
            case "LookupError" -> LOOKUP_ERROR;
            case "IndexError" -> INDEX_ERROR;
            case "KeyError" -> KEY_ERROR;
            case "MemoryError" -> MEMORY_ERROR;
            case "NameError" -> NAME_ERROR;
            case "UnboundLocalError" -> UNBOUND_LOCAL_ERROR;
            case "OSError" -> OS_ERROR;
            case "BlockingIOError" -> BLOCKING_IO_ERROR;
            case "ChildProcessError" -> CHILD_PROCESS_ERROR;
            case "ConnectionError" -> CONNECTION_ERROR;
            case "BrokenPipeError" -> BROKEN_PIPE_ERROR;
            case "ConnectionAbortedError" -> CONNECTION_ABORTED_ERROR;
            case "ConnectionRefusedError" -> CONNECTION_REFUSED_ERROR;
            case "ConnectionResetError" -> CONNECTION_RESET_ERROR;
            case "FileExistsError" -> FILE_EXISTS_ERROR;
            case "FileNotFoundError" -> FILE_NOT_FOUND_ERROR;
            case "InterruptedError" -> INTERRUPTED_ERROR;
            case "IsADirectoryError" -> IS_A_DIRECTORY_ERROR;
            case "NotADirectoryError" -> NOT_A_DIRECTORY_ERROR;
            case "PermissionError" -> PERMISSION_ERROR;
            case "ProcessLookupError" -> PROCESS_LOOKUP_ERROR;
            case "TimeoutError" -> TIMEOUT_ERROR;
            case "ReferenceError" -> REFERENCE_ERROR;
            case "RuntimeError" -> RUNTIME_ERROR;
            case "NotImplementedError" -> NOT_IMPLEMENTED_ERROR;
            case "RecursionError" -> RECURSION_ERROR;
            case "SyntaxError" -> SYNTAX_ERROR;
            case "IndentationError" -> INDENTATION_ERROR;
            case "TabError" -> TAB_ERROR;
            case "SystemError" -> SYSTEM_ERROR;
            case "TypeError" -> TYPE_ERROR;
            case "ValueError" -> VALUE_ERROR;
            case "UnicodeError" -> UNICODE_ERROR;
            case "UnicodeDecodeError" -> UNICODE_DECODE_ERROR;
            case "UnicodeEncodeError" -> UNICODE_ENCODE_ERROR;
            case "UnicodeTranslateError" -> UNICODE_TRANSLATE_ERROR;
            case "Warning" -> WARNING;
            case "BytesWarning" -> BYTES_WARNING;
            case "DeprecationWarning" -> DEPRECATION_WARNING;
            case "EncodingWarning" -> ENCODING_WARNING;
            case "FutureWarning" -> FUTURE_WARNING;
            case "ImportWarning" -> IMPORT_WARNING;
            case "PendingDeprecationWarning" -> PENDING_DEPRECATION_WARNING;
            case "ResourceWarning" -> RESOURCE_WARNING;
            case "RuntimeWarning" -> RUNTIME_WARNING;
            case "SyntaxWarning" -> SYNTAX_WARNING;
            case "UnicodeWarning" -> UNICODE_WARNING;
            case "UserWarning" -> USER_WARNING;
            case "EnvironmentError", "IOError" -> OS_ERROR;
            default -> null;
        };
    }

    private static PyClass define(String name, PyClass base) {
        return PyClass.exception("builtins", name, base);
    }
}
