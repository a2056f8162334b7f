package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.markdown.NoteOutline.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the images in an author's own HTML, outside comments and elements that show code. */
final class RawPictures {

    private static final Pattern SKIPPED =
            Pattern.compile(
                    "<!--.*?(?:-->|$)|<(" + VerbatimElements.NAMES + ")(?=[\\s/>]).*?</\\1\\s*>",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** An attribute {@code alt} without a value, which means the same as an empty one. */
    private static final Pattern BARE_ALT =
            Pattern.compile("\\salt(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private RawPictures() {}

    static List<Picture> in(BasedSequence chars, NoteContext note) {
        String html = SourceString.of(chars);
        List<Picture> found = new ArrayList<>();
        int index = html.indexOf('<');
        Matcher skipped = SKIPPED.matcher(html);
        while (index >= 0) {
            int end = index + 1;
            Optional<HtmlTag> tag = HtmlTag.at(html, index);
            if (skipped.region(index, html.length()).lookingAt()) {
                end = Math.max(skipped.end(), end);
            } else if (tag.isPresent()) {
                end = tag.get().end();
                if (tag.get().name().equals("img") && !tag.get().closing()) {
                    found.add(picture(tag.get(), html, index, chars, note));
                }
            }
            index = html.indexOf('<', end);
        }
        return found;
    }

    private static Picture picture(
            HtmlTag tag, String html, int start, BasedSequence chars, NoteContext note) {
        Optional<String> alt = value(tag, "alt", html);
        boolean hidden =
                value(tag, "role", html)
                                .filter(role -> role.matches("none|presentation"))
                                .isPresent()
                        || value(tag, "aria-hidden", html).filter("true"::equals).isPresent()
                        || value(tag, "aria-label", html).isPresent()
                        || value(tag, "aria-labelledby", html).isPresent();
        boolean empty = alt.map(String::isBlank).orElse(false);
        boolean bare = BARE_ALT.matcher(html).region(start, tag.end()).find();
        return new Picture(
                value(tag, "src", html).orElse(""),
                alt.orElse("").strip(),
                empty || hidden || bare,
                note.at(chars, start));
    }

    private static Optional<String> value(HtmlTag tag, String name, String html) {
        return tag.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(a -> Unescaped.html(html.substring(a.valueStart(), a.valueEnd())));
    }
}
