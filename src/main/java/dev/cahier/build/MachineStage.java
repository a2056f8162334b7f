package dev.cahier.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.feed.KeptFeedContents;
import dev.cahier.feed.MachineRenderer;
import dev.cahier.output.OutputFile;
import dev.cahier.site.MachineFile;
import dev.cahier.site.PageKeys;
import dev.cahier.source.PublishedPath;
import dev.cahier.store.Spool;
import dev.cahier.template.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders the files that programs read, except those that would come out the same, and those in
 * whose place the site has a file of its own.
 */
final class MachineStage {

    private final LoadedSite loaded;
    private final MachineRenderer renderer;
    private final PageKeys keys;
    private final MadeFiles made;
    private final Spool spool;

    MachineStage(
            LoadedSite loaded,
            PageKeys keys,
            KeptFeedContents contents,
            MadeFiles made,
            Spool spool) {
        this.loaded = loaded;
        this.renderer = new MachineRenderer(loaded.context(), loaded.view(), contents, keys);
        this.keys = keys;
        this.made = made;
        this.spool = spool;
    }

    /**
     * The files.
     *
     * @param diagnostics what is wrong with the templates
     */
    record Rendered(List<OutputFile> files, List<Diagnostic> diagnostics) {

        Rendered {
            files = List.copyOf(files);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Renders files.
     *
     * @param planned all that the site has
     */
    Rendered render(List<MachineFile> planned, ParallelSteps parallel) {
        Set<String> own =
                Stream.concat(
                                loaded.statics().keySet().stream(),
                                loaded.attachments().stream()
                                        .map(file -> file.address().substring(1)))
                        .map(PublishedPath::key)
                        .collect(Collectors.toSet());
        List<MachineFile> wanted =
                planned.stream()
                        .filter(file -> !own.contains(PublishedPath.key(file.outputPath())))
                        .toList();
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        parallel.map("feeds", wanted, file -> rendered(file, diagnostics))
                .forEach(file -> file.ifPresent(files::add));
        return new Rendered(files, diagnostics);
    }

    private Optional<OutputFile> rendered(MachineFile file, List<Diagnostic> diagnostics) {
        String path = file.outputPath();
        String key = keys.of(file);
        Optional<PublishedFile> same = made.find(path, key);
        if (same.isPresent()) {
            return same.map(there -> MadeFiles.inPlace(path, there));
        }
        Rendering rendering = renderer.render(file);
        if (rendering instanceof Rendering.Failed failed) {
            synchronized (diagnostics) {
                diagnostics.add(failed.diagnostic());
            }
            return Optional.empty();
        }
        made.add(path, key, List.of());
        byte[] text = ((Rendering.Rendered) rendering).html().getBytes(UTF_8);
        return Optional.of(OutputFile.spooled(path, text, spool));
    }
}
