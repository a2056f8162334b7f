package dev.cahier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.markdown.SearchText;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file by which search shows a note, as JSON: {@code u} its address, {@code l} its language,
 * {@code t} its title, {@code n} its tags, categories and series, {@code f} its traditional
 * characters with the simplified ones, {@code s} its sections, each a list of anchor, heading, text
 * and words of TeX.
 */
final class Fragment {

    private Fragment() {}

    static byte[] of(SearchedNote note) {
        String sections =
                note.text().sections().stream()
                        .map(Fragment::section)
                        .collect(Collectors.joining(",\n", "[", "]"));
        String names = strings(note.names());
        String json =
                "{\"u\":"
                        + string(note.url())
                        + ",\"l\":"
                        + string(note.language())
                        + ",\"t\":"
                        + string(note.title())
                        + ",\"n\":"
                        + names
                        + ",\"f\":"
                        + string(Folding.pairsIn(note.title() + names + sections))
                        + ",\"s\":"
                        + sections
                        + "}\n";
        return json.getBytes(UTF_8);
    }

    private static String section(SearchText.Section section) {
        return strings(
                List.of(section.id(), section.heading(), section.text(), section.texWords()));
    }

    private static String strings(List<String> texts) {
        return texts.stream().map(Fragment::string).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns a text as a string of JSON; composed, as the index is. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ' || c >= 0xD800 && c <= 0xDFFF && Character.isSurrogate(c)) {
                        json.append("\\u" + HexFormat.of().toHexDigits(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
