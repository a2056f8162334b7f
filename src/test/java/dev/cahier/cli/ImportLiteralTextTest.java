package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Braces that the old tool shows as they are written are shown by Cahier, without a warning. */
final class ImportLiteralTextTest {

    @TempDir private Path folder;

    @Test
    void isWhatJekyllKeepsRaw() throws IOException {
        write("_config.yml", "title: T\ntimezone: UTC\npermalink: pretty\n");
        write(
                "_posts/2020-01-02-raw.md",
                """
                ---
                title: Raw
                ---
                In a line: {% raw %}{{ a1 }}{% endraw %} and {% raw -%}{% if a2 %}{%- endraw %}.

                {% raw %}
                A block with {{ a3 }}, \\{{ a4 }} and {{{ a5 }}}.
                {% endraw %}

                {% raw %}`{{ b1 }}`{% endraw %} `{% raw %}{{ b2 }}{% endraw %}` <code>{% raw %}{{ b3 }}{% endraw %}</code>

                <div class="{% raw %}{{ b4 }}{% endraw %}">{% raw %}{{ b5 }}{% endraw %}</div>

                ```liquid
                {% raw %}
                {{ c1 }} {{ "c2" }}
                {% endraw %}
                ```

                {% raw %}
                ```liquid
                {{ c3 }}
                ```
                {% endraw %}

                {% highlight liquid %}{% raw %}
                {{ c4 }}
                {% endraw %}{% endhighlight %}

                Formulas: {% raw %}$$x_{{1}}$$, $y_{{2}}$ and $ z_{{3}} $.{% endraw %}

                | column |
                |--------|
                | {% raw %}{{ d1 }}{% endraw %} |

                Hugo's {% raw %}{{< d2 >}} and {{% d3 %}}{% endraw %}, {% raw %}[{{ d4 }}](/){% endraw %}.

                ## About {% raw %}{{ d5 }}{% endraw %}

                Quoted: {{ "{{" }} e1 }}, {{ '{%' }} e2 %} and `{{ "{{" }} e3 }}`.
                {% raw %}
                    {{ e4 }}
                {% endraw %}
                The word {% raw %}{% raw %}{% endraw %} and {% comment %}{{ hidden }}{% endcomment %}end.
                """);
        write(
                "_posts/2020-01-03-off.md",
                "---\ntitle: Off\nrender_with_liquid: false\n---\nAll of {{ f1 }} and {% f2 %} is text.\n");
        ImportedSite site = imported("jekyll");

        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
        String page = "site/2020/01/02/raw/index.html";
        assertThat(shown(site, page))
                .contains("In a line: {{ a1 }} and {% if a2 %}.")
                .contains("A block with {{ a3 }}, {{ a4 }} and {{{ a5 }}}.")
                .contains("{{ b1 }} {{ b2 }} {{ b3 }}", "{{ b5 }}")
                .contains("{{ c1 }} {{ \"c2\" }}", "{{ c3 }}", "{{ c4 }}")
                .contains("{{ d1 }}", "{{< d2 >}} and {{% d3 %}}, {{ d4 }}.", "About {{ d5 }}")
                .contains("Quoted: {{ e1 }}, {% e2 %} and {{ e3 }}.", "{{ e4 }}")
                .contains("The word {% raw %} and end.")
                .doesNotContain("\\{", "hidden", "endraw");
        assertThat(site.read(page))
                .contains("<div class=\"&#123;{ b4 }}\">")
                .contains(">x_{{1}}</annotation>", ">y_{{2}}</annotation>", "z_{{3}}")
                .doesNotContain("math-error");
        assertThat(Jsoup.parse(site.read(page)).select("pre").eachText())
                .containsExactly("{{ c1 }} {{ \"c2\" }}", "{{ c3 }}", "{{ c4 }}", "{{ e4 }}");
        assertThat(shown(site, "site/2020/01/03/off/index.html"))
                .contains("All of {{ f1 }} and {% f2 %} is text.");
    }

    @Test
    void isWhatHexoKeepsRaw() throws IOException {
        write("_config.yml", "title: T\ntimezone: UTC\nurl: https://x.example\n");
        write(
                "source/_posts/raw.md",
                "---\ntitle: Raw\ndate: 2020-01-02\n---\n"
                        + "以 {% raw %}{{ a1 }}{% endraw %} 为例，{% raw %}$x_{{1}}$ 和 {% a2 %}{% endraw %}。\n\n"
                        + "```\n{% raw %}{{ a3 }}{% endraw %}\n```\n\n`{% raw %}{{ a5 }}{% endraw %}`{# hidden #}\n\n"
                        + "{% raw %}<p>{{ a4 }}</p>{% endraw %}\n");
        write(
                "source/_posts/off.md",
                "---\ntitle: Off\ndate: 2020-01-03\ndisableNunjucks: true\n---\nText {{ b1 }} {% b2 %}.\n");
        ImportedSite site = imported("hexo");

        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
        assertThat(shown(site, "site/2020/01/02/raw/index.html"))
                .contains("以 {{ a1 }} 为例，", "和 {% a2 %}。", "{% raw %}{{ a3 }}{% endraw %}")
                .contains("{{ a4 }}", "{{ a5 }}")
                .doesNotContain("hidden")
                .containsOnlyOnce("endraw");
        assertThat(shown(site, "site/2020/01/03/off/index.html"))
                .contains("Text {{ b1 }} {% b2 %}.");
    }

    @Test
    void isWhatHugoDoesNotReplace() throws IOException {
        write("hugo.toml", "title = 'T'\nbaseURL = 'https://x.example/'\n");
        write(
                "content/posts/a.md",
                """
                ---
                title: A
                date: 2020-01-02
                ---
                Templates write {{ .Title }} and {% a1 %}; a formula, $x_{{1}}$ or $ y_{{2}} $, does not.

                Shown: {{</* a2 */>}} and `{{</* a3 "x" */>}}`.

                ```text
                {{%/* a4 */%}} {{ .A5 }}
                ```

                {{< highlight go >}}
                {{ .A6 }}
                {{< /highlight >}}

                <p>{{ .A7 }}</p>
                """);
        ImportedSite site = imported("hugo");

        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
        String page = "site/posts/a/index.html";
        assertThat(shown(site, page))
                .contains("Templates write {{ .Title }} and {% a1 %}; a formula,")
                .contains("Shown: {{< a2 >}} and {{< a3 \"x\" >}}.", "{{% a4 %}} {{ .A5 }}")
                .contains("{{ .A6 }}", "{{ .A7 }}")
                .doesNotContain("/*", "\\{");
        assertThat(site.read(page)).contains(">x_{{1}}</annotation>", "y_{{2}}");
    }

    @Test
    void isAllBracesOfObsidian() throws IOException {
        write("A.md", "A field {{ date }}, {{< b >}} and `{{ c }}` with $x_{{1}}$.\n");
        ImportedSite site = imported("obsidian");

        assertThat(ImportedSite.saying(site.build(), "foreign-syntax")).isEmpty();
        assertThat(shown(site, "site/a/index.html"))
                .contains("A field {{ date }}, {{< b >}} and {{ c }} with");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("old").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportedSite imported(String tool) {
        return ImportedSite.of(tool, folder.resolve("old"), folder.resolve("new"));
    }

    /** Returns the text of a note as a reader sees it. */
    private static String shown(ImportedSite site, String page) {
        return Jsoup.parse(site.read(page)).select(".note-body").text();
    }
}
