package dev.cahier.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a user should know about their site.
 *
 * <p>Diagnostics are ordered by location, those without one first, then by severity, code and
 * message, so that a run prints them alike whatever order they were found in.
 *
 * @param severity how grave it is
 * @param code its stable name in kebab case, such as {@code math-unclosed}
 * @param location where it is, absent when it concerns no single place
 * @param message what is wrong, in one line, naming the input
 * @param hint what to do about it
 */
public record Diagnostic(
        Severity severity,
        String code,
        Optional<SourceLocation> location,
        String message,
        Optional<String> hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(
                            (Diagnostic d) -> d.location().orElse(null),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Diagnostic::severity)
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    public static Diagnostic error(String code, SourceLocation location, String message) {
        return at(Severity.ERROR, code, location, message);
    }

    public static Diagnostic warning(String code, SourceLocation location, String message) {
        return at(Severity.WARNING, code, location, message);
    }

    public static Diagnostic note(String code, SourceLocation location, String message) {
        return at(Severity.NOTE, code, location, message);
    }

    private static Diagnostic at(
            Severity severity, String code, SourceLocation location, String message) {
        return new Diagnostic(severity, code, Optional.of(location), message, Optional.empty());
    }

    /** Returns this diagnostic with a hint on what to do about it. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(severity, code, location, message, Optional.of(text));
    }

    /** Returns this diagnostic with a hint if there is one. */
    public Diagnostic withHint(Optional<String> text) {
        return text.map(this::withHint).orElse(this);
    }

    /** Returns this diagnostic about another place. */
    public Diagnostic at(SourceLocation place) {
        return new Diagnostic(severity, code, Optional.of(place), message, hint);
    }

    /** Returns this diagnostic with another severity. */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(other, code, location, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
