package dev.cahier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.store.PieceStore;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptFeedContentsTest {

    @TempDir private Path folder;

    /** The notes whose contents had to be made. */
    private final List<String> made = new ArrayList<>();

    private KeptFeedContents build() {
        return new KeptFeedContents(() -> PieceStore.open(folder, "p"), Spool.inMemory());
    }

    private String get(KeptFeedContents contents, String note, String key) {
        return contents.get(
                note,
                key,
                () -> {
                    made.add(note);
                    return "<p>" + note + " " + key + "</p>";
                });
    }

    @Test
    void makesWhatIsInManyFeedsOnce() {
        KeptFeedContents contents = build();

        assertThat(get(contents, "a.md", "1")).isEqualTo("<p>a.md 1</p>");
        assertThat(get(contents, "a.md", "1")).isEqualTo("<p>a.md 1</p>");

        assertThat(made).containsExactly("a.md");
    }

    @Test
    void makesInLaterBuildsOnlyWhatHasChanged() throws IOException {
        KeptFeedContents first = build();
        get(first, "数学.md", "1");
        get(first, "b.md", "1");
        first.save(Set.of("数学.md", "b.md"));
        KeptFeedContents second = build();

        assertThat(get(second, "数学.md", "1")).isEqualTo("<p>数学.md 1</p>");
        assertThat(get(second, "b.md", "2")).isEqualTo("<p>b.md 2</p>");
        second.save(Set.of("数学.md", "b.md"));
        KeptFeedContents third = build();
        assertThat(get(third, "b.md", "2")).isEqualTo("<p>b.md 2</p>");

        assertThat(made).containsExactly("数学.md", "b.md", "b.md");
    }

    @Test
    void keepsWhatABuildDoesNotAskForUnlessTheNoteIsGone() throws IOException {
        KeptFeedContents first = build();
        get(first, "a.md", "1");
        get(first, "b.md", "1");
        first.save(Set.of("a.md", "b.md"));
        build().save(Set.of("a.md"));
        KeptFeedContents last = build();
        get(last, "a.md", "1");
        get(last, "b.md", "1");

        assertThat(made).containsExactly("a.md", "b.md", "b.md");
    }

    @Test
    void keepsNothingThatDependsOnSomethingUnknown() throws IOException {
        KeptFeedContents first = build();
        get(first, "a.md", "");
        first.save(Set.of("a.md"));
        get(build(), "a.md", "");

        assertThat(made).containsExactly("a.md", "a.md");
    }
}
