package dev.cahier.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chinese text in UTF-8 that was read as GBK: three bytes of a character became one and a half
 * others.
 *
 * <p>Turned back into bytes, {@value #COVERED} of the text must be characters of UTF-8, at least
 * {@value #MIN_SEQUENCES}, and most of them common. Real Chinese text in GBK hardly ever has three
 * bytes in a row that are a common character in UTF-8. Where a run of Chinese text has an odd
 * number of bytes, the last one was lost.
 */
final class Utf8AsGbk implements Mojibake.Misreading {

    private static final double COVERED = 0.7;
    private static final double COMMON = 0.8;
    private static final int MIN_SEQUENCES = 6;

    @Override
    public String description() {
        return "UTF-8 that was read as GBK";
    }

    @Override
    public Optional<Mojibake.Found> find(String text) {
        Count count = new Count();
        int i = 0;
        while (i < text.length()) {
            int end = runEnd(text, i);
            if (end > i) {
                count.add(text, i, end);
            }
            i = Math.max(end, i + 1);
        }
        return count.isMojibake()
                ? Optional.of(new Mojibake.Found(count.first, repaired(text, count.first)))
                : Optional.empty();
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Gbk.hasTwoBytes(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the characters of UTF-8 in a run, U+FFFD for each byte that is not part of one. */
    private static String decoded(String text, int start, int end) {
        List<Integer> bytes = new ArrayList<>();
        for (int i = start; i < end; i++) {
            for (int b : Gbk.bytes(text.charAt(i))) {
                bytes.add(b);
            }
        }
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < bytes.size(); ) {
            String c = sequence(bytes, i);
            decoded.append(c.isEmpty() ? "\uFFFD" : c);
            i += c.isEmpty() ? 1 : 3;
        }
        return decoded.toString();
    }

    private static String sequence(List<Integer> bytes, int i) {
        if (i + 2 >= bytes.size() || (bytes.get(i) & 0xF0) != 0xE0) {
            return "";
        }
        byte[] three = {
            bytes.get(i).byteValue(), bytes.get(i + 1).byteValue(), bytes.get(i + 2).byteValue()
        };
        String c = new String(three, UTF_8);
        boolean chinese =
                c.length() == 1
                        && (Gbk.isPunctuation(c.charAt(0))
                                || Character.UnicodeScript.of(c.charAt(0))
                                        == Character.UnicodeScript.HAN);
        return chinese && c.charAt(0) != '\uFFFD' ? c : "";
    }

    private static String repaired(String text, int first) {
        StringBuilder repaired = new StringBuilder();
        int i = first;
        while (i < text.length() && text.charAt(i) != '\n' && repaired.length() < Mojibake.SHOWN) {
            int end = runEnd(text, i);
            repaired.append(end > i ? decoded(text, i, end) : text.substring(i, i + 1));
            i = Math.max(end, i + 1);
        }
        String shown = repaired.toString().replaceAll("\uFFFD+[?\uFFFD]*", "…");
        return shown.substring(0, Math.min(shown.length(), Mojibake.SHOWN)).strip();
    }

    /** Counts what a text decodes to. */
    private static final class Count {

        private int first = -1;
        private int sequences;
        private int han;
        private int common;
        private int others;

        void add(String text, int start, int end) {
            String decoded = decoded(text, start, end);
            // The last byte or two of a run may belong to a character that was cut off.
            String whole = decoded.replaceFirst("\uFFFD{1,2}$", "");
            for (char c : whole.toCharArray()) {
                if (c == '\uFFFD') {
                    others++;
                } else {
                    first = first < 0 ? start : first;
                    sequences++;
                    han += Gbk.isPunctuation(c) ? 0 : 1;
                    common += Gbk.isCommon(c) ? 1 : 0;
                }
            }
            others += whole.isEmpty() ? decoded.length() : 0;
        }

        boolean isMojibake() {
            return sequences >= MIN_SEQUENCES
                    && sequences * 3 >= COVERED * (sequences * 3 + others)
                    && common >= COMMON * han;
        }
    }
}
