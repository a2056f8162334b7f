package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishLockTest {

    @TempDir private Path folder;

    @Test
    void letsTheSecondWait() throws IOException {
        AtomicBoolean released = new AtomicBoolean();
        CompletableFuture<Boolean> second;
        try (PublishLock first = PublishLock.acquire(file())) {
            assertThat(first.owner()).isNotEmpty();
            second = CompletableFuture.supplyAsync(() -> acquireAndSee(released));
            released.set(true);
        }
        assertThat(second.join()).isTrue();
    }

    @Test
    void isAnotherOneOnceItsFileWasDeleted() throws IOException {
        try (PublishLock first = PublishLock.acquire(file())) {
            Files.delete(file());
            try (PublishLock second = PublishLock.acquire(file())) {
                assertThat(second.owner()).isNotEqualTo(first.owner());
            }
        }
    }

    @Test
    void knowsItsOwnFileOnly() throws IOException {
        String owner = owner(file());

        assertThat(owner(file())).isEqualTo(owner);
        Path copy = Files.copy(file(), folder.resolve("copy.lock"));
        assertThat(owner(copy)).isNotEqualTo(owner);
    }

    private static String owner(Path file) throws IOException {
        try (PublishLock lock = PublishLock.acquire(file)) {
            return lock.owner();
        }
    }

    private boolean acquireAndSee(AtomicBoolean released) {
        try (PublishLock lock = PublishLock.acquire(file())) {
            return released.get() && Files.exists(file()) && !lock.owner().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(".cahier/publish.lock");
    }
}
