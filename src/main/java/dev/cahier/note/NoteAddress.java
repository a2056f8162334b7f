package dev.cahier.note;

import dev.cahier.config.AddressConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Decides where a note's page stands: at its {@code url}, where the pattern of its folder says, or
 * where its path says, with the last part replaced by its {@code slug}.
 */
final class NoteAddress {

    private static final String CODE = "address-invalid";

    private NoteAddress() {}

    /** Returns the address, or nothing after an error was added. */
    static Optional<String> of(
            NotePath path,
            AddressConfig config,
            FrontMatter frontMatter,
            List<Diagnostic> diagnostics) {
        if (frontMatter.url().isPresent()) {
            Located<String> url = frontMatter.url().get();
            return url(url, diagnostics)
                    .filter(a -> isPublishable(a, "'url'", url.location(), diagnostics));
        }
        Optional<AddressConfig.Permalink> permalink = permalink(path, config, frontMatter);
        if (permalink.isPresent()) {
            return permalink(permalink.get(), path, frontMatter, diagnostics);
        }
        Optional<String> address = path.address();
        if (address.isEmpty()) {
            return unspeakable(path, diagnostics);
        }
        if (frontMatter.slug().isPresent()) {
            Located<String> slug = frontMatter.slug().get();
            return slug(address.get(), slug, path.lowerCase(), diagnostics)
                    .filter(a -> isPublishable(a, "'slug'", slug.location(), diagnostics));
        }
        SourceLocation file = SourceLocation.startOf(path.path());
        return address.filter(a -> isPublishable(a, "this path", file, diagnostics));
    }

    /**
     * Returns the pattern of a note's address, if it has one. A draft or a headless bundle that
     * lacks the date of its pattern is where its path says.
     */
    static Optional<AddressConfig.Permalink> permalink(
            NotePath path, AddressConfig config, FrontMatter frontMatter) {
        boolean list =
                path.address()
                        .filter(a -> StatedKind.listAt(a, frontMatter).isPresent())
                        .isPresent();
        boolean own = path.kind() == NoteKind.NOTE && frontMatter.url().isEmpty() && !list;
        boolean unpublished = frontMatter.draft() || frontMatter.headless();
        boolean undated = unpublished && frontMatter.date().isEmpty();
        return own && !path.name().isEmpty()
                ? config.permalink(String.join("/", path.folders()))
                        .filter(p -> !undated || p.pattern().dated().isEmpty())
                : Optional.empty();
    }

    private static Optional<String> permalink(
            AddressConfig.Permalink permalink,
            NotePath path,
            FrontMatter frontMatter,
            List<Diagnostic> diagnostics) {
        SourceLocation file = SourceLocation.startOf(path.path());
        String key = "'permalinks." + permalink.folder() + "'";
        Optional<String> address = PermalinkAddress.of(permalink.pattern(), path, frontMatter);
        if (address.isEmpty()) {
            String token = permalink.pattern().dated().orElseThrow().word();
            diagnostics.add(
                    Diagnostic.error(
                                    CODE,
                                    file,
                                    "this note has no date, which "
                                            + key
                                            + " needs for ':"
                                            + token
                                            + "'")
                            .withHint("write 'date: 2024-05-06' or a 'url' in the front matter"));
        }
        return address.filter(a -> isPublishable(a, key, file, diagnostics));
    }

    private static boolean isPublishable(
            String address, String what, SourceLocation location, List<Diagnostic> diagnostics) {
        Optional<Diagnostic> problem = AddressSpelling.problem(address, what, location);
        problem.ifPresent(diagnostics::add);
        return problem.isEmpty();
    }

    private static Optional<String> url(Located<String> url, List<Diagnostic> diagnostics) {
        Optional<String> address = AddressSpelling.url(url.value());
        if (address.isEmpty()) {
            diagnostics.add(
                    Diagnostic.error(
                                    CODE,
                                    url.location(),
                                    "'url' must be a path within the site, not \""
                                            + printable(url.value())
                                            + "\"")
                            .withHint("such as /posts/title/, without host, '..', '?' or '#'"));
        }
        return address;
    }

    private static Optional<String> slug(
            String address, Located<String> slug, boolean lowerCase, List<Diagnostic> diagnostics) {
        Optional<String> part =
                slug.value().matches("(?s).*[/\\\\].*")
                        ? Optional.empty()
                        : AddressSpelling.part(slug.value(), lowerCase);
        if (part.isEmpty()) {
            diagnostics.add(
                    Diagnostic.error(
                                    CODE,
                                    slug.location(),
                                    "'slug' must be one part of an address, not \""
                                            + printable(slug.value())
                                            + "\"")
                            .withHint(
                                    "use letters, digits and hyphens, or 'url' for a whole path"));
        }
        String folder = address.replaceFirst("[^/]*/$", "");
        String parent = folder.isEmpty() ? "/" : folder;
        return part.map(last -> parent + last + "/");
    }

    private static Optional<String> unspeakable(NotePath path, List<Diagnostic> diagnostics) {
        diagnostics.add(
                Diagnostic.error(
                                CODE,
                                SourceLocation.startOf(path.path()),
                                "a name in this path has no character for an address")
                        .withHint("use letters or digits in it, or give the note a 'url'"));
        return Optional.empty();
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
