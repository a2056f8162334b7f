package dev.cahier.build;

import dev.cahier.build.ExplainedNote.Default;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.FrontMatter;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds out what a note has without saying it: from its text, its file or the configuration. */
final class NoteDefaults {

    private static final String UNSET = "the default of Cahier";

    private final SiteConfig config;
    private final List<Default> defaults = new ArrayList<>();

    private NoteDefaults(SiteConfig config) {
        this.config = config;
    }

    static List<Default> of(RenderedNote note, SiteConfig config) {
        NoteDefaults found = new NoteDefaults(config);
        found.ofText(note);
        found.ofSite(note.note().frontMatter());
        return List.copyOf(found.defaults);
    }

    private void ofText(RenderedNote note) {
        FrontMatter keys = note.note().frontMatter();
        if (keys.title().isEmpty()) {
            boolean heading = note.headings().size() < note.body().headings().size();
            add("title", note.title(), heading ? "the first heading" : "the name of the file");
        }
        String head = note.note().source().text().substring(0, note.note().bodyOffset());
        boolean stated = head.matches("(?is)(?:.*[\\n{,])?[ \\t\"']*date[ \\t\"']*[:=].*");
        keys.date()
                .filter(date -> !stated)
                .ifPresent(date -> add("date", date.toLocalDate() + "", "the name of the file"));
    }

    private void ofSite(FrontMatter keys) {
        if (keys.authors().isEmpty() && !config.authors().isEmpty()) {
            add("author", String.join(", ", config.authors()), "'author' of cahier.yaml");
        }
        SiteConfig plain = SiteConfig.defaults();
        if (keys.math().isEmpty()) {
            boolean math = config.math().byDefault();
            add("math", math + "", from(math == plain.math().byDefault(), "math.default"));
        }
        if (keys.numbers().isEmpty()) {
            boolean same = config.math().numbers() == plain.math().numbers();
            add("math.numbers", word(config.math().numbers()), from(same, "math.numbers"));
        }
        if (keys.doubleDollars().isEmpty()) {
            boolean same = config.math().doubleDollars() == plain.math().doubleDollars();
            add("math.double", word(config.math().doubleDollars()), from(same, "math.double"));
        }
        if (keys.typography().isEmpty()) {
            config.typography()
                    .ifPresent(on -> add("typography", on + "", from(false, "typography")));
        }
    }

    private static String from(boolean same, String key) {
        return same ? UNSET : "'" + key + "' of cahier.yaml";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void add(String key, String value, String from) {
        defaults.add(new Default(key, value, from));
    }
}
