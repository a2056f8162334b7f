package dev.cahier.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function made of lines, each on a stretch of the x-axis.
 *
 * @param lines the lines from left to right, one more than there are joints
 * @param joints where one line ends and the next begins, ascending
 */
record PiecewiseLine(List<Line> lines, List<Joint> joints) implements RealFunction {

    /**
     * The end of a stretch.
     *
     * @param x where it is
     * @param value the value of the function there
     */
    record Joint(double x, double value) {}

    PiecewiseLine {
        lines = List.copyOf(lines);
        joints = List.copyOf(joints);
    }

    /** Returns the function that is one line everywhere. */
    static PiecewiseLine of(Line line) {
        return new PiecewiseLine(List.of(line), List.of());
    }

    /** Returns the function that has one slope before the origin and another after it. */
    static PiecewiseLine bentAtOrigin(double leftSlope, double rightSlope) {
        return of(Line.throughOrigin(leftSlope)).until(0, 0, Line.throughOrigin(rightSlope));
    }

    /**
     * Returns this function up to a place and another line from there on.
     *
     * @param x the place, not before the last joint
     * @param value the value there
     */
    PiecewiseLine until(double x, double value, Line next) {
        List<Line> moreLines = new ArrayList<>(lines);
        moreLines.add(next);
        List<Joint> moreJoints = new ArrayList<>(joints);
        moreJoints.add(new Joint(x, value));
        return new PiecewiseLine(moreLines, moreJoints);
    }

    @Override
    public double value(double x) {
        int i = stretch(x);
        boolean atJoint = i < joints.size() && joints.get(i).x() == x;
        // Adding +0.0 turns -0.0 into 0.0 and changes nothing else.
        return (atJoint ? joints.get(i).value() : onLine(i, x)) + 0.0;
    }

    @Override
    public double derivative(double x) {
        int i = stretch(x);
        if (Double.isNaN(x)) {
            return x;
        }
        boolean atJoint = i < joints.size() && joints.get(i).x() == x;
        return atJoint && breakAt(i).isDerivativeAbsent() ? Double.NaN : lines.get(i).slope();
    }

    @Override
    public List<Breakpoint> breakpoints() {
        List<Breakpoint> breakpoints = new ArrayList<>();
        for (int i = 0; i < joints.size(); i++) {
            Breakpoint at = breakAt(i);
            // A line that goes on as if there were no joint has all derivatives.
            if (at.isDerivativeAbsent()) {
                breakpoints.add(at);
            }
        }
        return List.copyOf(breakpoints);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(lines.get(0).joined());
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(lines.get(lines.size() - 1).joined());
    }

    private double onLine(int i, double x) {
        return Double.isNaN(x) ? x : lines.get(i).at(x);
    }

    private Breakpoint breakAt(int i) {
        Joint joint = joints.get(i);
        Line left = lines.get(i);
        Line right = lines.get(i + 1);
        double x = joint.x();
        return new Breakpoint(
                x, left.at(x), joint.value(), right.at(x), left.slope(), right.slope());
    }

    /** Returns the index of the line that ends at a place or after it. */
    private int stretch(double x) {
        int i = 0;
        while (i < joints.size() && joints.get(i).x() < x) {
            i++;
        }
        return i;
    }
}
