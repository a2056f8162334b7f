package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.template.ChineseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose author writes Chinese has no page with an English word. */
class ChinesePagesTest {

    private static final String CONFIG =
            """
            title: 笔记
            language: zh-CN
            author: 张三
            activations: true
            paginate: 2
            """;

    private static final String HEAD =
            """
            ---
            title: 第%1$d篇
            date: 2024-03-0%1$d
            updated: 2024-04-0%1$d
            tags: [数学]
            categories: [学习]
            series: [函数]
            ---
            开头。

            """;

    private static final String BODY =
            """
            ## 第一节 {#one}

            ### 第二节

            - [x] 甲
            - [ ] 乙

            脚注[^1]，定理见 [](#t-lemma)，$x^2$，[下一节](#one)。

            | 甲 | 乙 |
            |---|---|
            | 1 | 2 |

                1 + 1

            {{< details >}}
            内容
            {{< /details >}}

            ![](activation:leaky-relu?alpha=0.2)

            ```activation
            function: [step, identity, bent-identity]
            properties: true
            ```

            ```activation
            function: gaussian
            properties: true
            ```

            ```plot
            f(x) = { x < 0: 0; otherwise: x }
            g(x) = -x
            derivative: true
            ```

            [^1]: 说明。

            """;

    /** What readers do not read as words of the page: programs and code. */
    private static final Pattern UNREAD =
            Pattern.compile("<(script|style|code|svg)\\b.*?</\\1>", Pattern.DOTALL);

    /** A typeset formula: its MathML, and the letters of its HTML. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "<math\\b.*?</math>"
                            + "|<span class=\"m(?:ord|op|open|close|rel|bin|punct|inner)\\b[^>]*>[^<]*",
                    Pattern.DOTALL);

    /** Words within a formula. */
    private static final Pattern TEXT = Pattern.compile("\\\\text\\{([^{}]*)}");

    private static final Pattern READ_OUT =
            Pattern.compile(
                    "\\s(?:alt|title|aria-label|placeholder|aria-description)=\"([^\"]+)\""
                            + "|<meta (?:name|property)=\"(?:og:)?(?:description|title)\""
                            + " content=\"([^\"]+)\"");

    /** A paper's authors, title and address are shown as they are. */
    private static final Pattern PAPER =
            Pattern.compile(
                    "<p class=\"reference\">.*?</p>|<a [^>]*href=\"https?://[^>]*>[^<]*</a>");

    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    @Test
    void showNoEnglishWord(@TempDir Path source) throws IOException {
        write(source.resolve("cahier.yaml"), CONFIG);
        for (int i = 1; i <= 5; i++) {
            String body = i == 1 ? BODY + callouts() : "";
            write(source.resolve("content/" + i + ".md"), String.format(HEAD, i) + body);
        }

        BuildReport report = TrialSites.build(source, Optional.empty());

        assertThat(TrialSites.printed(report)).isEmpty();
        List<String> words = new ArrayList<>();
        int pages = 0;
        for (Path page : pages(source.resolve("site"))) {
            pages++;
            for (String text : texts(Files.readString(page))) {
                for (String word : ChineseText.foreignWords(text)) {
                    words.add(source.relativize(page) + ": '" + word + "' in: " + text);
                }
            }
        }
        assertThat(pages).isGreaterThan(60);
        assertThat(words).isEmpty();
    }

    @Test
    void listTermsAsDictionariesDo(@TempDir Path source) throws IOException {
        write(source.resolve("cahier.yaml"), "title: 笔记\nlanguage: zh-CN\n");
        write(
                source.resolve("content/a.md"),
                "---\ntitle: 甲\ntags: [深度学习, 数学, LaTeX, 函数, 阿尔法]\n---\n乙\n");

        TrialSites.build(source, Optional.empty());

        String page = Files.readString(source.resolve("site/tags/index.html"));
        assertThat(page.substring(page.indexOf("<main")))
                .containsSubsequence(">LaTeX<", ">阿尔法<", ">函数<", ">深度学习<", ">数学<");
    }

    @Test
    void theTextsOfAPageAreFound() {
        assertThat(
                        texts(
                                "<math>no<annotation>\\\\text{or}</annotation></math><p title=\"Tip\">One <code>no</code></p><img alt=\"Two &amp; b\">"
                                        + "<meta name=\"description\" content=\"Three\">"
                                        + "<svg><title>no</title></svg>"))
                .containsExactly("or", "Tip", "Two   b", "Three", "One");
    }

    /** Writes a callout of every kind for which the theme has a word. */
    private static String callouts() throws IOException {
        return Files.readAllLines(Path.of("templates/labels/en.properties")).stream()
                .map(line -> line.replaceFirst(" = .*", ""))
                .filter(key -> key.matches("(callout|theorem)\\.[a-z]+"))
                .filter(key -> !key.matches("theorem\\.(numbered|titled|of)"))
                .sorted()
                .map(
                        key -> {
                            String kind = key.substring(key.indexOf('.') + 1);
                            String anchor = key.startsWith("t") ? " 标题 {#t-" + kind + "}" : "";
                            return "> [!" + kind + "]" + anchor + "\n> 内容。\n";
                        })
                .collect(Collectors.joining("\n"));
    }

    private static List<String> texts(String html) {
        List<String> texts = new ArrayList<>();
        TEXT.matcher(html).results().map(words -> words.group(1)).forEach(texts::add);
        String read = html;
        for (Pattern unread : List.of(UNREAD, FORMULA, PAPER)) {
            read = unread.matcher(read).replaceAll("");
        }
        Matcher attribute = READ_OUT.matcher(read);
        while (attribute.find()) {
            texts.add(attribute.group(1) == null ? attribute.group(2) : attribute.group(1));
        }
        texts.addAll(List.of(read.split("<[^>]*>")));
        return texts.stream()
                .map(text -> ENTITY.matcher(text).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
