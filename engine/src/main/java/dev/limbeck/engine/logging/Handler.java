package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** Takes records of its level or above. Scripts derive their own and give it an {@code emit(record)}. */
@PyType(value = "Handler", module = "logging")
public class Handler extends PyObject {
    private int level;
    private @Nullable Formatter formatter;

    protected Handler(int level) {
        this.level = level;
    }

    private Handler(PyClass type, int level) {
        super(type);
        this.level = level;
    }

    @PyNew("Handler(level=0)")
    public static Handler create(PyClass type, Object level) {
        return new Handler(type, Level.of(level));
    }

    @PyAttribute("level")
    public int level() {
        return level;
    }

    @PyMethod("setLevel(level)")
    public void setLevel(Object level) {
        this.level = Level.of(level);
    }

    @PyMethod("setFormatter(fmt)")
    public void setFormatter(@Nullable Formatter formatter) {
        this.formatter = formatter;
    }

    @PyMethod("addFilter(filter)")
    public void addFilter(Object filter) {}

    @PyMethod("flush()")
    public void flush() {}

    @PyMethod("close()")
    public void close() {}

    @PyMethod("format(record)")
    public String format(LogRecord record) {
        return formatter == null ? record.message() : formatter.format(record);
    }

    /** What the class's own {@code emit} does; a script's handler is asked through its class. */
    @PyMethod("emit(record)")
    public void emit(Interpreter interpreter, LogRecord record) {}

    final void handle(Interpreter interpreter, LogRecord record) {
        if (type().isShared()) {
            emit(interpreter, record);
        } else {
            interpreter.callMethod(this, "emit", record);
        }
    }

    /** {@code logging.NullHandler}. */
    @PyType(value = "NullHandler", module = "logging")
    public static final class Null extends Handler {
        public Null() {
            super(Level.NOTSET);
        }

        @PyNew("NullHandler(level=0)")
        public static Null create(Object level) {
            return new Null();
        }
    }

    /** {@code logging.StreamHandler}: lines to a stream, by default standard error. */
    @PyType(value = "StreamHandler", module = "logging")
    public static final class Stream extends Handler {
        private final Object stream;

        /** A handler that writes to the run's standard error. */
        public Stream() {
            this(None.NONE);
        }

        Stream(Object stream) {
            super(Level.NOTSET);
            this.stream = stream;
        }

        @PyNew("StreamHandler(stream=None)")
        public static Stream create(Object stream) {
            return new Stream(stream);
        }

        @Override
        @PyMethod("emit(record)")
        public void emit(Interpreter interpreter, LogRecord record) {
            String line = format(record) + "\n";
            if (stream == None.NONE) {
                interpreter.host().stderr().print(line);
                interpreter.host().stderr().flush();
            } else {
                interpreter.callMethod(stream, "write", line);
            }
        }
    }
}
