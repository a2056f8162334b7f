package dev.cahier.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds shortcodes that Cahier does not have and writes templates for them: one that means the same
 * where there is one, else a stub that shows the arguments and the text.
 */
final class ShortcodeStubs {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{[<%]\\s*(?!/\\*)(/?)\\s*([\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*)");

    private static final String BUILT_IN = "/dev/cahier/theme/shortcodes/";
    private static final String EQUALS = "/dev/cahier/migrate/shortcodes/";

    /** Names of shortcodes of widespread themes that mean the same as a template here. */
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("admonition", "admonition"),
                    Map.entry("notice", "admonition"),
                    Map.entry("callout", "admonition"),
                    Map.entry("alert", "admonition"),
                    Map.entry("hint", "admonition"),
                    Map.entry("note", "admonition"),
                    Map.entry("tip", "admonition"),
                    Map.entry("info", "admonition"),
                    Map.entry("warning", "admonition"),
                    Map.entry("danger", "admonition"),
                    Map.entry("bilibili", "bilibili"),
                    Map.entry("mermaid", "mermaid"));

    /** Boxes that are called by what they are. */
    private static final Set<String> KINDS = Set.of("tip", "info", "warning", "danger");

    private static final String USUAL = "<#assign usual = \"note\">";

    private final ImportPlan plan;
    private final ForeignFolder folder;
    private final Map<String, Boolean> builtIn = new HashMap<>();
    private final SortedMap<String, NoteDraft> firstUses = new TreeMap<>();

    ShortcodeStubs(ImportPlan plan, ForeignFolder folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /** Finds the shortcodes of a note. */
    void scan(NoteDraft draft) {
        ProseMap prose = ProseMap.of(draft, false);
        Matcher tag = TAG.matcher(draft.text());
        int at = draft.bodyOffset();
        while (tag.find(at)) {
            at = tag.end();
            String name = tag.group(2);
            boolean opening = tag.group(1).isEmpty() && !prose.isCode(tag.start());
            if (opening && !isBuiltIn(name)) {
                used(name, draft, tag.start());
            }
        }
    }

    /** Notes that a shortcode is used at a place of a note. */
    void used(String name, NoteDraft draft, int offset) {
        firstUses.putIfAbsent(name, draft);
        boolean same = SAME.containsKey(name);
        draft.report(
                same ? Finding.Kind.TRANSLATED : Finding.Kind.BY_HAND,
                "shortcode '" + name + "'",
                same
                        ? "its template is " + path(name)
                        : path(name) + " shows its arguments and its text only: write the template",
                offset);
    }

    void write() {
        for (String name : firstUses.keySet()) {
            plan.add(
                    path(name),
                    Optional.ofNullable(SAME.get(name))
                            .map(resource -> same(resource).replace(USUAL, usual(name)))
                            .orElseGet(() -> stub(name)));
        }
    }

    /** Asks the program once for each name, since that takes long and notes use few names often. */
    boolean isBuiltIn(String name) {
        return builtIn.computeIfAbsent(
                name,
                n ->
                        n.equals("activation")
                                || ShortcodeStubs.class.getResource(BUILT_IN + n + ".ftlh")
                                        != null);
    }

    /** Returns the line of a template that says which kind of box is meant if no argument does. */
    private static String usual(String name) {
        String kind = name.equals("hint") ? "tip" : name;
        return KINDS.contains(kind) ? USUAL.replace("note", kind) : USUAL;
    }

    private static String path(String name) {
        return "templates/shortcodes/" + name + ".ftlh";
    }

    private String same(String resource) {
        try (InputStream in =
                ShortcodeStubs.class.getResourceAsStream(EQUALS + resource + ".ftlh")) {
            if (in == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a template of the program", e);
        }
    }

    private String stub(String name) {
        return "<#--\n  The shortcode '"
                + name
                + "' of the imported site. This stub shows its arguments and its text.\n"
                + original(name)
                + "-->\n"
                + "<#if inner?has_content>\n<div class=\"shortcode-stub\">\n"
                + "${markdown(inner, true)}\n</div>\n<#else>\n"
                + "<span class=\"shortcode-stub\"><#list args as arg>${arg} </#list>"
                + "<#list params as key, value>${key}: ${value} </#list></span>\n</#if>\n";
    }

    /** Returns the old template as the end of the comment, so that it is at hand. */
    private String original(String name) {
        for (String place :
                List.of(
                        "layouts/shortcodes/" + name + ".html",
                        "layouts/_shortcodes/" + name + ".html",
                        "_includes/" + name + ".html")) {
            Optional<String> text = folder.text(place);
            if (text.isPresent()) {
                return "  The old template, "
                        + place
                        + ":\n\n"
                        + text.get().strip().replace("-->", "-- >")
                        + "\n";
            }
        }
        return "";
    }
}
