package dev.cahier.template;

import dev.cahier.AverageTime;

import org.openjdk.jmh.annotations.Benchmark;

/** One page, from its view to HTML, through the templates of the built-in theme. */
public class ComposeBenchmark extends AverageTime {

    private static final String BODY = "<p>Let <em>x</em> be given.</p>\n".repeat(200);

    private final Theme theme = Theme.builtIn();
    private final SampleSite sample = new SampleSite(theme);
    private final PageRenderer renderer = new PageRenderer(theme, sample.site());
    private final PageModel note = sample.note(BODY);
    private final PageModel list =
            sample.list(ListPageView.Kind.SECTION, sample.page("Notes", "/posts/"));

    @Benchmark
    public Rendering.Rendered note() {
        return (Rendering.Rendered) renderer.render(note);
    }

    @Benchmark
    public Rendering.Rendered list() {
        return (Rendering.Rendered) renderer.render(list);
    }
}
