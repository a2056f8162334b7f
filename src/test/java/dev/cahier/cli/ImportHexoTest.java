package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                "/categories/analysis/",
                "/categories/数学/",
                "/categories/数学/代数/",
                "/archives/",
                "/demo/",
                "/demo/readme.md",
                "/CNAME",
                "/downloads/code/sum.py");
        assertThat(built.err()).doesNotContain("link-missing", "image-missing");
        assertThat(site.folder().resolve("content/posts/d.md")).doesNotExist();
        assertThat(site.read("cahier.yaml"))
                .contains(
                        "timeZone: Asia/Shanghai",
                        "paginate: 8",
                        "- {name: 归档, url: /archive/}",
                        "repoId: R");
    }

    @Test
    void translatesTagsOutsideOfCode() {
        ImportedSite site = ImportedSite.of("hexo", folder.resolve("new"));

        assertThat(site.read("content/posts/和.md"))
                .contains(
                        "and [the other note](/2021/05/06/with-assets/).",
                        "$$ {{a}_b} $$ and {{ x }}\n",
                        "> [!warning] 小心\n> Divide $a/b$ with care.\n> \n> Twice.\n",
                        "> Few, but ripe.\n>\n> — Gauss\n",
                        "```js\nconst a = \"{{ a }}\";\n```",
                        "```python\nprint(sum(range(3)))\n```",
                        "{{< btn \"https://example.org,\" \"按钮\" >}}",
                        "```\n{% raw %} stays {% endraw %}\n```");
        assertThat(site.read("content/posts/with-assets/index.md"))
                .contains(
                        "![dot](dot.png \"A\")",
                        "[the picture](dot.png)",
                        "<img src=\"dot.png\" alt=\"dot\">");
    }

    @Test
    void saysWhatNeedsAHand() {
        assertThat(ImportedSite.of("hexo", folder.resolve("new")).imported().err())
                .contains(
                        "/tags/Python/ is /tags/python/ now",
                        "shortcode 'btn'",
                        "source/_drafts/d.md:1:1: Hexo does not publish it");
    }
}
