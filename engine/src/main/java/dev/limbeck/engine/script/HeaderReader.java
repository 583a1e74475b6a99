package dev.limbeck.engine.script;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.grammar.ModuleOutline;
import dev.limbeck.grammar.PlainScanner;
import dev.limbeck.grammar.SourceFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the headers of files one after the other, into one buffer: thousands of files make little garbage. */
final class HeaderReader {
    /** As much as one read takes without memory of its own. */
    private static final int STEP = 8192;

    private final PlainScanner scanner = new PlainScanner(ScriptHeader.NAMES);
    private byte[] buffer = new byte[2 * STEP];

    /** The header as far as it can be known without running anything; null where it can't. */
    @Nullable
    ScriptHeader read(Path file) {
        String name = file.toString();
        int length = fill(name);
        ModuleOutline plain = scanner.scan(buffer, length);
        ScriptHeader header = plain == null ? null : ScriptHeader.of(plain);
        if (header != null) {
            return header;
        }
        SourceFile source = SourceFile.decode(name, Arrays.copyOf(buffer, length));
        return ScriptHeader.withoutRunning(source, ScriptHeaders.moduleName(file));
    }

    private int fill(String name) {
        int length = 0;
        try (FileInputStream stream = new FileInputStream(name)) {
            for (int more = 0; more >= 0; more = stream.read(buffer, length, STEP)) {
                length += more;
                if (buffer.length - length < STEP) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                }
            }
        } catch (IOException e) {
            throw new CommandError("Can't read " + name + ": " + e.getMessage(), e);
        }
        return length;
    }
}
