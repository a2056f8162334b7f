package dev.cahier.math.rewrite;

import java.util.HashMap;
import java.util.Map;

/** How many arguments KaTeX's commands read that cannot be a script without braces. */
final class CommandArguments {

    private static final Map<String, Integer> COUNTS = counts();

    private CommandArguments() {}

    /** Returns whether KaTeX accepts a command as a script only within braces. */
    static boolean needsBraces(String command) {
        return COUNTS.containsKey(command);
    }

    static int count(String command) {
        return COUNTS.getOrDefault(command, 0);
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        add(counts, 0, "left sum prod coprod int iint iiint oint oiint oiiint intop bigcup bigcap");
        add(counts, 0, "bigvee bigwedge bigoplus bigotimes bigodot biguplus bigsqcup smallint");
        add(counts, 0, "arccos arcsin arctan arctg arcctg arg ch cos cosec cosh cot cotg coth csc");
        add(counts, 0, "ctg cth deg dim exp hom ker lg ln log sec sin sinh sh tan tanh tg th det");
        add(
                counts,
                0,
                "gcd inf lim max min Pr sup liminf limsup argmax argmin plim injlim projlim");
        add(counts, 0, "varlimsup varliminf varinjlim varprojlim bmod");
        add(counts, 1, "hat widehat tilde widetilde bar vec dot ddot dddot ddddot acute grave");
        add(counts, 1, "breve check mathring widecheck overline underline overrightarrow");
        add(
                counts,
                1,
                "overleftarrow overleftrightarrow underrightarrow underleftarrow Overrightarrow");
        add(counts, 1, "overbrace underbrace overgroup undergroup overlinesegment utilde");
        add(
                counts,
                1,
                "overbracket underbracket mathop mathbin mathrel mathopen mathclose mathpunct");
        add(counts, 1, "mathinner mathord operatorname operatornamewithlimits boxed fbox phantom");
        add(counts, 1, "hphantom vphantom smash sqrt cancel bcancel xcancel sout substack");
        add(counts, 1, "xrightarrow xleftarrow xRightarrow xLeftarrow xleftrightarrow xmapsto");
        add(counts, 1, "xhookrightarrow xhookleftarrow xlongequal xrightleftharpoons");
        add(
                counts,
                1,
                "mathllap mathrlap mathclap llap rlap clap vcenter hbox mbox boldsymbol bm pmb");
        add(
                counts,
                1,
                "mathbf mathrm mathit mathsf mathtt mathbb mathcal mathscr mathfrak mathnormal");
        add(counts, 1, "big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm");
        add(counts, 2, "stackrel overset underset textcolor colorbox raisebox");
        return Map.copyOf(counts);
    }

    private static void add(Map<String, Integer> counts, int count, String names) {
        for (String name : names.split(" ")) {
            counts.put("\\" + name, count);
        }
    }
}
