package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.migrate.Finding;
import dev.cahier.migrate.ForeignTool;
import dev.cahier.migrate.ImportReport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites of other tools that attack whoever imports them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileImportsTest {

    private static final int LONG = 20_000;

    /** A file in {@code .git} of the new site can name programs that git then runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "obsidian\n=== _.git/config\nx\n",
                "obsidian\n=== _../_.git/config\nx\n",
                "obsidian\n=== __/_.x.md\nx\n=== _/a.md\nb\n=== a.md\nc\n",
                "hugo\n=== hugo.yaml\nlanguages: {../.git: {contentDir: c}}\n=== c/config\nx\n",
                "hugo\n=== hugo.yaml\nlanguages: {../../up: {contentDir: c}}\n=== c/a.md\nx\n",
                "hugo\n=== hugo.yaml\ntaxonomies: {a: ../.git}\n"
                        + "=== content/a.md\n---\n../.git: [x]\n---\n",
                "hugo\n=== hugo.yaml\ntitle: T\n=== content/a.md\n{{< a/../../../.git/x >}}\n",
                "hugo\n=== hugo.yaml\npagination: {path: '..'}\n=== content/a.md\nx\n",
                "hexo\n=== _config.yml\ncategory_dir: ../.git\n"
                        + "=== source/_posts/a.md\n---\ncategories: [x]\n---\n",
                "hexo\n=== _config.yml\ntag_map: {x: ../../../up}\n"
                        + "=== source/_posts/a.md\n---\ntags: [x]\n---\n",
                "jekyll\n=== _config.yml\npaginate: 1\npaginate_path: ../../.git/p:num\n"
                        + "=== _posts/2020-01-02-a.md\n---\n---\n=== _posts/2020-01-03-b.md\n---\n---\n",
                "jekyll\n=== _config.yml\ncollections: {'': {'': {'': {output: true}}}}\n"
                        + "=== _../a.md\n---\n---\n=== _../cahier.yaml\nx\n",
            })
    void writeIntoNoOtherFolder(String site) {
        ImportReport report = AnyForeignSite.check(site);

        assertThat(report.failed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo\n=-> content/l.md ../../../outside/secret.md\n",
                "hexo\n=-> source/_posts /outside\n",
                "jekyll\n=-> _posts/2020-01-01-l.md /outside/secret.md\n",
                "obsidian\n=-> l.md /outside/secret.md\n=== a.md\n--8<-- \"../../outside/secret.md\"\n",
                "obsidian\n=-> l /\n",
                "hexo\n=== _config.yml\ncode_dir: ../../../outside\n"
                        + "=== source/_posts/a.md\n{% include_code secret.md %}\n",
                "hugo\n=== hugo.yaml\nstaticDir: [/outside, ../../outside]\ncontentDir: ../../outside\n"
            })
    void readNothingElse(String site) {
        AnyForeignSite.check(site);
    }

    /** A repository of a stranger may hold links; {@code .git/config} may hold a password. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo\n=== .git/config\nc0ffee-secret\n=-> content/x ../.git\n",
                "hugo\n=== .git/config\nc0ffee-secret\n=-> static/x.txt ../.git/config\n",
                "obsidian\n=== .cahier/serve/a.md\nc0ffee-secret\n=-> x .cahier/serve\n",
                "jekyll\n=== node_modules/a/x.md\nc0ffee-secret\n=-> assets node_modules/a\n",
            })
    void linksLeadIntoNoFolderThatIsNeverRead(String site) {
        ImportReport report = AnyForeignSite.check(site);

        assertThat(report.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("this link leads out of the folder"));
    }

    /** Links in folders that links lead to: each of these has twice as many files as the next. */
    @Test
    void linksDoNotMultiply() {
        StringBuilder site = new StringBuilder("obsidian\n");
        for (int i = 0; i < 30; i++) {
            site.append("=== d%d/a.md\nx\n".formatted(i));
            site.append("=-> d%d/l ../d%d\n=-> d%d/m ../d%d\n".formatted(i, i + 1, i, i + 1));
        }

        ImportReport report = AnyForeignSite.check(site.toString());

        assertThat(report.notes()).isBetween(30, 12_000);
    }

    /** No build accepts these, so they are left out, each with its reason. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo\n=== hugo.yaml\nmenus: {main: [{name: a, url: 'javascript:x'}]}\n",
                "hugo\n=== hugo.yaml\nmenus: {main: [{name: a, url: /b/}, {name: c, url: 'JavaScript:x'}]}\n",
                "hugo\n=== hugo.toml\n[[menus.main]]\nname='a'\nurl='data:text/html,x'\n",
            })
    void menusRunNoScripts(String site) {
        ImportReport report = AnyForeignSite.check(site);

        assertThat(report.failed()).isFalse();
        assertThat(report.findings())
                .filteredOn(f -> f.kind() == Finding.Kind.LEFT_OUT)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("can run a script"));
    }

    /** A vault has no such notes, but a build would take the copied file for one. */
    @Test
    void filesThatABuildTakesForNotesAreTranslated() {
        AnyForeignSite.check("obsidian\n=== a.markdown\n---\nurl: /.git/x/\n---\ntext\n");
    }

    /** The text that was translated is not the one that is set aside. */
    @Test
    void notesThatAreSetAsideHaveTheirOldPlaces() {
        AnyForeignSite.check(
                "jekyll\n=== _posts/99-9-9-b.markdown\n---\n"
                        + "{title: T, \"toc\": {enable: true}}\n---\nx\n");
    }

    /** These ended the import with an exception. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "obsidian\n=== a.md\n--8<-- \"s.md:99999999999:1\"\n=== s.md\nx\n",
                "obsidian\n=== a.md\n--8<-- \"s.md:2:1\"\n=== s.md\nx\ny\nz\n",
                "hexo\n=== source/_posts/2020-13-45-a.md\nx\n",
                "hexo\n=== _config.yml\nnew_post_name: ':title-:title.md'\n"
                        + "=== source/_posts/a-a.md\nx\n",
                "jekyll\n=== _x.md\n---\n---\n=== a.md\n---\n---\n",
                "hugo\n=== hugo.yaml\npermalinks: {posts: '/:sections[1last]/'}\n"
                        + "=== content/posts/a.md\nx\n",
            })
    void areReadAsFarAsTheyGo(String site) {
        ImportReport report = AnyForeignSite.check(site);

        assertThat(report.failed()).isFalse();
        assertThat(report.notes()).isPositive();
    }

    @Test
    void namesForWhichNoFileSystemHasRoomAreLeftOut() {
        String name = "n".repeat(300);

        ImportReport report =
                AnyForeignSite.check("hugo\n=== content/a.md\n{{< " + name + " >}}\n");

        assertThat(report.findings())
                .filteredOn(f -> f.kind() == Finding.Kind.LEFT_OUT)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("longer than 255 bytes"));
    }

    /** A line end in a name would add a line to the list of the files that an import wrote. */
    @Test
    void namesWithControlCharactersAreLeftOut() {
        ImportReport report =
                AnyForeignSite.check(
                        "hugo\n=== hugo.yaml\ntaxonomies: {a: \"x\\ny\"}\n=== content/a\tb.md\nx\n");

        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("a name in the path contains a control character");
    }

    @Test
    void redirectsHaveNoMarkupOfStrangers() {
        AnyForeignSite.check(
                "hugo\n=== hugo.yaml\ntaxonomies: {a: topics}\n"
                        + "=== content/a.md\n---\ntopics: ['\"><script>x</script>', '\">']\n---\n");
    }

    @Test
    void settingsHoldAnyCharacter() {
        ImportReport report =
                AnyForeignSite.check(
                        "hugo\n=== hugo.json\n"
                                + "{\"title\": \"a'\\\"\\\\ b: #\", \"copyright\": \"\\uFEFF\\u2028\"}\n"
                                + "=== content/a.md\nx\n");

        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    }

    /** What is no text is an error, so that nothing of it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo\n=== hugo.json\n{\"title\": \"a\\u0007\"}\n",
                "hexo\n=== _config.yml\ncategory_map: {a: \"\\0\"}\n",
                "hugo\n=== hugo.yaml\ntaxonomies: {a: \"x\\0y\"}\n"
            })
    void controlCharactersAreRefused(String site) {
        assertThat(AnyForeignSite.check(site).failed()).isTrue();
    }

    @Test
    void aliasesOfYamlDoNotMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ", ").repeat(8) + before));
        }

        for (ForeignTool tool : ForeignTool.values()) {
            String config = tool == ForeignTool.HUGO ? "hugo.yaml" : "_config.yml";
            ImportReport report =
                    AnyForeignSite.check(
                            "%s\n=== %s\n%s=== a.md\n---\n%s---\n"
                                    .formatted(tool.word(), config, bomb, bomb));
            assertThat(report.failed()).isEqualTo(tool != ForeignTool.OBSIDIAN);
        }
    }

    /** A hundred lines would make a note of 60 MB of a file of 0.6 MB. */
    @ParameterizedTest
    @ValueSource(strings = {"--8<-- \"b.md\"\n", "--8<-- \"b.md:1:1\"\n"})
    void copiesDoNotMultiply(String piece) {
        String large = ("x".repeat(9_999) + "\n").repeat(60);

        ImportReport report =
                AnyForeignSite.check(
                        "obsidian\n=== a.md\n" + piece.repeat(100) + "=== b.md\n" + large);

        assertThat(report.findings())
                .filteredOn(f -> f.message().contains("longer than a note may be"))
                .hasSize(92);
    }

    @Test
    void quotationsWithinEachOtherDoNotMultiply() {
        int levels = 1_000;

        AnyForeignSite.check(
                "hexo\n=== source/_posts/a.md\n"
                        + "{% blockquote %}\n".repeat(levels)
                        + "{% endblockquote %}\n".repeat(levels));
    }

    @Test
    void filesLongerThanANoteAreNotRead() {
        String large = ("x".repeat(99) + "\n").repeat(51_000);

        ImportReport note = AnyForeignSite.check("obsidian\n=== a.md\n" + large);
        ImportReport config = AnyForeignSite.check("hugo\n=== hugo.yaml\n" + large);

        assertThat(note.findings())
                .extracting(Finding::message)
                .contains("this file is longer than a note may be");
        assertThat(config.diagnostics()).extracting(Diagnostic::code).contains("limit-exceeded");
    }

    static List<String> repeated() {
        return List.of(
                "{% a ",
                "{% raw %}",
                "{% a %}",
                "{% codeblock %}",
                "{% codeblock %}a{% endcodeblock %}",
                "{{ a",
                "{{ site.url }}",
                "{{a  ",
                "{{< a",
                "{{< a >}}",
                "[caption]",
                "[caption ",
                "[caption][/caption]",
                "<img ",
                "<pre>",
                "<pre ",
                "<!--",
                "\\(",
                "\\[",
                "$$",
                "$a",
                "`",
                "``a`",
                "> ",
                "- ",
                "\n",
                "!!! a\n\n",
                "!!! a\n",
                "--8<--\n",
                "--8<-- \"x\"\n",
                "--8<--\na\n",
                "#a ",
                "[[_x]]",
                "![[a",
                "![[a.excalidraw]]",
                "](",
                "](</blog/",
                "{:",
                "* a\n{:toc}\n",
                "{::comment}",
                "\\begin{a}",
                "a: b\n");
    }

    /** Some of these took the square of their length, or a stack as deep. */
    @ParameterizedTest
    @MethodSource("repeated")
    void takeLinearWork(String piece) {
        String long1 = piece.repeat(LONG / piece.length());
        for (ForeignTool tool : ForeignTool.values()) {
            AnyForeignSite.check(
                    tool.word()
                            + "\n=== source/_posts/a.md\n!!! a\n"
                            + long1
                            + "\n=== content/a.md\n[caption]\n"
                            + long1
                            + "\n=== _x.md\n---\n---\n{% x "
                            + long1
                            + "\n=== b.md\n---\n"
                            + long1
                            + "\n---\n");
        }
    }

    /** Each star of a pattern was a choice that was tried with all the others. */
    @ParameterizedTest
    @ValueSource(strings = {"*a", "**a", "**/"})
    void patternsOfPathsTakeLittleWork(String piece) {
        String glob = piece.repeat(40) + "b";
        String path = "a".repeat(120) + "/" + "a".repeat(120);

        AnyForeignSite.check(
                "jekyll\n=== _config.yml\nexclude: ['%s']\n=== %s.md\n---\n---\n"
                        .formatted(glob, path));
    }
}
