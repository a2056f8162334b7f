package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example in {@code docs/shortcodes.md} renders, and every built-in shortcode has one. */
final class DocumentedShortcodesTest {

    private static final Pattern FENCE =
            Pattern.compile("(?ms)^( *)```(markdown|html)\\n(.*?)^ *```$");

    private static final Pattern TEMPLATE = Pattern.compile("<#-- (templates/\\S+) -->\\n");

    private static final Pattern CALL = Pattern.compile("\\{\\{[<%] ([a-z]+)");

    @TempDir private Path site;

    @Test
    void rendersEveryExample() throws IOException {
        given("cahier.yaml", "title: T\n");
        given("content/posts/other.md", "---\ntitle: Other\n---\n## Part\n");
        for (String picture : List.of("content/posts/two.png", "content/pictures/one.png")) {
            Files.createDirectories(site.resolve(picture).getParent());
            ImageIO.write(
                    new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB),
                    "png",
                    site.resolve(picture).toFile());
        }
        List<String> examples = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(Path.of("docs/shortcodes.md")));
        while (fence.find()) {
            String text = fence.group(3).replaceAll("(?m)^" + fence.group(1), "");
            Matcher template = TEMPLATE.matcher(text);
            if (template.lookingAt()) {
                given(template.group(1), text.substring(template.end()));
            } else {
                examples.add(text);
            }
        }
        assertThat(examples).hasSizeGreaterThan(10).allSatisfy(this::renders);
        assertThat(examples).anySatisfy(text -> assertThat(html(text)).contains("width=\"4\""));
    }

    @Test
    void showsEveryBuiltInShortcode() throws IOException {
        Matcher call = CALL.matcher(Files.readString(Path.of("docs/shortcodes.md")));
        List<String> shown = new ArrayList<>(List.of("tweet", "twitter"));
        while (call.find()) {
            shown.add(call.group(1));
        }
        try (var files = Files.list(Path.of("templates/shortcodes"))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".ftlh", "")))
                    .hasSizeGreaterThan(15)
                    .isSubsetOf(shown);
        }
    }

    private void renders(String example) {
        assertThat(render(example).diagnostics()).as(example).isEmpty();
        assertThat(html(example)).as(example).isNotBlank().doesNotContain("{{");
    }

    private String html(String example) {
        return render(example).html();
    }

    private NoteRendering.RenderedFile render(String example) {
        String note = "---\nparams: {version: 1.2, place: {city: Bern}}\n---\n" + example;
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            return rendering.render("content/posts/note.md", note.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void given(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
