package dev.cahier.migrate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns {@code [caption]} of WordPress around a picture into the shortcode {@code figure}. */
final class WordpressCaptions {

    private static final Pattern CAPTION =
            Pattern.compile("\\[caption\\b([^\\]\\n]{0,2000}+)](.*?)\\[/caption]", Pattern.DOTALL);

    private static final Pattern HTML_IMAGE = Pattern.compile("<img\\b([^>]{0,5000}?)/?>");
    private static final Pattern IMAGE =
            Pattern.compile("!\\[([^\\]]*)]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]{0,5000}href=\"([^\"]*)\"|\\)]\\(<?([^)>\\s]+)>?\\)");

    private final String base;

    /**
     * @param base the path of the old site, between slashes
     */
    WordpressCaptions(String base) {
        this.base = base;
    }

    void translate(NoteDraft draft) {
        if (!draft.text().contains("[caption")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        Matcher caption = CAPTION.matcher(draft.text());
        int at = draft.bodyOffset();
        // Without this, each caption that does not end would be read to the end of the text.
        int last = draft.text().lastIndexOf("[/caption]");
        while (at <= last && caption.find(at)) {
            at = caption.end();
            Optional<String> figure = figure(caption.group(1), caption.group(2));
            if (prose.isProse(caption.start()) && figure.isPresent()) {
                draft.translate(
                        "[caption]",
                        "is the shortcode 'figure'",
                        caption.start(),
                        caption.end(),
                        figure.get());
            }
        }
    }

    private Optional<String> figure(String attributes, String inner) {
        Matcher html = HTML_IMAGE.matcher(inner);
        Matcher markdown = IMAGE.matcher(inner);
        Optional<String> source;
        String alt;
        int end;
        if (html.find()) {
            source = attribute(html.group(1), "src");
            alt = attribute(html.group(1), "alt").orElse("");
            end = html.end();
        } else if (markdown.find()) {
            source = Optional.of(markdown.group(2));
            alt = markdown.group(1);
            end = markdown.end();
        } else {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(inner);
        String target = !link.find() ? "" : link.group(1) != null ? link.group(1) : link.group(2);
        String text =
                inner.substring(end)
                        .replaceFirst("^\\s*(?:</a>|]\\([^)]*\\))", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        String shown = text.isEmpty() ? attribute(attributes, "caption").orElse("") : text;
        return source.map(
                src ->
                        "{{< figure"
                                + argument("src", own(src))
                                + argument("alt", alt)
                                + argument("caption", shown)
                                + argument("link", own(target))
                                + argument("width", attribute(attributes, "width").orElse(""))
                                + " >}}");
    }

    private String own(String address) {
        return address.startsWith(base) ? "/" + address.substring(base.length()) : address;
    }

    private static String argument(String key, String value) {
        return value.isEmpty() ? "" : " " + key + "=" + LiquidTags.quoted(value);
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=[\"']([^\"']*)[\"']").matcher(attributes);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }
}
