package dev.cahier.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a curve on the whole of its domain.
 *
 * @param pieces its pieces between the breaks, one more than there are breaks
 * @param breaks the points between them
 */
record CurveShape(List<CurvePiece> pieces, List<CurveBreak> breaks) {

    CurveShape {
        pieces = List.copyOf(pieces);
        breaks = List.copyOf(breaks);
    }

    /** Samples a curve and refines what is found. */
    static CurveShape of(PiecewiseCurve curve, SampleGrid grid) {
        List<CurvePiece> pieces = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        double leftLimit = curve.at(from);
        for (CurveBreak at : curve.breaks()) {
            PieceTracer tracer = new PieceTracer(curve, grid.between(from, at.x()));
            pieces.add(tracer.trace(leftLimit, at.left()));
            from = at.x();
            leftLimit = at.right();
        }
        double end = Double.POSITIVE_INFINITY;
        PieceTracer tracer = new PieceTracer(curve, grid.between(from, end));
        pieces.add(tracer.trace(leftLimit, curve.at(end)));
        return new CurveShape(pieces, curve.breaks());
    }

    /** Returns the image of the curve. */
    RangeSet range() {
        List<RangePart> parts = new ArrayList<>();
        pieces.forEach(piece -> parts.add(piece.image()));
        breaks.stream()
                .filter(CurveBreak::hasValue)
                .forEach(at -> parts.add(RangePart.single(at.value())));
        return new RangeSet(parts);
    }

    /** Returns how the curve goes up and down. */
    Monotonicity monotonicity() {
        boolean rises =
                pieces.stream().anyMatch(CurvePiece::rises)
                        || breaks.stream().anyMatch(CurveBreak::stepsUp);
        boolean falls =
                pieces.stream().anyMatch(CurvePiece::falls)
                        || breaks.stream().anyMatch(CurveBreak::stepsDown);
        return Monotonicity.of(rises, falls, pieces.stream().anyMatch(CurvePiece::isConstant));
    }
}
