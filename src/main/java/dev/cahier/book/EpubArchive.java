package dev.cahier.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The container of a book: a ZIP file whose first entry is its type. All entries have the same
 * time, so that equal books are equal byte for byte. One thread.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-ocf">EPUB 3.3, section 4</a>
 */
final class EpubArchive {

    private static final String FOLDER = "EPUB/";
    private static final byte[] TYPE = "application/epub+zip".getBytes(UTF_8);

    /** At midnight, Java would write a field beside the time, which a book must not have. */
    private static final LocalDateTime OLDEST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final LocalDateTime NEWEST = LocalDateTime.of(2099, 12, 31, 0, 0);

    private static final String CONTAINER =
            Markup.DECLARATION
                    + "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\""
                    + " version=\"1.0\">\n<rootfiles>\n<rootfile full-path=\""
                    + FOLDER
                    + PackageDocument.FILE
                    + "\" media-type=\"application/oebps-package+xml\"/>\n"
                    + "</rootfiles>\n</container>\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
    private final LocalDateTime time;

    EpubArchive(Instant modified) {
        LocalDateTime utc = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
        time = utc.isBefore(OLDEST) ? OLDEST : utc.isAfter(NEWEST) ? NEWEST : utc;
        ZipEntry type = new ZipEntry("mimetype");
        CRC32 sum = new CRC32();
        sum.update(TYPE);
        type.setMethod(ZipEntry.STORED);
        type.setSize(TYPE.length);
        type.setCrc(sum.getValue());
        put(type, TYPE);
        put(new ZipEntry("META-INF/container.xml"), CONTAINER.getBytes(UTF_8));
    }

    void add(String file, String text) {
        add(file, text.getBytes(UTF_8));
    }

    void add(String file, byte[] content) {
        put(new ZipEntry(FOLDER + file), content);
    }

    /** Returns the whole file; nothing can be added then. */
    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
    }

    private void put(ZipEntry entry, byte[] content) {
        try {
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
    }
}
