package dev.cahier.cli;

import dev.cahier.config.RawHtml;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that render notes: what happens to the HTML in them. */
final class HtmlOption {

    @Option(
            names = "--html",
            paramLabel = "WORD",
            description =
                    "What happens to the HTML in notes, allow or safe; replaces html of cahier.yaml.")
    private @Nullable RawHtml html;

    /** Returns what the user chose; empty if {@code cahier.yaml} decides. */
    Optional<RawHtml> html() {
        return Optional.ofNullable(html);
    }
}
