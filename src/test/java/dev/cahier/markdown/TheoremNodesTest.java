package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TheoremNodesTest {

    private static final Pattern TITLE = Pattern.compile("theorem-title\">(.*)</(?:p|summary)>");

    /** Returns the titles of all callouts, without strong type. */
    private static List<String> titles(MarkdownTrial note) {
        return TITLE.matcher(note.thenNothingIsReported().html())
                .results()
                .map((MatchResult found) -> found.group(1).replaceAll("</?strong>", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "axiom, Axiom 1, 公理 1",
        "公理, Axiom 1, 公理 1",
        "Conjecture, Conjecture 1, 猜想 1",
        "notation, Notation, 记号",
        "exercise, Exercise 1, 习题 1",
        "练习, Exercise 1, 习题 1",
        "定義, Definition 1, 定义 1",
    })
    void knowsTheKindsOfTextbooks(String mark, String english, String chinese) {
        String[] lines = {"> [!" + mark + "]", "> text"};

        assertThat(titles(givenNote(lines))).containsExactly(english);
        assertThat(titles(givenChineseNote(lines))).containsExactly(chinese);
    }

    @Test
    void countsWhatSharesACounterTogether() {
        String[] lines = {
            "> [!THEOREM]\n> a\n", "> [!LEMMA]\n> b\n", "> [!EXAMPLE]\n> c\n", "> [!Theorem]\n> d"
        };

        assertThat(titles(givenNoteOf("{shared: [theorem, lemma]}", "en", lines)))
                .containsExactly("Theorem 1", "Lemma 2", "Example 1", "Theorem 3");
        assertThat(titles(givenNoteOf("{shared: all}", "en", lines)))
                .containsExactly("Theorem 1", "Lemma 2", "Example 3", "Theorem 4");
    }

    @Test
    void countsWithinSections() {
        MarkdownTrial note =
                givenNoteOf(
                        "{within: section, shared: [theorem, lemma]}",
                        "en",
                        "# The title\n",
                        "> [!THEOREM]\n> a\n",
                        "## One\n",
                        "> [!THEOREM]\n> b\n",
                        "### Below\n",
                        "> [!LEMMA] {#l}\n> c\n",
                        "## Remarks {.unnumbered}\n",
                        "> [!REMARK]\n> d\n",
                        "## Two\n",
                        "> [!THEOREM]\n> e");

        assertThat(titles(note))
                .containsExactly(
                        "Theorem 0.1", "Theorem 1.1", "Lemma 1.2", "Remark 1.1", "Theorem 2.1");
        assertThat(note.html())
                .contains("<h2 id=\"one\"><span class=\"section-number\">1</span> One")
                .contains("<h3 id=\"below\">Below")
                .contains("unnumbered\">Remarks")
                .contains("<h2 id=\"two\"><span class=\"section-number\">2</span> Two");
        assertThat(note.body().labels()).extracting(NoteLabel::number).containsExactly("1.2");
    }

    @Test
    void countsANoteWithoutSectionsAsAWhole() {
        assertThat(titles(givenNoteOf("{within: section}", "en", "> [!THEOREM]\n> a")))
                .containsExactly("Theorem 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Euler) | Theorem 1 (Euler)",
                "(The *great* one) {#great} | Theorem 1 (The <em>great</em> one)",
                "(*Euler*) | Theorem 1 (<em>Euler</em>)",
                "（欧拉） | Theorem 1 (欧拉)",
                "(Euler (1735)) | Theorem 1 (Euler (1735))",
                "(Euler) and (Gauss) | Theorem 1 ((Euler) and (Gauss))",
                "(weak) law | Theorem 1 ((weak) law)",
                "law (weak) | Theorem 1 (law (weak))",
                "(Euler | Theorem 1 ((Euler)",
                "() | Theorem 1 (())",
                "`(a)` | Theorem 1 (<code>(a)</code>)",
            })
    void writesOnePairOfParenthesesAroundANameThatHasItsOwn(String name, String title) {
        MarkdownTrial note = givenNote("> [!THEOREM] " + name + "\n> a");

        assertThat(titles(note)).containsExactly(title);
    }

    @Test
    void readsTheTermOfADefinitionWithinParentheses() {
        MarkdownTrial note =
                givenNote("> [!DEFINITION] (Group) {#g}\n> a\n", "> [!NOTE] (so)\n> b");

        assertThat(note.body().facts().statements())
                .extracting(NoteStatement::title)
                .containsExactly("Group");
        assertThat(note.html()).contains("(so)");
    }

    @Test
    void leavesOutTheNumberOfAStarredOne() {
        assertThat(
                        titles(
                                givenNote(
                                        "> [!theorem*] The *great* one {#great}\n> a\n",
                                        "> [!THEOREM]\n> b")))
                .containsExactly("Theorem (The <em>great</em> one)", "Theorem 1");
    }

    @Test
    void leavesOutTheNumbersOfKindsWithoutThem() {
        assertThat(
                        titles(
                                givenNoteOf(
                                        "{kinds: {remark: {numbered: false}, claim: {name: {en:"
                                                + " Claim, zh: 断言}}}}",
                                        "zh",
                                        "> [!REMARK]\n> a\n",
                                        "> [!claim]\n> b\n",
                                        "> [!断言]\n> c")))
                .containsExactly("注", "断言 1", "断言 2");
    }

    @Test
    void showsOwnKindsLikeTheirModels() {
        assertThat(
                        givenNoteOf(
                                        "{kinds: {problem: {like: exercise}}}",
                                        "en",
                                        "> [!problem]\n> a")
                                .html())
                .startsWith("<div class=\"theorem theorem-problem theorem-exercise\">");
    }

    @Test
    void foldsSolutionsAndSaysWhatTheySolve() {
        givenNote("> [!EXERCISE]", "> a", "", "> [!SOLUTION]", "> b")
                .thenHtmlIs(
                        "<div class=\"theorem theorem-exercise\">",
                        "<p class=\"theorem-title\"><strong>Exercise 1</strong></p>",
                        "<p>a</p>",
                        "</div>",
                        "<details class=\"theorem theorem-solution\">",
                        "<summary class=\"theorem-title\"><strong>Solution</strong> of Exercise"
                                + " 1</summary>",
                        "<p>b</p>",
                        "</details>");
    }

    @Test
    void leavesProofsAsTheyAreWithoutAKey() {
        assertThat(titles(givenNote("> [!THEOREM] {#t}\n> a\n", "> [!PROOF]\n> b")))
                .containsExactly("Theorem 1", "Proof");
        assertThat(titles(givenNote("> [!PROOF] of \\cref{t}\n> b")).get(0))
                .startsWith("Proof (of <a class=\"ref\"");
    }

    @ParameterizedTest
    @CsvSource({"named, <div, </p>", "open, <details, </summary>", "folded, <details, </summary>"})
    void saysWhatAProofProves(String proofs, String tag, String end) {
        MarkdownTrial note =
                givenNoteOf(
                        "{proofs: " + proofs + "}",
                        "en",
                        "> [!THEOREM] {#t}\n> a\n",
                        "> [!PROOF]\n> b\n",
                        "> [!PROOF] By induction\n> c\n",
                        "text\n",
                        "> [!PROOF]\n> d\n",
                        "> [!PROOF] of \\cref{t}\n> e\n",
                        "> [!PROOF] [](#t)\n> f");

        assertThat(note.html())
                .contains(
                        tag
                                + " class=\"theorem theorem-proof\""
                                + (proofs.equals("open") ? " open" : ""));
        assertThat(titles(note))
                .map(title -> title.replaceAll("<a [^>]*>\\(\\?\\)</a>", "REF"))
                .containsExactly(
                        "Theorem 1",
                        "Proof of REF",
                        "Proof (By induction)",
                        "Proof",
                        "Proof of REF",
                        "Proof of REF");
        assertThat(note.html()).contains("∎").contains(end);
    }

    @Test
    void knowsWhatProofsProve() {
        MarkdownTrial note =
                givenNote(
                        "> [!LEMMA] On $x$ {#l}\n> a\n",
                        "> [!PROOF]\n> b\n",
                        "> [!PROOF] Another one\n> c\n",
                        "> [!REMARK]\n> d\n",
                        "> [!PROOF]\n> e\n",
                        "> [!PROOF] of the [main theorem](other.md#main)\n> f");

        assertThat(note.body().facts().statements())
                .extracting(NoteStatement::subject)
                .containsExactly("", "l", "l", "", "", "other.md#main");
        NoteStatement lemma = note.body().facts().statements().get(0);
        assertThat(lemma.name()).isEqualTo("Lemma 1");
        assertThat(lemma.title()).isEqualTo("On x");
        assertThat(lemma.titleHtml()).isEqualTo("On ⟦x⟧");
        assertThat(lemma.start().line()).isEqualTo(1);
        assertThat(lemma.end().line()).isEqualTo(2);
    }

    @Test
    void namesReferencesByTheirTitlesIfTheSiteWantsIt() {
        String[] lines = {"> [!THEOREM] Cauchy–*Schwarz* {#cs}", "> a"};

        assertThat(givenNoteOf("{references: titled}", "en", lines).body().labels())
                .extracting(NoteLabel::title)
                .containsExactly("Theorem 1 (Cauchy–Schwarz)");
        assertThat(givenNoteOf("{references: titled}", "zh", lines).body().labels())
                .extracting(NoteLabel::title)
                .containsExactly("定理 1（Cauchy–Schwarz）");
        assertThat(givenNote(lines).body().labels())
                .extracting(NoteLabel::title)
                .containsExactly("Theorem 1");
    }

    @Test
    void givesAnchorsToAllIfThereIsAPageOfThem() {
        assertThat(
                        givenNoteOf(
                                        "{page: true, within: section}",
                                        "en",
                                        "# One\n",
                                        "# Two\n",
                                        "> [!THEOREM]\n> a\n",
                                        "> [!NOTATION]\n> b\n",
                                        "> [!PROOF]\n> c")
                                .html())
                .contains("id=\"theorem.2.1\"")
                .contains("id=\"notation.s2\"")
                .contains("theorem-proof\">");
    }

    @Test
    void showsCalloutsOfASummaryAsThoseOfTheNote() {
        MarkdownTrial note =
                givenNote("> [!THEOREM] A\n> a\n", "> [!TIP] B\n> b\n", "<!--more-->", "", "end");

        assertThat(note.body().summaryHtml())
                .contains("<strong>Theorem 1</strong> (A)")
                .contains("<p class=\"callout-title\">B</p>");
    }
}
