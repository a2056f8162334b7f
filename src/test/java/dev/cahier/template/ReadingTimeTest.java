package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long notes take to read: 230 words or 500 characters of Chinese a minute, rounded up. */
final class ReadingTimeTest {

    @ParameterizedTest(name = "{0} words, of them {1} characters")
    @CsvSource({
        "0, 0, 0",
        "1, 0, 1",
        "230, 0, 1",
        "231, 0, 2",
        "500, 500, 1",
        "501, 501, 2",
        "2500, 2500, 5",
        // Half a minute of words and half a minute of characters.
        "365, 250, 1",
        "366, 250, 2",
        "20000000, 20000000, 40000",
    })
    void countsWordsAndCharacters(int words, int characters, int minutes) {
        assertThat(NoteViews.minutes(words, characters)).isEqualTo(minutes);
    }
}
