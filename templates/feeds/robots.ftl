<#-- What search engines may visit. A file static/robots.txt of your own replaces it. -->
User-agent: *
Disallow:
<#if robots.sitemapUrl?has_content>

Sitemap: ${robots.sitemapUrl}
</#if>
