package dev.limbeck.cli;

/** The program's version. */
final class Version {
    private Version() {}

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return (version == null ? "(not packaged)" : version) + ", compatible with Alembic 1.19.1";
    }
}
