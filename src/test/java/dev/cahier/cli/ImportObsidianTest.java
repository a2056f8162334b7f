package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportObsidianTest {

    @TempDir private Path folder;

    @Test
    void buildsWithAllLinks() {
        ImportedSite site = ImportedSite.of("obsidian", folder.resolve("new"));
        Console built = site.build();

        site.answers("/数学-笔记/群-论/", "/rings-theory/", "/map/", "/tags/rings/", "/files/dot.png");
        assertThat(ImportedSite.saying(built, "link-missing")).hasSize(1);
        assertThat(built.err())
                .contains("no note or file 'missing.excalidraw'")
                .doesNotContain("ambiguous", "image-missing", "embed-missing", "foreign-syntax");
        assertThat(site.read("site/数学-笔记/群-论/index.html"))
                .contains("href=\"/rings-theory/\"", "href=\"/map/\"", "sketch.excalidraw.svg")
                .doesNotContain("not for readers");
        assertThat(site.folder().resolve("content/Templates")).doesNotExist();
        assertThat(site.folder().resolve("content/.trash")).doesNotExist();
    }

    @Test
    void translatesTagsAndDrawings() {
        ImportedSite site = ImportedSite.of("obsidian", folder.resolve("new"));

        assertThat(site.read("content/数学 笔记/群 论.md"))
                .startsWith("---\ntags: [algebra/groups]\n---\n\nA group #algebra/groups has")
                .contains("![[sketch.excalidraw.svg|300]]", "```\n[[kept]] #kept\n```");
        assertThat(site.folder().resolve("content/Map.md")).exists();
        assertThat(site.read("content/数学 笔记/群 论.md")).contains("and [[Map|_Map]].");
        assertThat(site.imported().err())
                .contains(
                        "there is no picture of missing.excalidraw",
                        "'dataview' is shown as code",
                        "board.canvas:1:1: Cahier does not show them");
    }

    @Test
    void keepsAThousandLinks() throws IOException {
        Path vault = Files.createDirectories(folder.resolve("vault"));
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder("Note " + i + ".\n\n");
            for (int j = 1; j <= 10; j++) {
                int to = (i + 7 * j) % 100;
                text.append("See [[").append(name(to)).append(j % 2 == 0 ? "|other]]" : "]]");
                text.append(j % 5 == 0 ? "\n\n" : " and ");
            }
            Path file = vault.resolve("部分 " + i % 7 + "/" + name(i) + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }

        ImportedSite site = ImportedSite.of("obsidian", vault, folder.resolve("new"));
        Console built = site.build();

        assertThat(built.err()).doesNotContain("link-missing", "link-ambiguous");
        assertThat(site.read("site/部分-0/笔记-n.-0-ada/index.html")).contains("-n.-7-ada/\">");
    }

    @Test
    void putsFootnotesBelowTheText() throws IOException {
        Path vault = folder.resolve("vault");
        write(
                vault,
                "a.md",
                "One^[见 [b](https://x.example/) 与 $a_{[1]}$] two[^1] `^[x]` $x^[y]$ three^[last\nline].\n\n[^1]: own\n");

        ImportedSite site = ImportedSite.of("obsidian", vault, folder.resolve("new"));

        assertThat(site.read("content/a.md"))
                .endsWith(
                        "One[^2] two[^1] `^[x]` $x^[y]$ three[^3].\n\n[^1]: own\n"
                                + "\n[^2]: 见 [b](https://x.example/) 与 $a_{[1]}$\n\n[^3]: last line\n");
        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
    }

    /** Obsidian writes them if wiki-links are switched off. */
    @Test
    void keepsMarkdownLinksByTheShortestPath() throws IOException {
        Path vault = folder.resolve("vault");
        write(vault, "deep/er/Banach 空间.md", "# B\n\n## Part\n\nText\n");
        write(vault, "files/dot.png", "x");
        write(vault, "one/Same.md", "a\n");
        write(vault, "two/Same.md", "b\n");
        write(
                vault,
                "one/note.md",
                "[a](Banach%20空间.md#Part) [b](<Banach 空间.md>) ![dot](dot.png) [c](Same.md)"
                        + " [d](two/Same.md) [e](https://e.org/dot.png) `[f](dot.png)` [g](none.md)\n");

        ImportedSite site = ImportedSite.of("obsidian", vault, folder.resolve("new"));
        Console built = site.build();

        assertThat(site.read("content/one/note.md"))
                .isEqualTo(
                        "[a](<../deep/er/Banach 空间.md#Part>) [b](<../deep/er/Banach 空间.md>)"
                                + " ![dot](<../files/dot.png>) [c](Same.md) [d](<../two/Same.md>)"
                                + " [e](https://e.org/dot.png) `[f](dot.png)` [g](none.md)\n");
        assertThat(ImportedSite.saying(built, "link-missing")).hasSize(1);
        assertThat(built.err()).doesNotContain("image-missing");
    }

    private static void write(Path vault, String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String name(int i) {
        return "笔记 N. " + i + " 'Ada'";
    }
}
