package dev.cahier.migrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
        Map<LiquidTag, LiquidTag> closings = closings(tags);
        Set<LiquidTag> closers = new HashSet<>(closings.values());
        for (LiquidTag tag : tags) {
            if (!closers.contains(tag)) {
                translate(tag, Optional.ofNullable(closings.get(tag)), draft);
            }
        }
    }

    /** Returns the tags that have an end, each with its end. */
    private static Map<LiquidTag, LiquidTag> closings(List<LiquidTag> tags) {
        Map<LiquidTag, LiquidTag> closings = new HashMap<>();
        Map<String, Deque<LiquidTag>> open = new HashMap<>();
        for (LiquidTag tag : tags) {
            Deque<LiquidTag> openers =
                    tag.name().startsWith("end")
                            ? open.getOrDefault(tag.name().substring(3), new ArrayDeque<>())
                            : new ArrayDeque<>();
            if (openers.isEmpty()) {
                open.computeIfAbsent(tag.name(), name -> new ArrayDeque<>()).push(tag);
            } else {
                closings.put(openers.pop(), tag);
            }
        }
        return closings;
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
                            ? "a control tag is shown as it is written: write what it produces"
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
        boolean builtIn = stubs.isBuiltIn(name) && !SAME.contains(name);
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
