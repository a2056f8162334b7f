package dev.cahier.activation;

import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The known activation functions, found by name.
 *
 * <p>Names and aliases are matched without regard to case, blanks, hyphens and underscores.
 * Immutable.
 */
public final class Activations {

    /** Blanks, every kind of dash, underscores and the minus sign. */
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Pd}_\u2212]+");

    private final List<Activation> all;
    private final Map<String, Activation> byKey = new HashMap<>();
    private final Collection<String> names = new TreeSet<>();

    /**
     * Collects functions.
     *
     * @throws IllegalArgumentException if two of them claim one name
     */
    public Activations(Collection<? extends Activation> functions) {
        all =
                functions.stream()
                        .sorted(Comparator.comparing(Activation::name))
                        .<Activation>map(a -> a)
                        .toList();
        for (Activation activation : all) {
            register(activation.name(), activation);
            activation.definition().aliases().forEach(alias -> register(alias, activation));
        }
    }

    /** Returns the functions that Cahier brings along. */
    public static Activations standard() {
        return new Activations(
                List.of(
                        new Absolute(),
                        new Arctan(),
                        new BentIdentity(),
                        new Celu(),
                        new Cosine(),
                        new Elish(),
                        new Elu(),
                        new Gaussian(),
                        new Gelu(),
                        new GeluTanh(),
                        new HardElish(),
                        new HardSigmoid(),
                        new HardSwish(),
                        new HardTanh(),
                        new Hardshrink(),
                        new Identity(),
                        new Isrlu(),
                        new Isru(),
                        new LeakyRelu(),
                        new LecunTanh(),
                        new Lisht(),
                        new LogLog(),
                        new LogSigmoid(),
                        new Mish(),
                        new NormalCdf(),
                        new Prelu(),
                        new Relu(),
                        new Relu6(),
                        new Rrelu(),
                        new Selu(),
                        new Sigmoid(),
                        new Signum(),
                        new Silu(),
                        new Sinc(),
                        new Sinusoid(),
                        new Snake(),
                        new Softplus(),
                        new Softshrink(),
                        new Softsign(),
                        new SquaredRelu(),
                        new Squareplus(),
                        new Srelu(),
                        new Step(),
                        new Swish(),
                        new SymmetricalSigmoid(),
                        new Tanh(),
                        new Tanhshrink(),
                        new Threshold()));
    }

    /**
     * Returns these functions and another one.
     *
     * @throws IllegalArgumentException if it claims a name that is taken
     */
    public Activations with(Activation another) {
        List<Activation> more = new ArrayList<>(all);
        more.add(another);
        return new Activations(more);
    }

    /** Returns all functions, ordered by name. */
    public List<Activation> all() {
        return all;
    }

    /** Returns the function of a name or an alias. */
    public Optional<Activation> find(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    /** Returns the name or alias that a mistyped name was probably meant to be. */
    public Optional<String> nearest(String typed) {
        return DidYouMean.among(names, IGNORED.matcher(typed.strip()).replaceAll("-"));
    }

    private void register(String name, Activation activation) {
        names.add(name);
        Activation other = byKey.putIfAbsent(key(name), activation);
        if (other != null) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "two activation functions are called '%s': %s and %s",
                            name,
                            owner(other),
                            owner(activation)));
        }
    }

    private static String owner(Activation activation) {
        return activation instanceof ProvidedActivation provided
                ? "one of " + provided.source()
                : "one of Cahier";
    }

    private static String key(String name) {
        return IGNORED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
