package dev.cahier.proof;

/** How something was proved. */
public enum Method {
    /** By exact algebra. */
    ALGEBRA,
    /** By enclosures of all values on the domain. */
    INTERVALS
}
