package dev.cahier.template;

import dev.cahier.card.CardSpec;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.FrontMatter;
import dev.cahier.site.MachineFiles;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import java.util.List;
import java.util.Optional;

/** Decides which page has which social card. Immutable. */
public final class SiteCards {

    private final SiteConfig config;

    public SiteCards(SiteConfig config) {
        this.config = config;
    }

    /**
     * Returns the card of a page: its own if it is a note without a cover, else that of the site.
     * Addresses of pictures are full ones, so that a site that does not know its host has none.
     */
    public Optional<CardSpec> of(Page page) {
        if (!config.cards().on()
                || !MachineFiles.hasHost(config)
                || page instanceof Page.RedirectPage
                || page instanceof Page.NotFoundPage) {
            return Optional.empty();
        }
        if (page instanceof Page.NotePage note) {
            return note.cover().isPresent() ? Optional.empty() : Optional.of(card(note.content()));
        }
        return Optional.of(new CardSpec(config.title(), "", List.of(), Optional.empty()));
    }

    private CardSpec card(RenderedNote note) {
        FrontMatter front = note.note().frontMatter();
        return new CardSpec(
                note.title(),
                config.title(),
                front.tags(),
                note.body().facts().charts().stream()
                        .findFirst()
                        .map(chart -> chart.files().get(0)));
    }
}
