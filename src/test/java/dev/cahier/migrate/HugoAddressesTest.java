package dev.cahier.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HugoAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:day/:title, /2020/01/02/über-größe/",
        "/:sections/:filename.html, /docs/a/b/my-note.html",
        "/d/:sections[1:]/:slug/, /d/a/b/über-größe/",
        "/:sections[last]/:contentbasename, /b/my-note/",
        "/:sections[0]/:sections[:last]/x/, /docs/docs/a/x/",
        "/:section/:monthname/:yearday/, /docs/january/2/"
    })
    void fillsPatterns(String pattern, String address) {
        ForeignConfig config = new ForeignConfig(Map.of("permalinks", Map.of("docs", pattern)));

        assertThat(new HugoAddresses(config).of(page())).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "uglyURLs, /docs/a/b/my-note.html",
        "disablePathToLower, /docs/a/b/My-note/",
        "none, /docs/a/b/my-note/"
    })
    void knowsSwitches(String key, String address) {
        ForeignConfig config = new ForeignConfig(Map.of(key, true));

        assertThat(new HugoAddresses(config).of(page())).contains(address);
    }

    private static HugoAddresses.PageFacts page() {
        return new HugoAddresses.PageFacts(
                List.of("docs", "a", "b"),
                List.of("docs", "a", "b"),
                "My note",
                "",
                new ForeignConfig(Map.of("title", "Über Größe")),
                Optional.of(LocalDateTime.of(2020, 1, 2, 0, 0)));
    }
}
