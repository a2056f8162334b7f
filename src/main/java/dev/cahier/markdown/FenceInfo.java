package dev.cahier.markdown;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the line that opens a fence says about its code.
 *
 * <p>Read are the forms of Hugo ({@code python {linenos=true hl_lines="2-3"}}), Pandoc ({@code
 * {.python .numberLines startFrom="10"}}), Material for MkDocs ({@code python linenums="1"
 * hl_lines="2 3"}), Docusaurus ({@code js {1,3-5} showLineNumbers}) and Zenn ({@code js:app.js}); a
 * title is {@code title="..."} everywhere.
 *
 * @param language the language as it is written; empty for none
 * @param title a title or the name of a file; empty for none
 * @param numbered whether the lines have numbers
 * @param firstNumber the number of the first line
 * @param marked which lines are marked; the first line of the code is 1
 */
record FenceInfo(
        String language,
        String title,
        boolean numbered,
        int firstNumber,
        SortedSet<Integer> marked) {

    /** No fence has more lines. */
    private static final int MOST_LINES = 100_000;

    private static final Pattern PANDOC = Pattern.compile("^\\{\\s*\\.?([^\\s{}.#=,]+)([^{}]*)}$");
    private static final Pattern LANGUAGE = Pattern.compile("^[^\\s{]*");
    private static final Pattern VALUE =
            Pattern.compile(
                    "([A-Za-z][\\w-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|\\[([^\\]]*)]|(\\d[\\d\\s-]*+(?![^\\s,}A-Za-z])|[^\\s,{}]+))");
    private static final Pattern LINES = Pattern.compile("\\{([\\d\\s,-]+)}");
    private static final Pattern WORD =
            Pattern.compile(
                    "(?:^|[\\s{.:])(showLineNumbers|numberLines|line-numbers)(?=[\\s}=]|$)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");
    private static final Set<String> TITLES = Set.of("title", "name", "file", "filename");
    private static final Set<String> NUMBERS = Set.of("linenos", "linenums");
    private static final Set<String> FIRST = Set.of("linenostart", "startfrom", "linenums");
    private static final Set<String> MARKED = Set.of("hl_lines", "emphasize-lines");
    private static final Set<String> NO = Set.of("false", "no", "0", "none");

    FenceInfo {
        marked = Collections.unmodifiableSortedSet(new TreeSet<>(marked));
    }

    /** Reads the text behind the marks of a fence, its escapes resolved. */
    static FenceInfo of(String info) {
        String text = info.strip();
        Matcher pandoc = PANDOC.matcher(text);
        if (pandoc.find()) {
            return read(pandoc.group(1), pandoc.group(2));
        }
        Matcher word = LANGUAGE.matcher(text);
        String first = word.find() ? word.group() : "";
        return read(first, text.substring(first.length()));
    }

    /** Reads the arguments of Hugo's shortcode {@code highlight}. */
    static FenceInfo of(String language, String options) {
        return read(language, options);
    }

    private static FenceInfo read(String word, String rest) {
        int colon = word.indexOf(':');
        String language = colon < 0 ? word : word.substring(0, colon);
        String title = colon < 0 ? "" : word.substring(colon + 1);
        boolean numbered = WORD.matcher(rest).find() || title.equals("line-numbers");
        title = title.equals("line-numbers") ? "" : title;
        int firstNumber = 1;
        SortedSet<Integer> marked = new TreeSet<>();
        Matcher value = VALUE.matcher(rest);
        StringBuilder left = new StringBuilder();
        while (value.find()) {
            value.appendReplacement(left, " ");
            String key = value.group(1).toLowerCase(Locale.ROOT);
            String text = valueOf(value);
            if (TITLES.contains(key)) {
                title = text.strip();
            }
            if (NUMBERS.contains(key)) {
                numbered = !NO.contains(text.strip().toLowerCase(Locale.ROOT));
            }
            if (FIRST.contains(key) && text.strip().matches("\\d{1,6}")) {
                numbered = true;
                firstNumber = Integer.parseInt(text.strip());
            }
            if (MARKED.contains(key)) {
                addRanges(text, marked);
            }
        }
        value.appendTail(left);
        Matcher lines = LINES.matcher(left);
        while (lines.find()) {
            addRanges(lines.group(1), marked);
        }
        return new FenceInfo(language, title, numbered, firstNumber, marked);
    }

    private static String valueOf(Matcher value) {
        for (int group = 2; group <= value.groupCount(); group++) {
            if (value.group(group) != null) {
                return value.group(group);
            }
        }
        return "";
    }

    private static void addRanges(String text, SortedSet<Integer> lines) {
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            for (int line = from; line <= Math.min(to, MOST_LINES); line++) {
                lines.add(line);
            }
        }
    }

    /** Returns whether each line needs an element of its own. */
    boolean hasLines() {
        return numbered || !marked.isEmpty();
    }
}
