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
        Files.writeString(
                folder.resolve("content/a.md"),
                "![x](a.svg){width=50%}\n\n![[a.svg|300]]\n\n![[a.svg|300x100]]\n");
        svg(30, 20);
        TrialSites.build(folder, Optional.empty());

        String proportion = " width=\"30\" height=\"20\"";
        assertThat(page("a"))
                .contains("style=\"width: 50%\"" + proportion)
                .contains("style=\"width: 300px\"" + proportion)
                .contains("style=\"width: 300px; height: 100px\" loading");
    }

    @Test
    void imagesInHtmlOfTheAuthorHaveTheirSizes() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        svg(30, 20);
        String[][] images = {
            {"<img src=a.svg>", "<img width=\"30\" height=\"20\" src=\"/a.svg\">"},
            {
                "<img src='a.svg' alt='' />",
                "<img width=\"30\" height=\"20\" src=\"/a.svg\" alt='' />"
            },
            {"x <IMG alt='y' SRC=\"a.svg?v=1\"> y", "<IMG width=\"30\" height=\"20\" alt='y' SRC="},
            {"<img width=60 src=a.svg>", "<img height=\"40\" width=60 src="},
            {"<img height='60px' src=a.svg>", "<img width=\"90\" height='60px' src="},
            {"<img width='50%' src=a.svg>", "<img width='50%' src="},
            {"<img width=9 height=8 src=a.svg>", "<img width=9 height=8 src="},
            {"<img style='width: 3em' src=a.svg>", "<img style='width: 3em' src="},
            {"<img srcset='a.svg 30w' sizes=10em src=a.svg>", "<img srcset="},
            {"<img srcset='a.svg, a.svg 2x' src=a.svg>", "<img width=\"30\" height=\"20\" srcset="},
            {
                "<picture><source srcset=a.svg><img src=a.svg></picture>",
                "<img width=\"30\" height=\"20\" src="
            },
            {"<img src=https://e.example/a.svg>", "<img src=https://e.example/a.svg>"},
            {"<pre><img src=b.svg></pre>", "<pre><img src=b.svg></pre>"},
        };
        StringBuilder note = new StringBuilder();
        for (String[] image : images) {
            note.append(image[0]).append("\n\n");
        }
        Files.writeString(folder.resolve("content/a.md"), note.toString());
        TrialSites.build(folder, Optional.empty());

        for (String[] image : images) {
            assertThat(page("a")).as(image[0]).contains(image[1]);
        }
        svg(50, 40);
        TrialSites.build(folder, Optional.empty());
        assertThat(page("a")).contains("<img width=\"50\" height=\"40\" src=\"/a.svg\">");
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
