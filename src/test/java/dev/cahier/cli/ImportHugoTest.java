package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ImportHugoTest {

    @TempDir private Path folder;

    @Test
    void buildsWithTheOldAddresses() {
        var before = ImportedSite.contents(ImportedSite.blog("hugo"));

        ImportedSite site = ImportedSite.of("hugo", folder.resolve("new"));
        Console built = site.build();

        site.answers(
                "/",
                "/2023/02/第一篇/",
                "/2022/12/the-sum/",
                "/2022/12/the-sum/plot.png",
                "/about/names/",
                "/about/",
                "/notes/norm/",
                "/notes/",
                "/posts/",
                "/old/first/",
                "/older.html",
                "/shared/logo.png",
                "/img/dot.png",
                "/img/curve.png",
                "/extra.png",
                "/tags/级数/",
                "/tags/series/",
                "/categories/分析/",
                "/index.xml",
                "/tags/series/index.xml",
                "/sitemap.xml");
        assertThat(ImportedSite.saying(built, "link-missing")).isEmpty();
        assertThat(ImportedSite.saying(built, "image-missing")).isEmpty();
        assertThat(ImportedSite.saying(built, "foreign-syntax")).isEmpty();
        assertThat(folder.resolve("new/site/hidden/index.html")).doesNotExist();
        assertThat(folder.resolve("new/site/.env")).doesNotExist();
        assertThat(folder.resolve("new/static/css")).doesNotExist();
        assertThat(ImportedSite.contents(ImportedSite.blog("hugo"))).isEqualTo(before);
    }

    @Test
    void keepsTheFirstPagesOfLists() {
        ImportedSite site = ImportedSite.of("hugo", folder.resolve("new"));
        site.build();

        site.answers(
                "/page/1/",
                "/posts/page/1/",
                "/notes/page/1/",
                "/tags/page/1/",
                "/tags/级数/page/1/",
                "/categories/分析/page/1/");
        assertThat(site.read("site/posts/page/1/index.html")).contains("url=../../../posts/\"");
        assertThat(folder.resolve("new/site/about/page")).doesNotExist();
    }

    @Test
    void translatesTheConfiguration() {
        assertThat(ImportedSite.of("hugo", folder.resolve("new")).read("cahier.yaml"))
                .isEqualTo(
                        """
                        # Imported from a Hugo site.
                        title: 'Ada''s sums'
                        description: 和与积
                        baseUrl: https://notes.example/blog/
                        language: zh-CN
                        timeZone: Asia/Shanghai
                        author: Ada
                        paginate: 5
                        menu:
                          - {name: Posts, url: /posts/}
                          - {name: Tags, url: /tags/}
                        emoji: true
                        sections: [posts]
                        feeds:
                          sections: true
                        comments:
                          repo: ada/notes
                          repoId: R_1
                          category: Comments
                          categoryId: C_1
                        permalinks:
                          posts: '/:year/:month/:slug/'
                        """);
    }

    @Test
    void keepsProseAndLineEnds() throws IOException {
        ImportedSite site = ImportedSite.of("hugo", folder.resolve("new"));

        String old = Files.readString(ImportedSite.blog("hugo").resolve("content/posts/first.md"));
        String body = old.substring(old.indexOf("The sum"));
        assertThat(site.read("content/posts/first.md"))
                .endsWith(
                        body.replace("](/blog/img", "](/img")
                                .replace("{{</* emo */>}}", "{{< emo >}}")
                                .replace("[a picture](/blog/", "[a picture](/"));
        assertThat(site.read("content/posts/sum/index.md"))
                .contains("\r\nWith CRLF")
                .doesNotContainPattern("[^\\r]\\n");
        assertThat(site.folder().resolve("content/posts/_index.md"))
                .hasSameBinaryContentAs(
                        ImportedSite.blog("hugo").resolve("content/posts/_index.md"));
    }

    @Test
    void saysWhatNeedsAHand() {
        ImportedSite site = ImportedSite.of("hugo", folder.resolve("new"));

        assertThat(site.imported().code()).isZero();
        assertThat(site.imported().err())
                .contains(
                        "shortcode 'emo'\n    content/posts/first.md:24:9: "
                                + "templates/shortcodes/emo.ftlh shows its arguments",
                        "the terms of 'topics' are tags",
                        "content/raw.html:1:1: rewrite this page as Markdown",
                        "content/posts/sum/part.md:1:1: Hugo makes no page");
        assertThat(site.read("templates/shortcodes/box.ftlh"))
                .contains("{{ .Inner | markdownify }}");
    }

    @Test
    void leavesEditedFilesAlone() throws IOException {
        Path target = folder.resolve("new");
        ImportedSite first = ImportedSite.of("hugo", target);
        var before = ImportedSite.contents(target);
        assertThat(ImportedSite.of("hugo", target).imported().err()).contains(": 0 files written");
        assertThat(ImportedSite.contents(target)).isEqualTo(before);
        Files.writeString(target.resolve("content/about.md"), "# Mine\n");
        Files.delete(target.resolve("content/hidden.md"));

        ImportedSite again = ImportedSite.of("hugo", target);

        assertThat(first.imported().err()).doesNotContain("Left as they are");
        assertThat(again.imported().err())
                .contains("Left as they are", "  content/about.md\n  content/hidden.md\n");
        assertThat(again.read("content/about.md")).isEqualTo("# Mine\n");
        assertThat(target.resolve("content/hidden.md")).doesNotExist();
    }

    @Test
    void refusesFoldersInsideEachOther() {
        String blog = ImportedSite.blog("hugo").toString();

        assertThat(Console.run("import", "hugo", blog, "-s", blog + "/new").code()).isEqualTo(2);
        assertThat(Console.run("import", "hugo", blog, "-s", blog).code()).isEqualTo(2);
        assertThat(Console.run("import", "hugo", blog + "/content", "-s", blog).err())
                .contains("must not contain");
        assertThat(Console.run("import", "hugo", folder + "/none", "-s", blog).code()).isEqualTo(2);
        assertThat(Console.run("import", "gatsby", blog, "-s", folder.toString()).err())
                .contains("'gatsby' is not a tool that can be imported: hugo, hexo, jekyll");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old/content")).getParent();
        Files.writeString(folder.resolve("secret.md"), "# Secret\n");
        Files.writeString(old.resolve("hugo.toml"), "title = 'T'\n");
        Files.createSymbolicLink(old.resolve("content/s.md"), folder.resolve("secret.md"));
        Files.writeString(old.resolve("content/a.md"), "# A\n");

        ImportedSite site = ImportedSite.of("hugo", old, folder.resolve("new"));

        assertThat(site.imported().err()).contains("content/s.md:1:1: this link leads out");
        assertThat(folder.resolve("new/content/s.md")).doesNotExist();
        assertThat(folder.resolve("new/content/a.md")).exists();
    }

    @Test
    void printsJson() {
        Console console =
                Console.run(
                        "import",
                        "hugo",
                        ImportedSite.blog("hugo").toString(),
                        "-s",
                        folder.resolve("new").toString(),
                        "--json");

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .contains("\"tool\":\"hugo\"", "\"notes\":9", "\"kind\":\"by-hand\"");
    }

    /** The list is that of Hugo 0.169, see {@code migrate/list-addresses.sh}. */
    @Test
    void answersEveryAddressThatHugoMakes() throws IOException {
        ImportedSite site = ImportedSite.of("hugo-addresses", folder.resolve("new"));
        site.build();

        // Hugo leads from the first page of a list to the list, and nothing links there; it lists
        // terms in pages, for each language, and has feeds of terms and of lists without notes, and
        // sitemaps of languages. It counts the text of a section among the notes of a term.
        List<String> old =
                Files.readAllLines(ImportedSite.blog("hugo-addresses").resolve("addresses.txt"));
        assertThat(old.stream().filter(address -> !isLeftOut(address))).hasSizeGreaterThan(60);
        site.answers(old.stream().filter(address -> !isLeftOut(address)).toArray(String[]::new));
        assertThat(site.read("cahier.yaml"))
                .contains("sections: [posts]", "docs: '/d/:sections[1:]/:slugorcontentbasename/'");
        assertThat(site.read("content/docs/api/Start.md")).contains("author: Ada");
        assertThat(site.read("content/docs/api/slugged.md"))
                .contains("author: Ada", "categories: [Other]")
                .doesNotContain("Manual");
        assertThat(site.read("content/notes/both.md")).contains("tags: [norms, Open Sets]");
        assertThat(site.read("content/posts/json.md")).doesNotContain("url");
    }

    private static boolean isLeftOut(String address) {
        return address.matches(
                ".*/page/1/|/(?:zh/)?(?:tags|categories|topics)/(?:page/\\d+/|index\\.xml)"
                        + "|/topics/.+/index\\.xml|/zh/(?:tags|topics|categories)/.*"
                        + "|/(?:gallery|docs/guide)/index\\.xml"
                        + "|/categories/manual/page/3/"
                        + "|/(?:en|zh)/sitemap\\.xml|/en/");
    }

    /** Themes such as PaperMod have a page without text that shows the archive. */
    @Test
    void keepsTheArchiveOfThemes() throws IOException {
        Path blog = folder.resolve("old");
        write(blog, "hugo.yaml", "title: T\nbaseURL: https://x.example/\ntimeZone: UTC\n");
        write(
                blog,
                "content/archives.md",
                "---\ntitle: Everything\nlayout: archives\nurl: /archives/\n---\n");
        write(blog, "content/posts/a.md", "---\ntitle: A\ndate: 2020-01-02\n---\nx\n");

        ImportedSite site = ImportedSite.of("hugo", blog, folder.resolve("new"));
        site.build();

        site.answers("/archives/", "/archive/");
        assertThat(site.read("site/archive/index.html")).contains("Everything");
        assertThat(site.read("site/archives/index.html")).contains("url=/archive/");
        assertThat(site.imported().err()).doesNotContain("addresses that changed");
    }

    @Test
    void saysWhereItsConfigurationMadeOtherPages() throws IOException {
        Path blog = folder.resolve("old");
        String passthrough = "[markup.goldmark.extensions.passthrough]\nenable = true\n";
        write(
                blog,
                "hugo.toml",
                "summaryLength = 30\n" + passthrough + "[outputs]\nhome = ['HTML', 'JSON']\n");
        write(
                blog,
                "content/posts/a.md",
                "---\ntitle: A\n---\n`$x$` and \\(y\\)\n\n```html\n<div>\n```\n\nFrom $x$ to $y$.\n"
                        + "\n<div>b</div>\n");

        String said = ImportedSite.of("hugo", blog, folder.resolve("new")).imported().err();

        assertThat(said)
                .contains("hugo.toml:1:1: 'summaryLength': a summary is the first paragraph")
                .contains("the output format 'JSON' is not made")
                .contains("content/posts/a.md:10:6: '$…$' was text in the old site")
                .contains("content/posts/a.md:12:1: Hugo left out the HTML in notes")
                .doesNotContain("'HTML'");

        Files.delete(blog.resolve("hugo.toml"));
        write(
                blog,
                "config.toml",
                "services.disqus.shortname = 'x'\n"
                        + passthrough
                        + "[markup.goldmark.extensions.passthrough.delimiters]\n"
                        + "inline = [['$', '$']]\n[markup.goldmark.renderer]\nunsafe = true\n");
        assertThat(ImportedSite.of("hugo", blog, folder.resolve("other")).imported().err())
                .contains("config.toml:1:1: 'services.disqus.shortname'")
                .doesNotContain("'$…$'", "left out the HTML", "summaryLength", "output format");
    }

    @Test
    void setsUnreadableNotesAside() throws IOException {
        Path blog = folder.resolve("old");
        write(
                blog,
                "hugo.toml",
                "baseURL = 'https://x.example/'\n[permalinks]\nposts = '/:year/:title/'\n");
        write(blog, "content/posts/good.md", "---\ntitle: Good\ndate: 2020-01-02\n---\nText\n");
        write(blog, "content/posts/undated.md", "---\ntitle: Undated\n---\nText\n");
        String broken = "---\r\ntitle: [unclosed\r\ndraft: true\r\n---\r\nSecret **text **\r\n";
        write(blog, "content/posts/broken.md", broken);
        write(blog, "content/posts/bundle/index.md", "+++\ntitle = \n+++\n");

        ImportedSite site = ImportedSite.of("hugo", blog, folder.resolve("new"));
        site.build();

        site.answers("/2020/good/", "/1/undated/");
        assertThat(site.read("unreadable/posts/broken.md")).isEqualTo(broken);
        assertThat(site.folder().resolve("content/posts/broken.md")).doesNotExist();
        assertThat(site.imported().err() + site.imported().out())
                .contains("notes that cannot be read, 2 times", "unreadable/posts/broken.md:2:8: ")
                .contains("correct it and move the note to content/posts/broken.md");
    }

    private static void write(Path blog, String path, String text) throws IOException {
        Path file = blog.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
