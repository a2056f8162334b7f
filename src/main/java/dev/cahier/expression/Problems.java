package dev.cahier.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a plot; for use by one thread. */
final class Problems {

    private final List<PlotProblem> all = new ArrayList<>();

    void syntax(String message, int offset) {
        add("plot-syntax", message, Optional.empty(), offset);
    }

    void syntax(String message, String hint, int offset) {
        add("plot-syntax", message, Optional.of(hint), offset);
    }

    void limit(String message, int offset) {
        add("plot-limit", message, Optional.empty(), offset);
    }

    void add(String code, String message, Optional<String> hint, int offset) {
        all.add(new PlotProblem(code, message, hint, offset));
    }

    /** Returns the problems in the order of the text. */
    List<PlotProblem> sorted() {
        return all.stream().sorted(Comparator.comparingInt(PlotProblem::offset)).toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }
}
