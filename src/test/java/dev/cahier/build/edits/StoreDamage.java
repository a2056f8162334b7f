package dev.cahier.build.edits;

import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Damages what is kept between the builds of a site, as disks, backups and people do. */
public final class StoreDamage {

    private static final String KEPT = ".cahier";

    private final SiteSources site;
    private final Chance chance;
    private final List<SortedMap<String, byte[]>> generations = new ArrayList<>();

    /** Damages what is kept for the site in a folder. */
    public StoreDamage(Path folder, Random random) {
        site = new SiteSources(folder);
        chance = new Chance(random);
    }

    /** Keeps a copy of everything, to bring back parts of it later. */
    public void keepGeneration() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : site.below(KEPT)) {
            files.put(file, site.bytes(file));
        }
        generations.add(files);
    }

    /** Does some damage and returns what it was. */
    public List<String> damage() throws IOException {
        List<String> done = new ArrayList<>();
        for (int i = 1 + chance.below(3); i > 0; i--) {
            List<String> files = site.below(KEPT);
            done.add(files.isEmpty() ? "nothing is kept" : damage(files));
        }
        return done;
    }

    private String damage(List<String> files) throws IOException {
        String file = chance.of(files);
        byte[] bytes = site.bytes(file);
        return switch (chance.below(10)) {
            case 0 -> {
                site.write(file, Arrays.copyOf(bytes, chance.below(bytes.length + 1)));
                yield "truncates " + file;
            }
            case 1, 2 -> flip(file, bytes);
            case 3 -> {
                site.write(file, new byte[0]);
                yield "empties " + file;
            }
            case 4 -> {
                String other = chance.of(files);
                site.write(file, site.bytes(other));
                site.write(other, bytes);
                yield "swaps " + file + " and " + other;
            }
            case 5 -> {
                site.delete(file);
                yield "removes " + file;
            }
            case 6 -> {
                site.delete(file);
                Files.createDirectories(site.path(file).resolve("within"));
                yield "makes a folder of " + file;
            }
            case 7 -> {
                site.write(file, Arrays.copyOf(bytes, bytes.length + 1 + chance.below(9)));
                yield "lengthens " + file;
            }
            case 8 -> older(file);
            default -> olderStore();
        };
    }

    private String flip(String file, byte[] bytes) throws IOException {
        for (int i = bytes.length == 0 ? 0 : 1 + chance.below(3); i > 0; i--) {
            bytes[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
        }
        site.write(file, bytes);
        return "flips bits of " + file;
    }

    /** Brings back one file of an earlier time. */
    private String older(String file) throws IOException {
        SortedMap<String, byte[]> generation = chance.of(generations);
        if (!generation.containsKey(file)) {
            return "nothing, since " + file + " is new";
        }
        site.write(file, generation.get(file));
        return "brings an older " + file + " back";
    }

    /** Brings everything of an earlier time back, as from a backup. */
    private String olderStore() throws IOException {
        SiteWriter.deleteFolder(site.path(KEPT));
        int number = chance.below(generations.size());
        for (String file : generations.get(number).keySet()) {
            site.write(file, generations.get(number).get(file));
        }
        return "brings back all that build " + number + " kept";
    }
}
