package dev.cahier.data;

/** What a single value was written as, by the rules of its format. */
public enum ScalarKind {
    /** Text, quoted or not. */
    STRING,
    /** An integer or a decimal number, not quoted. */
    NUMBER,
    /** {@code true} or {@code false}, not quoted. */
    BOOLEAN,
    /** A date or a time, not quoted. JSON has none. */
    DATE,
    /** Nothing: {@code key:}, {@code null} or {@code ~}. TOML has none. */
    EMPTY
}
