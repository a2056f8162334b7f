package dev.cahier.math;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words by which TeX can be searched: {@code sigma} for {@code \sigma}. */
public final class MathWords {

    /** Commands and runs of two letters or more, such as those in {@code \text}. */
    private static final Pattern WORD = Pattern.compile("\\\\([A-Za-z]+)|(\\p{L}{2,})");

    /** What says how a formula looks, not what it is about. */
    private static final Set<String> LAYOUT =
            Set.of(
                    "begin",
                    "end",
                    "left",
                    "right",
                    "middle",
                    "big",
                    "bigl",
                    "bigr",
                    "bigg",
                    "biggl",
                    "biggr",
                    "quad",
                    "qquad",
                    "hspace",
                    "vspace",
                    "displaystyle",
                    "textstyle",
                    "scriptstyle",
                    "limits",
                    "nolimits",
                    "label",
                    "tag",
                    "notag",
                    "nonumber",
                    "text",
                    "textrm",
                    "textbf",
                    "textit",
                    "mathrm",
                    "mathbf",
                    "mathit",
                    "mathsf",
                    "mathtt",
                    "boldsymbol",
                    "bm",
                    "color",
                    "textcolor",
                    "phantom",
                    "hphantom",
                    "vphantom",
                    "aligned",
                    "align",
                    "array",
                    "gather",
                    "gathered",
                    "split",
                    "equation",
                    "hline",
                    "newcommand",
                    "renewcommand",
                    "def",
                    "gdef",
                    "operatorname",
                    "rm",
                    "bf",
                    "it",
                    "dfrac",
                    "tfrac",
                    "ldots",
                    "dots",
                    "cdots");

    private MathWords() {}

    /** Returns the words of some TeX in lower case, each once, in the order of the TeX. */
    public static List<String> of(String tex) {
        return WORD.matcher(tex)
                .results()
                .map(MathWords::word)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !LAYOUT.contains(word))
                .distinct()
                .toList();
    }

    private static String word(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
