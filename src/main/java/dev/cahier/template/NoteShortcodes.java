package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteFunctions;
import dev.cahier.markdown.ShortcodeCall;
import dev.cahier.markdown.Shortcodes;
import dev.cahier.note.Note;
import dev.cahier.site.NoteReferences;
import dev.cahier.site.SiteFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the shortcodes in the notes of a site through the site's templates. */
public final class NoteShortcodes implements Shortcodes {

    private final ShortcodeTemplates templates;
    private final Set<String> names;
    private final SiteContext context;
    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, ShortcodePage> pages = new ConcurrentHashMap<>();

    /**
     * Creates the shortcodes of a site.
     *
     * @param notes the notes that are going to be rendered
     * @param files what the function {@code files} finds
     * @param references what {@code ref} and {@code relref} find
     */
    public NoteShortcodes(
            SiteContext context,
            SiteView site,
            Collection<Note> notes,
            SiteFiles files,
            NoteReferences references) {
        this.templates =
                new ShortcodeTemplates(
                        context.theme(), site, new SiteLookup(context.links(), files, references));
        this.names = new TreeSet<>(templates.names());
        this.context = context;
        notes.forEach(note -> this.notes.put(note.path(), note));
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public boolean needsInner(String name) {
        return templates.needsInner(name);
    }

    @Override
    public boolean printsMarkup(String name) {
        return templates.printsMarkup(name);
    }

    @Override
    public Outcome render(ShortcodeCall call, NoteFunctions note) {
        String path = call.location().path();
        ShortcodePage page = pages.computeIfAbsent(path, this::page);
        templates
                .misspelt(call)
                .forEach((argument, meant) -> note.report(misspelt(call, argument, meant)));
        ShortcodeRendering rendering = templates.render(call, page, note);
        if (rendering instanceof ShortcodeRendering.Rendered rendered) {
            return new Outcome(rendered.html(), Optional.empty());
        }
        return new Outcome("", Optional.of(problem(call, rendering)));
    }

    private ShortcodePage page(String path) {
        return ShortcodePage.of(
                Objects.requireNonNull(notes.get(path), "a shortcode in an unknown note"), context);
    }

    private static Diagnostic misspelt(ShortcodeCall call, String argument, String meant) {
        return Diagnostic.warning(
                        "shortcode-argument",
                        call.location(),
                        "the shortcode '" + call.name() + "' has no argument '" + argument + "'")
                .withHint("did you mean '" + meant + "'?");
    }

    private static Diagnostic problem(ShortcodeCall call, ShortcodeRendering rendering) {
        if (rendering instanceof ShortcodeRendering.Refused refused) {
            return Diagnostic.error("shortcode-refused", call.location(), refused.message());
        }
        if (rendering instanceof ShortcodeRendering.Failed failed) {
            return failed.diagnostic();
        }
        throw new IllegalStateException("no template for " + call);
    }
}
