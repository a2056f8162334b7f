package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KatexAssetsTest {

    private final List<KatexAsset> assets = KatexAssets.all();
    private final String css = new String(assets.get(0).bytes(), StandardCharsets.UTF_8);

    @Test
    void beginsWithTheStyleSheetAndItsLicence() {
        assertThat(assets.get(0).name()).isEqualTo(KatexAssets.STYLE_SHEET);
        assertThat(css)
                .startsWith("/*!\nKaTeX\n")
                .contains("MIT License", "Copyright (c)", ".katex-display{")
                .containsOnlyOnce("*/");
    }

    @Test
    void shipsEachFontThatTheStyleSheetNamesAndNoOther() {
        List<String> named =
                Pattern.compile("url\\(([^)]*)\\)")
                        .matcher(css)
                        .results()
                        .map((MatchResult url) -> url.group(1))
                        .sorted()
                        .distinct()
                        .toList();
        assertThat(assets.stream().skip(1).map(KatexAsset::name)).isEqualTo(named);
        assertThat(named).isNotEmpty().allMatch(name -> name.matches("fonts/[\\w-]+\\.woff2"));
    }

    @Test
    void fontsAreWoff2() {
        assertThat(assets.stream().skip(1))
                .allSatisfy(
                        font ->
                                assertThat(
                                                new String(
                                                        font.bytes(),
                                                        0,
                                                        4,
                                                        StandardCharsets.US_ASCII))
                                        .isEqualTo("wOF2"));
    }

    @Test
    void showsTextWhileFontsLoad() {
        assertThat(css).contains("font-display:swap").doesNotContain("font-display:block");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(KatexAssets.all()).isEqualTo(assets);
    }
}
