package dev.cahier.chart;

import java.util.Locale;

/** The language of the words on a chart and in its description. */
public enum ChartLanguage {
    ENGLISH("function", "derivative"),
    CHINESE("函数", "导数");

    private final String function;
    private final String derivative;

    ChartLanguage(String function, String derivative) {
        this.function = function;
        this.derivative = derivative;
    }

    /**
     * Returns the language for a page.
     *
     * @param languageTag the language of the page (BCP 47); Chinese for {@code zh} and all its
     *     variants, English for every other
     */
    public static ChartLanguage of(String languageTag) {
        boolean chinese = Locale.forLanguageTag(languageTag).getLanguage().equals("zh");
        return chinese ? CHINESE : ENGLISH;
    }

    /** Returns what the legend calls the lines of functions. */
    String function() {
        return function;
    }

    /** Returns what the legend calls the lines of derivatives. */
    String derivative() {
        return derivative;
    }
}
