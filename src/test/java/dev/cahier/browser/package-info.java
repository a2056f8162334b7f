/** Shows pages in a real browser: {@link dev.cahier.browser.InBrowser}. */
@NullMarked
package dev.cahier.browser;

import org.jspecify.annotations.NullMarked;
