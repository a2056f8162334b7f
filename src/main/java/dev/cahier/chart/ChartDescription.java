package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;

/** Describes charts in words, for readers who cannot see them; every fact is computed. */
public final class ChartDescription {

    /** Of more functions, all facts about their derivatives would be too long to listen to. */
    private static final int MOST_IN_FULL = 3;

    private ChartDescription() {}

    /**
     * Returns the alternative text of a chart, a single line without markup.
     *
     * @param words the words of the page's language
     */
    public static String of(ChartSpec spec, ChartWords words) {
        ChartPhrases phrases = new ChartPhrases(words, spec.domain().width());
        String opening =
                phrases.opening(
                        spec.curves().stream()
                                .map(curve -> curve.worded(words).definition(words))
                                .toList(),
                        spec);
        return phrases.text(List.of(opening, facts(spec, words)));
    }

    /**
     * Returns what the curves of a chart do, for readers who know which curves they are.
     *
     * @param words the words of the page's language
     */
    public static String facts(ChartSpec spec, ChartWords words) {
        ChartPhrases phrases = new ChartPhrases(words, spec.domain().width());
        List<Curve> curves = spec.curves().stream().map(curve -> curve.worded(words)).toList();
        List<String> sentences = new ArrayList<>();
        for (Curve curve : curves) {
            String title = curves.size() == 1 ? "" : curve.title();
            boolean declared = curve instanceof Curve.OfActivation;
            RealFunction function = curve.function(spec.domain());
            sentences.add(
                    phrases.function(
                            title, CurveFacts.ofFunction(function, spec.domain(), declared)));
            if (spec.derivative()) {
                List<CurveFact> facts = CurveFacts.ofDerivative(function, spec.domain(), declared);
                sentences.add(
                        phrases.derivative(
                                title,
                                curves.size() > MOST_IN_FULL
                                        ? facts.subList(0, Math.min(1, facts.size()))
                                        : facts));
            }
        }
        return phrases.text(sentences);
    }
}
