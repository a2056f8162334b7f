package dev.cahier.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notices that a function of a jar calls {@link System#exit}: otherwise a build server would take a
 * build that wrote nothing for one that succeeded.
 *
 * <p>A signal, such as that of Ctrl-C, ends the program as it always does.
 */
final class ForeignExit {

    private static final Set<String> EXITS = Set.of("java.lang.System", "java.lang.Runtime");

    private final Thread hook;

    private ForeignExit(Failures failures) {
        hook = new Thread(() -> end(failures), "cahier-exit");
    }

    /** Starts watching the program. */
    static ForeignExit watch(Failures failures) {
        ForeignExit exit = new ForeignExit(failures);
        Runtime.getRuntime().addShutdownHook(exit.hook);
        return exit;
    }

    /** Ends the watch, before the program ends itself. */
    void stopWatching() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // A signal is ending the program already.
        }
    }

    private static void end(Failures failures) {
        caller(Thread.getAllStackTraces())
                .ifPresent(by -> Runtime.getRuntime().halt(failures.reportEnd(by)));
    }

    /** Returns the method that called {@code exit}; empty if a signal ends the program. */
    static Optional<String> caller(Map<Thread, StackTraceElement[]> traces) {
        return traces.values().stream()
                .filter(trace -> Arrays.stream(trace).anyMatch(ForeignExit::isExit))
                .flatMap(
                        trace ->
                                Arrays.stream(trace)
                                        .dropWhile(call -> !isExit(call))
                                        .dropWhile(ForeignExit::isExit)
                                        .limit(1))
                .map(call -> call.getClassName() + "." + call.getMethodName())
                .sorted()
                .findFirst();
    }

    private static boolean isExit(StackTraceElement call) {
        return EXITS.contains(call.getClassName()) && call.getMethodName().equals("exit");
    }
}
