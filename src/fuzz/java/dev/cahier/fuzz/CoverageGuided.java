package dev.cahier.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Lets Jazzer look for bytes with which the target that the first argument names fails. */
public final class CoverageGuided {

    private static FuzzTargets targets;
    private static Consumer<byte[]> target;

    private CoverageGuided() {}

    /** Called once by Jazzer. */
    public static void fuzzerInitialize(String[] arguments) {
        targets = FuzzTargets.open();
        target = targets.byName().get(arguments[0]);
        if (target == null) {
            throw new IllegalArgumentException("the targets are " + targets.byName().keySet());
        }
        // Classes are instrumented and engines started before the time of an input counts.
        target.accept("x".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by Jazzer for each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        target.accept(input);
    }

    /** Called once by Jazzer at the end. */
    public static void fuzzerTearDown() {
        targets.close();
    }
}
