package dev.cahier.math;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of a {@link FormulaCache}: compressed, headed by what its answers depend on, and closed
 * by a checksum. A file that is damaged in any way counts as none.
 */
final class AnswerFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final String head;

    AnswerFile(Path path, String head) {
        this.path = path;
        this.head = head;
    }

    static AnswerFile in(Path folder, MathOutput output) {
        return new AnswerFile(
                folder.resolve("formulas-" + output.katexName() + ".gz"), ScriptDigest.current());
    }

    /**
     * An answer to a formula.
     *
     * @param unused how many builds have not used it since one did
     */
    record Entry(Formula formula, KatexAnswer answer, int unused) {}

    /** What a file holds. */
    record Content(Map<Formula, Entry> entries, Optional<KatexNames> names) {

        static final Content EMPTY = new Content(Map.of(), Optional.empty());
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Reads the file; nothing comes of one that cannot be read, is damaged, or is out of date. */
    Content read() {
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = new GZIPInputStream(raw, BUFFER_BYTES);
                DataInputStream in = new DataInputStream(plain)) {
            AnswerCodec.Reader reader = new AnswerCodec.Reader(in);
            if (!reader.text().equals(head)) {
                return Content.EMPTY;
            }
            Optional<KatexNames> names = reader.names();
            Map<Formula, Entry> entries = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Entry entry = reader.entry();
                entries.put(entry.formula(), entry);
            }
            // The checksum is compared at the end of the stream.
            return in.read() < 0 ? new Content(entries, names) : Content.EMPTY;
        } catch (IOException e) {
            return Content.EMPTY;
        }
    }

    /** Replaces the file in one step, so that whoever reads it sees the old one or the new one. */
    void write(List<Entry> entries, Optional<KatexNames> names) {
        try {
            Files.createDirectories(path.getParent());
            Path whole = Files.createTempFile(path.getParent(), "formulas", ".tmp");
            try {
                write(whole, entries, names);
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private void write(Path file, List<Entry> entries, Optional<KatexNames> names)
            throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream compressed = new QuickGzip(raw);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(compressed, BUFFER_BYTES))) {
            AnswerCodec.Writer writer = new AnswerCodec.Writer(out);
            writer.text(head);
            writer.names(names);
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                writer.entry(entry);
            }
        }
    }

    /** Compresses in a third of the usual time, into a tenth of the size rather than a twelfth. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
