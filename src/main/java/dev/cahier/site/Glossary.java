package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.LinkableText;
import dev.cahier.markdown.NoteNotation;
import dev.cahier.markdown.NoteTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The terms that the notes of a site define. The first mention of a term in a note that asks for it
 * is a link to the definition in another note of the same language, which is written into the
 * markup when a page is composed. What is defined twice is reported and leads nowhere. Immutable.
 */
public final class Glossary {

    /** Nobody mentions a longer name, and each place of a text is compared with all of it. */
    static final int LONGEST_NAME = 200;

    private final List<GlossaryEntry> entries = new ArrayList<>();
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Function<String, String> urls;

    /** The first mention of a term in a text of a note. */
    private record Mention(int text, int start, int end, GlossaryEntry entry) {}

    /** The names of a language; those that several definitions share lead to none of them. */
    private static final class Names {

        private final TermMatcher matcher = new TermMatcher();
        private final List<List<GlossaryEntry>> meanings = new ArrayList<>();
        private final Map<String, Integer> ids = new TreeMap<>();

        void add(GlossaryEntry entry) {
            for (String name : entry.term().names()) {
                String folded = TermMatcher.folded(name);
                if (folded.length() > LONGEST_NAME) {
                    continue;
                }
                int id =
                        ids.computeIfAbsent(
                                folded,
                                f -> {
                                    matcher.add(f, meanings.size());
                                    meanings.add(new ArrayList<>());
                                    return meanings.size() - 1;
                                });
                if (meanings.get(id).stream().noneMatch(known -> known == entry)) {
                    meanings.get(id).add(entry);
                }
            }
        }
    }

    /**
     * Finds the terms and their mentions.
     *
     * @param notes the rendered notes; their order does not matter
     * @param urls writes addresses of the site
     * @param language the language of notes that do not state one
     * @param listed whether the site lists its terms, so that it matters which are defined twice
     */
    public Glossary(
            Collection<RenderedNote> notes,
            Function<String, String> urls,
            String language,
            boolean listed) {
        this.urls = urls;
        Map<String, Names> languages = new TreeMap<>();
        List<RenderedNote> sorted =
                notes.stream()
                        .filter(note -> note.body().facts().notation() != NoteNotation.NONE)
                        .sorted(Comparator.comparing(note -> note.note().path()))
                        .toList();
        for (RenderedNote note : sorted) {
            if (note.note().kind().isOwnPage()) {
                Names names = languages.computeIfAbsent(language(note, language), l -> new Names());
                List<GlossaryEntry> own = GlossaryEntry.of(note);
                own.forEach(names::add);
                entries.addAll(own);
            }
        }
        Map<NoteTerm, List<RenderedNote>> mentioning = new HashMap<>();
        boolean used = listed;
        for (RenderedNote note : sorted) {
            List<NoteNotation.Piece> text = note.body().facts().notation().text();
            used |= !text.isEmpty();
            Names names = languages.get(language(note, language));
            if (!text.isEmpty() && names != null) {
                List<Mention> found =
                        find(note, text.stream().map(NoteNotation.Piece::text).toList(), names);
                found.forEach(
                        m ->
                                mentioning
                                        .computeIfAbsent(m.entry().term(), t -> new ArrayList<>())
                                        .add(note));
                mentions.put(note.note().path(), found);
            }
        }
        entries.replaceAll(e -> e.withMentions(mentioning.getOrDefault(e.term(), List.of())));
        if (used) {
            languages.values().forEach(names -> problems.addAll(ambiguous(names)));
        }
    }

    private static String language(RenderedNote note, String ofSite) {
        String tag = note.note().language(ofSite).toLowerCase(Locale.ROOT);
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static List<Mention> find(RenderedNote note, List<String> texts, Names names) {
        List<Mention> found = new ArrayList<>();
        Set<NoteTerm> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            for (TermMatcher.Found one : names.matcher.in(texts.get(i))) {
                List<GlossaryEntry> meanings = names.meanings.get(one.id());
                GlossaryEntry entry = meanings.get(0);
                boolean own = meanings.stream().anyMatch(m -> isOf(m, note));
                if (meanings.size() == 1 && !own && seen.add(entry.term())) {
                    found.add(new Mention(i, one.start(), one.end(), entry));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isOf(GlossaryEntry entry, RenderedNote note) {
        return entry.note().note().path().equals(note.note().path());
    }

    private static List<Diagnostic> ambiguous(Names names) {
        List<Diagnostic> problems = new ArrayList<>();
        Set<NoteTerm> reported = new HashSet<>();
        for (List<GlossaryEntry> meanings : names.meanings) {
            GlossaryEntry first = meanings.get(0);
            meanings.stream()
                    .skip(1)
                    .filter(later -> reported.add(later.term()))
                    .forEach(later -> problems.add(ambiguous(first, later)));
        }
        return problems;
    }

    private static Diagnostic ambiguous(GlossaryEntry first, GlossaryEntry later) {
        return Diagnostic.warning(
                        "term-ambiguous",
                        later.note().withLine(later.term().place()),
                        "the term '"
                                + later.term().names().get(0)
                                + "' is also defined at "
                                + first.term().place().path()
                                + ":"
                                + first.term().place().line()
                                + "; its mentions lead to neither")
                .withHint("give one of them another name, or link to it instead");
    }

    /** Returns a warning for each definition of a term that has one before it. */
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** Returns the definitions, sorted by path and place. */
    List<GlossaryEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns a text that tells apart what the mentions in a note lead to. */
    String targets(RenderedNote note) {
        StringBuilder text = new StringBuilder();
        for (Mention mention : mentions.getOrDefault(note.note().path(), List.of())) {
            text.append(url(mention.entry())).append('\n');
            text.append(mention.entry().note().title()).append('\n');
            text.append(mention.text()).append(' ').append(mention.start()).append('\n');
        }
        return text.toString();
    }

    private String url(GlossaryEntry entry) {
        String anchor = entry.term().anchor();
        String page = urls.apply(entry.note().note().address());
        return anchor.isEmpty() ? page : page + "#" + Addresses.encode(anchor);
    }

    /** Returns a note whose mentions of terms are links; to be called before it is composed. */
    public RenderedNote linked(RenderedNote note) {
        List<Mention> own = mentions.getOrDefault(note.note().path(), List.of());
        return own.isEmpty()
                ? note
                : note.withBody(
                        note.body()
                                .withHtml(
                                        html -> linked(html, own),
                                        html -> html,
                                        text -> text,
                                        h -> h));
    }

    private String linked(String html, List<Mention> own) {
        List<LinkableText.Run> runs = LinkableText.in(html);
        StringBuilder linked = new StringBuilder(html.length() + 100 * own.size());
        int done = 0;
        for (Mention mention : own) {
            int start = runs.get(mention.text()).start();
            linked.append(html, done, start + mention.start());
            linked.append("<a class=\"term\" href=\"")
                    .append(SiteLinkTable.escaped(url(mention.entry())))
                    .append("\" title=\"")
                    .append(SiteLinkTable.escaped(mention.entry().note().title()))
                    .append("\">")
                    .append(html, start + mention.start(), start + mention.end())
                    .append("</a>");
            done = start + mention.end();
        }
        return linked.append(html, done, html.length()).toString();
    }
}
