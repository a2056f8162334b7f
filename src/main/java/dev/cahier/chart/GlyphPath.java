package dev.cahier.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.DoubleSupplier;

/** Draws the commands of outlines, which are those of paths in SVG: small letters are relative. */
final class GlyphPath {

    private GlyphPath() {}

    /** Adds one command, which takes its numbers in order. */
    static void add(Path2D path, String command, DoubleSupplier numbers) {
        if (command.equals("Z") || command.equals("z")) {
            path.closePath();
            return;
        }
        boolean relative = Character.isLowerCase(command.charAt(0));
        Point2D at = relative ? start(path) : new Point2D.Double();
        switch (command) {
            case "M", "m" -> {
                Point2D to = next(at, numbers);
                path.moveTo(to.getX(), to.getY());
            }
            case "L", "l" -> {
                Point2D to = next(at, numbers);
                path.lineTo(to.getX(), to.getY());
            }
            case "h" -> path.lineTo(at.getX() + numbers.getAsDouble(), at.getY());
            case "v" -> path.lineTo(at.getX(), at.getY() + numbers.getAsDouble());
            case "C", "c" -> {
                Point2D first = next(at, numbers);
                Point2D second = next(relative ? first : at, numbers);
                Point2D to = next(relative ? second : at, numbers);
                path.curveTo(
                        first.getX(),
                        first.getY(),
                        second.getX(),
                        second.getY(),
                        to.getX(),
                        to.getY());
            }
            default -> throw new IllegalStateException("no such path command: " + command);
        }
    }

    /** Returns the point that a relative command starts at. */
    private static Point2D start(Path2D path) {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    private static Point2D next(Point2D from, DoubleSupplier numbers) {
        double x = from.getX() + numbers.getAsDouble();
        return new Point2D.Double(x, from.getY() + numbers.getAsDouble());
    }
}
