package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "P=NP, P≠NP, p=np, p≠np",
        "A*, A, a-star, a",
        "A**, A*, a-star-star, a-star",
        "f(x), fx, f(x), fx",
        "R², R, r², r",
        "L¹, L², l¹, l²",
        "C♯, C, c♯, c",
        "'.NET', NET, dot-net, net",
        "_x, x, low-line-x, x",
        "Q&A, QA, q-and-a, qa",
        "a<b, a>b, a-less-b, a-greater-b",
        "x?, x!, x-question, x!",
        "AC/DC?, AC DC, ac-dc-question, ac-dc",
    })
    void tellsNamesApartThatDifferInSymbols(
            String first, String second, String firstSlug, String secondSlug) {
        Site site =
                new Trial().note("a.md", "tags: [\"" + first + "\", \"" + second + "\"]").site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(terms(site))
                .containsExactlyInAnyOrder(
                        first + " /tags/" + firstSlug + "/", second + " /tags/" + secondSlug + "/");
    }

    @ParameterizedTest
    @CsvSource({"C++, c++", "Neural Net, neural-net", "A/B, a b", "❤️ x, ❤ x", "Café, Cafe\u0301"})
    void givesSpellingsOfOneNameOnePage(String first, String second) {
        Site site =
                new Trial().note("a.md", "tags: [\"" + first + "\", \"" + second + "\"]").site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(terms(site)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"P=NP, pnp", "A*, a", "f(x), fx", "R², r", "Q&A, qa", "C++, c++", "C#, c#"})
    void keepsThePlainAddressOfANameThatNoOtherHas(String name, String slug) {
        assertThat(terms(new Trial().note("a.md", "tags: [\"" + name + "\"]").site()))
                .containsExactly(name + " /tags/" + slug + "/");
    }

    @Test
    void doesNotDependOnTheOrderOfNotes() {
        Site site =
                new Trial()
                        .note("a.md", "date: 2020-01-01|tags: [P=NP]")
                        .note("b.md", "date: 2021-01-01|tags: [P≠NP]")
                        .site();
        Site other =
                new Trial()
                        .note("b.md", "date: 2021-01-01|tags: [P=NP]")
                        .note("a.md", "date: 2020-01-01|tags: [P≠NP]")
                        .site();

        assertThat(terms(site)).containsExactlyInAnyOrderElementsOf(terms(other));
    }

    @Test
    void warnsOfNamesThatShareAPageEvenSo() {
        Site site =
                new Trial()
                        .note("a.md", "tags: [NET, '.NET']")
                        .note("b.md", "tags: [dot net]")
                        .site();

        assertThat(site.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("'dot net' and '.NET' have the same page, /tags/dot-net/");
        assertThat(terms(site)).hasSize(2);
    }

    private static List<String> terms(Site site) {
        Page.TermsPage page = (Page.TermsPage) Pages.page(site, "/tags/");
        return page.terms().stream().map(term -> term.name() + " " + term.address()).toList();
    }
}
