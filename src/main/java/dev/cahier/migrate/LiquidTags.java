package dev.cahier.migrate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Translates the tags of a note: those with an equal each in its way, others into shortcodes, for
 * which stubs are written. Tags in code are text, except where the old tool replaces them there.
 */
final class LiquidTags {

    /** Tags of control, which mean something to templates only. */
    private static final Set<String> CONTROL =
            Set.of(
                    "if",
                    "elsif",
                    "else",
                    "elseif",
                    "unless",
                    "for",
                    "case",
                    "when",
                    "assign",
                    "capture",
                    "increment",
                    "decrement",
                    "cycle",
                    "tablerow",
                    "set",
                    "macro",
                    "import",
                    "extends",
                    "block",
                    "break",
                    "continue");

    /** Shortcodes of Cahier that take the same arguments as tags of these names. */
    private static final Set<String> SAME = Set.of("figure", "youtube", "vimeo");

    private final Map<String, TagTranslation> translations;
    private final ShortcodeStubs stubs;

    LiquidTags(Map<String, TagTranslation> translations, ShortcodeStubs stubs) {
        this.translations = translations;
        this.stubs = stubs;
    }

    void translate(NoteDraft draft) {
        if (!draft.text().contains("{%")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        List<LiquidTag> tags =
                LiquidTag.in(draft).stream().filter(tag -> prose.isProse(tag.start())).toList();
        Set<LiquidTag> closers = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            LiquidTag tag = tags.get(i);
            if (!closers.contains(tag)) {
                Optional<LiquidTag> closing = closing(tag, tags.subList(i + 1, tags.size()));
                closing.ifPresent(closers::add);
                translate(tag, closing, draft);
            }
        }
    }

    private static Optional<LiquidTag> closing(LiquidTag tag, List<LiquidTag> later) {
        int depth = 1;
        for (LiquidTag other : later) {
            depth += other.name().equals(tag.name()) ? 1 : 0;
            depth -= other.name().equals("end" + tag.name()) ? 1 : 0;
            if (depth == 0) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private void translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        TagTranslation known = translations.get(tag.name());
        if (known != null && known.translate(tag, closing, draft)) {
            return;
        }
        boolean control = CONTROL.contains(tag.name()) || tag.name().startsWith("end");
        if (control || known != null) {
            draft.report(
                    Finding.Kind.BY_HAND,
                    tag.subject(),
                    control
                            ? "a tag of control is shown as it is written: write what it stands for"
                            : "'" + tag.arguments() + "' is not there",
                    tag.start());
            return;
        }
        shortcode(tag, closing, draft);
    }

    private void shortcode(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        List<LiquidTag.Argument> words = tag.words();
        boolean include = tag.name().startsWith("include") && !words.isEmpty();
        String name =
                include
                        ? words.get(0)
                                .value()
                                .replaceFirst("\\.\\w+$", "")
                                .replaceAll("[^\\w/-]", "")
                        : tag.name();
        String arguments =
                words.stream()
                        .skip(include ? 1 : 0)
                        .map(w -> " " + w.key().map(k -> k + "=").orElse("") + quoted(w.value()))
                        .collect(Collectors.joining());
        boolean builtIn = ShortcodeStubs.isBuiltIn(name) && !SAME.contains(name);
        String own = builtIn ? "site-" + name : name;
        draft.edits().replace(tag.start(), tag.end(), "{{< " + own + arguments + " >}}");
        closing.ifPresent(
                end -> draft.edits().replace(end.start(), end.end(), "{{< /" + own + " >}}"));
        if (SAME.contains(name)) {
            draft.report(
                    Finding.Kind.TRANSLATED,
                    tag.subject(),
                    "is the shortcode '" + name + "'",
                    tag.start());
        } else {
            stubs.used(own, draft, tag.start());
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
