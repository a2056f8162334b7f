package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.DoNotLinkDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * A link to a note or file by its name, as in Obsidian: <code>[[Note#Heading|text]]</code>. Its
 * children are what it shows.
 */
final class WikiLink extends Node implements DoNotLinkDecorate {

    private final BasedSequence target;
    private final Optional<BasedSequence> text;
    private final boolean doubtful;
    private boolean embed;
    private Optional<String> href = Optional.empty();

    /**
     * Creates a link without children.
     *
     * @param target the name and what follows its {@code #}, trimmed
     * @param text what is written behind the bar
     * @param doubtful whether such brackets are a link only if there is a note or file of this name
     * @param embed whether its target is to be shown in its place
     */
    WikiLink(
            BasedSequence chars,
            BasedSequence target,
            Optional<BasedSequence> text,
            boolean doubtful,
            boolean embed) {
        super(chars);
        this.target = target;
        this.text = text;
        this.doubtful = doubtful;
        this.embed = embed;
    }

    /** Returns the name of the note or file; empty for the note in which the link is written. */
    BasedSequence name() {
        int hash = target.indexOf('#');
        return (hash < 0 ? target : target.subSequence(0, hash)).trim();
    }

    /** Returns what follows the first {@code #}; empty if there is none. */
    BasedSequence place() {
        int hash = target.indexOf('#');
        return hash < 0 ? BasedSequence.NULL : target.subSequence(hash + 1).trim();
    }

    BasedSequence target() {
        return target;
    }

    Optional<BasedSequence> text() {
        return text;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    boolean isEmbed() {
        return embed;
    }

    /** Turns an embed into a link, for places that cannot show a note. */
    void showAsLink() {
        embed = false;
    }

    /** Returns the address for the attribute {@code href}, escaped; empty if it leads nowhere. */
    Optional<String> href() {
        return href;
    }

    void leadTo(String address) {
        href = Optional.of(address);
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {target, text.orElse(BasedSequence.NULL)};
    }
}
