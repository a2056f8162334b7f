package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.BodyMarkup;
import dev.cahier.markdown.NoteChart;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.markdown.SearchText;
import dev.cahier.note.Note;
import dev.cahier.site.AskedSite;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.SiteQuestion;
import dev.cahier.store.PieceStore;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Notes that earlier builds have rendered. A note is taken from here if nothing that it depends on
 * has changed: its text, the toolbox, the answers to its questions about the site, and, if it shows
 * a template, all that templates can show. Safe for use by several threads.
 */
final class KeptNotes {

    private static final byte[] NO_HEAD = {};

    private final PieceStore store;
    private final SiteKeys keys;
    private final SiteLinkTable links;
    private final Spool spool;
    private final String program;
    private final Optional<WarmNotes> warm;
    private final Map<String, KeptNote> decoded;
    private final Map<String, KeptNote> known = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<Long> formulas = ConcurrentHashMap.newKeySet();
    private final Map<String, Fresh> fresh = new ConcurrentHashMap<>();

    /** A note that was rendered in this build: the encoded {@link KeptNote}, and its markup. */
    private record Fresh(Spool.Spooled known, SpooledMarkup markup) {}

    /**
     * Opens the notes of a site.
     *
     * @param cache holds what earlier builds have kept
     * @param program the hash of the program: notes by another one do not count
     * @param keys change when something changes that notes depend on
     * @param warm keeps notes in memory, if there will be another build in this process
     */
    static KeptNotes open(
            BuildCache cache,
            String program,
            SiteKeys keys,
            SiteLinkTable links,
            Optional<WarmNotes> warm) {
        Optional<WarmNotes.Rendered> last =
                cache.ignoresOld() ? Optional.empty() : warm.flatMap(w -> w.rendered(program));
        return new KeptNotes(cache, program, keys, links, warm, last);
    }

    private KeptNotes(
            BuildCache cache,
            String program,
            SiteKeys keys,
            SiteLinkTable links,
            Optional<WarmNotes> warm,
            Optional<WarmNotes.Rendered> last) {
        this.spool = cache.spool();
        this.store = last.map(WarmNotes.Rendered::store).orElseGet(() -> cache.notes(program));
        this.decoded = last.map(WarmNotes.Rendered::notes).orElse(Map.of());
        this.program = program;
        this.keys = keys;
        this.links = links;
        this.warm = warm;
    }

    /**
     * Returns a note as it would be rendered now.
     *
     * @param isDrawn whether the images of a chart are there, so that it need not be drawn
     * @param again renders it, in case that its markup turns out to be damaged
     */
    Optional<RenderedNote> find(
            Note note, Predicate<NoteChart> isDrawn, Supplier<RenderedNote> again) {
        if (keys.isNone()) {
            return Optional.empty();
        }
        Optional<KeptNote> kept =
                Optional.ofNullable(decoded.get(note.path()))
                        .or(() -> store.body(note.path()).flatMap(KeptNotes::decoded))
                        .filter(k -> isUsable(k, note, isDrawn));
        if (kept.isPresent()) {
            return Optional.of(taken(note, kept.get(), again));
        }
        return warm.filter(w -> w.isHeld(note.path()))
                .flatMap(w -> w.good(note.path()))
                .filter(good -> isValid(good.note(), note) && hasAskedTheSame(good.note(), note))
                .filter(good -> good.note().facts().charts().stream().allMatch(isDrawn))
                .map(good -> held(note, good, again));
    }

    private boolean isUsable(KeptNote kept, Note note, Predicate<NoteChart> isDrawn) {
        return isValid(kept, note)
                && hasSameAnswers(kept, note)
                && kept.facts().charts().stream().allMatch(isDrawn);
    }

    private RenderedNote taken(Note note, KeptNote kept, Supplier<RenderedNote> again) {
        taken.add(note.path());
        remember(note.path(), kept);
        formulas.addAll(kept.formulas());
        Supplier<BodyMarkup> markup =
                () -> markupIn(store, note.path()).orElseGet(() -> again.get().body().markup());
        return rendered(note, kept, markup);
    }

    private RenderedNote held(Note note, WarmNotes.Good good, Supplier<RenderedNote> again) {
        formulas.addAll(good.note().formulas());
        Supplier<BodyMarkup> markup =
                () ->
                        good.markup()
                                .or(() -> markupIn(good.store(), note.path()))
                                .orElseGet(() -> again.get().body().markup());
        return rendered(note, good.note(), markup);
    }

    private void remember(String path, KeptNote kept) {
        if (warm.isPresent()) {
            known.put(path, kept);
        }
    }

    private boolean isValid(KeptNote kept, Note note) {
        return kept.toolbox().equals(keys.toolbox())
                && (kept.templates().isEmpty() || kept.templates().equals(keys.templates()))
                && kept.text().equals(note.text().key());
    }

    /**
     * All notes of the last build got the answers of the addresses that there were then; but the
     * size of an image may change while its address stays.
     */
    private boolean hasSameAnswers(KeptNote kept, Note note) {
        boolean addressesOnly =
                kept.questions().stream().allMatch(SiteQuestion::dependsOnAddressesOnly);
        return addressesOnly && store.state().equals(keys.inventory())
                || hasAskedTheSame(kept, note);
    }

    private boolean hasAskedTheSame(KeptNote kept, Note note) {
        return AskedSite.answers(kept.questions(), links, note.path()).equals(kept.answers());
    }

    private static Optional<BodyMarkup> markupIn(PieceStore store, String path) {
        return store.body(markupOf(path)).flatMap(KeptNotes::markup);
    }

    private static RenderedNote rendered(Note note, KeptNote kept, Supplier<BodyMarkup> markup) {
        return new RenderedNote(
                note,
                new RenderedBody(new StoredMarkup(markup), kept.facts(), List.of()),
                kept.title(),
                kept.summary(),
                kept.keys());
    }

    /** Markup that is read each time it is asked for. */
    private record StoredMarkup(Supplier<BodyMarkup> read) implements BodyMarkup {

        @Override
        public String html() {
            return read.get().html();
        }

        @Override
        public String summaryHtml() {
            return read.get().summaryHtml();
        }

        @Override
        public String summaryText() {
            return read.get().summaryText();
        }

        @Override
        public SearchText searchText() {
            return read.get().searchText();
        }

        @Override
        public List<String> sentences() {
            return read.get().sentences();
        }
    }

    /** Takes the markup of a note out of memory, without keeping it for the next build. */
    RenderedNote spooled(CompiledNote compiled) {
        formulas.addAll(compiled.uses().formulas());
        RenderedNote rendered = compiled.note();
        return rendered.withMarkup(SpooledMarkup.of(rendered.body().markup(), spool));
    }

    /**
     * Keeps a note for the next build, unless something is wrong with it: then there may only have
     * been too little time or memory.
     *
     * @return the note with its keys
     */
    RenderedNote keep(CompiledNote compiled) {
        RenderedNote rendered = compiled.note();
        Note note = rendered.note();
        boolean wrong =
                compiled.uses().hasFailedFormula()
                        || rendered.diagnostics().stream().anyMatch(Diagnostic::isError);
        boolean templates = compiled.uses().hasTemplate();
        formulas.addAll(compiled.uses().formulas());
        SpooledMarkup stored = SpooledMarkup.of(rendered.body().markup(), spool);
        if (keys.isNone() || wrong || templates && keys.templates().isEmpty()) {
            return rendered.withMarkup(stored);
        }
        String text = note.text().key();
        String answers = AskedSite.answers(compiled.questions(), links, note.path());
        String shown = templates ? keys.templates() : "";
        RenderedNote named =
                rendered.withKeys(
                        CompiledNote.keys(
                                rendered,
                                List.of(keys.toolbox(), note.path(), text, answers, shown)));
        KeptNote kept =
                new KeptNote(
                        text,
                        keys.toolbox(),
                        shown,
                        compiled.questions(),
                        answers,
                        named.body().facts(),
                        named.ownTitle(),
                        named.summary(),
                        compiled.uses().formulas(),
                        named.keys());
        remember(note.path(), kept);
        fresh.put(
                note.path(),
                new Fresh(spool.put(RecordCodec.encode(KeptNote.class, kept)), stored));
        return named.withMarkup(stored);
    }

    /** Returns the different formulas of the notes, as {@link dev.cahier.math.FormulaId}s. */
    Set<Long> formulas() {
        return formulas;
    }

    /** Returns how many notes were taken from here. */
    int taken() {
        return taken.size();
    }

    /** Returns the paths of the notes that are kept for the next build. */
    Set<String> paths() {
        Set<String> paths = new HashSet<>(taken);
        paths.addAll(fresh.keySet());
        return paths;
    }

    /**
     * Saves the markup of the notes that were published last from {@link #save}: they may be shown
     * again as they were.
     */
    void rescue() {
        warm.ifPresent(w -> w.rescue(taken, KeptNotes::markupIn));
    }

    /** Writes what is to be kept. */
    void save() throws IOException {
        if (keys.isNone()) {
            return;
        }
        Set<String> gone = new HashSet<>(store.names());
        gone.removeAll(taken);
        taken.forEach(path -> gone.remove(markupOf(path)));
        PieceStore next =
                store.with(keys.inventory(), new PieceStore.Changes(this::added, Map.of(), gone));
        warm.ifPresent(w -> w.keep(new WarmNotes.Rendered(next, program, known)));
    }

    /** Returns the name of the piece that holds the markup of a note; its path names the rest. */
    private static String markupOf(String path) {
        return path + "#markup";
    }

    private Iterator<PieceStore.Piece> added() {
        return fresh.entrySet().stream()
                .flatMap(
                        note ->
                                Stream.of(
                                        piece(note.getKey(), note.getValue().known()),
                                        piece(
                                                markupOf(note.getKey()),
                                                () -> encoded(note.getValue().markup()))))
                .iterator();
    }

    private static byte[] encoded(SpooledMarkup markup) {
        return RecordCodec.encode(BodyMarkup.Made.class, markup.made());
    }

    private static PieceStore.Piece piece(String name, Spool.Spooled body) {
        return new PieceStore.Piece(name, NO_HEAD, body);
    }

    private static Optional<KeptNote> decoded(byte[] bytes) {
        try {
            return Optional.of(RecordCodec.decode(KeptNote.class, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<BodyMarkup> markup(byte[] bytes) {
        try {
            return Optional.of(RecordCodec.decode(BodyMarkup.Made.class, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
