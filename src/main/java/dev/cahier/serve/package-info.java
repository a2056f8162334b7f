/**
 * Shows a site to its author: serves it to browsers on this machine, watches its sources, and
 * builds it again when they change. See {@link dev.cahier.serve.Preview}.
 */
@NullMarked
package dev.cahier.serve;

import org.jspecify.annotations.NullMarked;
