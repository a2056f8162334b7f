package dev.cahier.diagnostic;

/** How grave a {@link Diagnostic} is, gravest first. */
public enum Severity {
    /** The site cannot be published as its author meant it: the build fails. */
    ERROR,
    /** Probably not what the author meant; fails the build only under {@code --strict}. */
    WARNING,
    /** Something the author may like to know, such as a repair that Cahier made. */
    NOTE;

    /** Returns the word printed in diagnostics: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
