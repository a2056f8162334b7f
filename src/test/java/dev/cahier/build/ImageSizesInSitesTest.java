package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images have their sizes on pages, also when they are changed in place. */
class ImageSizesInSitesTest {

    @TempDir private Path folder;

    @Test
    void anImageChangedInPlaceRendersItsNotesAgainAndNoOthers() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), "![x](a.svg)\n");
        Files.writeString(folder.resolve("content/b.md"), "No image.\n");
        svg(30, 20);
        TrialSites.build(folder, Optional.empty());
        assertThat(page("a")).contains("width=\"30\" height=\"20\"");

        svg(50, 40);
        BuildReport report = TrialSites.build(folder, Optional.empty());

        assertThat(page("a")).contains("width=\"50\" height=\"40\"");
        assertThat(report.work().compiled()).isEqualTo(1);
    }

    @Test
    void sizesThatAnAuthorGaveStay() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), "![x](a.svg){width=50%}\n");
        svg(30, 20);
        TrialSites.build(folder, Optional.empty());

        assertThat(page("a")).contains("style=\"width: 50%\"").doesNotContain("width=\"30\"");
    }

    private void svg(int width, int height) throws IOException {
        Files.writeString(
                folder.resolve("content/a.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d'/>"
                        .formatted(width, height));
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("site/" + name + "/index.html"));
    }
}
