package dev.cahier.note;

import java.util.Optional;

/**
 * Chinese text in GBK that was read as Windows-1252: each character became two letters with
 * accents.
 *
 * <p>In {@value #COVERED} of the text beyond ASCII such letters must come in pairs, of which at
 * least {@value #MIN_PAIRS} are common characters. In European languages they are mostly alone; the
 * pairs of Cyrillic text that was misread are seldom common characters.
 */
final class GbkAsWindows1252 implements Mojibake.Misreading {

    private static final double COVERED = 0.9;
    private static final int MIN_PAIRS = 6;

    @Override
    public String description() {
        return "GBK that was read as Windows-1252";
    }

    @Override
    public Optional<Mojibake.Found> find(String text) {
        int first = -1;
        int pairs = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            boolean pair = !pair(text, i).isEmpty();
            if (pair) {
                first = first < 0 ? i : first;
                pairs++;
            } else if (text.charAt(i) >= 128) {
                others++;
            }
            i += pair ? 2 : 1;
        }
        return pairs >= MIN_PAIRS && 2 * pairs >= COVERED * (2 * pairs + others)
                ? Optional.of(new Mojibake.Found(first, repaired(text, first)))
                : Optional.empty();
    }

    /** Returns the common character or the punctuation of two letters; empty if there is none. */
    private static String pair(String text, int i) {
        int lead = Windows1252.byteOf(text, i);
        int trail = lead < 0 ? -1 : Windows1252.byteOf(text, i + 1);
        if (lead < 0xA1 || trail < 0xA1) {
            return "";
        }
        String c = Gbk.decode(lead, trail);
        boolean plausible = Gbk.isCommon(c.charAt(0)) || Gbk.isPunctuation(c.charAt(0));
        return plausible && !c.equals("\uFFFD") ? c : "";
    }

    private static String repaired(String text, int first) {
        StringBuilder repaired = new StringBuilder();
        int i = first;
        while (i < text.length() && text.charAt(i) != '\n' && repaired.length() < Mojibake.SHOWN) {
            int lead = Windows1252.byteOf(text, i);
            int trail = lead < 0 ? -1 : Windows1252.byteOf(text, i + 1);
            boolean pair = trail >= 0;
            repaired.append(pair ? Gbk.decode(lead, trail) : text.substring(i, i + 1));
            i += pair ? 2 : 1;
        }
        return repaired.toString().strip();
    }
}
