package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class DelimiterIndexTest {

    private static DelimiterIndex dollars(String text) {
        DelimiterIndex.Tokens tokens = DelimiterIndex.Tokens.of(text);
        int[] braces = tokens.groups(i -> text.charAt(i) == '{', i -> text.charAt(i) == '}');
        return tokens.delimiters(braces, i -> text.charAt(i) == '$');
    }

    @Test
    void findsTheFirstDelimiterOutsideGroups() {
        DelimiterIndex index = dollars("a{b$c}d$e");

        assertThat(index.outsideGroups(0)).isEqualTo(7);
        assertThat(index.anywhere(0)).isEqualTo(3);
    }

    @Test
    void countsGroupsFromWhereTheSearchStarts() {
        DelimiterIndex index = dollars("a{b$c}d$e");

        assertThat(index.outsideGroups(2)).isEqualTo(3);
        assertThat(index.outsideGroups(4)).isEqualTo(7);
        assertThat(index.outsideGroups(8)).isEqualTo(DelimiterIndex.NONE);
        assertThat(index.outsideGroups(100)).isEqualTo(DelimiterIndex.NONE);
    }

    @Test
    void findsNothingBehindAGroupThatDoesNotEnd() {
        DelimiterIndex index = dollars("a{b$c$");

        assertThat(index.outsideGroups(0)).isEqualTo(DelimiterIndex.NONE);
        assertThat(index.anywhere(0)).isEqualTo(3);
    }

    @Test
    void passesOverEscapedCharacters() {
        DelimiterIndex index = dollars("\\{ \\$ \\} $");

        assertThat(index.outsideGroups(0)).isEqualTo(9);
        assertThat(index.anywhere(0)).isEqualTo(9);
    }

    @Test
    void readsEachTokenOnceForGroupsAndOnceForDelimiters() {
        int length = 10_000;
        AtomicInteger steps = new AtomicInteger();
        DelimiterIndex.Tokens tokens =
                new DelimiterIndex.Tokens(
                        length,
                        i -> {
                            steps.incrementAndGet();
                            return 1;
                        });
        DelimiterIndex index =
                tokens.delimiters(tokens.groups(i -> i % 2 == 0, i -> false), i -> false);
        for (int i = 0; i < length; i++) {
            assertThat(index.outsideGroups(i)).isEqualTo(DelimiterIndex.NONE);
        }

        assertThat(steps).hasValue(2 * length);
    }
}
