import com.sun.management.OperatingSystemMXBean;
import dev.cahier.math.Formula;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.math.Typesetting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how many distinct formulas one core typesets in a second; run by {@code bench/math/run}.
 *
 * <p>Every round renders all formulas, each a little changed, so that no round knows a formula of
 * an earlier one: a round measures the engine and not the memory of what it has done.
 */
final class FormulaSpeed {

    private FormulaSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        try (KatexRenderer renderer = new KatexRenderer(MathOutput.HTML_AND_MATHML)) {
            for (int round = 0; round < rounds; round++) {
                List<Formula> formulas = formulas(lines, round);
                long start = System.nanoTime();
                long startProcessor = processorNanos();
                long length = 0;
                for (Formula formula : formulas) {
                    length += length(renderer.render(formula));
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                double processor = (processorNanos() - startProcessor) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d formulas, %.0f a second, %.0f a second of processor time,"
                                + " %d characters of HTML%n",
                        round,
                        formulas.size(),
                        formulas.size() / seconds,
                        formulas.size() / processor,
                        length);
            }
        }
    }

    /** Everything that the process does, the work of V8 and of the JVM in the background included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<Formula> formulas(List<String> lines, int round) {
        List<Formula> formulas = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            formulas.add(new Formula(parts[1] + " + " + round, parts[0].equals("display")));
        }
        return formulas;
    }

    private static int length(Typesetting outcome) {
        if (outcome instanceof Typesetting.Typeset typeset) {
            return typeset.html().length();
        }
        throw new IllegalStateException("not typeset: " + outcome);
    }
}
