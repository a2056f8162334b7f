package dev.cahier.chart;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/**
 * Measures how long it takes to draw all charts of the gallery, each of them light and dark; {@code
 * bench/charts} runs it. Prints rows of a table.
 */
public final class ChartBenchmark {

    private static final double NANOS_PER_MILLI = 1e6;

    private final ChartRenderer renderer = new ChartRenderer();
    private final List<ChartSpec> charts;

    private ChartBenchmark(List<ChartSpec> charts) {
        this.charts = charts;
    }

    /**
     * Runs the measurement.
     *
     * @param args the number of threads, of rounds to warm up and of rounds that count
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        int warmUp = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        List<ChartSpec> gallery = gallery();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (ChartSize size : ChartSize.values()) {
                List<ChartSpec> sized = gallery.stream().filter(c -> c.size() == size).toList();
                System.out.println(
                        new ChartBenchmark(sized).row(words(size), pool, warmUp, rounds));
            }
            System.out.println(new ChartBenchmark(gallery).row("all", pool, warmUp, rounds));
        } finally {
            pool.shutdown();
        }
    }

    private static String words(ChartSize size) {
        return size == ChartSize.STANDARD ? "full size" : "thumbnails";
    }

    /** Returns all charts of the gallery: of each function two sizes, and one of each example. */
    private static List<ChartSpec> gallery() {
        List<ChartSpec> all = new ArrayList<>();
        for (Activation activation : Activations.standard().all()) {
            ChartSpec chart =
                    ChartSpec.of(List.of(AppliedActivation.of(activation, Map.of())), true);
            all.add(chart);
            all.add(chart.sized(ChartSize.THUMBNAIL));
            for (Parameter parameter : activation.definition().parameters()) {
                all.addAll(SmallMultiples.of(examples(activation, parameter)));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<AppliedActivation> examples(Activation activation, Parameter parameter) {
        return parameter.examples().stream()
                .limit(ChartSpec.MOST_CURVES)
                .map(value -> AppliedActivation.of(activation, Map.of(parameter.name(), value)))
                .toList();
    }

    /** Draws everything again and again and returns what that took. */
    private String row(String name, ExecutorService pool, int warmUp, int rounds) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            drawAll(pool);
        }
        double[] millis = new double[rounds];
        List<Long> single = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            single.addAll(drawAll(pool));
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI / charts.size();
        }
        Arrays.sort(millis);
        DoubleStream each = single.stream().mapToDouble(nanos -> nanos / NANOS_PER_MILLI);
        double[] sorted = each.sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms |",
                name,
                charts.size(),
                millis[rounds / 2],
                millis[rounds - 1],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    /** Draws every chart in both themes; returns how many nanoseconds each chart took a thread. */
    private Collection<Long> drawAll(ExecutorService pool) throws Exception {
        List<Callable<Long>> tasks =
                charts.stream().<Callable<Long>>map(c -> () -> draw(c)).toList();
        List<Long> nanos = new ArrayList<>();
        for (Future<Long> each : pool.invokeAll(tasks)) {
            nanos.add(each.get());
        }
        return nanos;
    }

    private long draw(ChartSpec chart) {
        long start = System.nanoTime();
        for (ChartTheme theme : ChartTheme.values()) {
            if (renderer.render(chart, theme).length == 0) {
                throw new IllegalStateException("nothing drawn");
            }
        }
        return System.nanoTime() - start;
    }
}
