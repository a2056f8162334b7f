package dev.cahier.template;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a Chinese text says in another language, and faults of its punctuation. */
public final class ChineseText {

    private static final String ABBREVIATION = "an abbreviation that Chinese papers use as it is";
    private static final String COINED = "a coined name that Chinese papers use as it is";
    private static final String SERVICE = "the name of a service";
    private static final String NOTATION = "mathematical notation";
    private static final String PARAMETER = "a parameter of SReLU: t and a, on the left and right";
    private static final String CATALOGUE = "a catalogue of papers, part of a paper's number in it";

    /** Words in Latin letters that a Chinese page may show, each with the reason. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    entry("ReLU", ABBREVIATION),
                    entry("ReLU6", ABBREVIATION),
                    entry("PReLU", ABBREVIATION),
                    entry("RReLU", ABBREVIATION),
                    entry("SReLU", ABBREVIATION),
                    entry("ELU", ABBREVIATION),
                    entry("SELU", ABBREVIATION),
                    entry("CELU", ABBREVIATION),
                    entry("GELU", ABBREVIATION),
                    entry("SiLU", ABBREVIATION),
                    entry("ISRU", ABBREVIATION),
                    entry("ISRLU", ABBREVIATION),
                    entry("ELiSH", ABBREVIATION),
                    entry("LiSHT", ABBREVIATION),
                    entry("Sigmoid", COINED),
                    entry("Softplus", COINED),
                    entry("Softsign", COINED),
                    entry("Squareplus", COINED),
                    entry("Swish", COINED),
                    entry("Mish", COINED),
                    entry("Snake", COINED),
                    entry("LeCun", "the name of a person"),
                    entry("Cahier", "the name of this program"),
                    entry("GitHub", SERVICE),
                    entry("giscus", SERVICE),
                    entry("app", "part of the address of giscus"),
                    entry("Esc", "a word on a key"),
                    entry("nabla", "a command of TeX"),
                    entry("sin", NOTATION),
                    entry("cos", NOTATION),
                    entry("tan", NOTATION),
                    entry("sinc", NOTATION),
                    entry("tanh", NOTATION),
                    entry("arctan", NOTATION),
                    entry("exp", NOTATION),
                    entry("abs", NOTATION),
                    entry("floor", NOTATION),
                    entry("sqrt", NOTATION),
                    entry("pi", NOTATION),
                    entry("ln", NOTATION),
                    entry("max", NOTATION),
                    entry("min", NOTATION),
                    entry("tₗ", PARAMETER),
                    entry("tᵣ", PARAMETER),
                    entry("aₗ", PARAMETER),
                    entry("aᵣ", PARAMETER),
                    entry("arXiv", CATALOGUE),
                    entry("doi", CATALOGUE));

    /** Two letters and more: a single one is a variable. */
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}\\d*");

    private static final String WIDE = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]";

    /** A mark of Latin punctuation beside Chinese, or a space between two Chinese characters. */
    private static final Pattern SLIP =
            Pattern.compile(
                    "[\\p{IsHan}][,;:!?()]|[,;:!?)][\\p{IsHan}]|[.]$|\\s$|^\\s|  "
                            + ("|" + WIDE + " " + WIDE)
                            + "|[\\u3001\\u3002\\uff01-\\uff1f] | [\\u3001\\u3002\\uff01-\\uff1f]");

    private ChineseText() {}

    /** Returns the words that are neither Chinese nor one of the names. */
    public static List<String> foreignWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.containsKey(word))
                .toList();
    }

    /** Returns places where punctuation and spaces are not those of Chinese. */
    static List<String> slips(String text) {
        return SLIP.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Returns the names that may stand in a Chinese text. */
    static Map<String, String> names() {
        return NAMES;
    }
}
