package dev.cahier.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A file of a site that was opened without following a link. What is read is of one moment, even if
 * another file takes its place.
 */
final class OpenFile implements Reply.Body {

    private static final Set<OpenOption> READ =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final SeekableByteChannel channel;
    private final long size;
    private final long modified;

    private OpenFile(SeekableByteChannel channel, BasicFileAttributes attributes)
            throws IOException {
        this.channel = channel;
        this.size = channel.size();
        this.modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /**
     * Opens a file by its exact name, also where the disk ignores case.
     *
     * @param root the real path of a folder
     * @param path the path of the file in it, with slashes
     * @return empty if there is no such file, or if it is behind a link
     */
    static Optional<OpenFile> in(Path root, String path) throws IOException {
        try {
            Path file = root.resolve(path);
            return isExact(root, file) ? Optional.of(open(root, file)) : Optional.empty();
        } catch (InvalidPathException | FileSystemException e) {
            // No file has such a name, or it is gone, or a link by now.
            return Optional.empty();
        }
    }

    private static boolean isExact(Path root, Path file) throws IOException {
        return Files.isRegularFile(file) && file.startsWith(root) && file.toRealPath().equals(file);
    }

    /**
     * Opens a file; a folder above it may have become a link a moment ago. Where folders cannot be
     * opened one by one, such as on Windows, that is noticed if it still is a link afterwards.
     */
    private static OpenFile open(Path root, Path file) throws IOException {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(root)) {
            if (folder instanceof SecureDirectoryStream<Path> secure) {
                return open(secure, root.relativize(file));
            }
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        OpenFile opened = new OpenFile(Files.newByteChannel(file, READ), attributes);
        if (!isExact(root, file)) {
            opened.close();
            throw new FileSystemException(file.toString());
        }
        return opened;
    }

    /** Opens folder after folder: what was opened stays the same, whatever becomes of its name. */
    private static OpenFile open(SecureDirectoryStream<Path> folder, Path path) throws IOException {
        if (path.getNameCount() > 1) {
            try (SecureDirectoryStream<Path> next =
                    folder.newDirectoryStream(path.getName(0), LinkOption.NOFOLLOW_LINKS)) {
                return open(next, path.subpath(1, path.getNameCount()));
            }
        }
        BasicFileAttributes attributes =
                folder.getFileAttributeView(
                                path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes();
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(path.toString());
        }
        return new OpenFile(folder.newByteChannel(path, READ), attributes);
    }

    /** Returns what tells versions of the file apart. */
    String tag() {
        return "\"" + size + "-" + modified + "\"";
    }

    byte[] content() throws IOException {
        return from(0).readAllBytes();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream from(long start) throws IOException {
        return Channels.newInputStream(channel.position(start));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
