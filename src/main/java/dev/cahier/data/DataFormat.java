package dev.cahier.data;

/** A format of front matter and configuration. */
public enum DataFormat {
    /** YAML 1.2 with the core schema. */
    YAML,
    /** TOML 1.0. */
    TOML,
    /** JSON, RFC 8259. */
    JSON
}
