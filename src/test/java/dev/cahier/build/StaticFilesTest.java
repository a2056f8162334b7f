package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticFilesTest {

    @TempDir private Path folder;

    @Test
    void listsAllButWhatProgramsLeaveBehind() throws IOException {
        for (String name :
                new String[] {
                    "a b/图.png",
                    ".well-known/x",
                    "CNAME",
                    ".DS_Store",
                    "d/Thumbs.db",
                    "d/x~",
                    "d/.x.swp",
                    "module/.git/HEAD",
                    "linked/.git"
                }) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(StaticFiles.in(folder).keySet())
                .containsExactly(".well-known/x", "CNAME", "a b/图.png");
    }

    @Test
    void followsLinksToFilesAndFolders() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("x.png"), "x");
        Path statics = Files.createDirectories(folder.resolve("static"));
        Files.createSymbolicLink(statics.resolve("img"), elsewhere);
        Files.createSymbolicLink(statics.resolve("y.png"), elsewhere.resolve("x.png"));

        assertThat(StaticFiles.in(statics).keySet()).containsExactly("img/x.png", "y.png");
    }

    @Test
    void namesTheFolderOfLinksThatLeadInCircles() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThatThrownBy(() -> StaticFiles.in(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot list " + folder);
    }

    @Test
    void listsNothingWhereThereIsNoFolder() {
        assertThat(StaticFiles.in(folder.resolve("none"))).isEmpty();
    }
}
