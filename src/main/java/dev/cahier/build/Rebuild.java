package dev.cahier.build;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a site is built by a process that builds it again and again.
 *
 * @param warm what the last build has left in memory
 * @param outdated tells whether the sources are being changed while they are read. If so, the site
 *     is not written
 * @param written receives the report as soon as the site is written, before the rest is done that
 *     only later builds need
 */
public record Rebuild(WarmBuild warm, BooleanSupplier outdated, Consumer<BuildReport> written) {}
