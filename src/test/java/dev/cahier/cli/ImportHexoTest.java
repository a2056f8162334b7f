package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportHexoTest {

    @TempDir private Path folder;

    @Test
    void buildsWithTheOldAddresses() {
        ImportedSite site = ImportedSite.of("hexo", folder.resolve("new"));
        Console built = site.build();

        site.answers(
                "/2022/03/01/和/",
                "/2021/05/06/with-assets/",
                "/2021/05/06/with-assets/dot.png",
                "/christmas/eve.html",
                "/about/",
                "/tags/",
                "/tags/级数/",
                "/tags/C/",
                "/tags/Python/",
                "/categories/analysis/",
                "/categories/数学/",
                "/categories/数学/代数/",
                "/archives/",
                "/demo/",
                "/demo/readme.md",
                "/CNAME",
                "/downloads/code/sum.py");
        assertThat(built.err()).doesNotContain("link-missing", "image-missing");
        assertThat(site.read("site/2022/03/01/和/index.html")).contains(">With assets</a>, <a");
        assertThat(site.folder().resolve("content/posts/d.md")).doesNotExist();
        assertThat(site.read("cahier.yaml"))
                .contains(
                        "timeZone: Asia/Shanghai",
                        "lowerCase: false",
                        "paginate: 8",
                        "- {name: 归档, url: /archive/}",
                        "repoId: R");
    }

    @Test
    void translatesTagsOutsideOfCode() {
        ImportedSite site = ImportedSite.of("hexo", folder.resolve("new"));

        assertThat(site.read("content/posts/和.md"))
                .contains(
                        "and [the other note](/2021/05/06/with-assets/), [With assets](/2021/05/06/with-assets/),"
                                + " [the third](/2021/05/06/with-assets/).",
                        "$$ {{a}_b} $$ and \\{{ x }}\n",
                        "> [!warning] 小心\n> Divide $a/b$ with care.\n> \n> Twice.\n",
                        "> Few, but ripe.\n>\n> — Gauss\n",
                        "```js\nconst a = \"{{ a }}\";\n```",
                        "```python\nprint(sum(range(3)))\n```",
                        "{{< btn \"https://example.org,\" \"按钮\" >}}",
                        "```\n{% raw %} stays {% endraw %}\n```");
        assertThat(site.read("content/posts/with-assets/index.md"))
                .contains(
                        "![A dot](dot.png \"A dot\")",
                        "![Figure 2 of 3](dot.png \"Figure 2 of 3\"){width=500}",
                        "![alt text](dot.png \"title text\") ![b](dot.png \"a\")",
                        "[the picture](dot.png)",
                        "<img src=\"dot.png\" alt=\"dot\">");
    }

    @Test
    void saysWhatNeedsAHand() {
        assertThat(ImportedSite.of("hexo", folder.resolve("new")).imported().err())
                .contains("shortcode 'btn'", "source/_drafts/d.md:1:1: Hexo does not publish it");
    }

    /** The addresses of some tags differ only in case in Hexo, or are those of other tags here. */
    @Test
    void buildsWithTagsOfProgrammingLanguages() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/source/_posts"));
        Files.writeString(
                folder.resolve("old/_config.yml"), "url: https://x.example\ntimezone: UTC\n");
        Files.writeString(
                blog.resolve("a.md"),
                "---\ntitle: A\ndate: 2020-01-02\ntags: [c++, C#, .NET, R&D, F#]\n---\nx\n");
        Files.writeString(
                blog.resolve("b.md"),
                "---\ntitle: B\ndate: 2020-01-03\ntags: [C, f, net, C++]\ncategories: [C#, c]\n---\nx\n");

        ImportedSite site = ImportedSite.of("hexo", folder.resolve("old"), folder.resolve("new"));
        site.build();

        site.answers("/tags/C/", "/tags/R-D/", "/tags/f/", "/2020/01/03/b/");
        assertThat(site.imported().err())
                .contains("addresses of tags and categories", "differ only in case");
    }

    @Test
    void showsDiagrams() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/source/_posts"));
        Files.writeString(
                folder.resolve("old/_config.yml"), "url: https://x.example\ntimezone: UTC\n");
        Files.writeString(
                blog.resolve("a.md"),
                "---\ntitle: A\ndate: 2020-01-02\n---\n{% mermaid graph TD %}\nA --> B\n{% endmermaid %}\n\n"
                        + "{% mermaid %}\npie\n{% endmermaid %}\n");

        ImportedSite site = ImportedSite.of("hexo", folder.resolve("old"), folder.resolve("new"));
        site.build();

        assertThat(site.read("site/2020/01/02/a/index.html"))
                .contains(
                        "<code class=\"language-mermaid\">graph TD\nA --&gt; B\n</code>",
                        "<code class=\"language-mermaid\">pie\n</code>")
                .doesNotContain("{{<", "-->");
    }

    @Test
    void quotesWithinALineAreQuotations() throws IOException {
        Path blog = folder.resolve("old");
        Path posts = Files.createDirectories(blog.resolve("source/_posts"));
        Files.writeString(blog.resolve("_config.yml"), "timezone: UTC\n");
        Files.writeString(
                posts.resolve("a.md"),
                "---\ntitle: A\ndate: 2020-01-02\n---\n{% cq %}甲{% endcq %}\n\n"
                        + "Text {% note info %}乙{% endnote %} more.\n\n"
                        + "{% blockquote 丙, 丁 %}one\ntwo{% endblockquote %}\n\n{% cq %}open\n");

        ImportedSite site = ImportedSite.of("hexo", blog, folder.resolve("new"));

        assertThat(site.read("content/posts/a.md"))
                .endsWith(
                        "---\n> 甲\n\nText \n\n> [!info]\n> 乙\n\n more.\n\n"
                                + "> one\n> two\n>\n> — 丙, 丁\n\n{% cq %}open\n");
    }

    /** Typora and hexo-asset-image write the folder of the post, which Hexo itself leaves out. */
    @Test
    void findsPicturesInTheFolderOfThePost() throws IOException {
        Path blog = folder.resolve("old");
        Path posts = Files.createDirectories(blog.resolve("source/_posts"));
        Files.createDirectories(posts.resolve("激活 函数"));
        Files.writeString(posts.resolve("激活 函数/dot.png"), "x");
        Files.writeString(
                blog.resolve("_config.yml"),
                "url: https://x.example\ntimezone: UTC\npost_asset_folder: true\ntitlecase: true\n");
        Files.writeString(
                posts.resolve("激活 函数.md"),
                "---\ntitle: T\ndate: 2020-01-02\n---\n![a](<激活 函数/dot.png>)"
                        + " ![b](%E6%BF%80%E6%B4%BB%20%E5%87%BD%E6%95%B0/dot.png) ![c](dot.png)"
                        + " <img src=\"./激活 函数/dot.png\" alt=\"d\"> `![e](激活 函数/dot.png)`\n");

        ImportedSite site = ImportedSite.of("hexo", blog, folder.resolve("new"));
        Console built = site.build();

        assertThat(site.read("content/posts/激活 函数/index.md"))
                .contains("![a](<dot.png>) ![b](dot.png) ![c](dot.png) <img src=\"dot.png\"")
                .contains("`![e](激活 函数/dot.png)`");
        assertThat(ImportedSite.saying(built, "image-missing")).isEmpty();
        assertThat(site.imported().err()).contains("'titlecase': titles are shown as");
    }

    @Test
    void writesThePatternOfTheBlog() throws IOException {
        Path blog = folder.resolve("old");
        Files.createDirectories(blog.resolve("source/_posts/Deep"));
        Files.writeString(
                blog.resolve("_config.yml"),
                "url: https://x.example\npermalink: :year/:title.html\ntimezone: UTC\n");
        for (String name : new String[] {"Über", "Deep/Two-Words"}) {
            Files.writeString(
                    blog.resolve("source/_posts/" + name + ".md"),
                    "---\ntitle: T\ndate: 2020-01-02 03:04:05\ntags: [C#, Real Analysis]\n---\nText\n");
        }

        ImportedSite site = ImportedSite.of("hexo", blog, folder.resolve("new"));
        site.build();

        assertThat(site.read("cahier.yaml"))
                .contains("permalinks:\n  posts: ':year/:sections[1:]/:filename.html'\n");
        assertThat(site.read("content/posts/Deep/Two-Words.md")).doesNotContain("url:");
        site.answers(
                "/2020/Über.html", "/2020/Deep/Two-Words.html", "/tags/C/", "/tags/Real-Analysis/");
    }
}
