package dev.cahier.math.rewrite;

import dev.cahier.tex.TexMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula in which macros without arguments are replaced by their bodies where these open or
 * close something that they do not close or open, as {@code \bea} for {@code \begin{eqnarray}}
 * does.
 *
 * @param tex the formula with the bodies
 * @param offsets for each character of {@code tex}, and for its end, the offset in the source
 * @param changes the macros that were replaced, with offsets into {@code tex}
 */
record InlinedMacros(String tex, List<Integer> offsets, List<TexChange> changes) {

    static InlinedMacros of(String source, Collection<TexMacro> macros) {
        Map<String, String> bodies = new HashMap<>();
        for (TexMacro macro : macros) {
            if (macro.arguments() == 0 && TexTree.of(macro.body()).isEmpty()) {
                bodies.put(macro.name(), macro.body());
            }
        }
        if (bodies.isEmpty()) {
            return new InlinedMacros(source, List.of(), List.of());
        }
        StringBuilder tex = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        List<TexChange> changes = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int end = endOfToken(source, at);
            String token = source.substring(at, end);
            String shown = bodies.getOrDefault(token, token);
            if (!shown.equals(token)) {
                changes.add(new TexChange(tex.length(), token, shown));
            }
            for (int i = 0; i < shown.length(); i++) {
                offsets.add(shown.equals(token) ? at + i : at);
            }
            tex.append(shown);
            at = end;
        }
        offsets.add(source.length());
        return new InlinedMacros(tex.toString(), offsets, changes);
    }

    private static int endOfToken(String source, int at) {
        int end = at + 1;
        if (source.charAt(at) != '\\' || end >= source.length()) {
            return end;
        }
        while (end < source.length() && TexTree.isLetter(source.charAt(end))) {
            end++;
        }
        return end == at + 1 ? end + 1 : end;
    }

    /** Returns what this formula was rewritten to, with offsets in the source. */
    RewrittenTex inSource(RewrittenTex rewritten) {
        return new RewrittenTex(
                rewritten.tex(),
                rewritten.offsets().stream().map(offsets::get).toList(),
                rewritten.macros(),
                rewritten.changes().stream()
                        .map(
                                change ->
                                        new TexChange(
                                                offsets.get(change.offset()),
                                                change.written(),
                                                change.rendered()))
                        .toList());
    }
}
