package dev.cahier.bibliography;

import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.FS_ITALIC;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.FW_BOLD;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.format.HtmlFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes citations as HTML without style attributes, which a content policy may forbid. */
final class CitationFormat extends HtmlFormat {

    /** Between the key of an entry, its number and its text. */
    static final char SEPARATOR = '\uF8FE';

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    @Override
    protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext ctx, int index) {
        List<Token> tokens = buffer.getTokens();
        int first = 0;
        if (ctx.getStyle().getBibliography().getSecondFieldAlign() != SecondFieldAlign.FALSE) {
            while (first < tokens.size() && tokens.get(first).isFirstField()) {
                first++;
            }
        }
        return ctx.getItemData().getId()
                + SEPARATOR
                + format(buffer.copy(0, first)).strip()
                + SEPARATOR
                + format(buffer.copy(first, tokens.size())).strip();
    }

    @Override
    protected String doFormatLink(String text, String uri) {
        boolean web =
                WEB_ADDRESS.matcher(uri).matches()
                        && !uri.toLowerCase(Locale.ROOT).contains("script:");
        return web ? "<a href=\"" + uri + "\">" + text + "</a>" : text;
    }

    @Override
    protected String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    protected String openFontStyle(int fontStyle) {
        return fontStyle == FS_ITALIC ? "<i>" : "<i class=\"oblique\">";
    }

    @Override
    protected String closeFontStyle(int fontStyle) {
        return "</i>";
    }

    @Override
    protected String openFontVariant(int fontVariant) {
        return "<span class=\"small-caps\">";
    }

    @Override
    protected String openFontWeight(int fontWeight) {
        return fontWeight == FW_BOLD ? "<b>" : "<b class=\"light\">";
    }

    @Override
    protected String closeFontWeight(int fontWeight) {
        return "</b>";
    }

    @Override
    protected String openTextDecoration(int textDecoration) {
        return "<u>";
    }

    @Override
    protected String closeTextDecoration(int textDecoration) {
        return "</u>";
    }

    @Override
    protected String openDisplayGroup(DisplayGroupToken.Type type) {
        return "<span class=\"csl-part\">";
    }

    @Override
    protected String closeDisplayGroup(DisplayGroupToken.Type type) {
        return "</span> ";
    }
}
