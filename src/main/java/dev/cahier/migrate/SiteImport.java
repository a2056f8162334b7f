package dev.cahier.migrate;

import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.StepProgress;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Imports the site of another tool: reads its folder, which is not changed, and writes a site. */
public final class SiteImport {

    private final ForeignTool tool;
    private final Path source;
    private final Path target;

    /**
     * @param source the folder of the other tool's site
     * @param target the folder of the new site, which need not exist
     */
    public SiteImport(ForeignTool tool, Path source, Path target) {
        this.tool = tool;
        this.source = source;
        this.target = target;
    }

    /** Returns why nothing may be imported from this source to this target; empty if it may. */
    public Optional<String> objection() {
        Path from = SiteFolder.realPath(source);
        Path to = SiteFolder.realPath(target);
        if (from.equals(to)) {
            return Optional.of("the new site needs a folder of its own: name it with -s");
        }
        if (to.startsWith(from)) {
            return Optional.of("the new site must not be inside of " + source);
        }
        return from.startsWith(to)
                ? Optional.of("the new site must not contain " + source)
                : Optional.empty();
    }

    /**
     * Imports the site.
     *
     * @param progress returns what receives the progress of the step with a name
     * @throws java.io.UncheckedIOException when a file cannot be read or written
     */
    public ImportReport run(Function<String, StepProgress> progress) {
        ForeignFolder folder = ForeignFolder.of(source);
        ImportPlan plan = new ImportPlan(progress.apply("notes"));
        reader(folder, plan).read();
        folder.refusedLinks()
                .forEach(
                        link ->
                                plan.leftOut(
                                        "symbolic links",
                                        "this link leads out of the folder, into one that is never"
                                                + " read, to the same files again, or nowhere",
                                        link));
        TargetFolder written = new TargetFolder(target);
        if (plan.diagnostics().stream().noneMatch(d -> d.isError())) {
            written.write(files(plan), progress.apply("files"));
        }
        List<Finding> findings = new ArrayList<>(plan.findings());
        plan.notes().values().forEach(note -> findings.addAll(note.draft().findings()));
        return new ImportReport(
                tool,
                source,
                target,
                plan.notes().size(),
                written.written(),
                written.unchanged(),
                written.kept(),
                findings,
                plan.diagnostics());
    }

    private SortedMap<String, PlannedFile> files(ImportPlan plan) {
        String yaml = plan.settings().toYaml("Imported from a " + tool.product() + ".");
        AcceptedSettings settings = AcceptedSettings.of(yaml, plan);
        plan.add(SiteConfigLoader.FILE_NAME, settings.yaml());
        new AddressKeeper(plan, settings.config()).keepAll();
        SortedMap<String, PlannedFile> files = new TreeMap<>(plan.files());
        plan.notes()
                .forEach(
                        (path, note) ->
                                files.put(
                                        note.draft().target(),
                                        new PlannedFile.Made(note.draft().bytes())));
        return files;
    }

    private ForeignReader reader(ForeignFolder folder, ImportPlan plan) {
        return switch (tool) {
            case HUGO -> new HugoReader(folder, plan);
            case HEXO -> new HexoReader(folder, plan);
            case OBSIDIAN -> new ObsidianReader(folder, plan);
            case JEKYLL -> new JekyllReader(folder, plan);
        };
    }
}
