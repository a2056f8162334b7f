package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cahier.store.KeptAnswers.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {

    /** A question is forgotten in the fourth whole build that does not ask it. */
    private static final int BUILDS_BEFORE_THE_LAST = 3;

    @TempDir private Path parent;

    private Path folder() {
        return parent.resolve("answers");
    }

    private KeptAnswers open() {
        return KeptAnswers.in(folder(), () -> "p", false);
    }

    private static List<Answer> answers(String... names) {
        return Arrays.stream(names)
                .map(name -> new Answer(name, () -> ("to " + name).getBytes(UTF_8)))
                .toList();
    }

    private boolean has(String name) {
        return open().find(name)
                .map(bytes -> new String(bytes, UTF_8))
                .equals(Optional.of("to " + name));
    }

    /** Builds a site: uses answers and saves. */
    private boolean build(boolean whole, String... used) {
        KeptAnswers answers = open();
        Arrays.stream(used).forEach(answers::use);
        return answers.save(List.of(), Set.of(), whole);
    }

    @Test
    void findsWhatAnEarlierBuildHasSaved() {
        assertThat(open().isNew()).isTrue();
        assertThat(open().isEmpty()).isTrue();
        assertThat(open().save(answers("a", "b"), Set.of(), true)).isTrue();

        assertThat(open().isNew()).isFalse();
        assertThat(open().isEmpty()).isFalse();
        assertThat(has("a")).isTrue();
        assertThat(has("b")).isTrue();
        assertThat(open().find("c")).isEmpty();
    }

    @Test
    void forgetsAnAnswerThatSomeWholeBuildsHaveNotUsed() {
        open().save(answers("a", "b"), Set.of(), true);
        for (int i = 0; i < BUILDS_BEFORE_THE_LAST; i++) {
            assertThat(build(true, "a")).isTrue();
            assertThat(has("b")).as("build %d", i).isTrue();
        }
        assertThat(build(true, "a")).isTrue();

        assertThat(open().find("b")).isEmpty();
        assertThat(has("a")).isTrue();
        assertThat(build(true, "a")).isFalse();
    }

    @Test
    void countsAnewOnceAnAnswerIsUsedAgain() {
        open().save(answers("a"), Set.of(), true);
        for (int i = 0; i < BUILDS_BEFORE_THE_LAST; i++) {
            build(true);
        }
        assertThat(build(true, "a")).isTrue();
        assertThat(build(true, "a")).isFalse();
        for (int i = 0; i < BUILDS_BEFORE_THE_LAST; i++) {
            build(true);
        }
        assertThat(has("a")).isTrue();
        build(true);
        assertThat(open().find("a")).isEmpty();
    }

    @Test
    void doesNotCountBuildsThatAskedOnlySomeQuestions() {
        open().save(answers("a", "b"), Set.of(), true);
        for (int i = 0; i < 10; i++) {
            assertThat(build(false, "a")).isFalse();
            assertThat(build(false)).isFalse();
        }
        assertThat(has("b")).isTrue();
    }

    @Test
    void keepsWhatLastsThoughNobodyUsesIt() {
        open().save(answers("a", "b"), Set.of(), true);
        for (int i = 0; i < 10; i++) {
            open().save(List.of(), Set.of("a"), true);
        }
        assertThat(has("a")).isTrue();
        assertThat(open().find("b")).isEmpty();
    }

    @Test
    void knowsNothingOfAnotherProgramNorOfWhatIsToBeIgnored() {
        open().save(answers("a"), Set.of(), true);

        assertThat(KeptAnswers.in(folder(), () -> "q", false).find("a")).isEmpty();
        KeptAnswers ignoring = KeptAnswers.in(folder(), () -> "p", true);
        assertThat(ignoring.find("a")).isEmpty();
        assertThat(ignoring.isEmpty()).isTrue();
        assertThat(ignoring.isNew()).isFalse();
        ignoring.save(answers("b"), Set.of(), false);
        assertThat(open().find("a")).isEmpty();
        assertThat(has("b")).isTrue();
    }

    @Test
    void asksWhichProgramItIsOnlyWhenItIsNeeded() {
        KeptAnswers answers =
                KeptAnswers.in(
                        folder(),
                        () -> {
                            throw new AssertionError("asked");
                        },
                        false);

        assertThat(answers.isNew()).isTrue();
        assertThat(answers.save(List.of(), Set.of(), false)).isFalse();
    }

    @Test
    void savesNothingWithoutAFolder() {
        KeptAnswers none = KeptAnswers.none();
        none.use("a");

        assertThat(none.isNew()).isTrue();
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.find("a")).isEmpty();
        assertThat(none.save(answers("a"), Set.of(), true)).isFalse();
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> open().save(answers("a"), Set.of(), true))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder().toString());
        assertThat(folder()).hasContent("a file");
    }
}
