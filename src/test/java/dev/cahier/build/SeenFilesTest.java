package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeenFilesTest {

    private static final Instant ALL_YOUNG = Instant.EPOCH;
    private static final Instant ALL_OLD = Instant.parse("2200-01-01T00:00:00Z");

    @TempDir private Path folder;
    private Path picture;

    @BeforeEach
    void writePicture() throws IOException {
        picture = folder.resolve("static/p.png");
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, "one");
    }

    @Test
    void haveTheSameIdWhenTheyAreNoLongerYoung() throws IOException {
        String first = id(ALL_YOUNG);

        assertThat(id(ALL_OLD)).isEqualTo(first);
        assertThat(id(ALL_OLD)).isEqualTo(first);
    }

    @Test
    void haveAnotherIdWhenOneWasChanged() throws IOException {
        String first = id(ALL_YOUNG);
        Files.writeString(picture, "two");

        assertThat(id(ALL_YOUNG)).isNotEqualTo(first);
    }

    @Test
    void haveAnotherIdWhenThereIsOneMore() throws IOException {
        String first = id(ALL_OLD);
        Path other = Files.writeString(folder.resolve("static/q.png"), "one");

        assertThat(id(ALL_OLD, picture, other)).isNotEqualTo(first);
    }

    @Test
    void haveNoIdWhenOneIsUnknown() throws IOException {
        SeenFiles files = seen(ALL_OLD, List.of(folder.resolve("static/gone.png")));
        files.save();

        assertThat(files.id()).isEmpty();
        assertThat(place()).doesNotExist();
    }

    @Test
    void haveAnIdAlthoughWhatWasKeptIsDamaged() throws IOException {
        id(ALL_OLD);
        byte[] kept = Files.readAllBytes(place());
        kept[kept.length / 2] ^= 1;
        Files.write(place(), kept);

        assertThat(id(ALL_OLD)).isNotEmpty();
    }

    private Path place() {
        return folder.resolve("files");
    }

    private String id(Instant young, Path... files) throws IOException {
        SeenFiles seen = seen(young, files.length == 0 ? List.of(picture) : List.of(files));
        seen.save();
        return seen.id().orElseThrow();
    }

    private SeenFiles seen(Instant young, List<Path> files) throws IOException {
        FileStamps sources =
                FileStamps.of(
                        List.of(folder.resolve("static")), List.of(), RunningMoment.now(young));
        return SeenFiles.of(place(), files, Optional.of(sources), false);
    }
}
