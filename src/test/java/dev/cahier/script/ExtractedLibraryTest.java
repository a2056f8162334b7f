package dev.cahier.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExtractedLibraryTest {

    private static final String NAME = "libexample.v.1.so";

    @TempDir private Path temp;

    @Test
    void copiesTheLibraryIntoAFolderThatItMakes() throws IOException {
        Path folder = temp.resolve("a 中/b");
        ExtractedLibrary.into(folder, NAME, resource("native code"));
        assertThat(folder.resolve(NAME)).hasContent("native code");
        assertOnlyTheLibraryIsIn(folder);
    }

    @Test
    void usesTheCopyThatIsThere() throws IOException {
        Files.writeString(temp.resolve(NAME), "NATIVE CODE");
        ExtractedLibrary.into(temp, NAME, resource("native code"));
        assertThat(temp.resolve(NAME)).hasContent("NATIVE CODE");
    }

    @Test
    void replacesATornCopy() throws IOException {
        Files.writeString(temp.resolve(NAME), "nat");
        ExtractedLibrary.into(temp, NAME, resource("native code"));
        assertThat(temp.resolve(NAME)).hasContent("native code");
    }

    @Test
    void severalMayCopyAtOnce() throws Exception {
        Path folder = temp.resolve("shared");
        URL resource = resource("native code".repeat(100_000));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> copies = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                copies.add(threads.submit(() -> ExtractedLibrary.into(folder, NAME, resource)));
            }
            for (Future<?> copy : copies) {
                copy.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve(NAME)).hasSize(1_100_000);
        assertOnlyTheLibraryIsIn(folder);
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        URL resource = resource("native code");
        assertThatThrownBy(() -> ExtractedLibrary.into(file, NAME, resource))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.resolve(NAME).toString());
    }

    @Test
    void aMissingLibraryNamesTheProfileThatBringsIt() {
        assertThat(V8Library.missing("libjavet-v8-linux-arm64.v.5.0.6.so"))
                .contains(System.getProperty("os.arch"))
                .endsWith("profile v8-linux-arm64 (./mvnw -P v8-linux-arm64 package)");
    }

    private URL resource(String content) throws IOException {
        Path file = Files.createDirectories(temp.resolve("jar")).resolve("resource");
        return Files.writeString(file, content).toUri().toURL();
    }

    private static void assertOnlyTheLibraryIsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(NAME);
        }
    }
}
