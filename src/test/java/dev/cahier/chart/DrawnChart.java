package dev.cahier.chart;

import dev.cahier.activation.Activations;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotReading;
import dev.cahier.template.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn chart whose pixels can be asked for in the coordinates of its functions. */
record DrawnChart(BufferedImage image, Scene scene, ChartLayout layout) {

    static ChartSpec spec(String uri) {
        ChartReading reading = new ChartSpecParser(Activations.standard()).parseUri(uri);
        if (reading instanceof ChartReading.Understood understood) {
            return understood.spec();
        }
        throw new AssertionError(reading);
    }

    static ChartWords words(String language) {
        return Theme.builtIn().labels(language);
    }

    static DrawnChart of(String uri, ChartTheme theme) {
        return of(spec(uri), theme);
    }

    /** Draws the text of a plot. */
    static DrawnChart ofPlot(String text, ChartTheme theme) {
        return of(plot(text), theme);
    }

    static ChartSpec plot(String text) {
        PlotReading reading = new PlotParser(Activations.standard()).parse(text);
        if (reading instanceof PlotReading.Understood understood) {
            return ChartSpec.of(understood.program());
        }
        throw new AssertionError(reading);
    }

    static DrawnChart of(ChartSpec spec, ChartTheme theme) {
        ChartRenderer renderer = new ChartRenderer();
        Scene scene = Scene.of(spec);
        byte[] png = renderer.render(spec, theme);
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return new DrawnChart(image, scene, renderer.layout(spec, scene, Palette.of(theme)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the colour at a point, without its alpha. */
    int colourAt(double x, double y) {
        return image.getRGB(column(x), row(y)) & 0xffffff;
    }

    /** Returns how many pixels of a rectangle have a colour. */
    long pixels(int colour, double left, double right, double bottom, double top) {
        long count = 0;
        for (int column = column(left); column <= column(right); column++) {
            for (int row = row(top); row <= row(bottom); row++) {
                count += (image.getRGB(column, row) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return count;
    }

    private int column(double x) {
        double share = (x - scene.domain().from()) / scene.domain().width();
        return (int) (2 * (layout.left() + share * layout.widthPx()));
    }

    private int row(double y) {
        double share = (scene.range().high() - y) / scene.range().height();
        return (int) (2 * (layout.top() + share * layout.heightPx()));
    }
}
