package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteSign;
import dev.cahier.math.SignTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A sign has one meaning within a note: no two notations define the same one, nor one that the
 * configuration explains in other words.
 */
final class SignsHaveOneMeaning implements EachNoteRule {

    private static final String CODE = "notation-twice";

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        Map<SignTree, NoteSign> known = new HashMap<>();
        for (NoteSign sign : note.rendered().body().facts().notation().signs()) {
            NoteSign first = known.putIfAbsent(sign.tree(), sign);
            if (first != null) {
                report.accept(
                        warning(
                                sign,
                                note,
                                " has another meaning since line "
                                        + first.place().line()
                                        + " of this note"));
            } else {
                meaning(sign, note, site)
                        .filter(meaning -> !isSame(meaning, sign.meaningHtml()))
                        .map(meaning -> " means '" + meaning + "' in the whole site")
                        .ifPresent(what -> report.accept(warning(sign, note, what)));
            }
        }
    }

    private static Diagnostic warning(NoteSign sign, CheckedNote note, String what) {
        return Diagnostic.warning(
                        CODE,
                        note.rendered().withLine(sign.place()),
                        "the sign " + sign.text() + what)
                .withHint("choose another sign for one of them, such as one with an index");
    }

    /** Returns what the configuration says about a sign in the language of a note. */
    private static Optional<String> meaning(NoteSign sign, CheckedNote note, CheckedSite site) {
        String language = note.rendered().note().language(site.config().language());
        return site.signs().stream()
                .filter(known -> known.tree().equals(sign.tree()))
                .findFirst()
                .map(known -> known.symbol().meaning(language));
    }

    /** A note may say the same again, with or without a full stop. */
    private static boolean isSame(String meaning, String html) {
        String escaped = meaning.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return plain(escaped).equals(plain(TAG.matcher(html).replaceAll("")));
    }

    private static String plain(String text) {
        String words = SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.endsWith(".") || words.endsWith("。")
                ? words.substring(0, words.length() - 1)
                : words;
    }
}
