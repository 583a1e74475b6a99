package dev.limbeck.cli;

import dev.limbeck.engine.config.ConfigurationError;
import dev.limbeck.engine.config.Messaging;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.Traceback;
import dev.limbeck.grammar.PythonSyntaxError;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what went wrong into a message and an exit code: 255 and a {@code FAILED:} line for what the user can put right,
 * 1 and a line on standard error for all else. A Java stack trace only if it was asked for.
 */
final class Failures {
    private static final int ERROR = 1;
    private static final int FAILED = 255;

    private final Host host;
    private final boolean quiet;
    private final boolean trace;

    Failures(Host host, Map<String, @Nullable Object> options) {
        this.host = host;
        this.quiet = Boolean.TRUE.equals(options.get("quiet"));
        this.trace = Boolean.TRUE.equals(options.get("raiseerr")) || Boolean.TRUE.equals(options.get("stacktrace"));
    }

    /** The exit code of {@code command}, whatever becomes of it. */
    int guard(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Invocation.UnusableConfiguration e) {
            return error(e, e.getMessage());
        } catch (CommandError e) {
            return failed(e);
        } catch (PyException e) {
            return script(e, report(e));
        } catch (PythonSyntaxError e) {
            return error(e, e.describe() + "\n" + e.excerpt());
        } catch (StackOverflowError e) {
            return error(e, "the scripts call themselves too deeply");
        } catch (OutOfMemoryError e) {
            return error(e, "out of memory; give the JVM more with LIMBECK_JAVA_OPTS=-Xmx...");
        } catch (RuntimeException e) {
            String message = e.getMessage();
            return isOurs(e) && message != null
                    ? script(e, scriptsOf(e) + PROGRAM + message + "\n")
                    : error(e, "internal error: " + e + " (--stacktrace shows where)");
        }
    }

    private static final String PROGRAM = Invocation.PROGRAM + ": error: ";

    private int failed(CommandError e) {
        if (trace) {
            return error(e, e.getMessage());
        }
        new Messaging(host.stdout(), quiet, host.isTerminal() ? host.columns() : 0).msg("FAILED: " + e.getMessage());
        return FAILED;
    }

    /** The frames that a failure went through, if it came out of a revision script; from env.py they say nothing. */
    private static String scriptsOf(RuntimeException e) {
        Traceback traceback = PyException.tracebackOf(e);
        List<Traceback.Entry> entries = traceback.entries();
        boolean inScript = !entries.isEmpty()
                && !entries.get(entries.size() - 1).source().name().endsWith("env.py");
        return inScript ? traceback.toString() : "";
    }

    /** Python's report of an exception, with the details of a long message above its first line, which comes last. */
    private static String report(PyException e) {
        String report = e.report();
        String[] message = String.valueOf(e.getMessage()).split("\n");
        int start = report.lastIndexOf(message[0]);
        if (message.length == 1 || start < 0) {
            return report;
        }
        StringBuilder text = new StringBuilder(report.substring(0, start));
        for (int i = 1; i < message.length; i++) {
            text.append("  ").append(message[i]).append('\n');
        }
        return text.append(message[0]).append('\n').toString();
    }

    private int script(Throwable e, String report) {
        host.stdout().flush();
        host.stderr().print(report);
        return traced(e);
    }

    private int error(Throwable e, @Nullable String message) {
        host.stdout().flush();
        host.stderr().println(PROGRAM + message);
        return traced(e);
    }

    private int traced(Throwable e) {
        if (trace) {
            e.printStackTrace(new PrintWriter(host.stderr()));
            host.stderr().flush();
        }
        return ERROR;
    }

    /** Whether the message is written for the user: our own kinds of exceptions, and those about files. */
    private static boolean isOurs(RuntimeException e) {
        return e instanceof ConfigurationError
                || e instanceof UncheckedIOException
                || e.getClass().getName().startsWith("dev.limbeck.");
    }
}
