package dev.cahier.build.edits;

import dev.cahier.extension.CompiledJar;
import dev.cahier.extension.CubeSource;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Edits of pictures, attachments, static files and jars. */
final class FileEdits implements Edits {

    /** A jar with the function {@code cube}. */
    static final String JAR = "extensions/cube.jar";

    /** Files that are there, and some that may come. */
    static final List<String> PATHS =
            List.of(
                    "content/posts/graphs/pic.png",
                    "content/posts/graphs/data.txt",
                    "content/pictures/a.png",
                    "content/some picture.png",
                    "content/pic.png",
                    "content/norms",
                    "static/pictures/a.png",
                    "static/pictures/b.png",
                    "static/pictures/c.png",
                    "static/paper.txt",
                    "static/norms.html",
                    "static/robots.txt",
                    "static/images/gone.png");

    private final SiteSources site;
    private final Chance chance;

    FileEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        if (chance.oneIn(30)) {
            return jar();
        }
        String path = chance.of(PATHS);
        if (site.exists(path) && chance.oneIn(4)) {
            site.delete(path);
            return "deletes " + path;
        }
        if (site.exists(path) && chance.oneIn(4)) {
            String target = chance.of(PATHS);
            site.move(path, target);
            return path + " becomes " + target;
        }
        int size = 10 + chance.below(4);
        if (path.endsWith(".png")) {
            site.write(path, Picture.png(size, 2 * size));
        } else {
            site.write(path, "text " + size);
        }
        return path + " of size " + size;
    }

    private String jar() throws IOException {
        if (site.exists(JAR) && chance.oneIn(2)) {
            site.delete(JAR);
            return "deletes " + JAR;
        }
        Path made = Files.createTempDirectory("jar").resolve("cube.jar");
        CubeSource cube = chance.of(CubeSource.right(), CubeSource.right().with("2 * x", "2"));
        CompiledJar.write(made, cube.binaryName(), cube.text());
        site.write(JAR, Files.readAllBytes(made));
        SiteWriter.deleteFolder(made.getParent());
        return "adds " + JAR + " with " + cube.value();
    }
}
