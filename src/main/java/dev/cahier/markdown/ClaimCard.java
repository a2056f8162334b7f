package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.analysis.CheckedClaim;
import dev.cahier.analysis.Evidence;
import dev.cahier.analysis.PropertyValue;
import dev.cahier.analysis.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes which claims about a function hold, and how each was established. */
final class ClaimCard {

    private static final String DERIVATIVE = "derivative-";

    private static final Map<String, String> FLAGS =
            Map.of(
                    "true", "yes", "yes", "yes", "on", "yes", "false", "no", "no", "no", "off",
                    "no");

    private static final Set<String> KNOWN =
            Set.of(
                    "monotonic.strictly-increasing",
                    "monotonic.non-decreasing",
                    "monotonic.strictly-decreasing",
                    "monotonic.non-increasing",
                    "monotonic.constant",
                    "monotonic.not-monotonic",
                    "symmetry.even",
                    "symmetry.odd",
                    "symmetry.none",
                    "tail.hard",
                    "tail.soft",
                    "tail.none");

    private ClaimCard() {}

    /** Returns a table of claims; empty if there are none. */
    static String html(String function, List<PropertyValue<CheckedClaim>> claims, NoteWords words) {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<table class=\"properties claims\">\n<caption>");
        html.append(escape(function)).append("</caption>\n<tbody>\n");
        for (PropertyValue<CheckedClaim> claim : claims) {
            html.append(row(claim, words));
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String row(PropertyValue<CheckedClaim> claim, NoteWords words) {
        boolean proved = claim.evidence().kind() == Evidence.Kind.PROVED;
        String name = proved ? "proved" : "sampled";
        String key = claim.value().key();
        return "<tr><th scope=\"row\">"
                + escape(label(key, words))
                + "</th><td><details class=\"reason\"><summary>"
                + escape(value(key, claim.value().value(), words))
                + "&#8288;<span class=\"evidence "
                + name
                + "\" role=\"img\" aria-label=\""
                + escape(words.text(name))
                + "\">"
                + (proved ? "✓" : "≈")
                + "</span></summary><p>"
                + escape(words.text(name + "-because", reason(claim.evidence().reason(), words)))
                + "</p></details></td></tr>\n";
    }

    private static String label(String key, NoteWords words) {
        if (key.startsWith(DERIVATIVE)) {
            String property = "property." + key.substring(DERIVATIVE.length());
            return words.text("derivative-property", words.text(property));
        }
        return words.text("property." + key);
    }

    /** Returns a value in the words of the page where it is one of the known words. */
    private static String value(String key, String written, NoteWords words) {
        String word = written.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_]+", "-");
        if (FLAGS.containsKey(word)) {
            return words.text(FLAGS.get(word));
        }
        String group =
                key.endsWith("monotonic")
                        ? "monotonic."
                        : key.equals("symmetry") ? "symmetry." : "tail.";
        boolean known = word.matches("[a-z-]+") && KNOWN.contains(group + word);
        return known
                ? words.text(group + word)
                : written.replace('-', '−').replace("inf", "∞").replace(" or ", " ∪ ");
    }

    private static String reason(Reason reason, NoteWords words) {
        if (reason instanceof Reason.Said said) {
            Object[] arguments = said.arguments().stream().map(a -> reason(a, words)).toArray();
            return words.text(said.key().label(), arguments);
        }
        return words.number(reason.text());
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
