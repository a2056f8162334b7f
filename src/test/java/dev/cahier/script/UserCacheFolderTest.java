package dev.cahier.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheFolderTest {

    @TempDir private Path home;

    @Test
    void isWhereEachSystemKeepsCaches() {
        assertThat(folder("Linux", Map.of())).isEqualTo(home.resolve(".cache/cahier"));
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(home.resolve("Library/Caches/cahier"));
        assertThat(folder("Windows 11", Map.of()))
                .isEqualTo(home.resolve("AppData/Local/Cahier/cache"));
    }

    @Test
    void followsTheEnvironment() {
        Path elsewhere = home.resolve("elsewhere");
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("cahier"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("Cahier/cache"));
    }

    @Test
    void ignoresARelativeOrEmptyFolderAsTheSpecificationSays() {
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(home.resolve(".cache/cahier"));
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "")))
                .isEqualTo(home.resolve(".cache/cahier"));
    }

    private Path folder(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", home.toString());
        return UserCacheFolder.of(environment, properties::get);
    }
}
