package dev.cahier.template;

import dev.cahier.analysis.Reason;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says in the words of a page why something is true of a function, with typeset formulas. */
final class ReasonWords {

    private static final Pattern SCIENTIFIC = Pattern.compile("(?<=\\d)e(-?\\d+)");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Labels labels;

    ReasonWords(Labels labels) {
        this.labels = labels;
    }

    String of(Reason reason) {
        if (reason instanceof Reason.Said said) {
            Object[] arguments = said.arguments().stream().map(this::of).toArray();
            return labels.text(said.key().label(), arguments);
        }
        return typeset(reason.text());
    }

    /** Turns notation in ASCII into what is printed: {@code -1e-9} into −1 × 10⁻⁹. */
    static String typeset(String formula) {
        return SCIENTIFIC
                .matcher(formula)
                .replaceAll(ReasonWords::power)
                .replace("inf", "∞")
                .replace('\'', '′')
                .replace('-', '−');
    }

    private static String power(MatchResult exponent) {
        StringBuilder power = new StringBuilder(" × 10");
        for (char c : exponent.group(1).toCharArray()) {
            power.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return power.toString();
    }
}
