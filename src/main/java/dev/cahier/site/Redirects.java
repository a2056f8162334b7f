package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.note.AddressSpelling;
import dev.cahier.note.Located;
import dev.cahier.source.PublishedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the pages that stand at the aliases of notes. */
final class Redirects {

    private final List<Diagnostic> diagnostics;

    /**
     * Creates a maker of redirects.
     *
     * @param diagnostics receives aliases that are not addresses
     */
    Redirects(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Page.RedirectPage> of(RenderedNote note) {
        List<Page.RedirectPage> redirects = new ArrayList<>();
        for (Located<String> alias : note.note().frontMatter().aliases()) {
            Optional<String> address = address(alias.value(), note.note().address());
            if (isName(alias.value()) && !isPublishable(address)) {
                // Wiki-links can use it: What is a ring?
                continue;
            }
            if (address.isEmpty()) {
                diagnostics.add(
                        Diagnostic.error(
                                        "address-invalid",
                                        alias.location(),
                                        "an alias is a path within the site, not '"
                                                + alias.value()
                                                + "'")
                                .withHint("such as /posts/old-title/"));
            } else {
                Optional<Diagnostic> problem =
                        AddressSpelling.problem(address.get(), "this alias", alias.location());
                problem.ifPresent(diagnostics::add);
                if (problem.isEmpty()) {
                    redirects.add(
                            new Page.RedirectPage(
                                    new Located<>(address.get(), alias.location()), note));
                }
            }
        }
        return redirects;
    }

    /** Returns whether an alias may be another name of the note, as in Obsidian. */
    private static boolean isName(String alias) {
        return alias.indexOf('/') < 0
                && alias.indexOf('\\') < 0
                && !alias.matches("(?i).*\\.html?");
    }

    private static boolean isPublishable(Optional<String> address) {
        return address.filter(
                        path ->
                                PublishedPath.pageObjection(AddressSpelling.outputPath(path))
                                        .isEmpty())
                .isPresent();
    }

    /** An alias without a slash in front stands beside the note, as in Hugo. */
    private static Optional<String> address(String alias, String noteAddress) {
        int end = noteAddress.lastIndexOf('/', noteAddress.length() - 2) + 1;
        return AddressSpelling.url(alias)
                .flatMap(
                        address ->
                                alias.startsWith("/")
                                        ? Optional.of(address)
                                        : AddressSpelling.url(
                                                noteAddress.substring(0, end) + alias));
    }
}
