package dev.cahier.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Answers requests with the files of a finished site, as web servers do. */
final class ServedSite {

    private static final String INDEX = "index.html";
    private static final String MISSING = "404.html";
    private static final int NOT_FOUND = 404;

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
        Optional<OpenFile> file = OpenFile.in(root, folder ? path + INDEX : path);
        if (file.isPresent()) {
            String type = ContentTypes.of(folder ? INDEX : path);
            return Optional.of(reply(Reply.OK, type, file.get(), state));
        }
        return !folder && hasIndex(path)
                ? Optional.of(Reply.redirect(raw + "/"))
                : Optional.empty();
    }

    private boolean hasIndex(String folder) throws IOException {
        Optional<OpenFile> index = OpenFile.in(root, folder + "/" + INDEX);
        if (index.isPresent()) {
            index.get().close();
        }
        return index.isPresent();
    }

    /** Returns the page for an address that does not exist. */
    Reply missing(PreviewState state) throws IOException {
        Optional<OpenFile> page = OpenFile.in(root, MISSING);
        return page.isPresent()
                ? reply(NOT_FOUND, ContentTypes.HTML, page.get(), state)
                : Reply.text(NOT_FOUND, "there is no such page");
    }

    private static Reply reply(int status, String type, OpenFile file, PreviewState state)
            throws IOException {
        if (!type.equals(ContentTypes.HTML)) {
            return Reply.of(status, type, file)
                    .with("Cache-Control", "no-cache")
                    .with("ETag", file.tag());
        }
        try (file) {
            byte[] page = PreviewScript.addTo(file.content(), state.build());
            return Reply.of(status, type, Reply.bytes(page)).with("Cache-Control", "no-store");
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
