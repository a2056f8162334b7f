package dev.cahier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** Draws a point, in the colour of its series if it belongs to the curve, else as an open ring. */
final class DotMarker extends Marker {

    private static final BasicStroke RING = new BasicStroke(2f);

    private final double radiusPx;
    private final Color inside;

    /**
     * Makes a marker.
     *
     * @param inside the colour of the disc
     */
    DotMarker(double radiusPx, Color inside) {
        this.radiusPx = radiusPx;
        this.inside = inside;
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int markerSize) {
        Color ring = g.getColor();
        Ellipse2D disc =
                new Ellipse2D.Double(x - radiusPx, y - radiusPx, 2 * radiusPx, 2 * radiusPx);
        g.setColor(inside);
        g.fill(disc);
        g.setColor(ring);
        g.setStroke(RING);
        g.draw(disc);
    }
}
