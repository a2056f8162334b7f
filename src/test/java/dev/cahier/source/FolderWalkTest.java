package dev.cahier.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FolderWalkTest {

    @TempDir private Path site;

    @Test
    void aFolderNeedNotExist() {
        assertThat(walk().diagnostics()).isEmpty();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(site.resolve("static"), "x");

        assertThat(walk().files()).isEmpty();
        assertThat(walk().diagnostics())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("static-file");
                            assertThat(d.message()).isEqualTo("this is not a folder");
                            assertThat(d.location().orElseThrow().path()).isEqualTo("static");
                        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatALinkLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(site.resolve("static"), site.resolve("../gone"));
        assertThat(codes()).containsExactly("static-link");

        Files.delete(link);
        Files.createSymbolicLink(link, link);
        assertThat(codes()).as("a circle").containsExactly("static-link");

        Files.delete(link);
        Files.createSymbolicLink(link, Files.createFile(site.resolve("note.md")));
        assertThat(codes()).as("a link to a file").containsExactly("static-file");

        Files.delete(link);
        Files.createSymbolicLink(link, Files.createDirectory(site.resolve("pictures")));
        assertThat(codes()).isEmpty();
    }

    private List<String> codes() {
        return walk().diagnostics().stream().map(Diagnostic::code).toList();
    }

    private FolderWalk walk() {
        return FolderWalk.of(SiteFolder.of(site), "static", path -> true);
    }
}
