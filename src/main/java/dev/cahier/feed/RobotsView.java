package dev.cahier.feed;

/**
 * What {@code feeds/robots.ftl} sees, as {@code robots}.
 *
 * @param sitemapUrl the absolute address of the sitemap; empty if the site has none
 */
public record RobotsView(String sitemapUrl) {}
