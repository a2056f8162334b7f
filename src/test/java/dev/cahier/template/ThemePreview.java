package dev.cahier.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the pages of {@link SampleSite} into a folder, for looking at the theme in a browser:
 * {@code ThemePreview FOLDER BODY.html}.
 */
final class ThemePreview {

    private ThemePreview() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Theme theme = Theme.builtIn();
        SampleSite sample = new SampleSite(theme);
        PageRenderer renderer = new PageRenderer(theme, sample.site());
        for (Map.Entry<String, PageModel> page :
                pages(sample, Files.readString(Path.of(args[1]))).entrySet()) {
            Rendering rendering = renderer.render(page.getValue());
            if (rendering instanceof Rendering.Rendered rendered) {
                write(folder.resolve(page.getKey()), rendered.html().getBytes("UTF-8"));
            } else {
                System.err.println(rendering);
            }
        }
        for (ThemeAsset asset : theme.assets().all()) {
            write(folder.resolve(asset.publicPath()), asset.bytes());
        }
    }

    private static Map<String, PageModel> pages(SampleSite sample, String body) {
        Map<String, PageModel> pages = new LinkedHashMap<>();
        pages.put("note.html", sample.note(body));
        pages.put("index.html", sample.list(ListPageView.Kind.HOME, sample.page("演算本", "/")));
        pages.put(
                "tag.html",
                sample.list(ListPageView.Kind.TAG, sample.page("神经网络", "/tags/neural-networks/")));
        pages.put("tags.html", sample.terms());
        pages.put("archive.html", sample.archive());
        pages.put("404.html", new NotFoundView(sample.page("找不到页面", "/404.html")));
        return pages;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
