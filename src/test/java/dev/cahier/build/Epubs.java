package dev.cahier.build;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads and checks books. */
final class Epubs {

    private Epubs() {}

    /** Returns the errors and warnings of the W3C's checker. */
    static List<String> problems(byte[] epub) {
        Found found = new Found();
        new EpubCheck(new ByteArrayInputStream(epub), found, "book.epub").doValidate();
        return found.problems;
    }

    private static final class Found extends MasterReport {

        private final List<String> problems = new ArrayList<>();

        private Found() {
            setEpubFileName("book.epub");
        }

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            if (message.getSeverity().compareTo(Severity.WARNING) >= 0) {
                problems.add(
                        message.getID() + " " + location + " " + message.getMessage(arguments));
            }
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {}
    }

    /** Returns the files of a book as texts by their paths, in their order. */
    static Map<String, String> files(byte[] epub) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
