package dev.cahier.build.edits;

import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Edits of finished sites and of what is kept between builds. */
final class OutputEdits implements Edits {

    /** The folders that builds write to. */
    private static final List<String> OUTPUTS = List.of("site", "public");

    private static final String KEPT = ".cahier";

    private final SiteSources site;
    private final Chance chance;
    private final Set<String> extra = new TreeSet<>();

    /** The outputs whose manifest is also in {@link #KEPT}. */
    private final Set<String> recorded = new TreeSet<>();

    OutputEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    /** Takes note that a build has written a finished site. */
    void built(String output) {
        recorded.add(output);
    }

    /** Returns the files that somebody put into a finished site, by their paths in it. */
    Set<String> extra(String output) {
        Set<String> own = new TreeSet<>();
        extra.stream()
                .filter(name -> name.startsWith(output + "/"))
                .forEach(name -> own.add(name.substring(output.length() + 1)));
        return own;
    }

    @Override
    public String edit() throws IOException {
        String output = chance.of(OUTPUTS);
        if (chance.oneIn(6)) {
            return chance.oneIn(2) ? deleteKept() : deleteManifest(output);
        }
        List<String> files =
                site.below(output).stream().filter(f -> !f.endsWith(SiteWriter.NO_JEKYLL)).toList();
        if (files.isEmpty()) {
            return "nothing, there is no " + output;
        }
        String path = chance.of(files);
        switch (chance.below(6)) {
            case 0 -> site.delete(path);
            case 1 -> {
                FileTime time = Files.getLastModifiedTime(site.path(path));
                byte[] bytes = site.bytes(path);
                bytes[bytes.length / 2] ^= 1;
                site.write(path, bytes);
                Files.setLastModifiedTime(site.path(path), time);
            }
            case 2 -> site.write(path, site.text(path) + "more");
            case 3 -> site.write(path, site.bytes(chance.of(files)));
            case 4 -> {
                path = output + "/extra-" + chance.below(5) + ".txt";
                site.write(path, "extra".getBytes(StandardCharsets.UTF_8));
                extra.add(path);
            }
            default -> {
                SiteWriter.deleteFolder(site.path(output));
                extra.removeIf(name -> name.startsWith(output + "/"));
                path = output;
            }
        }
        return "tampers with " + path;
    }

    /** A site without either of its manifests is not known to be one. */
    private String deleteKept() {
        for (String output : OUTPUTS) {
            boolean isKnown = site.exists(output + "/" + SiteWriter.NO_JEKYLL);
            if (Files.exists(site.path(output)) && !isKnown) {
                return "nothing, since a manifest is missing";
            }
        }
        SiteWriter.deleteFolder(site.path(KEPT));
        recorded.clear();
        return "deletes " + KEPT;
    }

    private String deleteManifest(String output) throws IOException {
        if (!recorded.contains(output)) {
            return "nothing, since there is one manifest only";
        }
        site.delete(output + "/" + SiteWriter.NO_JEKYLL);
        return "deletes the manifest of " + output;
    }
}
