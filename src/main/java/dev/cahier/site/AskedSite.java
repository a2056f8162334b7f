package dev.cahier.site;

import dev.cahier.bibliography.BibEntry;
import dev.cahier.bibliography.Bibliography;
import dev.cahier.bibliography.CitationStyle;
import dev.cahier.chart.ImageSize;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.store.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The addresses of a site as one note asks for them. It remembers the questions: as long as they
 * have the same answers, the note is rendered to the same. Not safe for use by several threads.
 */
public final class AskedSite implements SiteLinks {

    private final SiteLinks site;
    private final Set<SiteQuestion> questions = new TreeSet<>();

    public AskedSite(SiteLinks site) {
        this.site = site;
    }

    /** Returns what was asked so far, sorted. */
    public List<SiteQuestion> questions() {
        return List.copyOf(questions);
    }

    /**
     * Returns a hash of a site's answers.
     *
     * @param questions the questions, sorted
     * @param path the note that asks
     */
    public static String answers(Collection<SiteQuestion> questions, SiteLinks site, String path) {
        StringBuilder text = new StringBuilder();
        for (SiteQuestion question : questions) {
            text.append(question.kind()).append('\n');
            text.append(question.target()).append('\n');
            text.append(question.answer(site, path)).append('\n');
        }
        return Sha256.of(text.toString());
    }

    @Override
    public Target link(String target, SourceLocation from) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.LINK, target));
        return site.link(target, from);
    }

    @Override
    public Named named(String name, SourceLocation from) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.NAMED, name));
        return site.named(name, from);
    }

    @Override
    public Target image(String target, SourceLocation from) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.IMAGE, target));
        return site.image(target, from);
    }

    @Override
    public Target cover(String target, SourceLocation from) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.COVER, target));
        return site.cover(target, from);
    }

    @Override
    public Optional<ImageSize> imageSize(String url) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.SIZE, url));
        return site.imageSize(url);
    }

    @Override
    public boolean isInSite(String url) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.IN_SITE, url));
        return site.isInSite(url);
    }

    @Override
    public boolean has(String target, SourceLocation from) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.EXISTS, target));
        return site.has(target, from);
    }

    @Override
    public Bibliography bibliography(String note) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.BIBLIOGRAPHY, ""));
        Bibliography all = site.bibliography(note);
        return new Bibliography() {

            @Override
            public Optional<CitationStyle> style() {
                return all.style();
            }

            @Override
            public Optional<BibEntry> entry(String key) {
                if (all.style().isPresent()) {
                    questions.add(new SiteQuestion(SiteQuestion.Kind.ENTRY, key));
                }
                return all.entry(key);
            }

            @Override
            public Optional<String> near(String key) {
                questions.add(new SiteQuestion(SiteQuestion.Kind.NEAR_ENTRY, key));
                return all.near(key);
            }
        };
    }

    @Override
    public String generated(String path) {
        questions.add(new SiteQuestion(SiteQuestion.Kind.GENERATED, path));
        return site.generated(path);
    }
}
