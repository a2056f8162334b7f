package dev.cahier.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Reduces an image to its most frequent colours, which makes the file of a line drawing much
 * smaller: its other colours are shades at the edges of lines, and each becomes the nearest of the
 * frequent ones.
 */
final class IndexedColours {

    private IndexedColours() {}

    /**
     * Returns an image with a palette that looks the same.
     *
     * @param image an image of the type {@link BufferedImage#TYPE_INT_RGB} or {@link
     *     BufferedImage#TYPE_INT_ARGB}
     * @param colours how many colours are kept, at most 256
     */
    static BufferedImage reduce(BufferedImage image, int colours) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        boolean transparent = image.getColorModel().hasAlpha();
        int mask = transparent ? -1 : 0xffffff;
        Map<Integer, Integer> counts = counts(pixels, mask);
        int[] palette = mostFrequent(counts, colours);
        Map<Integer, Byte> indexes = new HashMap<>();
        counts.keySet().forEach(colour -> indexes.put(colour, (byte) nearest(palette, colour)));

        IndexColorModel model =
                new IndexColorModel(
                        8, palette.length, palette, 0, transparent, -1, DataBuffer.TYPE_BYTE);
        BufferedImage reduced =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model);
        byte[] target = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            boolean repeats = i > 0 && pixels[i] == pixels[i - 1];
            target[i] = repeats ? target[i - 1] : indexes.get(pixels[i] & mask);
        }
        return reduced;
    }

    /** Counts the colours run by run, as most pixels equal their neighbour. */
    private static Map<Integer, Integer> counts(int[] pixels, int mask) {
        Map<Integer, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start] & mask, i - start, Integer::sum);
                start = i;
            }
        }
        return counts;
    }

    private static int[] mostFrequent(Map<Integer, Integer> counts, int most) {
        Comparator<Entry<Integer, Integer>> byCount = Entry.comparingByValue();
        List<Integer> colours =
                counts.entrySet().stream()
                        .sorted(byCount.reversed().thenComparing(Entry.comparingByKey()))
                        .limit(most)
                        .map(Entry::getKey)
                        .toList();
        return colours.stream().mapToInt(colour -> colour).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int left, int right) {
        int alpha = (left >>> 24) - (right >>> 24);
        int red = (left >> 16 & 0xff) - (right >> 16 & 0xff);
        int green = (left >> 8 & 0xff) - (right >> 8 & 0xff);
        int blue = (left & 0xff) - (right & 0xff);
        return alpha * alpha + red * red + green * green + blue * blue;
    }
}
