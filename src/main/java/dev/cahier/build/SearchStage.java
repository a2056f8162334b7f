package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.markdown.SearchText;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.output.OutputFile;
import dev.cahier.search.SearchFile;
import dev.cahier.search.SearchIndex;
import dev.cahier.search.SearchedNote;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the files of the index by which readers search, except those that are in place. */
final class SearchStage {

    private final SiteConfig config;
    private final SiteLinkTable links;
    private final MadeFiles made;
    private final Spool spool;
    private final SearchIndex.KeptIndex kept;
    private final String program;

    /**
     * Creates the stage.
     *
     * @param program the hash of the program; empty if unknown
     */
    SearchStage(
            LoadedSite loaded,
            MadeFiles made,
            SearchIndex.KeptIndex kept,
            String program,
            Spool spool) {
        this.config = loaded.config();
        this.links = loaded.context().links();
        this.made = made;
        this.kept = kept;
        this.program = program;
        this.spool = spool;
    }

    /** Returns the index of the published notes; no files if the site cannot be searched. */
    List<OutputFile> files(List<RenderedNote> notes, ParallelSteps parallel) {
        if (!config.search()) {
            return List.of();
        }
        SearchIndex index = new SearchIndex(program, kept, spool, new Steps(parallel));
        List<SearchIndex.Source> sources =
                notes.stream().filter(SearchStage::isFound).map(this::source).toList();
        return parallel.map("search", index.files(sources), this::file);
    }

    private record Steps(ParallelSteps parallel) implements SearchIndex.Steps {

        @Override
        public <T, R> List<R> map(List<T> elements, Function<T, R> step) {
            return parallel.map("search", elements, step);
        }
    }

    private static boolean isFound(RenderedNote note) {
        return note.note().kind().isOwnPage() && note.note().frontMatter().search();
    }

    private SearchIndex.Source source(RenderedNote rendered) {
        Note note = rendered.note();
        String url = links.url(note.address()).substring(config.basePath().length());
        String language = note.language(config.language());
        List<String> names = names(note.frontMatter());
        String text = rendered.keys().whole();
        String key =
                Sha256.of(
                        String.join(
                                "\n",
                                url,
                                language,
                                rendered.title(),
                                names.toString(),
                                text.isEmpty()
                                        ? hash(rendered.body().markup().searchText())
                                        : text));
        return new SearchIndex.Source(
                note.path(),
                key,
                language,
                () ->
                        new SearchedNote(
                                url,
                                language,
                                rendered.title(),
                                names,
                                rendered.body().markup().searchText()));
    }

    /** Returns a key of the text of a note that has no keys of its own. */
    private static String hash(SearchText text) {
        return Sha256.of(text.toString());
    }

    private static List<String> names(FrontMatter front) {
        return Stream.of(front.tags(), front.categories(), front.series())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private OutputFile file(SearchFile file) {
        return made.find(file.path(), file.key())
                .map(same -> MadeFiles.inPlace(file.path(), same))
                .orElseGet(
                        () -> {
                            made.add(file.path(), file.key(), List.of());
                            return OutputFile.spooled(file.path(), file.content().get(), spool);
                        });
    }
}
