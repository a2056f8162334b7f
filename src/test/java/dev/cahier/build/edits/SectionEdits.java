package dev.cahier.build.edits;

import java.io.IOException;
import java.util.List;

/** Edits of the titles and texts of lists. */
final class SectionEdits implements Edits {

    private final SiteSources site;
    private final Chance chance;
    private final Blocks blocks;

    SectionEdits(SiteSources site, Chance chance, Blocks blocks) {
        this.site = site;
        this.chance = chance;
        this.blocks = blocks;
    }

    @Override
    public String edit() throws IOException {
        String folder =
                chance.of("", "posts/", "posts/", "sec/", "tags/", "archive/", "categories/");
        String path = "content/" + folder + chance.of("_index.md", "_index.md", "_index.zh.md");
        if (chance.oneIn(4)) {
            site.delete(path);
            return "deletes " + path;
        }
        NoteText note =
                new NoteText(List.of(), List.of(blocks.block(path)))
                        .withKey("title", "'List $l_" + chance.below(5) + "$'");
        site.write(path, chance.oneIn(4) ? note.withoutKey("title").source() : note.source());
        return "writes " + path + " with " + note.blocks();
    }
}
