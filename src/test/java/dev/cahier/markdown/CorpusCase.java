package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the corpus of formulas: some Markdown and what must come of it.
 *
 * <p>A case in a file is a line {@code === name}, the Markdown, a line {@code ---expect---}, and
 * lines of these kinds:
 *
 * <pre>
 * inline: TeX       a formula within a line, as it is rendered; ⏎ is a line end, ␣ a space
 * display: TeX      a formula that is displayed
 * text: ...         all text of the page, blanks merged, □ for a formula and ■ for a displayed one
 * html: ...         a piece of the HTML, where what is text does not show in the text alone
 * report: 1:4 warning[math-padded]
 * </pre>
 *
 * In the Markdown, ␉ stands for a tab and ␍ at the end of a line for a carriage return.
 *
 * @param formulas those expected, in the order of the page, as {@code inline: TeX}
 * @param text the page's text
 * @param html pieces of the HTML
 * @param reports what is reported, all of it
 */
record CorpusCase(
        String name,
        String markdown,
        List<String> formulas,
        String text,
        List<String> html,
        List<String> reports) {

    private static final String NAME = "=== ";
    private static final String EXPECT = "---expect---\n";

    /** Reads all cases of a file. */
    static Stream<CorpusCase> in(String file) {
        return Stream.of(("\n" + file).split("\n" + NAME)).skip(1).map(CorpusCase::parse);
    }

    private static CorpusCase parse(String block) {
        int nameEnd = block.indexOf('\n');
        int expect = block.indexOf(EXPECT);
        String name = block.substring(0, nameEnd);
        if (expect < 0) {
            throw new IllegalStateException("the case expects nothing: " + name);
        }
        String markdown =
                block.substring(nameEnd + 1, expect).replace('␉', '\t').replace('␍', '\r');
        List<String> formulas = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> html = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        for (String line : block.substring(expect + EXPECT.length()).strip().split("\n")) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, Math.max(0, line.indexOf(':')))) {
                case "inline", "display" -> formulas.add(visible(line.strip()));
                case "text" -> texts.add(value);
                case "html" -> html.add(value);
                case "report" -> reports.add(value);
                default -> throw new IllegalStateException(name + ": " + line);
            }
        }
        if (texts.size() != 1) {
            throw new IllegalStateException("the case needs one line of text: " + name);
        }
        return new CorpusCase(name, markdown, formulas, texts.get(0), html, reports);
    }

    /** Returns a formula whose invisible characters are written as signs. */
    private static String visible(String formula) {
        return formula.replace('⏎', '\n').replace('␉', '\t').replace('␣', ' ');
    }

    @Override
    public String toString() {
        return name;
    }
}
