package dev.cahier.migrate;

import dev.cahier.config.SiteConfig;
import dev.cahier.data.DataEntry;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.ParsedNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees to it that notes have the addresses that they had, and front matter that Cahier reads. Each
 * note is read as a build will read it; only where that gives another address, or an error, keys
 * are changed.
 */
final class AddressKeeper {

    /** Addresses at which Cahier makes pages of its own. */
    private static final Set<String> GENERATED =
            Set.of("/", "/tags/", "/categories/", "/series/", "/archive/", "/search/", "/404.html");

    /** Of these, addresses that a note may have. */
    private static final Set<String> MAY_BE_TAKEN = Set.of("/", "/404.html");

    /** How many errors in the front matter of one note are dealt with. */
    private static final int MOST_ERRORS = 20;

    private final ImportPlan plan;
    private final NoteParser parser;
    private final Map<String, NoteDraft> taken = new HashMap<>();

    AddressKeeper(ImportPlan plan, SiteConfig config) {
        this.plan = plan;
        this.parser = new NoteParser(config);
    }

    void keepAll() {
        Map<NoteDraft, Note> read = new java.util.LinkedHashMap<>();
        plan.notes()
                .values()
                .forEach(note -> keep(note).ifPresent(there -> read.put(note.draft(), there)));
        read.forEach(this::takeAddress);
        read.forEach(this::checkAliases);
        GENERATED.forEach(this::makeRoom);
        taken.keySet().forEach(this::makeRoom);
    }

    /** Leaves out a file of the old site that is in the place of a page. */
    private void makeRoom(String address) {
        String path =
                "static/" + (address.endsWith("/") ? address + "index.html" : address).substring(1);
        if (plan.files().remove(path) != null) {
            plan.leftOut(
                    "pages that Cahier makes", "there is a page in the place of this file", path);
        }
    }

    private Optional<Note> keep(ImportPlan.ImportedNote imported) {
        NoteDraft draft = imported.draft();
        ParsedNote read = readable(draft);
        Optional<String> old = imported.address();
        if (old.isEmpty() || read.note().map(Note::address).equals(old)) {
            return accepted(draft, read);
        }
        draft.keys().entry("permalink").ifPresent(e -> draft.keys().setAside(e.key()));
        draft.keys().set("url", old.get());
        ParsedNote moved = parse(draft);
        if (moved.note().map(Note::address).equals(old) && firstError(moved).isEmpty()) {
            return moved.note();
        }
        draft.keys().unset("url");
        if (firstError(read).isEmpty()) {
            String why =
                    firstError(moved)
                            .map(Diagnostic::message)
                            .orElse("Cahier spells it in another way");
            draft.report(
                    Finding.Kind.BY_HAND,
                    "addresses that changed",
                    "the page was at " + old.get() + "; " + why,
                    0);
        }
        return accepted(draft, readable(draft));
    }

    private static Optional<Diagnostic> firstError(ParsedNote parsed) {
        return parsed.diagnostics().stream().filter(Diagnostic::isError).findFirst();
    }

    /** Puts a note that a build could not read beside the site, so that the others are built. */
    private Optional<Note> accepted(NoteDraft draft, ParsedNote read) {
        Optional<Diagnostic> error = firstError(read);
        if (error.isPresent()) {
            // The note goes there as it was, so the place is one in the old text.
            SourceText old = new SourceText(draft.target(), draft.text());
            Optional<Diagnostic> oldError = firstError(parser.parse(old));
            draft.setAside(
                    oldError.or(() -> error).map(Diagnostic::message).orElseThrow(),
                    oldError.flatMap(Diagnostic::location)
                            .orElse(SourceLocation.startOf(draft.target())));
        }
        return error.isPresent() ? Optional.empty() : read.note();
    }

    private ParsedNote parse(NoteDraft draft) {
        return parser.parse(new SourceText(draft.target(), draft.edited()));
    }

    /** Changes keys that Cahier cannot read, until it reads the note. */
    private ParsedNote readable(NoteDraft draft) {
        ParsedNote parsed = parse(draft);
        for (int i = 0; i < MOST_ERRORS; i++) {
            Optional<Diagnostic> error = firstError(parsed);
            if (error.isEmpty() || !new FrontMatterFix(draft).fix(error.get())) {
                break;
            }
            parsed = parse(draft);
        }
        return parsed;
    }

    private void takeAddress(NoteDraft draft, Note note) {
        if (!note.kind().isOwnPage()) {
            return;
        }
        String address = note.address();
        boolean free = MAY_BE_TAKEN.contains(address) || !GENERATED.contains(address);
        if (free && taken.putIfAbsent(address, draft) == null) {
            return;
        }
        String stem = address.replaceFirst("(?:/|\\.html)$", "");
        int number = 2;
        while (taken.containsKey(stem + "-" + number + "/")) {
            number++;
        }
        String other = stem + "-" + number + "/";
        taken.put(other, draft);
        draft.keys().set("url", other);
        draft.report(
                Finding.Kind.BY_HAND,
                "addresses that changed",
                "another page is at " + address + ", so this note is at " + other,
                0);
    }

    /** An alias that is the address of a page would be an error; other tools overwrite the file. */
    private void checkAliases(NoteDraft draft, Note note) {
        List<String> kept = new ArrayList<>();
        Set<String> dropped = new TreeSet<>();
        String folder = note.address().replaceFirst("[^/]+/?$", "");
        for (Located<String> alias : note.frontMatter().aliases()) {
            String written = alias.value();
            String address = slashed(written.startsWith("/") ? written : folder + written);
            NoteDraft owner = taken.putIfAbsent(address, draft);
            boolean elsewhere = written.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
            if (elsewhere || owner != null && owner != draft || GENERATED.contains(address)) {
                dropped.add(written);
            } else {
                kept.add(written);
            }
        }
        if (dropped.isEmpty()) {
            return;
        }
        for (String key : List.of("alias", "redirect_from")) {
            Optional<DataEntry> other = draft.keys().entry(key);
            other.ifPresent(e -> draft.keys().setAside(e.key()));
        }
        draft.keys().set("aliases", kept);
        dropped.forEach(
                alias ->
                        draft.report(
                                Finding.Kind.BY_HAND,
                                "aliases left out",
                                alias + " is the address of another page or of another site",
                                0));
    }

    private static String slashed(String address) {
        return address.endsWith("/") || address.endsWith(".html") ? address : address + "/";
    }
}
