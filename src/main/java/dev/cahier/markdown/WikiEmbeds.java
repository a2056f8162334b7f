package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out what <code>![[name]]</code> shows: an image, a player, a link to another file, or a
 * part of a note, which is put in its place when a page is composed.
 */
final class WikiEmbeds {

    private static final Set<String> IMAGES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "apng", "ico");

    private static final Set<String> VIDEOS = Set.of("mp4", "webm", "ogv", "mov", "mkv", "m4v");

    private static final Set<String> SOUNDS =
            Set.of("mp3", "wav", "m4a", "ogg", "oga", "opus", "flac", "3gp", "aac");

    /** A width, or a width and a height, in pixels: behind the only bar or after the last one. */
    private static final Pattern SIZE =
            Pattern.compile("(?:(.*?)\\\\?\\|)?\\s*(\\d{1,4})(?:x(\\d{1,4}))?\\s*");

    private final WikiLink embed;
    private final NoteContext note;
    private final SourceLocation from;

    private WikiEmbeds(WikiLink embed, NoteContext note) {
        this.embed = embed;
        this.note = note;
        this.from = note.at(embed.target(), 0);
    }

    static void resolve(WikiLink embed, NoteContext note) {
        new WikiEmbeds(embed, note).resolve();
    }

    private void resolve() {
        if (embed.name().isEmpty()) {
            note(note.source().text().path(), "");
            return;
        }
        SiteLinks.Named found = note.links().named(embed.name().toString(), from);
        Optional<Diagnostic> problem = found.target().problem();
        problem.map(p -> isImage() && p.code().equals("link-missing") ? noImage(p) : p)
                .ifPresent(note::report);
        String url = found.target().url();
        if (url.isEmpty()) {
            return; // It stays marked text.
        }
        if (found.note().isPresent()) {
            note(found.note().get(), url);
        } else {
            file(url);
        }
    }

    private static Diagnostic noImage(Diagnostic problem) {
        return Diagnostic.warning(
                        "image-missing",
                        problem.location().orElseThrow(),
                        problem.message().replace("note or file", "image"))
                .withHint(problem.hint());
    }

    private boolean isImage() {
        return IMAGES.contains(ending());
    }

    private String ending() {
        String name = embed.name().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void file(String url) {
        if (isImage()) {
            image(url);
        } else if (VIDEOS.contains(ending())) {
            player("video", url);
        } else if (SOUNDS.contains(ending())) {
            player("audio", url);
        } else {
            WikiLinks.resolve(embed, note);
        }
    }

    private void image(String url) {
        Image image = new Image();
        image.setChars(embed.getChars());
        image.setUrl(BasedSequence.of(url));
        String text = embed.text().map(BasedSequence::toString).orElse("");
        Matcher size = SIZE.matcher(text);
        if (size.matches()) {
            String height = size.group(3) == null ? "" : " height=" + size.group(3);
            String list = "{width=" + size.group(2) + height + "}";
            note.attributes(image).add(AttributeList.at(list, 0).orElseThrow());
            if (size.group(1) != null && !size.group(1).isBlank()) {
                image.appendChild(new Text(BasedSequence.of(size.group(1).strip())));
            }
        } else if (embed.text().isPresent()) {
            ParentLinks.move(embed, image);
        }
        embed.insertBefore(image);
        embed.unlink();
    }

    /** Fetches nothing but the length before a reader plays it. */
    private void player(String element, String url) {
        String source = Escaping.escapeHtml(url + fragment(), true);
        String name = Escaping.escapeHtml(embed.name().toString(), true);
        embed.insertBefore(
                new HtmlInline(
                        BasedSequence.of(
                                String.format(
                                        Locale.ROOT,
                                        "<%1$s class=\"embed-player\" controls preload=\"metadata\" src=\"%2$s\"><a href=\"%2$s\">%3$s</a></%1$s>",
                                        element,
                                        source,
                                        name))));
        embed.unlink();
    }

    private String fragment() {
        return embed.place().isEmpty() ? "" : "#" + embed.place().toString().replace(" ", "%20");
    }

    private void note(String path, String url) {
        if (!(embed.getParent() instanceof Paragraph paragraph)) {
            note.report(
                    Diagnostic.warning(
                                    "embed-misplaced",
                                    from,
                                    "a note cannot be shown within a heading, a table or emphasis;"
                                            + " there is a link instead")
                            .withHint("write the embed on a line of its own"));
            WikiLinks.resolve(embed, note);
            return;
        }
        if (!url.isEmpty()) {
            note.link(new LinkUse(url, LinkUse.Kind.EMBED, from));
        }
        String place = WikiLinks.part(embed.place().toString());
        note.embeds().add(new NoteEmbed(path, place, 0, "", from));
        lift(paragraph, new EmbedNode(embed.getChars(), note.embeds().size() - 1));
    }

    /** Splits a paragraph at the embed, which is a block. */
    private void lift(Paragraph paragraph, EmbedNode node) {
        Paragraph rest = new Paragraph(paragraph.getChars());
        while (embed.getNext() != null) {
            rest.appendChild(embed.getNext());
        }
        embed.unlink();
        trim(paragraph, false);
        trim(rest, true);
        paragraph.insertAfter(node);
        if (rest.hasChildren()) {
            node.insertAfter(rest);
        }
        if (!paragraph.hasChildren()) {
            paragraph.unlink();
        }
    }

    private static void trim(Paragraph paragraph, boolean start) {
        Node end = start ? paragraph.getFirstChild() : paragraph.getLastChild();
        while (end instanceof SoftLineBreak || end instanceof Text && end.getChars().isBlank()) {
            end.unlink();
            end = start ? paragraph.getFirstChild() : paragraph.getLastChild();
        }
        if (end instanceof Text) {
            BasedSequence chars = end.getChars();
            end.setChars(start ? chars.trimStart() : chars.trimEnd());
        }
    }
}
