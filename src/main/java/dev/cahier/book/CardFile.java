package dev.cahier.book;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The file of flash cards that Anki imports: values between tabs, and lines that say what is what.
 *
 * @see <a href="https://docs.ankiweb.net/importing/text-files.html">Anki's manual</a>
 */
public final class CardFile {

    private CardFile() {}

    /**
     * Returns the text of the file.
     *
     * @param noteType the type of notes with the fields Front and Back, such as {@code Basic}
     */
    public static String of(List<FlashCard> cards, String noteType) {
        return "#separator:tab\n#html:true\n#notetype:"
                + noteType.replaceAll("\\p{Cntrl}", "")
                + "\n#guid column:1\n#deck column:2\n#tags column:3\n"
                + cards.stream().map(CardFile::line).collect(joining());
    }

    private static String line(FlashCard card) {
        return String.join(
                        "\t",
                        card.id(),
                        value(card.deck()),
                        value(String.join(" ", card.tags())),
                        value(card.front()),
                        value(card.back()))
                + "\n";
    }

    /** Values with quotation marks or tabs are in quotation marks; code may contain tabs. */
    private static String value(String text) {
        String line = text.replaceAll("[\\n\\r]+", " ");
        return line.contains("\"") || line.contains("\t")
                ? "\"" + line.replace("\"", "\"\"") + "\""
                : line;
    }
}
