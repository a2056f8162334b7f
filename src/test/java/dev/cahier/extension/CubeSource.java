package dev.cahier.extension;

/**
 * The source of a provider of one function.
 *
 * @param type the simple name of the class, in the package {@code org.example}
 * @param name what the function is called
 * @param formula its TeX
 * @param value the expression of its value
 * @param derivative the expression of its derivative
 */
public record CubeSource(
        String type, String name, String formula, String value, String derivative) {

    /** The cube, right in every way. */
    public static CubeSource right() {
        return new CubeSource("Cubes", "cube", "f(x) = x^3", "x * x * x", "3 * x * x");
    }

    public CubeSource named(String other) {
        return new CubeSource(type, other, formula, value, derivative);
    }

    CubeSource ofType(String other) {
        return new CubeSource(other, name, formula, value, derivative);
    }

    CubeSource withFormula(String other) {
        return new CubeSource(type, name, other, value, derivative);
    }

    /** Returns the source of a function with other values. */
    public CubeSource with(String otherValue, String otherDerivative) {
        return new CubeSource(type, name, formula, otherValue, otherDerivative);
    }

    /** Returns the binary name of the class. */
    public String binaryName() {
        return "org.example." + type;
    }

    /** Returns the text of the class. */
    public String text() {
        return """
                package org.example;

                import dev.cahier.activation.*;
                import java.util.*;

                public final class %1$s implements ActivationProvider {

                    @Override
                    public Collection<Activation> activations() {
                        return List.of(new Cube());
                    }

                    private record Cube() implements Activation, RealFunction {

                        @Override
                        public ActivationDefinition definition() {
                            return ActivationDefinition.of(
                                    "%2$s", "Cube", "%3$s", "f'(x) = 3x^2");
                        }

                        @Override
                        public RealFunction with(Arguments arguments) {
                            return this;
                        }

                        @Override
                        public double value(double x) {
                            return %4$s;
                        }

                        @Override
                        public double derivative(double x) {
                            return %5$s;
                        }
                    }
                }
                """
                .formatted(type, name, formula.replace("\\", "\\\\"), value, derivative);
    }
}
