package inkling.server.cli;

/** Which Inkling this is. */
final class Version {
    private Version() {}

    /** As the jar's manifest has it; outside of a jar there is none. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
