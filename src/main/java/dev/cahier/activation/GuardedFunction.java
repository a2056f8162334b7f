package dev.cahier.activation;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * A function from elsewhere, whose failures name it. Foreign code may fail in any way; what it
 * throws is the site's mistake, not a defect.
 *
 * @param activation what it was made by
 * @param function the function
 */
record GuardedFunction(ProvidedActivation activation, RealFunction function)
        implements RealFunction {

    @Override
    public double value(double x) {
        return guarded(function::value, x);
    }

    @Override
    public double derivative(double x) {
        return guarded(function::derivative, x);
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return guarded("breakpoints", () -> List.copyOf(function.breakpoints()));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return guarded("left asymptote", () -> function.leftAsymptote().map(a -> a));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return guarded("right asymptote", () -> function.rightAsymptote().map(a -> a));
    }

    @Override
    public List<ExactNumber> exactNumbers() {
        return guarded("exact numbers", () -> List.copyOf(function.exactNumbers()));
    }

    private double guarded(DoubleUnaryOperator code, double x) {
        try {
            // Adding +0.0 turns -0.0 into 0.0.
            return code.applyAsDouble(x) + 0.0;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw activation.failure("at x = " + x, e);
        }
    }

    private <T> T guarded(String what, Supplier<T> code) {
        try {
            return code.get();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw activation.failure("to tell its " + what, e);
        }
    }
}
