package dev.cahier.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader can read of a curve: some of its samples, so many that the straight lines between
 * them differ from it by less than what is printed.
 *
 * <p>Places are whole numbers of millionths of the domain, heights whole numbers of tenths of the
 * last decimal that can be printed.
 *
 * @param points places at which the curve breaks, each followed by its height there, {@code null}
 *     where it has none
 * @param pieces the pieces on which it is continuous, ascending. A piece begins with the number of
 *     the digits of its heights that mean nothing, at least 1 and 0 where no digit means anything;
 *     its first place and the height there follow, then the distances from each sample to the next,
 *     to the right and upwards. A piece of which nothing can be read has places only
 */
record CurveReadings(List<String> points, List<List<Long>> pieces) {

    CurveReadings {
        points = List.copyOf(points);
        pieces = List.copyOf(pieces);
    }

    /**
     * Returns what can be read of a curve.
     *
     * @param decimals how many decimals of its heights are printed at most; negative where tens are
     */
    static CurveReadings of(Trace trace, ChartDomain domain, int decimals) {
        CurveSamples samples = CurveSamples.of(trace, domain, decimals + 1);
        return new CurveReadings(samples.points(), samples.pieces());
    }

    /** Returns it as two elements of a list in JSON. */
    String json() {
        return "["
                + String.join(",", points)
                + "],["
                + pieces.stream()
                        .map(
                                piece ->
                                        piece.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(","))
                + "]";
    }
}
