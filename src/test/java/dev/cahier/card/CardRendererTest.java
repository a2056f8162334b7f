package dev.cahier.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CardRendererTest {

    private static final CardFont FONT = CardFont.builtIn();
    private static final CardRenderer RENDERER = new CardRenderer(FONT);
    private static final int BLUE_INK = 0x24449c;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "激活函数",
                "激活函数：它们的导数、饱和与「死亡」神经元——一篇没有空格的很长很长的中文标题，用来看看换行和缩小字号是否都正确",
                "Backpropagation",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "Why ∑ᵢ xᵢ² ≥ 0, ℝⁿ and x₁₂ ∈ ℂ: α → β",
                "A title of many words that goes on and on and on until no size of letters could"
                        + " show it all on one plate, so that it has to end with three dots before"
                        + " the author has said what the note is about, and then some more words"
                        + " follow, and after these words there are still other words to come, and"
                        + " nobody will ever read them on a card, that much is certain by now"
            })
    void keepsTextOnThePlate(String title) throws IOException {
        BufferedImage image = drawn(card(title, "机器学习笔记 Notes", List.of("神经网络", "C++")));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(inked(image, 200, 170, 1090, 440)).isPositive();
        assertThat(darkOutsideOfPlate(image)).isZero();
    }

    /** Some of these have no width, so that no line is ever full. */
    @ParameterizedTest
    @ValueSource(strings = {"m", "\u0301", "\u200B", "\u202E", "\u0378", "\uD800", "字", "a "})
    @Timeout(20)
    void drawsTheBeginningOfLongTexts(String letter) throws IOException {
        String text = letter.repeat(100_000);

        BufferedImage image = drawn(card(text, text, List.of(text)));

        assertThat(darkOutsideOfPlate(image)).isZero();
    }

    @Test
    void drawsTheSameBytesAgain() {
        CardSpec card = card("神经网络 and x²", "Site", List.of("a", "b"));

        assertThat(new CardRenderer(CardFont.builtIn()).render(card, Optional.empty()))
                .isEqualTo(RENDERER.render(card, Optional.empty()));
    }

    @Test
    void showsADifferentPictureForEachPart() {
        CardSpec card = card("Title", "Site", List.of("tag"));
        byte[] png = RENDERER.render(card, Optional.empty());

        assertThat(RENDERER.render(card("Titel", "Site", List.of("tag")), Optional.empty()))
                .isNotEqualTo(png);
        assertThat(RENDERER.render(card("Title", "Other", List.of("tag")), Optional.empty()))
                .isNotEqualTo(png);
        assertThat(RENDERER.render(card("Title", "Site", List.of("Tag")), Optional.empty()))
                .isNotEqualTo(png);
        assertThat(RENDERER.render(card, Optional.of(RENDERER.render(card, Optional.empty()))))
                .isNotEqualTo(png);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "神经网络",
                "鼷",
                "ΑΩαω",
                "∀∃∈≤≠→",
                "ℝ",
                "x₁²",
                "ｆｕｌｌ",
                "かな",
                "“”「」",
                "e\u0301\uFE0F"
            })
    void hasTheCharactersOfTitles(String text) {
        // A combining accent alone has no outline; composed letters do.
        String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);

        assertThat(FONT.missing(composed)).isEmpty();
        assertThat(drawnWidth(composed)).isPositive();
    }

    @Test
    void saysWhichCharactersItLacks() {
        assertThat(FONT.missing("神經網絡 😀😀 ok")).containsExactly('經', '網', '絡', 0x1F600);
    }

    @Test
    void refusesAFileThatIsNotAFont() {
        assertThat(CardFont.of("not a font".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static double drawnWidth(String text) {
        return FONT.glyphs().outline(text, 100, 0, 0).getBounds2D().getWidth();
    }

    private static CardSpec card(String title, String site, List<String> tags) {
        return new CardSpec(title, site, tags, Optional.empty());
    }

    private static BufferedImage drawn(CardSpec card) throws IOException {
        byte[] png = RENDERER.render(card, Optional.empty());
        Path folder = Path.of("target", "cards");
        Files.createDirectories(folder);
        Files.write(folder.resolve(card.path().substring(6)), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int inked(BufferedImage image, int x, int y, int toX, int toY) {
        int count = 0;
        for (int i = x; i < toX; i++) {
            for (int j = y; j < toY; j++) {
                count += (image.getRGB(i, j) & 0xffffff) == BLUE_INK ? 1 : 0;
            }
        }
        return count;
    }

    /** Text is darker than the squares, and only the frame of the plate is as dark. */
    private static int darkOutsideOfPlate(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean onPlate = x > 190 && x < 1100 && y > 90 && y < 540;
                boolean frame = x >= 160 && x <= 1130 && y >= 70 && y <= 560;
                int green = image.getRGB(x, y) >> 8 & 0xff;
                count += !onPlate && !frame && green < 0x80 ? 1 : 0;
                boolean inside = x >= 180 && x <= 1110 && y >= 90 && y <= 541;
                boolean padding = inside && (x < 215 || x > 1075);
                count += padding && green < 0x80 ? 1 : 0;
            }
        }
        return count;
    }
}
