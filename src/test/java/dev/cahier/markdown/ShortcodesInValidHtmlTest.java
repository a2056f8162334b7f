package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a shortcode is, its output leaves the HTML around it well-formed. */
final class ShortcodesInValidHtmlTest {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)(?:[^<>\"]|\"[^\"]*\")*>");

    private static final Set<String> VOID = Set.of("img", "br", "hr", "input");

    private static final Set<String> BLOCKS =
            Set.of("div", "p", "ul", "ol", "li", "table", "pre", "figure", "blockquote", "dl");

    private static final Set<String> TEXT_ONLY =
            Set.of("p", "em", "strong", "del", "code", "span", "h1", "h2", "h3");

    static Stream<Arguments> combinations() {
        List<String> contexts =
                List.of(
                        "%s",
                        "a %s b",
                        "a\n%s\nb",
                        "*%s*",
                        "a *b **c %s d** e* f",
                        "*%s %s*",
                        "~~%s~~",
                        "[%s](u)",
                        "[a %s b](u) c",
                        "a <span id=\"x\">%s</span> b",
                        "# a %s",
                        "- %s\n- b",
                        "- *a %s*\n\n- b",
                        "1. a %s\n   - b **%s**",
                        "> %s\n> *b %s*",
                        "| a |\n|---|\n| *b %s* |",
                        "a[^1]\n\n[^1]: *n* %s",
                        "t\n: *d %s* e",
                        "a %s $x$ %s\\\n%s",
                        "<div>%s</div>",
                        "![%s](u)",
                        "a <b>%s</b>, %s。");
        List<String> shortcodes =
                List.of(
                        "{{< show >}}",
                        "{{< value x >}}",
                        "{{< box >}}x{{< /box >}}",
                        "{{< box >}}{{< box >}}*x*{{< /box >}}{{< /box >}}",
                        "{{< wrap >}}{{< box >}}x{{< /box >}}{{< /wrap >}}",
                        "{{% wrap %}}- x{{% /wrap %}}",
                        "{{< wrap />}}");
        List<Arguments> all = new ArrayList<>();
        for (String context : contexts) {
            shortcodes.forEach(s -> all.add(Arguments.of(context.replace("%s", s))));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void staysWellFormed(String note) {
        assertThat(fault(MarkdownTrial.givenNote(note.split("\n")).html())).isEmpty();
    }

    @Test
    void theCheckFindsFaults() {
        assertThat(fault("<p>a<div>b</div></p>")).isEqualTo("div in p");
        assertThat(fault("<li><em><div>b</div></em></li>")).isEqualTo("div in em");
        assertThat(fault("<p>a</em></p>")).isEqualTo("</em> in p");
        assertThat(fault("<p>a")).isEqualTo("p is open");
    }

    private static String fault(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                if (open.isEmpty() || !open.peek().equals(name)) {
                    return "</" + name + "> in " + open.peek();
                }
                open.pop();
                continue;
            }
            if (BLOCKS.contains(name)) {
                for (String around : open) {
                    if (TEXT_ONLY.contains(around)) {
                        return name + " in " + around;
                    }
                }
            }
            if (!VOID.contains(name)) {
                open.push(name);
            }
        }
        return open.isEmpty() ? "" : open.peek() + " is open";
    }
}
