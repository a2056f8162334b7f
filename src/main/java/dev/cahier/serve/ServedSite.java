package dev.cahier.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Answers requests with the files of a finished site, as web servers do. */
final class ServedSite {

    private static final String INDEX = "index.html";

    private final Path root;

    /**
     * Creates the site.
     *
     * @param root the real path of its folder
     */
    ServedSite(Path root) {
        this.root = root;
    }

    /**
     * Returns the answer at an address.
     *
     * @param raw the path of the request, as it was sent
     * @return empty if there is nothing
     */
    Optional<Reply> find(String raw, PreviewState state) throws IOException {
        Optional<String> decoded = RequestedPath.decoded(raw);
        String base = state.basePath();
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        if (!decoded.get().startsWith(base)) {
            boolean above = base.equals(decoded.get() + "/") || decoded.get().equals("/");
            return above ? Optional.of(Reply.redirect(encoded(base))) : Optional.empty();
        }
        String path = decoded.get().substring(base.length());
        if (!RequestedPath.isPublishable(path)) {
            return Optional.empty();
        }
        boolean folder = path.isEmpty() || path.endsWith("/");
        Optional<Path> file = file(folder ? path + INDEX : path);
        if (file.isPresent()) {
            return reply(Reply.OK, file.get(), state);
        }
        return !folder && file(path + "/" + INDEX).isPresent()
                ? Optional.of(Reply.redirect(raw + "/"))
                : Optional.empty();
    }

    /** Returns the page for an address that does not exist. */
    Reply missing(PreviewState state) throws IOException {
        Optional<Path> page = file("404.html");
        Optional<Reply> reply = page.isPresent() ? reply(404, page.get(), state) : Optional.empty();
        return reply.orElseGet(() -> Reply.text(404, "there is no such page"));
    }

    private static Optional<Reply> reply(int status, Path file, PreviewState state)
            throws IOException {
        String type = ContentTypes.of(String.valueOf(file.getFileName()));
        try {
            if (type.equals(ContentTypes.HTML)) {
                byte[] page = PreviewScript.addTo(Files.readAllBytes(file), state.build());
                return Optional.of(
                        Reply.of(status, type, Reply.bytes(page))
                                .with("Cache-Control", "no-store"));
            }
            String tag = Reply.tag(file);
            return Optional.of(
                    Reply.of(status, type, Reply.file(file))
                            .with("Cache-Control", "no-cache")
                            .with("ETag", tag));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Finds a file by its exact name, also where the disk ignores case. */
    private Optional<Path> file(String path) throws IOException {
        try {
            Path file = root.resolve(path);
            boolean exact =
                    Files.isRegularFile(file)
                            && file.startsWith(root)
                            && file.toRealPath().equals(file);
            return exact ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Encodes a path for a header. */
    static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
