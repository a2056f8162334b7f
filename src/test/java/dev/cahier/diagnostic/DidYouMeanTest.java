package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DidYouMeanTest {

    private static final List<String> KEYS = List.of("title", "date", "tags", "draft", "images");

    @ParameterizedTest
    @CsvSource({"titel, title", "tag, tags", "Title, title", "imagse, images", "draff, draft"})
    void findsTheNearestName(String typed, String meant) {
        assertThat(DidYouMean.among(KEYS, typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"author", "xyz", "d", "''"})
    void findsNothingThatIsAnotherWord(String typed) {
        assertThat(DidYouMean.among(KEYS, typed)).isEmpty();
    }

    @Test
    void breaksTiesAlphabetically() {
        assertThat(DidYouMean.among(List.of("cat", "bat", "rat"), "hat")).contains("bat");
    }

    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(DidYouMean.among(List.of("ab"), "ba")).contains("ab");
    }

    @Test
    void ignoresCaseAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(DidYouMean.among(KEYS, "TITLE")).contains("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void doesNotCompareNamesThatCannotBeNear() {
        List<String> known = Collections.nCopies(10_000, "content/posts/a.md");

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(DidYouMean.among(known, "x".repeat(100_000))).isEmpty());
    }
}
