package dev.cahier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAnswersTest {

    @TempDir private Path folder;

    private TextAnswers open(Spool spool) {
        return TextAnswers.in(folder.resolve("answers"), () -> "p", false, spool);
    }

    @Test
    void findsWhatThisBuildAndEarlierOnesHaveKept() {
        try (Spool spool = Spool.in(folder)) {
            TextAnswers first = open(spool);
            assertThat(first.find("a")).isEmpty();
            first.keep("a", "数学 \uD83D\uDE00");
            first.keep("b", "");
            assertThat(first.find("a")).contains("数学 \uD83D\uDE00");
            assertThat(first.find("b")).contains("");
            assertThat(first.save(true)).isTrue();

            TextAnswers second = open(spool);
            assertThat(second.find("a")).contains("数学 \uD83D\uDE00");
            assertThat(second.find("b")).contains("");
            assertThat(second.save(true)).isFalse();
        }
    }

    @Test
    void aFoundAnswerIsAUsedOne() {
        open(Spool.inMemory()).keep("never saved", "x");
        TextAnswers first = open(Spool.inMemory());
        first.keep("found", "1");
        first.keep("not found", "2");
        first.save(true);
        for (int i = 0; i < 4; i++) {
            TextAnswers next = open(Spool.inMemory());
            assertThat(next.find("found")).contains("1");
            next.save(true);
        }

        assertThat(open(Spool.inMemory()).find("found")).contains("1");
        assertThat(open(Spool.inMemory()).find("not found")).isEmpty();
        assertThat(open(Spool.inMemory()).find("never saved")).isEmpty();
    }

    @Test
    void asksAgainWhereTheSpoolIsGone() {
        Spool spool = Spool.in(folder);
        TextAnswers answers = open(spool);
        answers.keep("a", "text");
        spool.close();

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void noneKeepsAnswersForOneRun() {
        TextAnswers none = TextAnswers.none();
        none.keep("a", "text");

        assertThat(none.find("a")).contains("text");
        assertThat(none.save(true)).isFalse();
    }
}
