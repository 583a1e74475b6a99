package dev.limbeck.engine.python;

import java.io.PrintWriter;

/** {@code sys.stdout} or {@code sys.stderr}: writes to the {@link Host}. */
@PyType(value = "TextIOWrapper", module = "_io", subclassable = false)
public final class StandardStream implements NativeText {
    private final PrintWriter writer;
    private final String name;
    private final boolean isTerminal;

    public StandardStream(PrintWriter writer, String name, boolean isTerminal) {
        this.writer = writer;
        this.name = name;
        this.isTerminal = isTerminal;
    }

    /** What {@code sys.stdout} (or another stream of that module) is now; a script may have replaced it. */
    static Object current(Interpreter interpreter, String name) {
        if (interpreter.sysModules().get("sys") instanceof PyModule sys) {
            Object stream = sys.get(name);
            if (stream != null) {
                return stream;
            }
        }
        Host host = interpreter.host();
        return new StandardStream(name.equals("stdout") ? host.stdout() : host.stderr(), name, host.isTerminal());
    }

    @PyMethod("write(text, /)")
    public long write(String text) {
        writer.write(text);
        return Text.length(text);
    }

    @PyMethod("writelines(lines, /)")
    public void writeLines(Object lines) {
        Operators.iterate(lines).forEachRemaining(line -> write(Operators.str(line)));
    }

    @PyMethod("flush()")
    public void flush() {
        writer.flush();
    }

    @PyMethod("isatty()")
    public boolean isTerminal() {
        return isTerminal;
    }

    @PyMethod("writable()")
    public boolean isWritable() {
        return true;
    }

    @PyMethod("readable()")
    public boolean isReadable() {
        return false;
    }

    @PyAttribute("name")
    public String name() {
        return "<" + name + ">";
    }

    @PyAttribute("encoding")
    public String encoding() {
        return "utf-8";
    }

    @PyAttribute("closed")
    public boolean isClosed() {
        return false;
    }

    @Override
    public String repr() {
        return "<_io.TextIOWrapper name='<" + name + ">' mode='w' encoding='utf-8'>";
    }

    @Override
    public String toString() {
        return repr();
    }
}
