package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cahier.store.PieceStore.Changes;
import dev.cahier.store.PieceStore.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceStoreTest {

    private static final Changes NONE = new Changes(List.of(), Map.of(), Set.of());

    @TempDir private Path parent;

    private Path folder() {
        return parent.resolve("store");
    }

    private PieceStore open() {
        return PieceStore.open(folder(), "p");
    }

    private static Piece piece(String name, String head, String body) {
        return new Piece(name, head.getBytes(UTF_8), () -> body.getBytes(UTF_8));
    }

    private static Changes fresh(String... namesAndBodies) {
        List<Piece> fresh = new ArrayList<>();
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            String name = namesAndBodies[i];
            fresh.add(piece(name, "head of " + name, namesAndBodies[i + 1]));
        }
        return new Changes(fresh, Map.of(), Set.of());
    }

    private static Changes gone(String... names) {
        return new Changes(List.of(), Map.of(), Set.of(names));
    }

    /** Returns what a store holds: name, head and body of each piece that can be read. */
    private static Map<String, String> content(PieceStore store) {
        Map<String, String> content = new TreeMap<>();
        for (String name : store.names()) {
            store.body(name)
                    .ifPresent(
                            body ->
                                    content.put(
                                            name,
                                            text(store.head(name).orElseThrow())
                                                    + "|"
                                                    + text(body)));
        }
        return content;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> f.toString().endsWith(".bodies")).sorted().toList();
        }
    }

    @Test
    void givesBackWhatWasCommitted() throws IOException {
        String chinese = "数学/笔记 \uD83D\uDE00.md";
        PieceStore empty = open();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.state()).isEmpty();
        assertThat(PieceStore.exists(folder())).isFalse();

        assertThat(empty.commit("state", fresh("a", "one", chinese, "", "c", "x".repeat(200_000))))
                .isTrue();

        PieceStore read = open();
        assertThat(PieceStore.exists(folder())).isTrue();
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.state()).isEqualTo("state");
        assertThat(content(read))
                .isEqualTo(
                        Map.of(
                                "a",
                                "head of a|one",
                                chinese,
                                "head of " + chinese + "|",
                                "c",
                                "head of c|" + "x".repeat(200_000)));
        assertThat(read.head("d")).isEmpty();
        assertThat(read.body("d")).isEmpty();
    }

    @Test
    void keepsThePiecesThatACommitDoesNotMention() throws IOException {
        open().commit("1", fresh("a", "one", "b", "two", "c", "three", "d", "four"));
        Changes changes =
                new Changes(
                        List.of(
                                piece("b", "B", "new"),
                                piece("e", "E", "five"),
                                piece("d", "D", "D")),
                        Map.of("c", "C".getBytes(UTF_8), "unknown", new byte[1]),
                        Set.of("a", "d", "other"));
        open().commit("2", changes);

        assertThat(open().state()).isEqualTo("2");
        assertThat(content(open()))
                .isEqualTo(Map.of("b", "B|new", "c", "C|three", "d", "D|D", "e", "E|five"));
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        assertThat(open().commit("", NONE)).isFalse();
        assertThat(folder()).doesNotExist();
        open().commit("s", fresh("a", "one"));

        assertThat(open().commit("s", NONE)).isFalse();
        assertThat(open().commit("s", gone("other"))).isFalse();
        assertThat(open().commit("t", NONE)).isTrue();
        assertThat(segments()).hasSize(1);
        assertThat(content(open())).containsOnlyKeys("a");
    }

    @Test
    void passesOverWhatAnotherProgramWrote() throws IOException {
        open().commit("s", fresh("a", "one"));
        PieceStore other = PieceStore.open(folder(), "other");

        assertThat(other.isEmpty()).isTrue();
        assertThat(other.state()).isEmpty();
        other.commit("", fresh("b", "two"));
        assertThat(open().isEmpty()).isTrue();
        assertThat(segments()).hasSize(1);
    }

    @Test
    void replacesAllWhenOpenedEmpty() throws IOException {
        open().commit("s", fresh("a", "one"));
        PieceStore empty = PieceStore.openEmpty(folder(), "p");
        assertThat(empty.isEmpty()).isTrue();
        empty.commit("t", fresh("b", "two"));

        assertThat(content(open())).isEqualTo(Map.of("b", "head of b|two"));
    }

    @Test
    void takesADamagedIndexForNone() throws IOException {
        open().commit("state", fresh("a", "one", "b", "two"));
        Path index = folder().resolve("index");
        byte[] whole = Files.readAllBytes(index);
        for (int at = 0; at < whole.length; at++) {
            Files.write(index, Arrays.copyOf(whole, at));
            assertThat(open().isEmpty()).as("cut at " + at).isTrue();
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << bit);
                Files.write(index, changed);
                assertThat(open().isEmpty()).as("changed at " + at).isTrue();
            }
        }
        Files.write(index, Arrays.copyOf(whole, whole.length + 1));
        assertThat(open().isEmpty()).isTrue();
        Files.write(index, new byte[1000]);
        assertThat(open().isEmpty()).isTrue();

        open().commit("", fresh("c", "three"));
        assertThat(content(open())).containsOnlyKeys("c");
    }

    @Test
    void losesOnlyThePieceWhoseBodyIsDamaged() throws IOException {
        open().commit("", fresh("a", "one", "b", "two", "c", "three"));
        Path segment = segments().get(0);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[4] ^= 1;
        Files.write(segment, bytes);

        assertThat(content(open())).containsOnlyKeys("a", "c");
        open().commit("", fresh("b", "again"));
        assertThat(content(open()).get("b")).isEqualTo("head of b|again");
    }

    @Test
    void forgetsPiecesWhoseSegmentIsGoneOrCutShort() throws IOException {
        open().commit("", fresh("a", "one", "b", "two"));
        Path first = segments().get(0);
        open().commit("", fresh("c", "three"));
        byte[] bytes = Files.readAllBytes(first);
        Files.write(first, Arrays.copyOf(bytes, 4));

        assertThat(open().names()).containsExactlyInAnyOrder("a", "c");
        Files.delete(first);
        assertThat(open().names()).containsExactly("c");
        open().commit("", fresh("b", "new"));
        assertThat(content(open())).containsOnlyKeys("b", "c");
    }

    @Test
    void writesASegmentAnewWhenMostOfItIsDead() throws IOException {
        open().commit("", fresh("a", "12345", "b", "12345", "c", "12345"));
        open().commit("", fresh("d", "1234567"));
        List<Path> before = segments();
        open().commit("", gone("a"));
        assertThat(segments()).isEqualTo(before);

        open().commit("", gone("b"));
        assertThat(content(open()))
                .isEqualTo(Map.of("c", "head of c|12345", "d", "head of d|1234567"));
        assertThat(segments()).hasSize(2).isNotEqualTo(before);
        assertThat(segments().stream().mapToLong(PieceStoreTest::size).sum()).isEqualTo(12);
    }

    @Test
    void removesASegmentOfWhichNothingIsLeft() throws IOException {
        open().commit("", fresh("a", "one"));
        open().commit("", fresh("a", "two"));
        assertThat(segments()).hasSize(1);

        open().commit("", gone("a"));
        assertThat(segments()).isEmpty();
        assertThat(open().isEmpty()).isTrue();
    }

    @Test
    void leavesASegmentThatCannotBeRemoved() throws IOException {
        open().commit("", fresh("a", "one"));
        Path segment = segments().get(0);
        Files.delete(segment);
        Files.createDirectories(segment.resolve("a folder"));

        assertThat(content(open())).isEmpty();
        open().commit("", fresh("a", "two"));
        assertThat(content(open())).isEqualTo(Map.of("a", "head of a|two"));
    }

    @Test
    void removesWhatStoppedProcessesLeftButNothingThatIsNew() throws IOException {
        open().commit("", fresh("a", "one"));
        Path fresh = Files.writeString(folder().resolve("new.bodies"), "x");
        Path old = Files.writeString(folder().resolve("old.bodies"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        for (Path segment : segments()) {
            if (!segment.equals(fresh)) {
                Files.setLastModifiedTime(segment, FileTime.from(Instant.EPOCH));
            }
        }
        open().commit("", fresh("b", "two"));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(content(open())).containsOnlyKeys("a", "b");
    }

    @Test
    void gathersManySegmentsAndLeavesTheLargestAlone() throws IOException {
        open().commit("", fresh("large", "x".repeat(1000)));
        Path largest = segments().get(0);
        Map<String, String> expected = new TreeMap<>();
        expected.put("large", "head of large|" + "x".repeat(1000));
        int most = 0;
        for (int i = 0; i < 3 * PieceStore.MOST_SEGMENTS; i++) {
            open().commit("", fresh("n" + i, "body " + i));
            expected.put("n" + i, "head of n" + i + "|body " + i);
            assertThat(content(open())).isEqualTo(expected);
            most = Math.max(most, segments().size());
        }

        assertThat(most).isEqualTo(PieceStore.MOST_SEGMENTS);
        assertThat(segments()).contains(largest);
    }

    @Test
    void neverMixesTheCommitsOfTwoProcesses() throws IOException {
        open().commit("0", fresh("a", "old", "b", "old", "c", "old"));
        PieceStore first = open();
        PieceStore second = open();
        first.commit("1", fresh("a", "first"));
        second.commit("2", fresh("b", "second"));

        assertThat(open().state()).isEqualTo("2");
        assertThat(content(open()))
                .isEqualTo(
                        Map.of(
                                "a", "head of a|old",
                                "b", "head of b|second",
                                "c", "head of c|old"));
    }

    @Test
    void losesPiecesThatAnotherProcessHasMovedMeanwhile() throws IOException {
        open().commit("0", fresh("a", "old", "b", "old", "c", "old"));
        PieceStore late = open();
        open().commit("1", gone("a", "b"));
        assertThat(content(late)).isEmpty();
        late.commit("2", fresh("d", "new"));

        assertThat(content(open())).isEqualTo(Map.of("d", "head of d|new"));
    }

    @Test
    void survivesManyCommitsAtTheSameTime() throws IOException {
        List<Optional<IOException>> failures =
                IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> failure(fresh("a", "a" + i, "n" + i, "n" + i)))
                        .toList();

        assertThat(failures).containsOnly(Optional.empty());
        Map<String, String> content = content(open());
        assertThat(content).hasSizeGreaterThanOrEqualTo(2);
        content.forEach(
                (name, piece) ->
                        assertThat(piece).startsWith("head of " + name + "|" + name.charAt(0)));
        open().commit("", fresh("last", "last"));
        assertThat(content(open())).containsKey("last");
    }

    private Optional<IOException> failure(Changes changes) {
        try {
            open().commit("", changes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder(), "a file");

        assertThat(open().isEmpty()).isTrue();
        assertThatThrownBy(() -> open().commit("", fresh("a", "one")))
                .isInstanceOf(IOException.class);
        assertThat(folder()).hasContent("a file");
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
