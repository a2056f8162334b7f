package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteOutline.Picture;
import dev.cahier.site.Addresses;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each image has a text for those who do not see it, and it is not the name of its file. */
final class ImagesHaveTexts implements EachNoteRule {

    private static final String MISSING = "image-alt";
    private static final String FILE_NAME = "image-alt-name";

    private static final String MARKDOWN = "![a circle in a square](...)";
    private static final String SHORTCODE = "alt=\"a circle in a square\"";

    /** A template of the site's own may show something else. */
    private static final String OWN_FIGURE = "templates/shortcodes/figure.ftlh";

    private static final String ENDING = "\\.(?:png|jpe?g|gif|svg|webp|avif|bmp|apng|tiff?)";

    /** What cameras, systems and editors call files, and what says no more than "an image". */
    private static final Pattern MEANINGLESS =
            Pattern.compile(
                    "\\S+"
                            + ENDING
                            + "|(?:image|img|picture|pic|photo|screenshot|screen[ _-]?shot|untitled"
                            + "|pasted[ _-]image|alt(?:[ _-]?text)?|图片?|图像|照片|截图|截屏|屏幕截图"
                            + "|在这里插入图片描述|圖片?|image description)[ _-]*[\\d_ .:-]*"
                            + "|(?:img|dsc[nf]?|p|wx)[_-]?\\d{3,}",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> codes() {
        return List.of(MISSING, FILE_NAME);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        note.outline().pictures().forEach(picture -> check(picture, MARKDOWN, report));
        if (!site.files().has(OWN_FIGURE)) {
            note.outline().figures().forEach(picture -> check(picture, SHORTCODE, report));
        }
    }

    private static void check(Picture picture, String example, Consumer<Diagnostic> report) {
        if (picture.decorative()) {
            return;
        }
        if (picture.text().isEmpty()) {
            report.accept(
                    Diagnostic.warning(
                                    MISSING, picture.place(), "this image has no alternative text")
                            .withHint("say in a few words what it shows: " + example));
        } else if (saysNothing(picture)) {
            report.accept(
                    Diagnostic.note(
                                    FILE_NAME,
                                    picture.place(),
                                    "the alternative text '"
                                            + picture.text()
                                            + "' does not say what the image shows")
                            .withHint("write what those should know who do not see the image"));
        }
    }

    private static boolean saysNothing(Picture picture) {
        String text = picture.text();
        return MEANINGLESS.matcher(text).matches() || isFileName(text, picture.target());
    }

    /** A name of several words, such as {@code two-layer network}, may well be a text. */
    private static boolean isFileName(String text, String target) {
        String path = Addresses.decode(target).orElse(target).replaceFirst("[?#].*", "");
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = file.replaceFirst("\\.[^.]*$", "");
        boolean digits = name.chars().filter(Character::isDigit).count() * 2 >= name.length();
        boolean machine = digits || name.matches("[\\w.-]*[_-][\\w.-]*") || text.equals(file);
        return machine
                && (text.equalsIgnoreCase(file) || text.equalsIgnoreCase(name))
                && !name.isEmpty()
                && file.contains(".");
    }
}
