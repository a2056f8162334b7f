package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/** A site that somebody edits at random, as authors do, and worse. */
public final class EditedSite {

    private final SiteSources sources;
    private final Chance chance;
    private final OutputEdits outputs;
    private final List<Edits> families = new ArrayList<>();
    private SortedMap<String, byte[]> good;

    /** Writes a site without errors to a folder that need not exist. */
    public EditedSite(Path folder, Random random) throws IOException {
        sources = new SiteSources(folder);
        chance = new Chance(random);
        outputs = new OutputEdits(sources, chance);
        RichSite.write(sources);
        good = sources.snapshot();
        Blocks text = new TextBlocks(chance);
        Blocks links = new LinkBlocks(sources, chance);
        Blocks labels = new LabelBlocks(sources, chance);
        add(3, new NoteEdits(sources, chance, links));
        add(3, new FrontMatterEdits(sources, chance));
        add(1, new BodyEdits(sources, chance, text));
        add(2, new BodyEdits(sources, chance, links));
        add(2, new BodyEdits(sources, chance, labels));
        add(1, new BodyEdits(sources, chance, new ShortcodeBlocks(sources, chance)));
        add(1, new BodyEdits(sources, chance, new ChartBlocks(sources, chance)));
        add(1, new SectionEdits(sources, chance, links));
        add(2, new FileEdits(sources, chance));
        add(2, new ThemeEdits(sources, chance));
        add(2, new SettingEdits(sources, chance));
        add(1, new BibliographyEdits(sources, chance));
        add(2, new DiskEdits(sources, chance));
        add(2, outputs);
        add(2, () -> "nothing");
    }

    private void add(int weight, Edits family) {
        families.addAll(Collections.nCopies(weight, family));
    }

    /** Makes some edits and returns what they were. */
    public List<String> edit() throws IOException {
        List<String> done = new ArrayList<>();
        for (int i = chance.oneIn(3) ? 1 + chance.below(4) : 1; i > 0; i--) {
            done.add(chance.of(families).edit());
        }
        return done;
    }

    /** Takes note that a build without errors has written to a folder of the site. */
    public void built(String output) throws IOException {
        good = sources.snapshot();
        outputs.built(output);
    }

    /** Brings the last site without errors back. */
    public void restoreGood() throws IOException {
        sources.restore(good);
    }

    /** Returns the files that somebody put into a finished site, by their paths in it. */
    public Set<String> extraFiles(String output) {
        return outputs.extra(output);
    }

    /** Copies the sources, nothing else. */
    public void copyTo(Path target) throws IOException {
        new SiteSources(target).restore(sources.snapshot());
    }
}
