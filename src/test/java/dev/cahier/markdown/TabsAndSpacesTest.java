package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tab is as wide as the spaces to the next column that four divides. Notes whose blocks are
 * indented by tabs are the same as those that are indented by spaces.
 *
 * <p>The properties {@code test.random-notes} and {@code test.seed} say how many random notes there
 * are, but no more than 20,000, and which.
 */
final class TabsAndSpacesTest {

    /** Marks of blocks that hold others, as wide as a tab. */
    private static final List<String> MARKS =
            List.of("-\t", "*\t", "1.\t", "12)\t", "-\t[ ] ", "+\t[x] ", "term\n:\t");

    private static final List<String> LEAVES =
            List.of(
                    "words here",
                    "words\nof two lines",
                    "formula $x_1$ 中文",
                    "$$\nx + 1\n$$",
                    "words $$\nx + 1\n$$",
                    "\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}",
                    "\\[\nx\n\\]",
                    "```java\nint a;\n```",
                    "~~~\ncode\n~~~",
                    "| a | b |\n|---|---|\n| $c$ | d |",
                    "words\n| a | b |\n|---|---|\n| c | d |",
                    "> quoted\n> words",
                    "> [!NOTE] Title\n> words",
                    "> [!THEOREM] Euler\n> $x$",
                    "<div>\nwords\n</div>",
                    "<!-- a comment\nof two lines -->",
                    "![a](b.png)",
                    "{{< show >}}\nwords\n{{< /show >}}",
                    "{{% box %}}\nwords\n{{% /box %}}",
                    "## Heading",
                    "Heading\n-------",
                    "* * *",
                    "words[^2] and ==marks==",
                    "[text](https://example.org \"title\")",
                    "```plot\nf(x) = x\n```",
                    "```dot\ngraph { a }\n```",
                    "words\n{.class}",
                    "- close\n- items");

    private final Random random = new Random(Long.getLong("test.seed"));

    @Test
    void areTheSame() {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < tries(); i++) {
            String tabs = note();
            String spaces = expanded(tabs);
            if (!html(tabs).equals(html(spaces))) {
                differences.add(tabs);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** A list in the first line of a footnote is indented from there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[^1]:\t-\titem\n\n\t\t```\n\t\tint a;\n\t\t```",
                "[^1]: -\titem\n\n\t  ```\n\t  int a;\n\t  ```",
                "[^1]:\t- item\n\n\t  ```\n\t  int a;\n\t  ```",
                "[^1]:\t-\t```\n\t\tint a;\n\t\t```",
                "[^1]: - ```\n      int a;\n      ```",
                "[^1]:\t1.\titem\n\n\t\t\tint a;",
                "[^1]:\t-\titem\n\n\t\t\tint a;",
                "[^1]:\t-\titem\n\t\t-\tinner\n\n\t\t\t```\n\t\t\tint a;\n\t\t\t```",
                "[^1]:\tone\n\n\t-\titem\n\n\t\t```\n\t\tint a;\n\t\t```",
                "[^1]:   - item\n\n        ```\n        int a;\n        ```",
            })
    void codeInAListOfAFootnoteHasNoSpaceTooMany(String footnote) {
        String note = "end[^1]\n\n" + footnote;

        assertThat(code(note)).containsExactly("int a;\n");
        assertThat(code(expanded(note))).containsExactly("int a;\n");
    }

    private static List<String> code(String note) {
        return Jsoup.parse(MarkdownTrial.givenNote(note).html()).select("li li pre code").stream()
                .map(Element::wholeText)
                .map(text -> text.endsWith("\n") ? text : text + "\n")
                .toList();
    }

    private static int tries() {
        return Math.min(Integer.getInteger("test.random-notes"), 20_000);
    }

    /**
     * Renders a note. Space in HTML, in the text of shortcodes and in identifiers stays as it is
     * written.
     */
    private static String html(String note) {
        return MarkdownTrial.givenNote(note)
                .html()
                .replaceAll("[ \\t]+", " ")
                .replaceAll("(?m)^ | $", "")
                .replaceAll("-+", "-");
    }

    private String note() {
        StringBuilder note = new StringBuilder();
        for (int blocks = 1 + random.nextInt(3); blocks > 0; blocks--) {
            note.append(block(3)).append("\n\n");
        }
        note.append("end[^1]\n\n[^1]:\tone\n\n\t").append(indented(block(2))).append('\n');
        return note.append("\n[^2]: two\n").toString();
    }

    private String block(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        StringBuilder inner = new StringBuilder();
        for (int blocks = 1 + random.nextInt(3); blocks > 0; blocks--) {
            inner.append(block(depth - 1)).append(random.nextInt(5) == 0 ? "\n" : "\n\n");
        }
        String mark = MARKS.get(random.nextInt(MARKS.size()));
        // A box is followed by running text.
        return mark + (mark.endsWith(" ") ? "task\n\n\t" : "") + indented(inner.toString().strip());
    }

    private static String indented(String block) {
        return block.replace("\n", "\n\t").replaceAll("(?m)^\t+$", "");
    }

    private static String expanded(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (char c : text.toCharArray()) {
            if (c == '\t') {
                int width = 4 - column % 4;
                out.append(" ".repeat(width));
                column += width;
            } else {
                out.append(c);
                column = c == '\n' ? 0 : column + 1;
            }
        }
        return out.toString();
    }
}
