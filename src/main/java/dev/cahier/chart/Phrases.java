package dev.cahier.chart;

import java.util.List;

/** The sentences of chart descriptions in one language. */
interface Phrases {

    /** Says what the chart shows. */
    String opening(List<String> titles, ChartSpec spec);

    /**
     * Says the facts about a function.
     *
     * @param title its name, empty if it is the only one
     */
    String function(String title, List<CurveFact> facts);

    /** Says the facts about the derivative of the only function. */
    String derivative(List<CurveFact> facts);

    /** What stands between two sentences. */
    String separator();
}
