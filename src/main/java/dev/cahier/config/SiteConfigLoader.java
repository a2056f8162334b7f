package dev.cahier.config;

/** Reads {@code cahier.yaml}. */
public final class SiteConfigLoader {

    /** The name of the file, in the site's folder. */
    public static final String FILE_NAME = "cahier.yaml";

    private SiteConfigLoader() {}
}
