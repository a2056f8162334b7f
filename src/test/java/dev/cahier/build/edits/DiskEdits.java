package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Edits that sizes and times of files do not show, and others that only they show. */
final class DiskEdits implements Edits {

    /** Where the last byte of the height is in a PNG. */
    private static final int HEIGHT_OF_PNG = 23;

    /** A copy of a file with its time. */
    private record Copy(byte[] bytes, FileTime time) {}

    private final SiteSources site;
    private final Chance chance;
    private final SortedMap<String, Copy> copies = new TreeMap<>();

    DiskEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        List<String> all = site.all();
        String path = chance.of(all);
        return switch (chance.below(8)) {
            case 0 -> {
                Files.setLastModifiedTime(site.path(path), FileTime.fromMillis(1_500_000_000_000L));
                yield "sets the time of " + path;
            }
            case 1 -> {
                byte[] bytes = site.bytes(path);
                site.delete(path);
                site.write(path, bytes);
                yield "writes again " + path;
            }
            case 2, 3 -> sameSize(path, true);
            case 4 -> sameSize(path, false);
            case 5, 6 -> keepCopy(path);
            default -> exchange(path, chance.of(all));
        };
    }

    /** Changes a file in place, as one that is edited within one tick of the clock. */
    private String sameSize(String path, boolean sameTime) throws IOException {
        FileTime time = Files.getLastModifiedTime(site.path(path));
        byte[] bytes = site.bytes(path);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String from = chance.of("1", "2", "e", "A");
        String to = chance.of("3", "4");
        if (path.endsWith(".md") || path.endsWith(".txt")) {
            site.write(path, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
        } else if (path.endsWith(".png") && bytes.length > HEIGHT_OF_PNG) {
            bytes[HEIGHT_OF_PNG] = (byte) (1 + chance.below(50));
            site.write(path, bytes);
        } else {
            site.write(path, text.replace("1", to).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (sameTime) {
            Files.setLastModifiedTime(site.path(path), time);
        }
        return path + " with " + to + " for " + from + (sameTime ? " at the same time" : "");
    }

    /** Keeps a copy of a file with its time, or brings one back, as {@code cp -p} does. */
    private String keepCopy(String path) throws IOException {
        if (copies.isEmpty() || chance.oneIn(3)) {
            copies.put(
                    path, new Copy(site.bytes(path), Files.getLastModifiedTime(site.path(path))));
            return "nothing, but keeps a copy of " + path;
        }
        String old = chance.of(List.copyOf(copies.keySet()));
        Copy copy = copies.get(old);
        site.write(old, copy.bytes());
        Files.setLastModifiedTime(site.path(old), copy.time());
        return "brings back " + old;
    }

    /** Two files of one kind change places and keep their times. */
    private String exchange(String path, String other) throws IOException {
        String ending = path.substring(path.lastIndexOf('.'));
        if (!other.endsWith(ending) || other.equals(path)) {
            return "nothing";
        }
        site.move(path, path + "~");
        site.move(other, path);
        site.move(path + "~", other);
        return path + " and " + other + " change names";
    }
}
