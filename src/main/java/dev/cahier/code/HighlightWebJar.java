package dev.cahier.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of highlight.js, read from its jar on the class path. */
final class HighlightWebJar {

    private static final String PROPERTIES =
            "/META-INF/maven/org.webjars/highlightjs/pom.properties";

    /** Where a grammar names the languages of parts of its code. */
    private static final Pattern PART = Pattern.compile("subLanguage:(\"[^\"]*\"|\\[[^\\]]*])");

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    private final String version;

    private HighlightWebJar(String version) {
        this.version = version;
    }

    /** Finds the jar; its own properties say which version it holds. */
    static HighlightWebJar onClassPath() {
        Properties properties = new Properties();
        try (InputStream in = open(HighlightWebJar.class, PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PROPERTIES, e);
        }
        return new HighlightWebJar(properties.getProperty("version"));
    }

    String version() {
        return version;
    }

    /** Returns the program, which brings the most common languages along. */
    String program() {
        return PropertyEscapes.expandedIn(text(HighlightWebJar.class, path("highlight.min.js")));
    }

    /** Returns the script that adds a language; empty if the program brings it along. */
    String language(String id) {
        String path = path("languages/" + id + ".min.js");
        return HighlightWebJar.class.getResource(path) == null
                ? ""
                : PropertyEscapes.expandedIn(text(HighlightWebJar.class, path));
    }

    /** Returns a language and those that parts of its code may be in, in a fixed order. */
    Set<String> withParts(String id) {
        Set<String> found = new LinkedHashSet<>();
        addWithParts(id, found);
        return found;
    }

    private void addWithParts(String id, Set<String> found) {
        if (!found.add(id)) {
            return;
        }
        Matcher part = PART.matcher(language(id));
        while (part.find()) {
            Matcher name = NAME.matcher(part.group(1));
            while (name.find()) {
                addWithParts(name.group(1), found);
            }
        }
    }

    private String path(String file) {
        return "/META-INF/resources/webjars/highlightjs/" + version + "/" + file;
    }

    /** Returns a resource beside a class, or one named absolutely. */
    static String text(Class<?> place, String resource) {
        try (InputStream in = open(place, resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static InputStream open(Class<?> place, String resource) {
        InputStream in = place.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
