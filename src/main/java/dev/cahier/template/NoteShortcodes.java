package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.ShortcodeCall;
import dev.cahier.markdown.Shortcodes;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Renders the shortcodes in the notes of a site through the site's templates. */
public final class NoteShortcodes implements Shortcodes {

    private final ShortcodeTemplates templates;
    private final Set<String> names;
    private final Map<String, ShortcodePage> pages = new HashMap<>();

    public NoteShortcodes(SiteContext context, SiteView site, Collection<Note> notes) {
        this.templates = new ShortcodeTemplates(context.theme(), site);
        this.names = new TreeSet<>(templates.names());
        for (Note note : notes) {
            String language = note.language(context.config().language());
            String title = note.frontMatter().title().map(Located::value).orElse("");
            String url = context.links().url(note.address());
            pages.put(note.path(), new ShortcodePage(title, url, language));
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Outcome render(ShortcodeCall call) {
        ShortcodePage page = pages.get(call.location().path());
        if (page == null) {
            throw new IllegalStateException("a shortcode in no known note: " + call);
        }
        ShortcodeRendering rendering = templates.render(call, page);
        if (rendering instanceof ShortcodeRendering.Rendered rendered) {
            return new Outcome(rendered.html(), Optional.empty());
        }
        return new Outcome("", Optional.of(problem(call, rendering)));
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
