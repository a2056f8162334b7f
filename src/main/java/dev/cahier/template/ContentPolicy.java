package dev.cahier.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content policy of pages: browsers run the files of the site, but no script within a page, no
 * handler such as {@code onclick} and no script of another host.
 *
 * <p>A page in which the author of the site has put such a script has no policy, since the policy
 * would stop the script. That is decided from the finished page, because any template of a site may
 * write one.
 */
public final class ContentPolicy {

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b([^>]*)>", Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE =
            Pattern.compile("\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

    /** A file of templates/assets; a script elsewhere may well load others from other hosts. */
    private static final Pattern ASSET = Pattern.compile("/(?!/)(?:.*/)?assets/.*");

    /** Scripts that are data. */
    private static final Pattern DATA =
            Pattern.compile(
                    "\\stype\\s*=\\s*[\"']?application/(?:ld\\+)?json", Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDLER =
            Pattern.compile("[\\s\"'/]on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN =
            Pattern.compile(
                    "http-equiv\\s*=\\s*[\"']?content-security-policy", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST =
            Pattern.compile("<meta charset=[^>]*>\\n?", Pattern.CASE_INSENSITIVE);

    private final Optional<String> content;

    private ContentPolicy(Optional<String> content) {
        this.content = content;
    }

    /** Returns the policy of a site. */
    public static ContentPolicy of(boolean wanted, SiteView site) {
        String comments = site.comments().repo().isEmpty() ? "" : " https://giscus.app";
        return new ContentPolicy(
                wanted
                        ? Optional.of("script-src 'self'" + comments + "; base-uri 'self'")
                        : Optional.empty());
    }

    /**
     * Returns a page with the policy, or as it is if it has a script that the policy would stop.
     */
    String addTo(String page) {
        Matcher first = FIRST.matcher(page);
        boolean fits =
                content.isPresent()
                        && first.find()
                        && !OWN.matcher(page).find()
                        && !hasOtherScript(page)
                        && !hasHandler(page);
        return fits
                ? page.substring(0, first.end())
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                        + content.get()
                        + "\">\n"
                        + page.substring(first.end())
                : page;
    }

    private static boolean hasOtherScript(String page) {
        Matcher script = SCRIPT.matcher(page);
        while (script.find()) {
            Matcher source = SOURCE.matcher(script.group(1));
            boolean own =
                    source.find()
                            ? ASSET.matcher(source.group(1)).matches()
                            : DATA.matcher(script.group(1)).find();
            if (!own) {
                return true;
            }
        }
        return false;
    }

    /** Handlers are in tags, outside of quotes; the same letters in a text are harmless. */
    private static boolean hasHandler(String page) {
        Matcher handler = HANDLER.matcher(page);
        while (handler.find()) {
            int tag = page.lastIndexOf('<', handler.start());
            boolean inTag =
                    tag >= 0
                            && Character.isLetter(page.charAt(tag + 1))
                            && isOutsideQuotes(page, tag, handler.start() + 1);
            if (inTag) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutsideQuotes(String page, int tag, int end) {
        char quote = 0;
        for (int i = tag; i < end; i++) {
            char c = page.charAt(i);
            if (quote == 0 && c == '>') {
                return false;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote == 0;
    }
}
