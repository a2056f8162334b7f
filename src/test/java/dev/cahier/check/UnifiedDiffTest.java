package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {

    @Test
    void saysNothingOfEqualTexts() {
        assertThat(UnifiedDiff.of("a.md", "x\ny", "x\ny")).isEmpty();
    }

    @Test
    void joinsChangesThatAreNear() {
        assertThat(UnifiedDiff.of("a.md", lines(20), lines(20, 5, 6, 12)))
                .startsWith(
                        "--- a/a.md\n+++ b/a.md\n@@ -2,14 +2,14 @@\n 2\n 3\n 4\n-5\n-6\n+x\n+x\n 7")
                .containsOnlyOnce("@@ -");
    }

    @Test
    void separatesChangesThatAreFar() {
        assertThat(UnifiedDiff.of("a.md", lines(30), lines(30, 1, 30)))
                .contains(
                        "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -27,4 +27,4 @@\n 27\n 28\n 29\n-30\n+x\n");
    }

    @Test
    void tellsOfAMissingLastLineEnd() {
        assertThat(UnifiedDiff.of("a.md", "a", "b"))
                .endsWith("-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
    }

    @Test
    void refusesTextsOfDifferentLength() {
        assertThatThrownBy(() -> UnifiedDiff.of("a.md", "a\n", "a\nb\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String lines(int number, Integer... changed) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> List.of(changed).contains(i) ? "x\n" : i + "\n")
                .collect(Collectors.joining());
    }
}
