package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    /** What a word is, in one line that is too slow for every note. */
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
                            + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    @Test
    void countsWordsOfEveryCharacter() {
        for (int start = 0; start <= Character.MAX_CODE_POINT; start += 0x100) {
            String together = characters(start, "");
            String apart = characters(start, " ");
            assertThat(PlainText.countWords(together)).isEqualTo(patternCount(together));
            assertThat(PlainText.countWords(apart)).isEqualTo(patternCount(apart));
        }
    }

    @Test
    void knowsTheScriptOfEveryCharacter() {
        assertThat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(c -> CjkText.script(c) != UnicodeScript.of(c)))
                .isEmpty();
    }

    private static String characters(int start, String separator) {
        return IntStream.range(start, start + 0x100)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(separator));
    }

    private static int patternCount(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
