package dev.cahier.cli;

import dev.cahier.config.RawHtml;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that make a site: which notes it has, and what of them. */
final class ContentOptions {

    @Mixin private HtmlOption html = new HtmlOption();

    @Option(names = "--drafts", description = "Publish drafts too.")
    private boolean drafts;

    @Option(names = "--future", description = "Publish notes with a date in the future too.")
    private boolean future;

    /** Creates options that picocli sets. */
    ContentOptions() {}

    /** Creates options. */
    ContentOptions(boolean drafts, boolean future) {
        this.drafts = drafts;
        this.future = future;
    }

    Optional<RawHtml> html() {
        return html.html();
    }

    boolean drafts() {
        return drafts;
    }

    boolean future() {
        return future;
    }
}
