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
     * @param words the words of the page's language
     */
    public static String of(ChartSpec spec, ChartWords words) {
        ChartPhrases phrases = new ChartPhrases(words, spec.domain().width());
        List<Curve> curves = spec.curves().stream().map(curve -> curve.worded(words)).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                phrases.opening(curves.stream().map(c -> c.definition(words)).toList(), spec));
        for (Curve curve : curves) {
            String title = curves.size() == 1 ? "" : curve.title();
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
        return phrases.text(sentences);
    }
}
