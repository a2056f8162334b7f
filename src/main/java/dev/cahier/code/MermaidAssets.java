package dev.cahier.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of Mermaid, which draws diagrams in the browser of a reader. They are part of a site
 * with a diagram, in a language that the theme's {@code diagrams.js} looks for.
 */
public final class MermaidAssets {

    /** What a page with a diagram needs. */
    public static final String NEED = "mermaid";

    private static final String FOLDER = "assets/mermaid/";
    private static final String ENTRY = "mermaid.esm.min.mjs";
    private static final String LICENCE = "LICENSE";

    /** The start of the tag of a block of code, as {@code CodeBlocks} writes it. */
    private static final String MARK = "<code class=\"language-mermaid\"";

    private static final Pattern IMPORT =
            Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*\"\\./([\\w./-]+\\.mjs)\"");

    private MermaidAssets() {}

    /** Returns whether a page has a diagram. */
    public static boolean isUsedIn(String html) {
        return html.contains(MARK);
    }

    /**
     * Returns the files by their paths in a site: the module, all that it can import, the licence.
     */
    public static SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(ENTRY);
        while (!open.isEmpty()) {
            String name = open.poll();
            if (!files.containsKey(FOLDER + name)) {
                byte[] script = bytes(name);
                files.put(FOLDER + name, script);
                String folder = name.substring(0, name.lastIndexOf('/') + 1);
                Matcher imported = IMPORT.matcher(new String(script, StandardCharsets.UTF_8));
                while (imported.find()) {
                    open.add(folder + imported.group(1));
                }
            }
        }
        files.put(FOLDER + LICENCE, bytes(LICENCE));
        return Collections.unmodifiableSortedMap(files);
    }

    private static byte[] bytes(String name) {
        String resource = "mermaid/" + name;
        try (InputStream in = MermaidAssets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
