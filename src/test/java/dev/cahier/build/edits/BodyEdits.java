package dev.cahier.build.edits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Edits of the texts of notes: blocks come, go and change places. */
final class BodyEdits implements Edits {

    private final SiteSources site;
    private final Chance chance;
    private final Blocks blocks;

    BodyEdits(SiteSources site, Chance chance, Blocks blocks) {
        this.site = site;
        this.chance = chance;
        this.blocks = blocks;
    }

    @Override
    public String edit() throws IOException {
        if (site.notes().isEmpty()) {
            return "no note";
        }
        String path = site.note(chance);
        NoteText note = NoteText.of(site.text(path));
        List<String> changed = new ArrayList<>(note.blocks());
        int place = chance.below(changed.size() + 1);
        boolean last = place == changed.size();
        String what;
        if (last || chance.oneIn(2)) {
            String block = blocks.block(path);
            what = "adds at " + place + ": " + block;
            changed.add(place, block);
        } else if (chance.oneIn(3)) {
            String block = blocks.block(path);
            what = "replaces " + place + " by: " + block;
            changed.set(place, block);
        } else if (chance.oneIn(3)) {
            what = "moves " + place + " to the end";
            Collections.rotate(changed.subList(place, changed.size()), -1);
        } else {
            what = "removes: " + changed.remove(place);
        }
        site.write(path, note.withBlocks(changed).source());
        return path + " " + what;
    }
}
