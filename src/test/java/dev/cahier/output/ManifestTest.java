package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {

    private static final String ONE = hash("one");
    private static final String TWO = hash("two");

    @Test
    void namesWhatItWasMadeOf() {
        Manifest manifest = Manifest.parse(Manifest.of(Map.of("a/b.html", ONE)).text());

        assertThat(manifest.names("a/b.html")).isTrue();
        assertThat(manifest.holds("a/b.html", ONE)).isTrue();
        assertThat(manifest.holds("a/b.html", TWO)).isFalse();
        assertThat(manifest.names("a/c.html")).isFalse();
    }

    @Test
    void namesTheFilesOfBoth() {
        Manifest both = Manifest.of(Map.of("a", ONE)).and(Manifest.of(Map.of("a", TWO, "b", ONE)));

        assertThat(both.holds("a", ONE)).isTrue();
        assertThat(both.holds("a", TWO)).isTrue();
        assertThat(both.only(List.of("b", "none")).names("b")).isTrue();
        assertThat(both.only(List.of("b", "none")).names("a")).isFalse();
        assertThat(Manifest.parse(both.text()).text()).isEqualTo(both.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\n\u0000", "0123456789abcdef 0123456789abcdef0123456789abcdef"})
    void takesNoOtherTextForAManifest(String text) {
        assertThat(Manifest.parse(text).isEmpty()).isTrue();
    }

    @Test
    void isReadWithTheLineEndsOfWindows() {
        String text = Manifest.of(Map.of("a", ONE)).text().replace("\n", "\r\n");

        assertThat(Manifest.parse(text).holds("a", ONE)).isTrue();
    }

    @Test
    void passesOverLinesThatAreDamaged() {
        String text = Manifest.of(Map.of("a", ONE, "b", TWO)).text();

        Manifest cut = Manifest.parse(text.substring(0, text.length() - 5));

        assertThat(List.of(cut.names("a"), cut.names("b"))).containsExactlyInAnyOrder(true, false);
    }

    private static String hash(String text) {
        return Manifest.contentHash(text.getBytes(StandardCharsets.UTF_8));
    }
}
