package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;

/** Describes charts in words, for readers who cannot see them; every fact is computed. */
public final class ChartDescription {

    private ChartDescription() {}

    /**
     * Returns the alternative text of a chart, a single line without markup.
     *
     * @param languageTag the language of the page (BCP 47); Chinese for {@code zh} and all its
     *     variants, English for every other
     */
    public static String of(ChartSpec spec, String languageTag) {
        boolean isChinese = ChartLanguage.of(languageTag) == ChartLanguage.CHINESE;
        Phrases phrases =
                isChinese
                        ? new ChinesePhrases(spec.domain().width())
                        : new EnglishPhrases(spec.domain().width());
        List<String> titles = spec.curves().stream().map(Curve::definition).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.opening(titles, spec));
        for (Curve curve : spec.curves()) {
            String title = spec.curves().size() == 1 ? "" : curve.title();
            boolean declared = curve instanceof Curve.OfActivation;
            RealFunction function = curve.function(spec.domain());
            sentences.add(
                    phrases.function(
                            title, CurveFacts.ofFunction(function, spec.domain(), declared)));
            // With several functions their derivatives would make the text too long to listen to.
            if (spec.derivative() && title.isEmpty()) {
                sentences.add(
                        phrases.derivative(
                                CurveFacts.ofDerivative(function, spec.domain(), declared)));
            }
        }
        return String.join(phrases.separator(), sentences);
    }
}
