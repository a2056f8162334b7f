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

    /** A tag with another angle bracket in it does not match, and counts as one of the author. */
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b([^<>]*)>", Pattern.CASE_INSENSITIVE);

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
                        && !OWN.matcher(page).region(0, endOfHead(page)).find()
                        && !hasOthers(page);
        return fits
                ? page.substring(0, first.end())
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                        + content.get()
                        + "\">\n"
                        + page.substring(first.end())
                : page;
    }

    /** Browsers read policies in the head of a page only. */
    private static int endOfHead(String page) {
        int end = page.indexOf("</head>");
        return end < 0 ? page.length() : end;
    }

    /** Handlers are in tags, outside of quotes; the same letters in a text are harmless. */
    private static boolean hasOthers(String page) {
        Matcher handler = HANDLER.matcher(page);
        int at = page.indexOf('<');
        while (at >= 0) {
            int end = at + 1;
            if (end < page.length() && Character.isLetter(page.charAt(end))) {
                if (page.regionMatches(true, end, "script", 0, 6) && !isOwnScript(page, at)) {
                    return true;
                }
                end = at;
                while (end < page.length() && page.charAt(end) != '>') {
                    int next = endOfBare(page, end + 1);
                    if (handler.region(end, next).find()) {
                        return true;
                    }
                    end = endOfQuoted(page, next);
                }
            }
            at = page.indexOf('<', end);
        }
        return false;
    }

    private static boolean isOwnScript(String page, int at) {
        Matcher script = SCRIPT.matcher(page).region(at, page.length());
        if (!script.lookingAt()) {
            return false;
        }
        Matcher source = SOURCE.matcher(script.group(1));
        return source.find()
                ? ASSET.matcher(source.group(1)).matches()
                : DATA.matcher(script.group(1)).find();
    }

    /** Returns where a quote or the end of the tag follows; the end of the page if none does. */
    private static int endOfBare(String page, int from) {
        int end = from;
        while (end < page.length() && "\"'>".indexOf(page.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Returns where the quote at a place is closed; the place itself if no quote is there. */
    private static int endOfQuoted(String page, int at) {
        if (at == page.length() || page.charAt(at) == '>') {
            return at;
        }
        int end = page.indexOf(page.charAt(at), at + 1);
        return end < 0 ? page.length() : end;
    }
}
