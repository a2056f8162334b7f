package dev.cahier.migrate;

/** Translates markup that notes of every tool may have. */
final class MarkupTranslations {

    private final MkDocsSnippets snippets;
    private final WordpressCaptions captions;
    private final BasePathLinks links;

    /**
     * @param basePath the path of the old site, between slashes
     */
    MarkupTranslations(ForeignFolder folder, String basePath) {
        this.snippets = new MkDocsSnippets(folder);
        this.captions = new WordpressCaptions(basePath);
        this.links = new BasePathLinks(basePath);
    }

    void translate(NoteDraft draft) {
        snippets.translate(draft);
        captions.translate(draft);
        new MkDocsBlocks().translate(draft);
        links.translate(draft);
    }
}
