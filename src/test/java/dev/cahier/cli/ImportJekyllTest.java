package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportJekyllTest {

    @TempDir private Path folder;

    @Test
    void buildsWithTheOldAddresses() {
        ImportedSite site = ImportedSite.of("jekyll", folder.resolve("new"));
        Console built = site.build();

        site.answers(
                "/algebra/2020/01/02/First-Sum.html",
                "/old-sum.html",
                "/zahlen/2022/01/01/zweite.html",
                "/archive-of/old/",
                "/archive-of/old.html",
                "/n/ring/",
                "/about.html",
                "/old/deep.html",
                "/old/plain.html",
                "/assets/img/dot.png",
                "/feed.xml",
                "/");
        assertThat(site.read("site/feed.xml"))
                .isEqualTo(site.read("site/atom.xml"))
                .contains("<feed");
        assertThat(built.err()).doesNotContain("link-missing", "image-missing", "front-matter-key");
        assertThat(folder.resolve("new/content/docs")).doesNotExist();
        assertThat(folder.resolve("new/content/posts/draft.md")).doesNotExist();
        assertThat(site.read("cahier.yaml"))
                .contains("math:\n  double: kramdown\n", "emoji: true", "timeZone: Asia/Shanghai");
        assertThat(site.read("site/algebra/2020/01/02/First-Sum.html"))
                .contains("cell", "application/x-tex\">1/6<")
                .doesNotContain("not shown", "{:toc}");
    }

    @Test
    void translatesTagsOutsideOfCode() {
        ImportedSite site = ImportedSite.of("jekyll", folder.resolve("new"));

        assertThat(site.read("content/posts/2020-01-02-First-Sum.md"))
                .contains(
                        "title: First Sum\n",
                        "toc: true\n",
                        "```python {linenos=true}\nprint(\"{{ site.url }}\")\n```\n",
                        "See [the second](/zahlen/2022/01/01/zweite.html), [it](/n/ring/),",
                        "[home](/about.html) and ![dot](/assets/img/dot.png).\n{: .remark}\n",
                        "Written by post at Numbers, raw \\{{ kept }}.",
                        "```liquid\n{{ page.title }}\n```",
                        "{{< comment_box \"warning\" >}}\nCareful.\n{{< /comment_box >}}");
        assertThat(site.read("content/posts/2021-12-31-zweite.markdown"))
                .contains(
                        "title: \"The $\\\\rho$ of it\"",
                        "{{< figure src=\"/assets/img/dot.png\" alt=\"dot\" caption=\"A caption\"",
                        "> [!note]- A box\n> Folded text with $$a_1$$.\n>\n> More.\n",
                        "**One**\n\nFirst tab.\n\n**Two**\n\nSecond tab.\n",
                        "{{< gist ada 0123456789abcdef >}}",
                        "    {% highlight x %} stays code {% endhighlight %}");
    }

    @Test
    void saysWhatNeedsAHand() {
        assertThat(ImportedSite.of("jekyll", folder.resolve("new")).imported().err())
                .contains(
                        "{% if %}\n    content/about.md:6:1: a control tag",
                        "archive.html:1:1: rewrite this page",
                        "docs/x.md:1:1: 'exclude' names it",
                        "_drafts/draft.md:1:1: Jekyll does not publish it");
    }

    @Test
    void makesTheMenuOfTheHeader() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old"));
        Files.writeString(
                blog.resolve("_config.yml"),
                "timezone: UTC\npermalink: pretty\nheader_pages:\n  - about.md\n  - none.html\n");
        Files.writeString(blog.resolve("about.md"), "---\ntitle: About me\n---\nText\n");

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        site.build();

        assertThat(site.read("cahier.yaml")).contains("- {name: About me, url: /about/}\n");
        assertThat(site.imported().err()).contains("'header_pages' names none.html, which is not");
        assertThat(site.read("site/index.html")).contains("About me");
    }

    /** Themes for documentation have boxes as files that are included. */
    @Test
    void showsIncludedBoxes() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/_posts")).getParent();
        Files.writeString(blog.resolve("_config.yml"), "timezone: UTC\npermalink: pretty\n");
        Files.writeString(
                blog.resolve("_posts/2020-01-02-a.md"),
                """
                ---
                title: A
                ---
                {% include warning.html content="Mind $x = 0$." %}

                {% include note.html content="A *note*." type="warn" %}

                {% include callout.html content="A call." type="danger" title="Stop" %}
                """);

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        site.build();

        assertThat(site.read("site/2020/01/02/a/index.html").replaceAll("\\s+", " "))
                .contains(
                        "class=\"callout callout-warning\" role=\"note\"> <p class=\"callout-title\">Warning</p> <p>Mind <")
                .contains(
                        "callout-warning\" role=\"note\"> <p class=\"callout-title\">Warning</p> <p>A <em>note</em>.</p>")
                .contains(
                        "callout-danger\" role=\"note\"> <p class=\"callout-title\">Stop</p> <p>A call.</p>");
    }

    /** As in Jekyll, the single category comes behind the others, and is one with its spaces. */
    @Test
    void ordersCategoriesAsJekyll() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/_posts")).getParent();
        Files.writeString(
                blog.resolve("_config.yml"),
                "timezone: UTC\npermalink: pretty\ndefaults:\n- scope: {path: ''}\n"
                        + "  values: {category: misc}\n");
        Files.writeString(
                blog.resolve("_posts/2020-01-02-a.md"), "---\ncategories: [b, a]\n---\nText\n");
        Files.writeString(
                blog.resolve("_posts/2020-01-02-c.md"),
                "---\ncategories: d e\ncategory: f\n---\nText\n");

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        site.build();

        site.answers("/b/a/misc/2020/01/02/a/", "/d/e/f/2020/01/02/c/");
    }

    /** A day of one digit needs a key of its own: Cahier reads dates of two digits in names. */
    @Test
    void keepsTheDaysOfFileNames() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/_posts")).getParent();
        Files.writeString(blog.resolve("_config.yml"), "timezone: UTC\npermalink: pretty\n");
        for (String day : List.of("2013-8-31", "2016-2-29", "2014-12-30", "2022-13-40")) {
            Files.writeString(blog.resolve("_posts/" + day + "-a.md"), "---\ntitle: A\n---\nx\n");
        }

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        site.build();

        site.answers("/2013/08/31/a/", "/2016/02/29/a/", "/2014/12/30/a/");
        assertThat(site.read("content/posts/2013-8-31-a.md")).contains("2013-08-31");
        assertThat(site.imported().err())
                .contains("_posts/2022-13-40-a.md:1:1: there is no day 2022-13-40");
        assertThat(folder.resolve("new/content/posts/2022-13-40-a.md")).doesNotExist();
    }

    @Test
    void endsComments() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/_posts")).getParent();
        Files.writeString(blog.resolve("_config.yml"), "timezone: UTC\npermalink: pretty\n");
        Files.writeString(
                blog.resolve("_posts/2020-01-02-a.md"),
                "---\ntitle: A\n---\na {::comment}secret{:/} b\n\n{::comment}\nsecret\n{:/comment}\n\n"
                        + "{::nomarkdown}\n<b>c</b>\n{:/}\n\nd\n");

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        assertThat(ImportedSite.saying(site.build(), "comment-unclosed")).isEmpty();

        assertThat(site.read("site/2020/01/02/a/index.html"))
                .contains("<p>a b</p>", "<b>c</b>", "<p>d</p>")
                .doesNotContain("secret", "{:");
    }

    @Test
    void explainsAbbreviations() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("old/_posts")).getParent();
        Files.writeString(blog.resolve("_config.yml"), "timezone: UTC\npermalink: pretty\n");
        Files.writeString(
                blog.resolve("_posts/2020-01-02-a.md"),
                "---\ntitle: A\n---\nSGD and `SGD`, [SGD](https://x.example/SGD), SGDs, <b title=\"SGD\">x</b>.\n\n"
                        + "**A \"B\"** is C++.\n\n*[SGD]: stochastic \"gradient\" descent\n*[C++]: a language\n");

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));

        String sgd = "<abbr title=\"stochastic &quot;gradient&quot; descent\">SGD</abbr>";
        assertThat(site.read("content/posts/2020-01-02-a.md"))
                .contains(
                        sgd
                                + " and `SGD`, ["
                                + sgd
                                + "](https://x.example/SGD), SGDs, <b title=\"SGD\">")
                .contains("is <abbr title=\"a language\">C++</abbr>.")
                .doesNotContain("*[");
        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
    }

    @Test
    void keepsThePagesOfTheHomePage() throws IOException {
        Path blog = folder.resolve("old");
        Files.createDirectories(blog.resolve("_posts"));
        Files.createDirectories(blog.resolve("docs"));
        Files.writeString(
                blog.resolve("_config.yml"),
                "url: https://x.example\npaginate: 2\npermalink: pretty\ntimezone: UTC\n");
        for (int i = 1; i <= 5; i++) {
            Files.writeString(
                    blog.resolve("_posts/2020-01-0" + i + "-Post-" + i + ".md"),
                    "---\ntitle: P\ncategories: [Sums]\n---\nText\n");
        }
        Files.writeString(
                blog.resolve("_posts/2020-02-01-snippets.md"),
                "---\ntitle: S\n---\n--8<-- \"a.md:2:3\"\n\n> --8<-- \"a.md:part\"\n\n--8<--\na.md\n;b.md\n"
                        + "--8<--\n\n--8<-- \"none.md\"\n");
        Files.writeString(
                blog.resolve("docs/a.md"),
                "one\ntwo\n<!-- --8<-- [start:part] -->\nthree\n<!-- --8<-- [end:part] -->\n");

        ImportedSite site = ImportedSite.of("jekyll", blog, folder.resolve("new"));
        site.build();

        site.answers("/page2/", "/page3/", "/page/2/", "/page/3/", "/sums/2020/01/05/Post-5/");
        assertThat(site.read("site/page3/index.html")).contains("url=../page/3/");
        assertThat(folder.resolve("new/site/page4")).doesNotExist();
        assertThat(site.read("content/posts/2020-02-01-snippets.md"))
                .isEqualTo(
                        "---\ntitle: S\n---\ntwo\n<!-- --8<-- [start:part] -->\n\n> three\n\none\ntwo\nthree\n\n"
                                + "--8<-- \"none.md\"\n");
    }
}
