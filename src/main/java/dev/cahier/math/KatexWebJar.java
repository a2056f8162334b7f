package dev.cahier.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** Where KaTeX takes the size of a Latin letter for a Cyrillic one. */
    private static final Pattern SIZE_OF_LOOKALIKE =
            Pattern.compile("(\\w+)\\[0]in (\\w+)&&\\((\\w+)=\\2\\[\\1\\[0]]");

    /** Where KaTeX refuses what cannot be a color. */
    private static final Pattern REFUSAL_OF_COLOR =
            Pattern.compile("if\\(!(\\w+)\\)(throw new \\w+\\(\"Invalid color: )");

    private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

    private final String version;
    private final String folder;

    private KatexWebJar(String version) {
        this.version = version;
        this.folder = "/META-INF/resources/webjars/katex/" + version + "/";
    }

    /** Finds the jar; its own properties say which version it holds. */
    static KatexWebJar onClassPath() {
        Properties properties = new Properties();
        try (InputStream in = open(PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PROPERTIES, e);
        }
        return new KatexWebJar(properties.getProperty("version"));
    }

    /**
     * Returns bytes that differ when the {@link #scripts} do: KaTeX's version and the class that
     * changes them.
     */
    byte[] identity() {
        byte[] ownClass = read("KatexWebJar.class");
        byte[] number = version.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(ownClass.length + number.length)
                .put(ownClass)
                .put(number)
                .array();
    }

    /** Returns KaTeX and its extension for chemistry, in the order to load them. */
    List<String> scripts() {
        return List.of(
                knowingColors(withSizesOfAllLetters(text("dist/katex.min.js"))),
                text("dist/contrib/mhchem.min.js"));
    }

    /**
     * Lets KaTeX ask {@code cahierSizeOf} for letters that its fonts lack: it takes the size of
     * another letter for those of other scripts, and none for other characters, so that lines of a
     * fraction overprint.
     */
    private static String withSizesOfAllLetters(String script) {
        Matcher fallback = SIZE_OF_M.matcher(script);
        Matcher lookalike = SIZE_OF_LOOKALIKE.matcher(script);
        if (!fallback.find() || !lookalike.find()) {
            throw new IllegalStateException("this KaTeX has no sizes of letters that can be added");
        }
        String asking =
                fallback.replaceFirst("\"text\"!==$1||($4=cahierSizeOf($3)||$2($3)&&$5[$6][77])");
        return SIZE_OF_LOOKALIKE.matcher(asking).replaceFirst("!cahierSizeOf($3)&&$0");
    }

    /** Lets KaTeX ask {@code cahierColors} whether a word is the name of a color. */
    private static String knowingColors(String script) {
        Matcher refusal = REFUSAL_OF_COLOR.matcher(script);
        if (!refusal.find()) {
            throw new IllegalStateException("this KaTeX does not say which colors it refuses");
        }
        return refusal.replaceFirst("if(!$1||!cahierColors.isKnown($1[0]))$2");
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
