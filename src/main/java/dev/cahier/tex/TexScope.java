package dev.cahier.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the names of one text; for one use by one thread. */
final class TexScope {

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, TexCondition.Matrices> shapes = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> integers = new HashSet<>();
    private final Set<String> standingAlone = new HashSet<>();
    private final Deque<String> bound = new ArrayDeque<>();
    private final Set<String> used = new LinkedHashSet<>();
    private boolean matrices;
    private int cells;
    private String current = "";

    /**
     * The left side of a definition.
     *
     * @param indices how many of the parameters are indices
     * @param parameters the names of all parameters
     */
    record Head(String name, int indices, List<TexTerm.Symbol> parameters, TexSpan span) {

        boolean isFunction() {
            return parameters.size() > indices;
        }
    }

    void define(Head head) {
        if (heads.putIfAbsent(head.name(), head) != null) {
            throw new TexRefusal(
                    "'" + head.name() + "' is defined twice", "choose another name", head.span());
        }
    }

    void defineIfAbsent(Head head) {
        heads.putIfAbsent(head.name(), head);
    }

    Optional<Head> head(String name) {
        Optional<Head> head =
                isBound(name) ? Optional.empty() : Optional.ofNullable(heads.get(name));
        head.ifPresent(h -> used.add(h.name()));
        return head;
    }

    /** Returns whether a name is defined with an index, as s is by {@code s_i = ...}. */
    boolean isFamily(String name) {
        return isDefined(name) && heads.get(name).indices() > 0;
    }

    /** Returns whether a name that is defined without parameters may be a vector. */
    boolean isDefinedVector(String name) {
        return isDefined(name)
                && heads.get(name).parameters().isEmpty()
                && matrices
                && !name.equals(current);
    }

    /** Notes whose right side is read. */
    void enterDefinition(String name) {
        current = name;
    }

    /** Returns whether a function without arguments is meant at these variables. */
    boolean areMeantAlone(List<TexTerm.Symbol> parameters) {
        return parameters.stream()
                .map(TexTerm.Symbol::name)
                .allMatch(p -> isBound(p) || current.isEmpty() && !heads.containsKey(p));
    }

    boolean isDefined(String name) {
        return heads.containsKey(name) && !isBound(name);
    }

    /** Notes that a variable is one of the author's. */
    void declare(String name) {
        declared.add(name);
    }

    void declareShape(String name, TexCondition.Matrices shape) {
        declared.add(name);
        shapes.put(name, shape);
        matrices = true;
    }

    void declareInteger(String name) {
        integers.add(name);
    }

    /** Returns whether a name is an integer, as n is in {@code \sin n\pi x}. */
    boolean isInteger(String name) {
        return integers.contains(name);
    }

    Optional<TexCondition.Matrices> shape(String name) {
        return isBound(name) ? Optional.empty() : Optional.ofNullable(shapes.get(name));
    }

    /** Notes that the text holds matrices, so that T may be a transpose and I the identity. */
    void noteMatrices() {
        matrices = true;
    }

    boolean hasMatrices() {
        return matrices;
    }

    /** Notes that a symbol is somewhere in the text without an opening parenthesis behind it. */
    void noteAlone(String name) {
        standingAlone.add(name);
    }

    boolean isKnownQuantity(String name) {
        return declared.contains(name) || isBound(name) || standingAlone.contains(name);
    }

    boolean isAuthors(String name) {
        return declared.contains(name) || isBound(name) || heads.containsKey(name);
    }

    boolean isBound(String name) {
        return bound.contains(name);
    }

    void bind(String name) {
        bound.push(name);
    }

    void unbind() {
        bound.pop();
    }

    /** Notes that a matrix or piecewise definition begins, whose cells end at {@code &}. */
    void enterCells() {
        cells++;
    }

    void leaveCells() {
        cells--;
    }

    boolean inCells() {
        return cells > 0;
    }

    /** Returns the defined names that were used since the last call. */
    Set<String> takeUsed() {
        Set<String> result = new LinkedHashSet<>(used);
        used.clear();
        return result;
    }
}
