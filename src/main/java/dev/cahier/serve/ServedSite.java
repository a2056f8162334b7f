package dev.cahier.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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

    private Optional<Reply> reply(int status, Path file, PreviewState state) throws IOException {
        String type = ContentTypes.of(String.valueOf(file.getFileName()));
        try {
            if (type.equals(ContentTypes.HTML)) {
                byte[] page = PreviewScript.addTo(content(file), state.build());
                return ifStillExact(file, Reply.of(status, type, Reply.bytes(page)))
                        .map(reply -> reply.with("Cache-Control", "no-store"));
            }
            String tag = Reply.tag(file);
            return ifStillExact(file, Reply.of(status, type, Reply.file(file)))
                    .map(reply -> reply.with("Cache-Control", "no-cache").with("ETag", tag));
        } catch (FileSystemException e) {
            // It is gone, or a link in the meantime.
            return Optional.empty();
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    /** A folder may have become a link after the file was found and before it was opened. */
    private Optional<Reply> ifStillExact(Path file, Reply reply) throws IOException {
        if (isExact(file)) {
            return Optional.of(reply);
        }
        reply.body().close();
        return Optional.empty();
    }

    /** Finds a file by its exact name, also where the disk ignores case. */
    private Optional<Path> file(String path) throws IOException {
        try {
            Path file = root.resolve(path);
            return isExact(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isExact(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    && file.startsWith(root)
                    && file.toRealPath().equals(file);
        } catch (NoSuchFileException e) {
            return false;
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
