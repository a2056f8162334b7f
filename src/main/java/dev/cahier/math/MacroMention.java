package dev.cahier.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a formula uses a macro, be it by way of others. */
final class MacroMention {

    private MacroMention() {}

    /** Returns the index into the TeX of the first command that leads to the macro, 0 if none. */
    static int in(Formula formula, String macro) {
        for (String name : TexNames.in(formula.tex())) {
            if (leadsTo(name, macro, formula)) {
                boolean word = Character.isLetter(name.charAt(name.length() - 1));
                Matcher mention =
                        Pattern.compile(Pattern.quote(name) + (word ? "(?![A-Za-z@])" : ""))
                                .matcher(formula.tex());
                return mention.find() ? mention.start() : 0;
            }
        }
        return 0;
    }

    private static boolean leadsTo(String name, String macro, Formula formula) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(macro)) {
                return true;
            }
            Macro known = formula.macros().get(next);
            if (known != null && seen.add(next)) {
                open.addAll(TexNames.in(known.meaning()));
            }
        }
        return false;
    }
}
