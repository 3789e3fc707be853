package org.taizhang.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(Taizhang.class.getPackage().getImplementationVersion(), "dev");
        return new String[] {"Taizhang " + version, "Java " + System.getProperty("java.version")};
    }
}
