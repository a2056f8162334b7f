package dev.cahier.build.edits;

import java.io.IOException;

/** A small site without errors in which notes depend on each other in many ways. */
final class RichSite {

    private RichSite() {}

    static void write(SiteSources site) throws IOException {
        settings(site);
        notes(site);
        posts(site);
        unpublished(site);
        lists(site);
        files(site);
        templates(site);
    }

    private static void settings(SiteSources site) throws IOException {
        site.write(
                BibliographyEdits.FILE,
                """
                @misc{key0, title = {Zero}, year = 2000}
                @misc{key1, author = {One, A.}, title = {On $x$}, year = 2001}
                @misc{key2, author = {Two, B.}, title = {Two}, year = 2002}
                @misc{key3, author = {One, A.}, title = {Three}, year = 2001}
                """);
        site.write(
                "cahier.yaml",
                """
                title: Notebook
                baseUrl: https://notes.example/
                language: en
                paginate: 3
                menu: [{name: Home, url: /}, {name: Posts, url: /posts/}]
                math: {macros: {R: '\\mathbb{R}', norm: '\\lVert #1\\rVert'}}
                params: {edition: first}
                """);
    }

    private static void notes(SiteSources site) throws IOException {
        site.write(
                "content/limits.md",
                """
                ---
                title: 'Limits of $x^2$'
                date: 2029-01-01
                tags: [C++, analysis]
                aliases: [/old-limits/]
                ---
                A limit in $\\R$ is met first.

                $$ a = b \\label{eq-1} $$

                ## Heading 1

                > [!THEOREM] Mean value {#thm-1}
                > Let $\\norm{x} = 1$.
                """);
        site.write(
                "content/norms.md",
                """
                ---
                title: Norms
                date: 2029-02-01
                tags: [analysis, c++]
                cover: pictures/a.png
                ---
                By \\eqref{eq-1} and [](limits.md#thm-1), see [[limits]] and [it](limits.md#heading-1).

                ![](activation:relu)

                An [absent note](limit.md).
                """);
        site.write(
                "content/my notes.md",
                "---\ntitle: Mine\ndate: 2029-03-01\nweight: 2\n---\nSee [norms](norms.md).\n");
    }

    private static void posts(SiteSources site) throws IOException {
        site.write(
                "content/posts/series.md",
                """
                ---
                title: Series
                date: 2029-04-01
                series: Sums
                params: {version: 1}
                ---
                Version {{< param "version" >}} of edition {{< edition >}}.

                {{< figure src="/pictures/a.png" caption="See [norms](/norms.md)" >}}

                {{< album "/pictures" >}}

                [mine](my notes.md)
                """);
        site.write(
                "content/posts/graphs/index.md",
                """
                ---
                title: Graphs
                date: 2029-05-01
                categories: [Drawn]
                ---
                ![](pic.png) and [data](data.txt).

                ```activation
                function: leaky-relu
                properties: true
                ```

                ```plot
                f(x) = x^2
                ```
                """);
        site.write("content/posts/graphs/pic.png", Picture.png(30, 20));
        site.write("content/posts/graphs/data.txt", "1 2 3\n");
        site.write("content/sec/integrals.md", "# Integrals\n\nWithout front matter.\n");
    }

    private static void unpublished(SiteSources site) throws IOException {
        site.write(
                "content/later.md",
                "---\ntitle: Later\ndate: 2030-02-01\n---\nSee [norms](norms.md).\n");
        site.write(
                "content/expiring.md",
                "---\ntitle: Brief\ndate: 2029-06-01\nexpiryDate: 2030-02-15\n---\nNow only.\n");
        site.write("content/draft.md", "---\ntitle: Draft\ndraft: true\n---\nSee [[norms]].\n");
    }

    private static void lists(SiteSources site) throws IOException {
        site.write("content/_index.md", "Welcome to $\\R$, see [norms](norms.md).\n");
        site.write("content/posts/_index.md", "---\ntitle: Posts\n---\nAll of them.\n");
        site.write("content/tags/_index.md", "---\ntitle: Words\n---\n");
    }

    private static void files(SiteSources site) throws IOException {
        site.write("static/pictures/a.png", Picture.png(40, 30));
        site.write("static/pictures/b.png", Picture.png(50, 60));
        site.write("static/paper.txt", "paper");
    }

    private static void templates(SiteSources site) throws IOException {
        site.write(
                "templates/shortcodes/album.ftlh",
                """
                <div>
                <#list files(param(0)) as file>
                <#assign picture = image(file.url)>
                <img src="${picture.url}" alt="${file.name}" width="${picture.width}">
                </#list>
                </div>
                """);
        site.write(
                "templates/shortcodes/edition.ftlh",
                "${site.params.edition!'none'} of ${site.title} at ${site.homeUrl}\n");
        site.write(
                "templates/shortcodes/remark.ftlh",
                "<aside><b>${label(\"home\")} ${param(0)}</b> ${markdown(inner, true)}</aside>\n");
        site.write("templates/partials/head-extra.ftlh", "<meta name=\"own\" content=\"1\">\n");
    }
}
