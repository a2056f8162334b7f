package dev.cahier.build;

import dev.cahier.gallery.FunctionEntry;
import dev.cahier.site.KnownPageKeys;
import dev.cahier.site.MachineFile;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.RenewedSite;
import dev.cahier.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plan of a site's pages in memory, which is used again where planning the pages again would
 * give the same: if nothing but the text of notes has changed, and what it says leaves links,
 * titles, headings, labels and references as they were. Not safe for use by several threads.
 */
final class WarmPlan {

    private Optional<Planned> last = Optional.empty();

    /**
     * A plan.
     *
     * @param keys stand for all that it depends on, besides the notes
     * @param notes the notes as they were rendered, before references were resolved
     * @param machineFiles the files that programs read
     * @param pageKeys the keys of the pages
     */
    record Planned(
            SiteKeys keys,
            List<RenderedNote> notes,
            Site site,
            List<MachineFile> machineFiles,
            KnownPageKeys pageKeys) {

        Planned {
            notes = List.copyOf(notes);
            machineFiles = List.copyOf(machineFiles);
        }
    }

    /** What a plan is made of. */
    record Input(
            SiteKeys keys,
            List<RenderedNote> rendered,
            LinkedNotes linked,
            List<FunctionEntry> functions) {}

    /**
     * Returns the plan for a site.
     *
     * @param plans has the last plan; empty if there will be no other build in this process
     * @param session plans the pages, if they may be others than those of the last plan
     */
    static Planned plan(Optional<WarmPlan> plans, Input input, SiteSession session) {
        Optional<Planned> same = plans.flatMap(p -> p.last).filter(old -> isSame(old, input));
        if (same.isPresent()) {
            Planned old = same.get();
            RenewedSite renewed = new RenewedSite(input.linked().notes(), input.functions());
            Site site = renewed.of(old.site());
            return new Planned(
                    input.keys(),
                    input.rendered(),
                    site,
                    renewed.of(old.machineFiles(), site),
                    old.pageKeys().next(changed(old, input)));
        }
        Site site = session.assemble(input.linked().notes(), input.linked(), input.functions());
        return new Planned(
                input.keys(),
                input.rendered(),
                site,
                session.machineFiles(site),
                plans.isPresent() ? KnownPageKeys.first() : KnownPageKeys.NONE);
    }

    /** Keeps a plan, whose pages have all been made. */
    void keep(Planned plan) {
        last = Optional.of(plan);
    }

    private static boolean isSame(Planned old, Input input) {
        List<RenderedNote> now = input.rendered();
        return !input.keys().templates().isEmpty()
                && old.keys().equals(input.keys())
                && old.notes().size() == now.size()
                && IntStream.range(0, now.size())
                        .allMatch(i -> RenewedSite.leavesPlan(old.notes().get(i), now.get(i)));
    }

    /** Returns the paths of the notes that may show something else. */
    private static Set<String> changed(Planned old, Input input) {
        List<RenderedNote> now = input.rendered();
        return IntStream.range(0, now.size())
                .filter(i -> isChanged(old.notes().get(i), now.get(i)))
                .mapToObj(i -> now.get(i).note().path())
                .collect(Collectors.toSet());
    }

    private static boolean isChanged(RenderedNote old, RenderedNote now) {
        return now.keys().whole().isEmpty() || !now.keys().equals(old.keys());
    }
}
