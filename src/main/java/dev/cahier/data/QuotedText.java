package dev.cahier.data;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text in double quotes as its author wrote it, where a backslash begins an escape and {@code
 * \rho} therefore is a line end and {@code ho}.
 *
 * @param format the format that the text is part of
 * @param raw what stands between the quotes
 * @param start index in the part of the file at which {@code raw} starts, 0-based
 */
record QuotedText(DataFormat format, String raw, int start) {

    private static final String TRIPLE = "\"\"\"";

    /** Commands of TeX whose first letter is an escape and whose other letters are not a word. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "n(?:abla|at(?:ural|nums)|cong|eg|eq|ew(?:command|line)|[gl]eq[a-z]*|u"
                            + "|[lrLR]\\w+arrow|ot(?:in|ni)?|earrow|warrow|onumber|orm|olimits"
                            + "|su[bcp]\\w+|[vV][dD]ash)"
                            + "|t(?:heta(?:sym)?|imes|au|anh|ilde|frac|binom|ext[a-z]*|herefore"
                            + "|riangle[a-z]*|hick[a-z]+|hinspace|wohead[a-z]+|op?|ag)");

    /** Commands of TeX whose other letters are a word, too. */
    private static final Pattern DOUBTFUL_COMMAND =
            Pattern.compile("n(?:e|i|exists|mid|less|parallel|short\\w+|sim|prec)|t(?:an|he|h|g)");

    /**
     * Returns the text that a double quote opens.
     *
     * @param text the part of the file
     * @param open index of the quote, 0-based
     * @return empty when there is no double quote
     */
    static Optional<QuotedText> at(DataFormat format, String text, int open) {
        if (!text.startsWith("\"", open)) {
            return Optional.empty();
        }
        boolean triple = format == DataFormat.TOML && text.startsWith(TRIPLE, open);
        String quote = triple ? TRIPLE : "\"";
        int start = open + quote.length();
        int end = start;
        while (end < text.length() && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Optional.of(
                new QuotedText(format, text.substring(start, Math.min(end, text.length())), start));
    }

    /** Returns the first escape whose backslash was meant for TeX or Markdown. */
    Optional<Escape> lost() {
        QuotedFormulas formulas = QuotedFormulas.in(raw);
        return first(escape -> isLost(escape, formulas));
    }

    /** Returns the first escape that is a line end or a tab, whether it was meant or not. */
    Optional<Escape> lineEndOrTab() {
        return first(Escape::isLineEndOrTab);
    }

    /** Returns the first escape that writes a control character by its number. */
    Optional<Escape> control() {
        return first(Escape::isControlByNumber);
    }

    /** Returns the first escape that means what its author meant, and not a quote or backslash. */
    Optional<Escape> meant() {
        QuotedFormulas formulas = QuotedFormulas.in(raw);
        return first(escape -> !escape.meaning().isEmpty() && !isLost(escape, formulas));
    }

    private Optional<Escape> first(Predicate<Escape> wanted) {
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 2)) {
            Escape escape = Escape.at(raw, i);
            if (wanted.test(escape)) {
                return Optional.of(escape);
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(Escape escape, QuotedFormulas formulas) {
        if (escape.isNumber()) {
            return escape.word().equals("xcancel");
        }
        boolean inline = formulas.isInline(escape.index());
        boolean display = formulas.isDisplay(escape.index());
        if (escape.isLineEndOrTab()) {
            return inline
                    || COMMAND.matcher(escape.word()).matches()
                    || display && DOUBTFUL_COMMAND.matcher(escape.word()).matches();
        }
        return !escape.meaning().isEmpty() && (!escape.isSpace() || inline || display);
    }

    /**
     * Returns the text with the backslashes that it lost.
     *
     * @param value what the text means to its format
     */
    String restored(String value) {
        QuotedFormulas formulas = QuotedFormulas.in(raw);
        StringBuilder restored = new StringBuilder();
        int from = 0;
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 2)) {
            Escape escape = Escape.at(raw, i);
            int at = isLost(escape, formulas) ? value.indexOf(escape.read(), from) : -1;
            if (at >= 0) {
                restored.append(value, from, at).append('\\').append(escape.word());
                from = at + escape.read().length();
            }
        }
        return restored.append(value.substring(from)).toString();
    }
}
