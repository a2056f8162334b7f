package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.ReadKey.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrontMatterTraceTest {

    @Test
    void saysWhereEachKeyIsAndWhatItSays() {
        List<ReadKey> keys = trace("---\ntitle: A\n\ntags: [x, y]\n---\n");

        assertThat(keys).extracting(ReadKey::key).containsExactly("title", "tags");
        assertThat(keys).extracting(key -> key.location().line()).containsExactly(2, 4);
        assertThat(keys).extracting(key -> key.value().orElse("")).containsExactly("A", "x, y");
        assertThat(keys).extracting(ReadKey::outcome).containsOnly(Outcome.USED);
    }

    @Test
    void namesTheKeyThatAnotherSpellingMeans() {
        assertThat(readAs("alias: /a/")).isEqualTo("aliases /a/");
        assertThat(readAs("tag: x")).isEqualTo("tags x");
        assertThat(readAs("published: false")).isEqualTo("draft true");
        assertThat(readAs("permalink: /a/")).isEqualTo("url /a/");
        assertThat(readAs("Title: x")).isEqualTo("title x");
        assertThat(readAs("math: katex")).isEqualTo("math true");
    }

    @Test
    void saysWhichKeyTakesPrecedence() {
        ReadKey description = trace("---\ndescription: d\nsummary: s\n---\n").get(0);

        assertThat(description.outcome()).isEqualTo(Outcome.OVERRULED);
        assertThat(description.remark()).isEqualTo("'summary' counts");
    }

    @Test
    void listsOfSeveralSpellingsAreUsedTogether() {
        assertThat(trace("---\naliases: [/a/]\nredirect_from: /b/\n---\n"))
                .extracting(ReadKey::outcome)
                .containsOnly(Outcome.USED);
    }

    @Test
    void aDraftThatAnotherKeyDeclaresIsADraft() {
        ReadKey draft = trace("---\ndraft: false\npublish: no\n---\n").get(0);

        assertThat(draft.outcome()).isEqualTo(Outcome.OVERRULED);
        assertThat(draft.remark()).isEqualTo("'publish' counts");
    }

    @Test
    void saysWhoseZoneADateHas() {
        assertThat(readAs("date: 2024-05-06"))
                .isEqualTo("date 2024-05-06 00:00 in Asia/Shanghai, the timeZone of the site");
        assertThat(readAs("updated: 2024-05-06T10:00:30+08:00"))
                .isEqualTo("lastmod 2024-05-06 10:00:30 in +08:00, the zone that is written");
    }

    @Test
    void explainsKeysBelowMathOneByOne() {
        assertThat(trace("---\nmath:\n  numbers: all\n  double: kramdown\n  enable: yes\n---\n"))
                .extracting(key -> key.key() + " " + key.readAs().get() + " " + key.value().get())
                .containsExactly(
                        "math.numbers math.numbers all",
                        "math.double math.double kramdown",
                        "math.enable math.default true");
    }

    @Test
    void keepsUnknownKeysAndSaysWhatTheyDo() {
        List<ReadKey> keys = trace("---\nlevel: 2\nlayout: page\n---\n");

        assertThat(keys).extracting(ReadKey::outcome).containsOnly(Outcome.KEPT);
        assertThat(keys.get(0).remark()).isEmpty();
        assertThat(keys.get(1).remark()).isEqualTo("lists leave the note out");
    }

    @Test
    void refusesWrongValuesAndReadsTheOthers() {
        List<ReadKey> keys = trace("---\nweight: heavy\ndate: 2023-02-29\ntoc:\nslug: s\n---\n");

        assertThat(keys)
                .extracting(ReadKey::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.EMPTY, Outcome.USED);
        assertThat(keys.get(0).diagnostics()).hasSize(1);
    }

    @Test
    void readsTomlAndJson() {
        assertThat(trace("+++\ntitle = 'A'\n[params]\nlevel = 2\n+++\n"))
                .extracting(ReadKey::key)
                .containsExactly("title", "params");
        assertThat(trace("{\"title\": \"A\"}\n").get(0).value()).contains("A");
    }

    @Test
    void aNoteWithoutFrontMatterHasNoKeys() {
        assertThat(trace("Text")).isEmpty();
        assertThat(trace("---\ntitle: [a\n---\n")).isEmpty();
    }

    private static String readAs(String line) {
        ReadKey key = trace("---\n" + line + "\n---\n").get(0);
        return key.readAs().get() + " " + key.value().get();
    }

    private static List<ReadKey> trace(String note) {
        return FrontMatterTrace.of(
                "content/a.md",
                note.getBytes(StandardCharsets.UTF_8),
                SiteConfigLoader.read(new SourceText("cahier.yaml", "timeZone: Asia/Shanghai"))
                        .config());
    }
}
