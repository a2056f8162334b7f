package dev.cahier.cli;

import dev.cahier.build.Version;
import picocli.CommandLine.IVersionProvider;

/** Says the version. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Cahier " + Version.current()};
    }
}
