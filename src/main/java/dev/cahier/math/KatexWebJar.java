package dev.cahier.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of KaTeX's distribution, read from its jar on the class path. */
final class KatexWebJar {

    /** Where KaTeX takes the size of M: code 77 in the table of a font. */
    private static final Pattern SIZE_OF_M =
            Pattern.compile(
                    "\"text\"!==(\\w+)\\|\\|(\\w+)\\((\\w+)\\)&&\\((\\w+)=(\\w+)\\[(\\w+)]\\[77]\\)");

    private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

    private final String folder;

    private KatexWebJar(String folder) {
        this.folder = folder;
    }

    /** Finds the jar; its own properties say which version it holds. */
    static KatexWebJar onClassPath() {
        Properties properties = new Properties();
        try (InputStream in = open(PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PROPERTIES, e);
        }
        String version = properties.getProperty("version");
        return new KatexWebJar("/META-INF/resources/webjars/katex/" + version + "/");
    }

    /** Returns KaTeX and its extension for chemistry, in the order to load them. */
    List<String> scripts() {
        return List.of(
                withSizesOfAllLetters(text("dist/katex.min.js")),
                text("dist/contrib/mhchem.min.js"));
    }

    /**
     * Lets KaTeX ask {@code cahierSizeOf} for letters that its fonts lack: it takes the size of M
     * for other scripts, and none for other characters, so that lines of a fraction overprint.
     */
    private static String withSizesOfAllLetters(String script) {
        Matcher fallback = SIZE_OF_M.matcher(script);
        if (!fallback.find()) {
            throw new IllegalStateException("this KaTeX has no sizes of letters that can be added");
        }
        return fallback.replaceFirst("\"text\"!==$1||($4=cahierSizeOf($3)||$2($3)&&$5[$6][77])");
    }

    /** Returns a text file, such as {@code dist/katex.min.js}. */
    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** Returns a file as it is. */
    byte[] bytes(String path) {
        return read(folder + path);
    }

    /** Returns a resource of this package, or one named absolutely. */
    static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = KatexWebJar.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
