package dev.cahier.math.rewrite;

import java.util.HashMap;
import java.util.Map;

/** The commands whose arguments are not mathematics. */
final class ArgumentKinds {

    /** An argument that is text. */
    static final char TEXT = 't';

    /** An argument that is a name, a length, an address or the like; it is never rewritten. */
    static final char RAW = 'r';

    private static final Map<String, String> KINDS = kinds();

    private ArgumentKinds() {}

    /** Returns one letter for each of the first arguments of a command. */
    static String of(String command) {
        return KINDS.getOrDefault(command, "");
    }

    static boolean isText(String command) {
        return of(command).equals("t");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        add(kinds, "t", "text textrm textbf textit textsf texttt textnormal textup textmd emph");
        add(kinds, "t", "mbox hbox fbox tag textsc textsl textcircled");
        add(kinds, "r", "label ref eqref autoref cref Cref url includegraphics ce pu verb require");
        add(kinds, "r", "href htmlClass htmlId htmlStyle htmlData class style cssId unicode");
        add(kinds, "r", "color textcolor hspace mspace mskip kern mkern hskip enclose");
        add(kinds, "r", "char hdotsfor rowcolor");
        add(kinds, "rr", "rule");
        add(kinds, "rt", "colorbox raisebox");
        add(kinds, "rrt", "fcolorbox");
        add(kinds, "rrr", "definecolor");
        return Map.copyOf(kinds);
    }

    private static void add(Map<String, String> kinds, String letters, String names) {
        for (String name : names.split(" ")) {
            kinds.put("\\" + name, letters);
        }
    }
}
